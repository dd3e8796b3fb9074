import { execute, getOperationAST, parse, validate, type DocumentNode } from 'graphql';
import { performance } from 'node:perf_hooks';
import { createBackend } from '../src/backend.js';
import { systemClock } from '../src/basics/clock.js';
import { readConfig } from '../src/config/config.js';
import { compileOperation, type CompiledForm } from '../src/graphql/compiled/compile.js';
import { createSchema } from '../src/graphql/schema.js';
import { openRequest } from '../src/request/open-request.js';
import type { RequestsOptions } from '../src/request/requests-options.js';
import { createLog } from '../src/telemetry/log.js';
import { FULL } from './side-by-side/operations.js';

/**
 * How long it takes to answer from memory, in microseconds: a read of a pool, what is created for each request, nine fields
 * under `graphql.execute`, and the common settings with their JSON, under `graphql.execute` and compiled, each in a request of
 * its own. Medians of many rounds in one process; prints a line for each and ends with 1 if a target is missed. Run by `npm run bench:remembered`, alone on the machine, and bundled
 * first: a loader that runs the sources as they are slows everything down.
 *
 * `npm run bench:requests` measures whole HTTP requests.
 */

const ID = 'us-east-1_Example01';
const ROUNDS = 60;
const OF_A_ROUND = 2_000;

/** Microseconds. */
const TARGETS = { read: 5, fields: 40 } as const;

const NINE_FIELDS = `{ userPool(id: "${ID}") {
  id name userPoolTier deletionProtection mfaConfiguration creationDate lastModifiedDate estimatedNumberOfUsers status
} }`;

const config = readConfig({ LOG_LEVEL: 'silent' });
const log = await createLog(config.log);
const backend = await createBackend(config, log, {});
const requests: RequestsOptions = {
  backend,
  policy: config.policy,
  scanPages: config.list.scanPages,
  timeoutMs: config.requestTimeoutMs,
  clock: systemClock,
  log,
};
const schema = createSchema({ production: true });
const [nine, full] = [NINE_FIELDS, `{ userPool(id: "${ID}") { ${FULL} } }`].map((query) => {
  const document = parse(query);
  for (const problem of validate(schema, document)) throw problem;
  return document;
}) as [DocumentNode, DocumentNode];
const form = formOf(full);

const open = () =>
  openRequest(requests, { id: 'bench', caller: { kind: 'anonymous', viaRouter: false }, fresh: false });

const { keys, loader } = open().context;

function read(): unknown {
  return loader.get(keys.userPool(ID));
}

/** A request that asks for nothing: what is put together for each. */
function request(): void {
  open().close(true);
}

function formOf(document: DocumentNode): CompiledForm {
  const operation = getOperationAST(document);
  const compiled = operation && compileOperation(schema, document, operation)?.formFor({});
  if (!compiled) throw new Error('Expected a query that can be compiled');
  return compiled;
}

async function byGraphQL(document: DocumentNode): Promise<string> {
  const request = open();
  const result = await execute({ schema, document, contextValue: request.context });
  request.close(true);
  return JSON.stringify(result);
}

async function compiled(): Promise<string> {
  const request = open();
  const { errors, data } = await form(request.context, {}, Infinity);
  request.close(true);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  return `{"data":${data?.text ?? 'null'}}`;
}

// Read once, so that it is cached.
const expected = await byGraphQL(full);
if (read() instanceof Promise || expected.includes('"errors"')) throw new Error('Expected a cached pool');
if ((await compiled()) !== expected) throw new Error('Expected the same answer from the compiled query');

const figures = {
  read: await medianOf(async () => {
    for (let index = 0; index < OF_A_ROUND; index += 1) read();
  }),
  request: await medianOf(async () => {
    for (let index = 0; index < OF_A_ROUND; index += 1) request();
  }),
  fields: await medianOf(async () => {
    for (let index = 0; index < OF_A_ROUND; index += 1) await byGraphQL(nine);
  }),
  full: await medianOf(async () => {
    for (let index = 0; index < OF_A_ROUND; index += 1) await byGraphQL(full);
  }),
  compiled: await medianOf(async () => {
    for (let index = 0; index < OF_A_ROUND; index += 1) await compiled();
  }),
};
await backend.close();

for (const what of ['request', 'full', 'compiled'] as const) {
  console.log(`${what}: ${figures[what].toFixed(1)} µs`);
}
for (const [what, target] of Object.entries(TARGETS)) {
  const took = figures[what as keyof typeof TARGETS];
  const met = took < target;
  console.log(`${what}: ${took.toFixed(1)} µs, target below ${target} µs: ${met ? 'met' : 'MISSED'}`);
  if (!met) process.exitCode = 1;
}

/** Microseconds for each of a round: the median of the rounds, the first ones left out. */
async function medianOf(round: () => Promise<void>): Promise<number> {
  const took: number[] = [];
  for (let index = 0; index < ROUNDS; index += 1) {
    const since = performance.now();
    await round();
    took.push(((performance.now() - since) * 1_000) / OF_A_ROUND);
  }
  const settled = took.slice(ROUNDS / 3).sort((a, b) => a - b);
  return settled[Math.floor(settled.length / 2)] ?? NaN;
}
