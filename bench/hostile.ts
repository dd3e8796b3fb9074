import { parse } from 'graphql';
import { performance } from 'node:perf_hooks';
import { readConfig } from '../src/config/config.js';
import type { Context } from '../src/context.js';
import { limitsPlugin } from '../src/graphql/limits/limits-plugin.js';
import { OperationChecks } from '../src/graphql/limits/operation-checks.js';
import { createSchema } from '../src/graphql/schema.js';
import { GatewayProcess, type Probe } from '../test/support/gateway-process.js';
import { root, sourcesIn } from '../test/support/run.js';
import { ordinary, POOLS, region, requests, type HostileRequest } from './support/hostile-requests.js';
import { StandIn } from './support/stand-in.js';

/**
 * Sends requests that ask for much to a gateway in a process of its own, and measures how long each blocks the event
 * loop, how long its answer is and the most memory that the process ever had. Prints a line for each, and what the checks cost
 * an ordinary query; ends with 1 where a target is missed. Run by `npm run bench:hostile`, alone on the machine; with the path of
 * another checkout as its argument it measures that one.
 */

const [, , directory = root] = process.argv;

const RUNS = 5;
const PATIENCE_MS = 120_000;
const ACCEPTED_MS = 50;
const REFUSED_MS = 20;
const CHECKS_SHARE = 0.03;

const settings = {
  COGNITO_BACKEND: 'aws',
  COGNITO_REGIONS: region,
  COGNITO_QUOTAS: 'UserPoolRead=100000/10000,UserPoolUpdate=100000/10000',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret-access-key-of-the-benchmark',
};

interface Measured {
  readonly status: number;
  readonly bytes: number;
  readonly probe: Probe;
}

function start({ url }: StandIn): Promise<GatewayProcess> {
  return GatewayProcess.start(
    { ...settings, AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: url },
    sourcesIn(directory),
  );
}

async function post(url: string, body: string): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}

async function measure(gateway: GatewayProcess, { body }: HostileRequest): Promise<Measured> {
  await gateway.probe();
  const response = await post(gateway.url, body);
  const answer = await response.arrayBuffer();
  return { status: response.status, bytes: answer.byteLength, probe: await gateway.probe() };
}

/** Each request to a process of its own, so that the peak of its memory is its own. */
async function report(standIn: StandIn, request: HostileRequest): Promise<boolean> {
  const gateway = await start(standIn);
  try {
    const idle = await gateway.probe();
    const runs: Measured[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(gateway, request));
    const stall = median(runs.map(({ probe }) => probe.stallMs));
    const megabyte = median(runs.map(({ probe }) => probe.megabyteMs));
    const peak = Math.max(...runs.map(({ probe }) => probe.residentBytes));
    const most = request.accepted ? ACCEPTED_MS : REFUSED_MS;
    const [first] = runs;
    console.log(
      `${request.what} (${request.accepted ? 'accepted' : 'refused'}): stalls ${stall.toFixed(0)} ms ` +
        `(serializing a megabyte takes ${megabyte.toFixed(1)} ms), answers ${first?.status} with ${megabytes(first?.bytes ?? 0)}, ` +
        `at most ${megabytes(peak)} resident (${megabytes(idle.residentBytes)} before); ${stall <= most ? 'met' : `MISSED: ${most} ms`}`,
    );
    return stall <= most;
  } catch (error) {
    console.log(
      `${request.what}: MISSED: ${String(error)}; the process ${gateway.alive ? 'lives' : 'is dead'}`,
    );
    return false;
  } finally {
    await gateway[Symbol.asyncDispose]();
  }
}

/** The share of the time of an ordinary request that its checks take, once its document is known. */
async function reportChecks(standIn: StandIn): Promise<boolean> {
  const schema = createSchema({ production: false });
  const plugin = limitsPlugin(new OperationChecks(schema, readConfig({}).operationLimits));
  const document = parse(ordinary.query);
  const request = {
    operation: document.definitions[0],
    document,
    request: ordinary,
    contextValue: { caller: { viaRouter: false } } as Context,
  };
  // What the check reads of a request is here.
  const listener = await plugin.requestDidStart?.(request as never);
  const checks = await timed(20_000, () => listener?.didResolveOperation?.(request as never));

  await using gateway = await start(standIn);
  const body = JSON.stringify(ordinary);
  const whole = await timed(2_000, async () => (await post(gateway.url, body)).arrayBuffer());
  const share = checks / whole;
  console.log(
    `the checks of an ordinary query: ${(checks * 1_000).toFixed(1)} µs of ${(whole * 1_000).toFixed(0)} µs, ${(share * 100).toFixed(2)} %; ` +
      (share <= CHECKS_SHARE ? 'met' : `MISSED: ${CHECKS_SHARE * 100} %`),
  );
  return share <= CHECKS_SHARE;
}

/** Milliseconds for one, of the second half of so many. */
async function timed(count: number, act: () => unknown): Promise<number> {
  for (let n = 0; n < count / 2; n += 1) await act();
  const begun = performance.now();
  for (let n = 0; n < count / 2; n += 1) await act();
  return (performance.now() - begun) / (count / 2);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(bytes < 1e6 ? 3 : 0)} MB`;
}

await using standIn = await StandIn.start({ pools: POOLS, quotas: {} });
let met = true;
for (const request of requests) met = (await report(standIn, request)) && met;
met = (await reportChecks(standIn)) && met;
if (!met) process.exitCode = 1;
