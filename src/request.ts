import type { Backend } from './backend.js';
import { nameOf, type Caller } from './auth/caller.js';
import type { Policy } from './auth/policy.js';
import type { Clock } from './basics/clock.js';
import { earlierScope } from './cognito/call/earlier-scope.js';
import { DeadlineExceededError, openScope } from './cognito/call/request-scope.js';
import { Access } from './cognito/read/access.js';
import { Connections } from './cognito/read/connections.js';
import { ReadStatistics } from './cognito/read/read-statistics.js';
import { ResourceLoader } from './cognito/read/resource-loader.js';
import { Slices } from './cognito/slices.js';
import { UserPoolCreations } from './cognito/user-pools/creations.js';
import { CustomAttributes } from './cognito/user-pools/custom-attributes.js';
import { UserPoolDeletions } from './cognito/user-pools/deletions.js';
import { UserPoolFleets } from './cognito/user-pools/fleets.js';
import { UserPoolList } from './cognito/user-pools/list/user-pool-list.js';
import { UserPoolMfaUpdates } from './cognito/user-pools/mfa-updates.js';
import { UserPoolTags } from './cognito/user-pools/tags.js';
import { UserPoolUpdates } from './cognito/user-pools/updates.js';
import { Changes } from './cognito/write/changes.js';
import { Creations } from './cognito/write/creations.js';
import { Memory } from './cognito/write/memory.js';
import { Removals } from './cognito/write/removals.js';
import { Updates } from './cognito/write/updates.js';
import type { Context } from './context.js';
import type { Log } from './telemetry/log.js';
import { RequestLog } from './telemetry/request-log.js';

/**
 * How much of a request's time is reserved for reporting what was done to many pools, and the maximum in
 * milliseconds.
 */
const LAST_PART = 0.1;
const LONGEST_LAST_PART_MS = 2_000;

/** The settings and parts of the process that requests need. */
export interface RequestsOptions {
  readonly backend: Backend;
  readonly policy: { readonly policy: Policy; readonly policyMaxAgeMs: number };
  /** The maximum number of Cognito's list pages that one list of pools reads. */
  readonly scanPages: number;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly log: Pick<Log, 'child'>;
}

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
  const { backend, scanPages, clock } = options;
  const { policy, policyMaxAgeMs } = options.policy;
  const { now } = clock;
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

  // reading
  const { regions, keys, described, hidden, lists, pages, clients, sender, lock } = backend;
  const reader = { scope, statistics, fresh };
  const slices = new Slices({ now, scope });
  const access = new Access({ policy, policyMaxAgeMs, caller, described, hidden });
  const loader = new ResourceLoader({ access, reader, slices });

  // writing
  const requester = { scope, statistics, log };
  const memory = new Memory({ loader, described, lists: [lists, pages] });
  const changes = new Changes({ sender, lock, loader, access, memory }, requester);
  const updates = new Updates(changes, clock.sleep);
  const openFleet = () => {
    // The report of what was done must be sent in time, so the last part of the request starts no new work.
    const ahead = Math.min(options.timeoutMs * LAST_PART, LONGEST_LAST_PART_MS);
    const early = earlierScope(scope, scope.deadline - ahead, clock);
    const ownLoader = new ResourceLoader({ access, reader: { ...reader, scope: early }, slices });
    const ownChanges = new Changes(
      { sender, lock, loader: ownLoader, access, memory },
      { ...requester, scope: early },
    );
    return {
      scope: early,
      changes: {
        updates: new UserPoolUpdates(new Updates(ownChanges, clock.sleep), ownChanges, keys),
        tags: new UserPoolTags(ownChanges, keys),
      },
    };
  };
  const removals = new Removals(changes);
  const poolUpdates = new UserPoolUpdates(updates, changes, keys);

  const context: Context = {
    caller,
    log,
    slices,
    keys,
    loader,
    connections: new Connections(lists, reader),
    creations: new Creations(changes),
    updates,
    removals,
    userPools: {
      list: new UserPoolList({ pages, loader, access, reader, keys, now, regions, scanPages }),
      creations: new UserPoolCreations({ changes, clients, keys }),
      updates: poolUpdates,
      customAttributes: new CustomAttributes(changes, keys),
      mfa: new UserPoolMfaUpdates(updates, changes, poolUpdates, keys),
      fleets: new UserPoolFleets(openFleet),
      deletions: new UserPoolDeletions(removals, sender, keys, requester),
    },
    accountId: () => clients.accountId(),
    cost: () => ({
      ...statistics.cost(),
      remaining: backend.remaining(),
      remainingPerPool: statistics.remainingPerPool(),
    }),
    pastDeadline: () => (scope.ended instanceof DeadlineExceededError ? statistics.asked() : undefined),
  };
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
