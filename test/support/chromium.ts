import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { debianProgram, isProgram, programOnPath, type Environment, type Program } from './debian-program.js';
import { within } from './within.js';

/** This machine has no Chromium, and none could be brought. */
export class ChromiumUnavailableError extends Error {
  override readonly name = 'ChromiumUnavailableError';

  constructor(reason: string, options?: ErrorOptions) {
    super(
      `${reason}\nThese tests look at pages with a real Chromium. Any one of these provides it:\n` +
        '  - CHROMIUM=/path/to/chromium\n' +
        '  - chromium or google-chrome on the PATH (apt-get install chromium)\n' +
        '  - Debian with apt-get and a mirror in reach: it is then unpacked into node_modules/.cache',
      options,
    );
  }
}

export interface ChromiumSources {
  readonly environment: Environment;
  /** Where Debian's Chromium is kept once it is unpacked. Its parent is made where it is missing. */
  readonly folder: string;
}

const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/poolgraph-chromium', import.meta.url));

const FLAGS = [
  ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
  // Containers have 64 MB of shared memory.
  '--disable-dev-shm-usage',
  // Nobody listens there, so that whatever is not loopback fails, names and addresses alike.
  '--proxy-server=http://127.0.0.1:9',
];

let found: Promise<Program> | undefined;

/**
 * The Chromium of this machine. The first call on a fresh machine downloads 110 to 220 MB: make it in a `beforeAll`
 * with a time limit of its own.
 *
 * @throws {ChromiumUnavailableError} with the ways to provide one
 */
export function chromiumBinary(): Promise<Program> {
  // eslint-disable-next-line no-restricted-syntax -- the suites have no entry point that could hand it over
  return (found ??= findChromium({ environment: process.env, folder: FOLDER }));
}

/**
 * `CHROMIUM` wins; then `chromium` or `google-chrome` on the PATH; then Debian's package, unpacked but not installed.
 *
 * @throws {ChromiumUnavailableError} also for a `CHROMIUM` that is no program: it is never passed over
 */
export async function findChromium({ environment, folder }: ChromiumSources): Promise<Program> {
  const named = environment.CHROMIUM;
  if (named) {
    if (await isProgram(named)) return { path: resolve(named), environment };
    throw new ChromiumUnavailableError(`CHROMIUM should be the path of a program, got "${named}".`);
  }
  const onPath = await programOnPath(['chromium', 'chromium-browser', 'google-chrome'], environment);
  if (onPath) return onPath;
  try {
    return await debianProgram({
      // A machine without a screen may have no font at all.
      packages: ['chromium', 'chromium-common', 'fonts-dejavu-core'],
      path: 'usr/lib/chromium/chromium',
      libraries: ['pulseaudio'],
      folder,
      environment,
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ChromiumUnavailableError(`Debian's chromium could not be had: ${reason}`, { cause: error });
  }
}

/** A page of a browser of its own, with an empty profile, that reaches loopback and nothing else. */
export class LoopbackPage implements AsyncDisposable {
  private constructor(
    readonly page: Page,
    private readonly close: () => Promise<void>,
  ) {}

  static async open(viewport = { width: 1280, height: 800 }): Promise<LoopbackPage> {
    const { path, environment } = await chromiumBinary();
    const directory = await mkdtemp(join(tmpdir(), 'poolgraph-chromium-'));
    const removeDirectory = () => rm(directory, { recursive: true, force: true });
    try {
      const fonts = join(directory, 'fonts.conf');
      await writeFile(fonts, fontsOf(['/usr/share/fonts', join(FOLDER, 'usr/share/fonts')], directory));
      const context = await chromium.launchPersistentContext(join(directory, 'profile'), {
        executablePath: path,
        env: { ...environment, FONTCONFIG_FILE: fonts },
        args: FLAGS,
        viewport,
      });
      const [page = await context.newPage()] = context.pages();
      // A step that takes longer, even on a busy machine, is not going to happen.
      page.setDefaultTimeout(60_000);
      return new LoopbackPage(page, () =>
        within('the end of Chromium', context.close()).finally(removeDirectory),
      );
    } catch (error) {
      await removeDirectory();
      throw error;
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }
}

/** Also for a machine where fontconfig is not installed, and the same letters on every machine that has these fonts. */
function fontsOf(folders: readonly string[], cache: string): string {
  const listed = folders.map((folder) => `<dir>${folder}</dir>`).join('');
  const alias = (generic: string, family: string) =>
    `<alias><family>${generic}</family><prefer><family>${family}</family></prefer></alias>`;
  return `<?xml version="1.0"?><fontconfig>${listed}<cachedir>${cache}/fonts</cachedir>
    <match><edit name="family" mode="append_last" binding="weak"><string>DejaVu Sans</string></edit></match>
    ${alias('sans-serif', 'DejaVu Sans')}${alias('monospace', 'DejaVu Sans Mono')}</fontconfig>\n`;
}
