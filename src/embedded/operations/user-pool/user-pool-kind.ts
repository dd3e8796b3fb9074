import type { WireStructure } from '../../../rules/wire.js';
import type { Kind } from '../../kind.js';

/** A pool as DescribeUserPool returns it: the members that are always there, and all that were given. */
export interface UserPool extends WireStructure {
  readonly Id: string;
  readonly Name: string;
  /** Seconds since 1970, with a fraction. */
  readonly CreationDate: number;
  readonly LastModifiedDate: number;
}

export const userPoolKind: Kind<UserPool> = { name: 'user pool', id: ['UserPoolId'] };
