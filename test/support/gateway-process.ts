import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { devNull } from 'node:os';
import { createInterface } from 'node:readline';
import type { Program } from './run.js';

const probe = new URL('probe.mjs', import.meta.url).href;

/** What the probe in the process has seen since it was asked before. */
export interface Probe {
  /** The longest that the event loop did not turn because the process was working, in milliseconds. */
  readonly stallMs: number;
  /** How long the process takes to serialize a megabyte of JSON now, the least of three. */
  readonly megabyteMs: number;
  readonly heapBytes: number;
  /** The most there ever was. */
  readonly residentBytes: number;
  /** Sockets, timers and requests that are open. */
  readonly handles: number;
}

/** The gateway in a process of its own, with a probe of its event loop. */
export class GatewayProcess implements AsyncDisposable {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    /** Its log so far, a line of JSON each. */
    readonly log: readonly string[],
  ) {}

  /**
   * @param environment all of its environment, but for what keeps a developer's profile out
   */
  static async start(
    environment: Readonly<Record<string, string>>,
    { args, folder }: Program,
  ): Promise<GatewayProcess> {
    const child = spawn(process.execPath, ['--expose-gc', '--import', probe, ...args], {
      cwd: folder,
      env: {
        PORT: '0',
        LOG_FORMAT: 'json',
        AWS_CONFIG_FILE: devNull,
        AWS_SHARED_CREDENTIALS_FILE: devNull,
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const log: string[] = [];
    const { stdout } = child;
    if (!stdout) throw new Error('Expected a pipe');
    return new Promise((resolve, reject) => {
      createInterface(stdout).on('line', (line) => {
        log.push(line);
        const url = /http:\S+graphql/.exec(line)?.[0];
        if (url !== undefined) resolve(new GatewayProcess(child, url, log));
      });
      child.once('exit', () => {
        reject(new Error(`The gateway ended before it was ready: ${log.join('\n')}`));
      });
    });
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** @param collected after its garbage was collected, to compare what it holds */
  async probe({ collected = false } = {}): Promise<Probe> {
    const answer = once(this.child, 'message');
    this.child.send(collected ? 'collect' : 'probe');
    // What the probe sends, and nothing else does.
    const [probe] = (await answer) as [Probe];
    return probe;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.alive) return;
    const ended = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await ended;
  }
}
