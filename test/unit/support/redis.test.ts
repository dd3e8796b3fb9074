import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { findRedis, redisBinary, RedisUnavailableError } from '../../support/redis-binary.js';
import { RedisCluster } from '../../support/redis-cluster.js';
import { RedisServer } from '../../support/redis.js';

// The first run on a machine downloads the server.
beforeAll(redisBinary, 120_000);

describe('RedisServer', () => {
  it('keeps its data, and loses it in a restart on the same port', async () => {
    await using redis = await RedisServer.start();
    const { url } = redis;
    expect(await redis.command('SET', 'greeting', 'olá')).toBe('OK');
    expect(await redis.command('GET', 'greeting')).toBe('olá');
    await redis.kill();
    await expect(redis.command('PING')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await redis.restart();
    expect(redis.url).toBe(url);
    expect(await redis.command('GET', 'greeting')).toBeNull();
  });

  it('answers requests after a pause', async () => {
    await using redis = await RedisServer.start();
    redis.pause();
    let answered = false;
    const answer = redis.command('PING').finally(() => (answered = true));
    await using other = await RedisServer.start();
    expect(await other.command('PING')).toBe('PONG');
    expect(answered).toBe(false);
    redis.resume();
    expect(await answer).toBe('PONG');
  });

  it('accepts settings, runs scripts, and throws error replies', async () => {
    await using redis = await RedisServer.start({ settings: { maxmemory: '2mb' } });
    expect(await redis.command('CONFIG', 'GET', 'maxmemory')).toContain('2097152');
    expect(await redis.command('EVAL', 'return 6 * 7', '0')).toBe('42');
    await expect(redis.command('NONSENSE')).rejects.toThrow('unknown command');
  });

  it('leaves no process and no folder behind, even if stopped during a pause', async () => {
    const redis = await RedisServer.start();
    redis.pause();
    await redis.stop();
    await redis.stop();
    await expect(redis.command('PING')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(existsSync(redis.directory)).toBe(false);
  });

  it('ends with the process that started it, even if that is killed', async () => {
    const file = fileURLToPath(new URL('../../support/redis.ts', import.meta.url));
    const script = `
      const { RedisServer } = await import(${JSON.stringify(file)});
      const { port, directory } = await RedisServer.start();
      process.stdout.write(JSON.stringify({ port, directory }));`;
    const options = ['--import', 'tsx', '--input-type=module', '--eval', script];
    const owner = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(owner.stdout, 'data')) as [Buffer];
    const { port, directory } = JSON.parse(line.toString()) as { port: number; directory: string };
    const socket = connect(port, '127.0.0.1').resume();
    await once(socket, 'connect');
    const disconnected = once(socket, 'close');
    owner.kill('SIGKILL');
    await disconnected;
    await rm(directory, { recursive: true });
  });
});

describe('RedisCluster', () => {
  it('refuses a command with keys in two slots, and redirects to the node of a slot', async () => {
    await using cluster = await RedisCluster.start();
    const [node] = cluster.nodes;
    await expect(node?.command('MGET', 'a', 'b')).rejects.toThrow('CROSSSLOT');
    // Key "a" is in slot 15495, the last node's.
    await expect(node?.command('GET', 'a')).rejects.toThrow(
      `MOVED 15495 127.0.0.1:${cluster.nodes[2]?.port}`,
    );
    expect(await cluster.nodes[2]?.command('MGET', '{a}1', '{a}2')).toContain('*2');
  });
});

describe('findRedis', () => {
  const folder = join(tmpdir(), 'poolgraph-redis-nowhere');

  it('prefers REDIS_SERVER to the PATH', async () => {
    const environment = { REDIS_SERVER: process.execPath, PATH: '/usr/bin' };
    expect(await findRedis({ environment, folder })).toEqual({ path: process.execPath, environment });
  });

  it('never ignores a REDIS_SERVER that does not exist', async () => {
    const environment = { REDIS_SERVER: '/nowhere/redis-server' };
    await expect(findRedis({ environment, folder })).rejects.toThrow('got "/nowhere/redis-server"');
  });

  it('names three ways to provide one if there is none', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'poolgraph-redis-'));
    const search = findRedis({ environment: { PATH: parent }, folder: join(parent, 'redis') });
    await expect(search).rejects.toThrow(RedisUnavailableError);
    await expect(search).rejects.toThrow(/REDIS_SERVER=[^]*on the PATH[^]*apt-get/);
    await rm(parent, { recursive: true });
  });
});
