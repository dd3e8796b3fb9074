import { type Caller } from '../auth/caller.js';
import { earlierScope } from '../cognito/call/earlier-scope.js';
import { DeadlineExceededError, type OpenScope } from '../cognito/call/request-scope.js';
import type { Access } from '../cognito/read/access.js';
import { Connections } from '../cognito/read/connections.js';
import type { Reader } from '../cognito/read/reader.js';
import { ResourceLoader } from '../cognito/read/resource-loader.js';
import type { Slices } from '../cognito/slices.js';
import { UserPoolCreations } from '../cognito/user-pools/creations.js';
import { CustomAttributes } from '../cognito/user-pools/custom-attributes.js';
import { UserPoolDeletions } from '../cognito/user-pools/deletions.js';
import { UserPoolFleets } from '../cognito/user-pools/fleets.js';
import { UserPoolList } from '../cognito/user-pools/list/user-pool-list.js';
import { UserPoolMfaUpdates } from '../cognito/user-pools/mfa-updates.js';
import { UserPoolTags } from '../cognito/user-pools/tags.js';
import { UserPoolUpdates } from '../cognito/user-pools/updates.js';
import { Changes } from '../cognito/write/changes.js';
import { Creations } from '../cognito/write/creations.js';
import { Memory } from '../cognito/write/memory.js';
import { Removals } from '../cognito/write/removals.js';
import { Updates } from '../cognito/write/updates.js';
import type { Context } from '../context.js';
import type { RequestLog } from '../telemetry/request-log.js';
import type { RequestsOptions } from './requests-options.js';

/**
 * How much of a request's time is reserved for reporting what was done to many pools, and the maximum in
 * milliseconds.
 */
const LAST_PART = 0.1;
const LONGEST_LAST_PART_MS = 2_000;

/** What the parts of a request read with. */
export interface Reading {
  readonly reader: Reader;
  readonly slices: Slices;
  readonly access: Access;
  readonly loader: ResourceLoader;
  readonly scope: OpenScope;
}

/**
 * The context of a request. What most requests do not use is made when it is used first. All members are public, because Apollo
 * copies the context, and a copy shares what was made.
 */
export class RequestContext implements Context {
  readonly slices: Slices;
  readonly keys: Context['keys'];
  readonly loader: ResourceLoader;
  readonly made: { parts?: Parts } = {};

  constructor(
    readonly caller: Caller,
    readonly log: RequestLog,
    readonly options: RequestsOptions,
    readonly reading: Reading,
  ) {
    this.slices = reading.slices;
    this.keys = options.backend.keys;
    this.loader = reading.loader;
  }

  get connections(): Context['connections'] {
    return this.parts.connections;
  }

  get creations(): Context['creations'] {
    return this.parts.creations;
  }

  get updates(): Context['updates'] {
    return this.parts.updates;
  }

  get removals(): Context['removals'] {
    return this.parts.removals;
  }

  get userPools(): Context['userPools'] {
    return this.parts.userPools;
  }

  get accountId(): Context['accountId'] {
    const { clients } = this.options.backend;
    return () => clients.accountId();
  }

  get cost(): Context['cost'] {
    const { backend } = this.options;
    const { statistics } = this.reading.reader;
    return () => ({
      ...statistics.cost(),
      remaining: backend.remaining(),
      remainingPerPool: statistics.remainingPerPool(),
    });
  }

  get pastDeadline(): Context['pastDeadline'] {
    const { scope, reader } = this.reading;
    return () => (scope.ended instanceof DeadlineExceededError ? reader.statistics.asked() : undefined);
  }

  get parts(): Parts {
    return (this.made.parts ??= partsOf(this.options, this.log, this.reading));
  }
}

type Parts = Pick<Context, 'connections' | 'creations' | 'updates' | 'removals' | 'userPools'>;

function partsOf(options: RequestsOptions, log: RequestLog, reading: Reading): Parts {
  const { backend, scanPages, clock, timeoutMs } = options;
  const { regions, keys, described, lists, pages, clients, sender, lock } = backend;
  const { reader, slices, access, loader, scope } = reading;
  const requester = { scope, statistics: reader.statistics, log };
  const memory = new Memory({ loader, described, lists: [lists, pages] });
  const changes = new Changes({ sender, lock, loader, access, memory }, requester);
  const updates = new Updates(changes, clock.sleep);
  const openFleet = () => {
    // The report of what was done must be sent in time, so the last part of the request starts no new work.
    const ahead = Math.min(timeoutMs * LAST_PART, LONGEST_LAST_PART_MS);
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
  return {
    connections: new Connections(lists, reader),
    creations: new Creations(changes),
    updates,
    removals,
    userPools: {
      list: new UserPoolList({ pages, loader, access, reader, keys, now: clock.now, regions, scanPages }),
      creations: new UserPoolCreations({ changes, clients, keys }),
      updates: poolUpdates,
      customAttributes: new CustomAttributes(changes, keys),
      mfa: new UserPoolMfaUpdates(updates, changes, poolUpdates, keys),
      fleets: new UserPoolFleets(openFleet),
      deletions: new UserPoolDeletions(removals, sender, keys, requester),
    },
  };
}
