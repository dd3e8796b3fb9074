import type { WireStructure } from '../../../rules/wire.js';
import type { Kind } from '../../kind.js';
import { userPoolKind } from '../user-pool/user-pool-kind.js';

/** A group as GetGroup returns it. */
export interface Group extends WireStructure {
  readonly GroupName: string;
  readonly UserPoolId: string;
  /** Seconds since 1970, with a fraction. */
  readonly CreationDate: number;
  readonly LastModifiedDate: number;
  readonly Description?: unknown;
  readonly RoleArn?: unknown;
  /** 0 is the highest precedence. */
  readonly Precedence?: unknown;
}

/** Names are case-sensitive. Whether AWS's are is not known (aws-amplify/amplify-backend#1781). */
export const groupKind: Kind<Group> = {
  name: 'group',
  id: ['UserPoolId', 'GroupName'],
  within: userPoolKind,
};
