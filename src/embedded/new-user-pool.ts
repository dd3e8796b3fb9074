import { listOf, type WireStructure } from '../rules/wire.js';
import { partitionOf } from './arn.js';
import { schemaAttributes } from './schema-attributes.js';
import { userPoolSettings } from './user-pool-settings.js';
import type { UserPool } from './user-pool-store.js';
import { withoutNulls } from './without-nulls.js';

/** Where and when the pool comes to be. */
export interface Birth {
  readonly id: string;
  readonly region: string;
  readonly account: string;
  readonly now: () => Date;
}

/** The pool that CreateUserPool makes of its input: the settings, and what the service alone decides. */
export function newUserPool({ id, region, account, now }: Birth, input: WireStructure): UserPool {
  const { PoolName, Schema, ...given } = withoutNulls(input);
  const seconds = now().getTime() / 1000;
  return {
    ...userPoolSettings(given),
    SchemaAttributes: schemaAttributes(listOf({ Schema }, 'Schema')),
    Id: id,
    Name: String(PoolName),
    Arn: `arn:${partitionOf(region)}:cognito-idp:${region}:${account}:userpool/${id}`,
    CreationDate: seconds,
    LastModifiedDate: seconds,
    EstimatedNumberOfUsers: 0,
  };
}
