import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Program } from './debian-program.js';
import { redisBinary } from './redis-binary.js';
import { within } from './within.js';

export interface RedisOptions {
  /** Lines of redis.conf, such as `{ maxmemory: '2mb' }`. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The server ended instead of doing what was waited for. Carries what it has printed. */
export class RedisExitedError extends Error {
  override readonly name = 'RedisExitedError';

  constructor(readonly output: string) {
    super(`Redis ended too early. It printed:\n${output}`);
  }
}

/** An error reply, such as `WRONGTYPE …` or `MOVED …`, or none. */
export class RedisReplyError extends Error {
  override readonly name = 'RedisReplyError';
}

/** A Redis or Valkey of its own on a free port of this machine: empty, and forgets all it knew when it ends. */
export class RedisServer implements AsyncDisposable {
  #process: ChildProcessByStdio<null, Readable, null> | undefined;
  #output = '';

  private constructor(
    readonly port: number,
    readonly directory: string,
    readonly settings: Readonly<Record<string, string>>,
    readonly binary: Program,
  ) {}

  /** Resolves when it answers. */
  static async start({ settings = {} }: RedisOptions = {}): Promise<RedisServer> {
    const binary = await redisBinary();
    for (let attempt = 1; ; attempt++) {
      const directory = await mkdtemp(join(tmpdir(), 'poolgraph-redis-'));
      // By default the nodes of a cluster talk on port + 10000, which may be taken or not be a port.
      const bus = settings['cluster-enabled'] === 'yes' && { 'cluster-port': String(await freePort()) };
      const server = new RedisServer(await freePort(), directory, { ...settings, ...bus }, binary);
      try {
        await server.#spawn();
        return server;
      } catch (error) {
        await server.stop();
        // Between the question for a free port and the answer to it, another process may take that port.
        const taken = error instanceof RedisExitedError && error.output.includes('Address already in use');
        if (!taken || attempt === 5) throw error;
      }
    }
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Stalls: connections are accepted by the kernel still, but no command is answered. */
  pause(): void {
    this.#process?.kill('SIGSTOP');
  }

  /** Answers again, also what was asked in the meantime. */
  resume(): void {
    this.#process?.kill('SIGCONT');
  }

  /** Ends it without a farewell, also while it is paused: connections are reset, new ones are refused. */
  async kill(): Promise<void> {
    const process = this.#process;
    this.#process = undefined;
    if (process?.exitCode !== null || process.signalCode !== null) return;
    const closed = once(process, 'close');
    process.kill('SIGKILL');
    await within('the end of Redis', closed);
  }

  /** Starts it on the same port, empty; ends it first where it runs. */
  async restart(): Promise<void> {
    await this.kill();
    await this.#spawn();
  }

  async stop(): Promise<void> {
    await this.kill();
    await rm(this.directory, { recursive: true, force: true });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  /**
   * Asks one thing, over a connection of its own.
   *
   * @returns a string, status or number as its text; absence as null; an array as it is on the wire
   * @throws {RedisReplyError} for an error reply, or a connection that ended without one
   */
  async command(...parts: readonly string[]): Promise<string | null> {
    const bulk = parts.map((part) => `$${Buffer.byteLength(part)}\r\n${part}\r\n`).join('');
    const socket = connect(this.port, '127.0.0.1');
    // After QUIT it ends the connection, which is where the reply ends.
    socket.write(`*${parts.length}\r\n${bulk}*1\r\n$4\r\nQUIT\r\n`);
    const answered = within(`an answer of Redis to ${parts[0] ?? ''}`, text(socket)).finally(() =>
      socket.destroy(),
    );
    const [replies, farewell] = [await answered, '\r\n+OK\r\n'];
    if (!replies.endsWith(farewell)) throw new RedisReplyError(`The connection ended after "${replies}".`);
    const reply = replies.slice(0, -farewell.length);
    if (reply.startsWith('-')) throw new RedisReplyError(reply.slice(1));
    if (reply.startsWith('$')) return reply === '$-1' ? null : reply.slice(reply.indexOf('\r\n') + 2);
    return reply.startsWith('*') ? reply : reply.slice(1);
  }

  /**
   * Resolves when it has printed `message` since it was started last.
   *
   * @throws {RedisExitedError} when it ends before that
   */
  async logged(message: string): Promise<void> {
    const process = this.#process;
    while (!this.#output.includes(message)) {
      if (process?.exitCode !== null || process.signalCode !== null) throw new RedisExitedError(this.#output);
      const heard = new AbortController();
      const { signal } = heard;
      const next = Promise.race([
        once(process.stdout, 'data', { signal }),
        once(process, 'close', { signal }),
      ]);
      await within(`"${message}" from Redis`, next).finally(() => {
        // The other of the two would go on listening.
        heard.abort();
      });
    }
  }

  async #spawn(): Promise<void> {
    const settings = {
      ...{ bind: '127.0.0.1', port: String(this.port), dir: this.directory, save: '', appendonly: 'no' },
      ...this.settings,
    };
    const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]);
    const { path, environment } = this.binary;
    const process = spawn(path, args, { env: { ...environment }, stdio: ['ignore', 'pipe', 'ignore'] });
    this.#process = process;
    this.#output = '';
    process.stdout.setEncoding('utf8').on('data', (chunk: string) => (this.#output += chunk));
    if (process.pid !== undefined) killWithUs(process.pid, once(process, 'close'));
    await this.logged('Ready to accept connections');
  }
}

/**
 * Kills `pid` when this process ends, however it does: a shell waits for the end of a pipe that the kernel closes.
 * An `exit` handler would not do: jest's sandbox has a `process` of its own, and SIGKILL runs no handlers.
 */
function killWithUs(pid: number, ended: Promise<unknown>): void {
  // In a process group of its own, so that a Ctrl-C in the terminal does not end the guard first.
  const guard = spawn('/bin/sh', ['-c', 'read -r _; kill -9 "$0"', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // Killed, not released: by now the number may be another process's.
  void ended.then(() => guard.kill('SIGKILL'));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on an IP address has an AddressInfo.
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
