import {
  CognitoIdentityProviderClient,
  DescribeUserPoolCommand,
  type UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ResourceCache } from '../src/cognito/cache/resource-cache.js';
import { systemClock } from '../src/basics/clock.js';
import { userPoolKey } from '../src/cognito/read/key.js';
import { EmbeddedCognito } from '../src/embedded/embedded-cognito.js';
import { adopt } from './support/children.js';
import { poolIds, REGION } from './support/pools.js';

/**
 * How much resident memory the cache adds to a process when it is full of pools, in a child process for each run. Prints
 * one line for each kind of pool and ends with 1 where the target is missed. Run by `npm run bench:memory`.
 */

const POOLS = 10_000;
const TARGET_BYTES = 150e6;
const RUNS = 3;
const ACCOUNT = '123456789012';

const scenarios: Readonly<Record<string, (pool: UserPoolType) => UserPoolType>> = {
  ASCII: (pool) => filledUp(pool, 'Your code is {####}. '),
  // V8 keeps a string in one byte a character only as long as all of them are in Latin-1.
  Japanese: (pool) => filledUp(pool, '確認コードは {####} です。'),
  // Its 20 standard attributes alone are longer than the pools above.
  'nothing but defaults': (pool) => pool,
};

/** Of a pool as JSON. */
const CHARACTERS = 3_000;

/** The pool with fewer attributes, and a message that makes it as long as is wanted. */
function filledUp(pool: UserPoolType, words: string): UserPoolType {
  const withMessage = (EmailVerificationMessage: string): UserPoolType => ({
    ...pool,
    SchemaAttributes: pool.SchemaAttributes?.slice(0, 8),
    EmailVerificationMessage,
  });
  const missing = CHARACTERS - JSON.stringify(withMessage('')).length;
  return withMessage(words.repeat(missing).slice(0, missing));
}

/** What a child process reports, in bytes. */
interface Memory {
  /** Of the pool as JSON. */
  readonly characters: number;
  readonly before: number;
  readonly after: number;
}

/** A pool as the SDK hands it over. */
async function describedPool(): Promise<UserPoolType> {
  const [id = ''] = poolIds(1);
  const cognito = new EmbeddedCognito({ account: ACCOUNT, now: () => new Date() });
  cognito.insert(REGION, { PoolName: 'the pool' }, { id, createdAt: new Date() });
  const client = new CognitoIdentityProviderClient({
    region: REGION,
    credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' },
    requestHandler: cognito.handlerFor(REGION),
  });
  const { UserPool: pool } = await client.send(new DescribeUserPoolCommand({ UserPoolId: id }));
  client.destroy();
  if (!pool) throw new Error(`Expected to find ${id}`);
  return pool;
}

/** The child process: fills a cache as requests do, each answer an object of its own, and reports. */
async function fill(scenario: string): Promise<Memory> {
  const shaped = scenarios[scenario];
  if (!shaped)
    throw new Error(`Expected a scenario from ${Object.keys(scenarios).join(', ')}, got ${scenario}`);
  const pool = shaped(await describedPool());
  const cache = new ResourceCache({
    ttlMs: 300_000,
    staleMs: 3_600_000,
    maxPools: POOLS,
    waitMs: 25_000,
    clock: systemClock,
  });
  const keys = poolIds(POOLS).map((id) => userPoolKey(ACCOUNT, id));
  const before = await residentMemory();
  for (const key of keys) await cache.fill(key, async () => ({ ...structuredClone(pool), Id: key.id[0] }));
  const after = await residentMemory();
  for (const key of keys) {
    const remembered = await cache.read(key);
    const held: UserPoolType | null | undefined = remembered?.value;
    if (held?.Id !== key.id[0]) throw new Error(`Expected ${key.name} to be remembered`);
  }
  return { characters: JSON.stringify(pool).length, before, after };
}

/** In bytes, without what is garbage. */
async function residentMemory(): Promise<number> {
  if (!gc) throw new Error('Expected a process started with --expose-gc');
  // What became garbage only by the first collection is found by the next.
  for (let round = 0; round < 3; round += 1) {
    gc();
    await setImmediate();
  }
  return process.memoryUsage().rss;
}

async function measure(scenario: string): Promise<Memory> {
  const child = adopt(
    fork(fileURLToPath(import.meta.url), [scenario], { execArgv: [...process.execArgv, '--expose-gc'] }),
  );
  const reported = once(child, 'message');
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`Expected a report, got the end of the process with ${String(code)}`);
  });
  // The shape is that of what the child sends.
  const [memory] = (await Promise.race([reported, ended])) as [Memory];
  await ended.catch(() => undefined);
  return memory;
}

/** @returns whether the target was met */
async function run(scenario: string): Promise<boolean> {
  const runs: Memory[] = [];
  for (let count = 0; count < RUNS; count += 1) runs.push(await measure(scenario));
  const byGrowth = runs.sort((one, other) => growth(one) - growth(other));
  const median = byGrowth[Math.floor(RUNS / 2)] ?? { characters: NaN, before: NaN, after: NaN };
  const met = growth(median) <= TARGET_BYTES;
  console.log(
    `memory, ${POOLS} cached pools of ${median.characters} characters (${scenario}): ${megabytes(median.before)} before, ` +
      `${megabytes(median.after)} after, ${megabytes(growth(median))} more (median of ${RUNS} runs); ` +
      (met ? 'met' : `MISSED: at most ${megabytes(TARGET_BYTES)} more`),
  );
  return met;
}

function growth({ before, after }: Memory): number {
  return after - before;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

// The SDK would warn on Node 20; read when a client is built.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

if (process.send) {
  process.send(await fill(process.argv[2] ?? ''));
  process.disconnect();
} else {
  for (const scenario of Object.keys(scenarios)) {
    if (!(await run(scenario))) process.exitCode = 1;
  }
}
