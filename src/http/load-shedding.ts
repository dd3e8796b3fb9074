import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import { getHeapStatistics } from 'node:v8';
import type { Log } from '../telemetry/log.js';
import { refuse } from './failure.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answers even under overload, so that an orchestrator does not mistake a busy process for a dead one. */
    answersUnderLoad?: boolean;
  }
}

export interface LoadLimits {
  /** Maximum mean delay of the event loop in milliseconds, for a few seconds; 0 disables the check. */
  readonly maxEventLoopDelayMs: number;
  /** Maximum heap use in percent of V8's limit; 0 disables the check. */
  readonly maxHeapPercent: number;
}

export interface LoadSheddingOptions extends LoadLimits {
  readonly log: Pick<Log, 'warn'>;
  /** Milliseconds, of a clock that does not go back. */
  readonly now: () => number;
  /** Milliseconds between two samples. */
  readonly sampleMs?: number | undefined;
}

/** Samples are at most a second old, so a refusal may be outdated after a second. */
const RETRY_AFTER_S = 1;
const SAMPLE_MS = 1_000;

/** Consecutive late samples before requests are refused: a single stall that is over is no reason to refuse. */
const LATE_SAMPLES = 3;

/** Interval of log lines: under overload there may be thousands of requests a second. */
const LOG_EVERY_MS = 60_000;

/**
 * Answers 503 before reading or looking up anything, while the process is so busy that more requests would delay all of
 * them, or so low on memory that they might crash it.
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
