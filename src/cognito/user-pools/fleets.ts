import { regionOfUserPoolId } from '../../aws/user-pool-names.js';
import { GatewayError } from '../../errors/gateway-error.js';
import { asError } from '../../errors/thrown.js';
import type { EarlierScope } from '../call/earlier-scope.js';
import { ThrottledError } from '../limiter/throttled-error.js';
import type { UserPoolTags } from './tags.js';
import type { UserPoolUpdates } from './updates.js';

/** What became of one pool: what its change resolved to, or why it failed. */
type Ended<Result extends object> =
  | { readonly result: Result; readonly error?: undefined }
  | { readonly error: Error; readonly result?: undefined };

/** Every id is in one of the two, in their order. */
interface FleetAccount<Result extends object> {
  readonly ended: readonly ({ readonly id: string } & Ended<Result>)[];
  /** Nothing was changed in these: they were not begun, or their time was over before anything was sent. */
  readonly remaining: readonly string[];
}

/** What one fleet can be changed by. */
export interface FleetChanges {
  readonly updates: UserPoolUpdates;
  readonly tags: UserPoolTags;
}

/** The changes of one fleet, and the time that they have. */
interface OpenFleet {
  readonly scope: Pick<EarlierScope, 'signal' | 'close'>;
  readonly changes: FleetChanges;
}

/**
 * So many pools of a Region are changed at once: enough to use a quota of AWS's to the full while each call takes its time,
 * and few among the calls that wait for it.
 */
const AT_ONCE = 10;

/** Changes of many pools, each for itself, until the time is over. */
export class UserPoolFleets {
  /** @param open a fleet, to be closed when it is over */
  constructor(private readonly open: () => OpenFleet) {}

  /**
   * Changes pools, some of each Region at once, because each Region has a quota of its own. What was sent is waited for, also
   * when the time is over or the client has hung up.
   *
   * @param ids different ones
   * @param change changes one pool by what it is given
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
    // In the order of the ids: they do not end in it.
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

/** What is no id is in no Region, and fails without a call. */
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
  // All take from the same one.
  const next = ids.values();
  const inTurn = async (): Promise<void> => {
    for (const id of next) await one(id);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, ids.length) }, inTurn));
}
