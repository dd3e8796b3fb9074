import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BYTES = 1_048_576;

/** Packs this package and installs it for production in an empty folder, with whatever it depends on from the registry. */
export function installedMegabytes(): { readonly tarball: number; readonly install: number } {
  const folder = mkdtempSync(join(tmpdir(), 'poolgraph-install-'));
  try {
    // What is in dist was built before.
    execFileSync('npm', ['--silent', 'pack', '--ignore-scripts', '--pack-destination', folder]);
    const [tarball = ''] = readdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{}');
    const options = ['--silent', 'install', '--omit=dev', '--no-audit', '--no-fund'];
    execFileSync('npm', [...options, `./${tarball}`], { cwd: folder });
    const [kilobytes = ''] = execFileSync('du', ['-sk', 'node_modules'], {
      cwd: folder,
      encoding: 'utf8',
    }).split('\t');
    return { tarball: statSync(join(folder, tarball)).size / BYTES, install: Number(kilobytes) / 1_024 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
