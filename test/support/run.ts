import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { within } from './within.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** What Node runs, and where. */
export interface Program {
  readonly args: readonly string[];
  readonly folder: string;
}

/** The sources in a folder as they are, with nothing built. */
export const sourcesIn = (folder: string): Program => ({ args: ['--import', 'tsx', 'src/cli.ts'], folder });

/** A run of the command, on a free port and without a delay when it stops, unless the environment says otherwise. */
export class Run implements AsyncDisposable {
  out = '';
  error = '';
  readonly #child: ChildProcessByStdio<null, Readable, Readable>;
  readonly #ended: Promise<number | null>;

  constructor(program: Program, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    this.#child = spawn(process.execPath, [...program.args, ...args], {
      cwd: program.folder,
      env: { PORT: '0', SHUTDOWN_DELAY_MS: '0', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout.on('data', (chunk: Buffer) => (this.out += chunk.toString()));
    this.#child.stderr.on('data', (chunk: Buffer) => (this.error += chunk.toString()));
    this.#ended = once(this.#child, 'close').then(([code]) => code as number | null);
  }

  /** The exit code; null where a signal has ended it. */
  get ended(): Promise<number | null> {
    return within(`an end, after\n${this.out}${this.error}`, this.#ended);
  }

  /** Waits until it has printed this. */
  async printed(expected: RegExp): Promise<string> {
    for (;;) {
      const found = expected.exec(this.out);
      if (found) return found[0];
      const next = Promise.race([once(this.#child.stdout, 'data'), this.#ended.then(() => undefined)]);
      const goesOn = await within(`${String(expected)} in\n${this.out}${this.error}`, next);
      if (!goesOn && !expected.test(this.out))
        throw new Error(`Ended without ${String(expected)}:\n${this.out}${this.error}`);
    }
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }
}
