import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';

/** Where an answer came from. */
export type Tier = 'local' | 'shared';

/** What is known of a pool: its description, or that there was none. */
export interface Remembered {
  readonly pool: UserPoolType | null;
  readonly tier: Tier;
  /** Past its time: to be answered while it is refreshed. */
  readonly stale: boolean;
}
