import { userPoolArn } from '../../../aws/user-pool-names.js';
import { listOf, type WireStructure } from '../../../rules/wire.js';
import { newPoolAttributes } from './new-pool-attributes.js';
import { userPoolSettings } from './user-pool-settings.js';
import type { UserPool } from './user-pool-kind.js';
import { withoutNulls } from '../../without-nulls.js';

/** The pool's account, Region, id and creation date. */
export interface Birth {
  readonly id: string;
  readonly account: string;
  readonly now: () => Date;
}

/** The pool that CreateUserPool makes from its input: the settings, and what only the service decides. */
export function newUserPool({ id, account, now }: Birth, input: WireStructure): UserPool {
  const { PoolName, Schema, ...given } = withoutNulls(input);
  const seconds = now().getTime() / 1000;
  return {
    ...userPoolSettings(given),
    SchemaAttributes: newPoolAttributes(listOf({ Schema }, 'Schema')),
    Id: id,
    Name: String(PoolName),
    Arn: userPoolArn(id, account),
    CreationDate: seconds,
    LastModifiedDate: seconds,
    EstimatedNumberOfUsers: 0,
  };
}
