import { nameOf, type Caller } from '../auth/caller.js';
import { openScope } from '../cognito/call/request-scope.js';
import { Access } from '../cognito/read/access.js';
import { ReadStatistics } from '../cognito/read/read-statistics.js';
import { ResourceLoader } from '../cognito/read/resource-loader.js';
import { Slices } from '../cognito/slices.js';
import type { Context } from '../context.js';
import { RequestLog } from '../telemetry/request-log.js';
import { RequestContext } from './request-context.js';
import type { RequestsOptions } from './requests-options.js';

/** What is known about a request before it is read. */
export interface IncomingRequest {
  readonly id: string;
  readonly caller: Caller;
  /** Whether to bypass the cache. */
  readonly fresh: boolean;
}

export interface OpenRequest {
  readonly context: Context;
  /** The request is over: answered, or closed by the client. */
  close(answered: boolean): void;
}

/** Assembles what the resolvers of a request use. Nothing is computed before it is used. */
export function openRequest(options: RequestsOptions, request: IncomingRequest): OpenRequest {
  const { backend, clock } = options;
  const { policy, policyMaxAgeMs } = options.policy;
  const { id, caller, fresh } = request;
  const log = new RequestLog(options.log, id, () => whoAsks(caller));
  const statistics = new ReadStatistics(backend.metrics);
  const scope = openScope(
    {
      id,
      callerName: nameOf(caller) ?? id,
      timeoutMs: options.timeoutMs,
      onCall: (call) => {
        statistics.waitsFor(call);
      },
    },
    clock,
  );
  const { described, hidden } = backend;
  const reader = { scope, statistics, fresh };
  const slices = new Slices({ now: clock.now, scope });
  const access = new Access({ policy, policyMaxAgeMs, caller, described, hidden });
  const loader = new ResourceLoader({ access, reader, slices });
  const context = new RequestContext(caller, log, options, { reader, slices, access, loader, scope });
  return {
    context,
    close: (answered) => {
      if (answered) scope.close();
      else scope.hangUp();
      log.close();
    },
  };
}

/** Logs changes with the name of the caller, because CloudTrail knows only the gateway's role. */
function whoAsks(caller: Caller): Readonly<Record<string, unknown>> {
  if (caller.kind === 'anonymous') return {};
  const { issuer, subject } = caller;
  return { caller: { issuer, subject } };
}
