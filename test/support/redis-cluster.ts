import { RedisServer, type RedisOptions } from './redis.js';

/** Three masters that share the slots in equal parts: shows that a command's keys are in one slot. */
export class RedisCluster implements AsyncDisposable {
  private constructor(readonly nodes: readonly RedisServer[]) {}

  /** Takes two seconds or more: a master waits that long before it takes part (CLUSTER_WRITABLE_DELAY). */
  static async start({ settings = {} }: RedisOptions = {}): Promise<RedisCluster> {
    const options = { settings: { ...settings, 'cluster-enabled': 'yes' } };
    const cluster = new RedisCluster(await Promise.all([0, 1, 2].map(() => RedisServer.start(options))));
    try {
      await cluster.#join();
      return cluster;
    } catch (error) {
      await cluster.stop();
      throw error;
    }
  }

  /** Of each node; any one is enough for a client to find the others. */
  get urls(): readonly string[] {
    return this.nodes.map((node) => node.url);
  }

  async stop(): Promise<void> {
    await Promise.all(this.nodes.map((node) => node.stop()));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }

  async #join(): Promise<void> {
    // Different epochs from the start, or the nodes quarrel about who holds which slot.
    for (const [index, node] of this.nodes.entries()) {
      const [first, last] = [0, 1].map((next) => Math.floor((16384 * (index + next)) / this.nodes.length));
      await node.command('CLUSTER', 'SET-CONFIG-EPOCH', String(index + 1));
      await node.command('CLUSTER', 'ADDSLOTSRANGE', String(first), String((last ?? 0) - 1));
    }
    const [first, ...others] = this.nodes;
    for (const { port, settings } of others) {
      await first?.command('CLUSTER', 'MEET', '127.0.0.1', String(port), settings['cluster-port'] ?? '');
    }
    await Promise.all(this.nodes.map((node) => node.logged('Cluster state changed: ok')));
  }
}
