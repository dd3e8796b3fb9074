import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { getHeapStatistics } from 'node:v8';
import type { Log } from '../telemetry/log.js';
import { refuse } from './failure.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers also while load is shed: an orchestrator must not take a busy process for a dead one. */
    answersUnderLoad?: boolean;
  }
}

export interface LoadLimits {
  /** By how many milliseconds the event loop may be late, on average, for some seconds; 0 means that it is not looked at. */
  readonly maxEventLoopDelayMs: number;
  /** How much of V8's heap may be used, in percent of its limit; 0 means that it is not looked at. */
  readonly maxHeapPercent: number;
}

export interface LoadSheddingOptions extends LoadLimits {
  readonly log: Pick<Log, 'warn'>;
  /** Milliseconds, of a clock that does not go back. */
  readonly now: () => number;
  /** Milliseconds between two samples. */
  readonly sampleMs?: number | undefined;
}

/** A sample is a second old at most, and so is the reason to refuse. */
const RETRY_AFTER_S = 1;
const SAMPLE_MS = 1_000;

/** For so many samples the event loop has to be late: one stall that is over is no reason to refuse what waited for its end. */
const LATE_SAMPLES = 3;

/** Between two lines of the log: while load is shed there may be thousands of requests a second. */
const LOG_EVERY_MS = 60_000;

/**
 * Answers 503 before anything is read or looked up, while the process is so busy that more requests would only make all of
 * them late, or so full that they might end it.
 */
export function shedLoad(
  server: FastifyInstance,
  { maxEventLoopDelayMs, maxHeapPercent, log, now, sampleMs = SAMPLE_MS }: LoadSheddingOptions,
): void {
  let loggedAt = -Infinity;
  let lateFrom = -Infinity;
  let lateAt = -Infinity;
  const staysLate = (): boolean => {
    const at = now();
    if (at - lateAt > 2 * sampleMs) lateFrom = at;
    lateAt = at;
    return at - lateFrom >= LATE_SAMPLES * sampleMs;
  };
  const maxHeapUsedBytes = Math.floor((getHeapStatistics().heap_size_limit * maxHeapPercent) / 100);
  void server.register(underPressure, {
    maxEventLoopDelay: maxEventLoopDelayMs,
    maxHeapUsedBytes,
    sampleInterval: sampleMs,
    pressureHandler: (request, reply, measure, value) => {
      if (request.routeOptions.config.answersUnderLoad) return;
      const late = measure === underPressure.TYPE_EVENT_LOOP_DELAY;
      if (late && !staysLate()) return;
      if (now() - loggedAt >= LOG_EVERY_MS) {
        loggedAt = now();
        const limit = late ? maxEventLoopDelayMs : maxHeapUsedBytes;
        log.warn({ measure, value, limit }, 'The gateway is overloaded and refuses requests');
      }
      void reply.header('retry-after', RETRY_AFTER_S);
      refuse(request, reply, 503, 'OVERLOADED', 'The gateway is overloaded. Try again later.', {
        retryAfterMs: RETRY_AFTER_S * 1_000,
      });
    },
  });
}
