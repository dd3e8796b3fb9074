import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, type Program } from './run.js';

/** This package, packed as `npm publish` packs it, and installed in a folder that was empty. No registry is asked. */
export class InstalledPackage implements Disposable {
  /** Where it was installed. */
  readonly folder = mkdtempSync(join(tmpdir(), 'poolgraph-installed-'));
  /** What is in it. */
  readonly content = join(this.folder, 'node_modules', 'poolgraph');
  /** Its command. */
  readonly program: Program = { folder: this.folder, args: [join(this.content, 'dist', 'cli.js')] };

  constructor() {
    this.#npm(root, 'pack', '--pack-destination', this.folder);
    const [tarball = ''] = readdirSync(this.folder);
    writeFileSync(join(this.folder, 'package.json'), '{}');
    this.#npm(this.folder, 'install', '--offline', '--no-audit', '--no-fund', `./${tarball}`);
  }

  /** The packages that were installed. */
  get packages(): readonly string[] {
    return readdirSync(join(this.folder, 'node_modules')).filter((name) => !name.startsWith('.'));
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #npm(folder: string, ...args: readonly string[]): void {
    execFileSync('npm', ['--silent', ...args], { cwd: folder });
  }
}
