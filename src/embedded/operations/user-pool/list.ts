import { isGiven, memberOf, type WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { pageToken, positionOf } from '../../page-token.js';
import { userPoolKind, type UserPool } from './user-pool-kind.js';

/** @throws InvalidParameterError for a NextToken that is not of this Region's list */
export function listUserPools(
  { store, region }: Pick<OperationContext, 'store' | 'region'>,
  input: WireStructure,
): WireStructure {
  const token = memberOf(input, 'NextToken');
  const after = isGiven(token) ? positionOf(region, String(token)) : 0;
  const count = Number(memberOf(input, 'MaxResults'));
  const { things, next } = store.page(userPoolKind, { after, count });
  return {
    UserPools: things.map(description),
    ...(next === undefined ? {} : { NextToken: pageToken(region, next) }),
  };
}

/** The members of a pool in a list. The others need DescribeUserPool. */
const described = ['Id', 'Name', 'LambdaConfig', 'Status', 'LastModifiedDate', 'CreationDate'];

function description(pool: UserPool): WireStructure {
  return Object.fromEntries(described.filter((name) => name in pool).map((name) => [name, pool[name]]));
}
