import { performance } from 'node:perf_hooks';
import type { Judgement } from './goals.js';
import { answerOf } from './load.js';
import { entities, manyPools, type Operation } from './operations.js';
import { samplesOf } from './samples.js';
import type { Server } from './server.js';

/** Until V8 has compiled what is used. */
const WARMING_UP = 100;
/** Linux counts the work of a process in hundredths of a second: many runs make the error small. */
const RUNS_OF_A_LIST = 200;
const RUNS_OF_REFERENCES = 21;

const POOLS_OF_A_LIST = 100;
const REFERENCES = 1_000;

/** As multiples of serializing the same JSON, and in milliseconds. */
const MOST_TIMES_JSON = 2;
const MOST_MS_OF_REFERENCES = 50;
const MOST_STALL_MS = 20;

/**
 * What the gateway works for a list from memory, from question to answer, one after the other.
 *
 * @param gateway whose event loop is not watched, because watching is work
 */
export async function longList(gateway: Server): Promise<Judgement> {
  const operation = manyPools(POOLS_OF_A_LIST);
  const answer = await repeat(WARMING_UP, () => answerOf(gateway, operation));
  const before = gateway.workedMs();
  await repeat(RUNS_OF_A_LIST, () => answerOf(gateway, operation));
  const worked = (gateway.workedMs() - before) / RUNS_OF_A_LIST;
  const value: unknown = JSON.parse(answer);
  const serializing = Array.from({ length: WARMING_UP }, () => {
    const begun = performance.now();
    JSON.stringify(value);
    return performance.now() - begun;
  });
  const times = worked / samplesOf(serializing).median;
  return judgement(
    `a list of ${POOLS_OF_A_LIST} full pools: ${worked.toFixed(1)} ms of work, ${times.toFixed(1)} × serializing the same JSON, goal ${MOST_TIMES_JSON}`,
    times <= MOST_TIMES_JSON,
  );
}

/**
 * How long many references from memory take, and how long they keep others waiting.
 *
 * @param gateway whose event loop is watched
 */
export async function manyReferences(gateway: Server): Promise<readonly Judgement[]> {
  const operation: Operation = entities(REFERENCES);
  await repeat(WARMING_UP, () => answerOf(gateway, operation));
  await gateway.stallMs();
  const took: number[] = [];
  const stalls: number[] = [];
  await repeat(RUNS_OF_REFERENCES, async () => {
    const begun = performance.now();
    await answerOf(gateway, operation);
    took.push(performance.now() - begun);
    stalls.push(await gateway.stallMs());
  });
  const [time, stall] = [samplesOf(took).median, samplesOf(stalls).median];
  return [
    judgement(
      `${REFERENCES} references of 20 attributes: ${time.toFixed(1)} ms, goal ${MOST_MS_OF_REFERENCES}`,
      time <= MOST_MS_OF_REFERENCES,
    ),
    judgement(
      `the longest stall of the event loop meanwhile: ${stall.toFixed(1)} ms, goal ${MOST_STALL_MS}`,
      stall <= MOST_STALL_MS,
    ),
  ];
}

function judgement(line: string, met: boolean): Judgement {
  return { line: `${line}: ${met ? 'met' : 'MISSED'}`, met };
}

/** @returns what came last */
async function repeat<Result>(times: number, act: () => Promise<Result>): Promise<Result> {
  let result = await act();
  for (let time = 1; time < times; time += 1) result = await act();
  return result;
}
