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

/** How much of a request's time is kept for the account of what was done to many pools, and the most in milliseconds. */
const LAST_PART = 0.1;
const LONGEST_LAST_PART_MS = 2_000;

/** What requests need of the settings and of the process. */
export interface RequestsOptions {
  readonly backend: Backend;
  readonly policy: { readonly policy: Policy; readonly policyMaxAgeMs: number };
  /** How many pages of Cognito's one list of pools looks through. */
  readonly scanPages: number;
  readonly timeoutMs: number;
  readonly clock: Clock;
  readonly log: Pick<Log, 'child'>;
}

/** What is known of a request before it is read. */
export interface IncomingRequest {
  readonly id: string;
  readonly caller: Caller;
  /** Whether it asks for Cognito's own answers, whatever is remembered. */
  readonly fresh: boolean;
}

export interface OpenRequest {
  readonly context: Context;
  /** The request is over: answered, or its client has hung up. */
  close(answered: boolean): void;
}

/** Puts together what the resolvers of one request use. Nothing in it costs anything until it is asked for something. */
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
    // An account of what was done has to be given in time: nothing is begun in the last part of the request.
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

/** What is done for a caller is logged with who that is: CloudTrail knows the gateway's role only. */
function whoAsks(caller: Caller): Readonly<Record<string, unknown>> {
  if (caller.kind === 'anonymous') return {};
  const { issuer, subject } = caller;
  return { caller: { issuer, subject } };
}
