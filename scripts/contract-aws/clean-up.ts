import { asThrown } from '../../src/errors/thrown.js';
import { deletePools, findPools, type FoundPool, type LeftPool } from './own-pools.js';
import { pacedClient } from './paced-client.js';
import type { RoundOptions } from './round.js';

export interface CleanedUp {
  readonly left: readonly LeftPool[];
  /** Why nobody knows whether pools of the run are left. */
  readonly failure?: string | undefined;
}

/**
 * Deletes what a round has created and is still there: what the list of the account has of it, and what the round knows
 * itself, since the list may be late. An interruption does not end this.
 */
export async function cleanUp({
  target,
  prefix,
  runId,
  created,
  clock,
}: Pick<RoundOptions, 'target' | 'prefix' | 'runId' | 'created' | 'clock'>): Promise<CleanedUp> {
  const client = pacedClient(target, { clock });
  try {
    const { pools } = await findPools(client, prefix);
    const listed = pools.filter((pool) => pool.runId === runId);
    const unlisted = [...created].filter((id) => !listed.some((pool) => pool.id === id));
    const known = unlisted.map((id): FoundPool => ({
      id,
      name: `${prefix}-${runId}-`,
      runId,
      createdAt: undefined,
    }));
    return { left: await deletePools(client, prefix, [...listed, ...known]) };
  } catch (error) {
    const { name, message } = asThrown(error);
    return { left: [], failure: `${name}: ${message}` };
  } finally {
    client.destroy();
  }
}

/** The pools that are still there, for the person who has to see to them. Not for an issue: it names them. */
export function leftText({ left, failure }: CleanedUp, prefix: string): string {
  const lines = left.map(({ pool, reason }) => `  ${pool.id} ${pool.name}: ${reason}`);
  return [
    ...(failure === undefined
      ? []
      : [`Pools of this run may be left behind, because listing them failed: ${failure}`]),
    ...(left.length === 0 ? [] : ['These pools could not be deleted:', ...lines]),
    `Run this command with --clean --prefix ${prefix}, or delete them in the console.`,
  ].join('\n');
}
