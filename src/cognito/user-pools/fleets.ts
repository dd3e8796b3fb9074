import { regionOfUserPoolId } from '../../aws/user-pool-names.js';
import { GatewayError } from '../../errors/gateway-error.js';
import { asError } from '../../errors/thrown.js';
import type { EarlierScope } from '../call/earlier-scope.js';
import { ThrottledError } from '../limiter/throttled-error.js';
import type { UserPoolTags } from './tags.js';
import type { UserPoolUpdates } from './updates.js';

/** The result for one pool: the result of its change, or why it failed. */
type Ended<Result extends object> =
  | { readonly result: Result; readonly error?: undefined }
  | { readonly error: Error; readonly result?: undefined };

/** Every id is in one of the two, in their order. */
interface FleetAccount<Result extends object> {
  readonly ended: readonly ({ readonly id: string } & Ended<Result>)[];
  /** Nothing was changed in these: they were not started, or time ran out before anything was sent. */
  readonly remaining: readonly string[];
}

/** Changes that a fleet can use. */
export interface FleetChanges {
  readonly updates: UserPoolUpdates;
  readonly tags: UserPoolTags;
}

/** The changes of a fleet, and their time. */
interface OpenFleet {
  readonly scope: Pick<EarlierScope, 'signal' | 'close'>;
  readonly changes: FleetChanges;
}

/**
 * The number of pools of a Region that are changed at once: enough to use an AWS quota fully while calls are in
 * progress, and few among the calls that wait for it.
 */
const AT_ONCE = 10;

/** Changes many pools independently, until time runs out. */
export class UserPoolFleets {
  /** @param open a fleet; close it when it is over */
  constructor(private readonly open: () => OpenFleet) {}

  /**
   * Changes pools, several of each Region at once, because each Region has its own quota. Waits for calls that were
   * sent, even after time has run out or the client has closed the connection.
   *
   * @param ids distinct ids
   * @param change changes one pool with the given tools
   */
  async change<Result extends object>(
    ids: readonly string[],
    change: (id: string, changes: FleetChanges) => Promise<Result>,
  ): Promise<FleetAccount<Result>> {
    const { scope, changes } = this.open();
    const ended = new Map<string, Ended<Result>>();
    const one = async (id: string): Promise<void> => {
      if (scope.signal.aborted) return;
      try {
        ended.set(id, { result: await change(id, changes) });
      } catch (error) {
        if (!wasTooLate(error)) ended.set(id, { error: asError(error) });
      }
    };
    try {
      await Promise.all(byRegion(ids).map((together) => someAtOnce(together, one)));
    } finally {
      scope.close();
    }
    // In the order of the ids, which may differ from the order in which they end.
    return {
      ended: ids.flatMap((id) => {
        const end = ended.get(id);
        return end ? [{ id, ...end }] : [];
      }),
      remaining: ids.filter((id) => !ended.has(id)),
    };
  }
}

/** Whether a change ended before anything was sent, because its turn did not come in time. */
function wasTooLate(error: unknown): boolean {
  if (!(error instanceof GatewayError)) return false;
  if (error.code === 'DEADLINE_EXCEEDED') return true;
  return error.code === 'THROTTLED' && !(error instanceof ThrottledError && error.reason === 'crowded');
}

/** An impossible id has no Region and fails without a call. */
function byRegion(ids: readonly string[]): string[][] {
  const regions = new Map<string | undefined, string[]>();
  for (const id of ids) {
    const region = regionOfUserPoolId(id);
    const together = regions.get(region);
    if (together) together.push(id);
    else regions.set(region, [id]);
  }
  return [...regions.values()];
}

async function someAtOnce(ids: readonly string[], one: (id: string) => Promise<void>): Promise<void> {
  // All workers take from the same iterator.
  const next = ids.values();
  const inTurn = async (): Promise<void> => {
    for (const id of next) await one(id);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, ids.length) }, inTurn));
}
