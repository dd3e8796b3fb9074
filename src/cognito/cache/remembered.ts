import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';

/** Where an answer came from. */
export type Tier = 'local' | 'shared';

/** What Cognito answered: the description of a pool, or null where there is none. */
export interface Described {
  readonly pool: UserPoolType | null;
  /** When the call that brought it began, by the clock of this process: what happened since, it may not tell. */
  readonly begunAt: number;
}

/** What is known of a pool without asking. */
export interface Remembered extends Described {
  readonly tier: Tier;
  /** Past its time: to be answered while it is refreshed. */
  readonly stale: boolean;
}
