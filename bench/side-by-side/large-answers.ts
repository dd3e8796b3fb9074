import { performance } from 'node:perf_hooks';
import type { Judgement } from './goals.js';
import { answerOf } from './load.js';
import { entities, manyPools, type Operation } from './operations.js';
import { samplesOf } from './samples.js';
import type { Server } from './server.js';

const RUNS = 21;
const POOLS_OF_A_LIST = 100;
const REFERENCES = 1_000;

/** As multiples of serializing the same JSON, and in milliseconds. */
const MOST_TIMES_JSON = 2;
const MOST_MS_OF_REFERENCES = 50;
const MOST_STALL_MS = 20;

/**
 * What the gateway works for a long answer from memory, one after the other.
 *
 * @param gateway whose event loop is watched
 */
export async function largeAnswers(gateway: Server): Promise<readonly Judgement[]> {
  const list = await workedFor(gateway, manyPools(POOLS_OF_A_LIST));
  const times = list.worked / list.serializing;
  const references = await workedFor(gateway, entities(REFERENCES));
  return [
    {
      line: `a list of ${POOLS_OF_A_LIST} full pools: ${list.worked.toFixed(1)} ms of work, ${times.toFixed(1)} × serializing the same JSON, goal ${MOST_TIMES_JSON}`,
      met: times <= MOST_TIMES_JSON,
    },
    {
      line: `${REFERENCES} references of 20 attributes: ${references.took.toFixed(1)} ms, goal ${MOST_MS_OF_REFERENCES}`,
      met: references.took <= MOST_MS_OF_REFERENCES,
    },
    {
      line: `the longest stall of the event loop meanwhile: ${references.stall.toFixed(1)} ms, goal ${MOST_STALL_MS}`,
      met: references.stall <= MOST_STALL_MS,
    },
  ].map(({ line, met }) => ({ line: `${line}: ${met ? 'met' : 'MISSED'}`, met }));
}

/** Milliseconds: of work, from question to answer, and of serializing the answer again. */
async function workedFor(server: Server, operation: Operation) {
  for (let run = 0; run < RUNS; run += 1) await answerOf(server, operation);
  await server.stallMs();
  const before = server.workedMs();
  const took: number[] = [];
  const stalls: number[] = [];
  let answer = '';
  for (let run = 0; run < RUNS; run += 1) {
    const begun = performance.now();
    answer = await answerOf(server, operation);
    took.push(performance.now() - begun);
    stalls.push(await server.stallMs());
  }
  const worked = (server.workedMs() - before) / RUNS;
  const value: unknown = JSON.parse(answer);
  const serializing = Array.from({ length: RUNS }, () => {
    const begun = performance.now();
    JSON.stringify(value);
    return performance.now() - begun;
  });
  return {
    worked,
    took: samplesOf(took).median,
    stall: samplesOf(stalls).median,
    serializing: samplesOf(serializing).median,
  };
}
