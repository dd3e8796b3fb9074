import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { leftText } from './clean-up.js';
import { NotStartedError } from './not-started-error.js';
import { deletePools, type FoundPool, type LeftPool } from './own-pools.js';
import type { RunOptions, Surroundings } from './surroundings.js';

/** @throws NotStartedError where the plan is not agreed to */
export async function agree({ yes }: RunOptions, { confirm }: Surroundings): Promise<void> {
  if (yes) return;
  if (!confirm)
    throw new NotStartedError(
      'There is no terminal for a confirmation. Use --yes to start without one. Nothing was created.',
    );
  if (!(await confirm('Create and delete these pools?'))) throw new NotStartedError('Nothing was created.');
}

/**
 * Deletes what earlier runs have left, where a person agrees to it. Without one it only says what there is: it may be
 * from a run that goes on at this moment.
 */
export async function offerRemoval(
  client: CognitoIdentityProviderClient,
  pools: readonly FoundPool[],
  options: RunOptions,
  surroundings: Surroundings,
): Promise<void> {
  if (pools.length === 0) return;
  const lines = pools.map(
    ({ id, name, createdAt }) => `  ${id} ${name}, created ${createdAt?.toISOString() ?? ''}`,
  );
  surroundings.note(['Pools of other runs still exist:', ...lines].join('\n'));
  if (
    !options.yes &&
    (await surroundings.confirm?.('Delete them first? Do not do this while another run is in progress.'))
  ) {
    await removeLeftOvers(client, pools, options, surroundings);
  } else surroundings.note(`--clean deletes them.`);
}

/** @returns the pools that are still there */
export async function removeLeftOvers(
  client: CognitoIdentityProviderClient,
  pools: readonly FoundPool[],
  { prefix }: RunOptions,
  { note }: Surroundings,
): Promise<readonly LeftPool[]> {
  const left = await deletePools(client, prefix, pools);
  note(`Deleted ${pools.length - left.length} of ${pools.length} pools of earlier runs.`);
  if (left.length > 0) note(leftText({ left }, prefix));
  return left;
}
