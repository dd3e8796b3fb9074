import { isGiven, memberOf, type WireStructure } from '../../rules/wire.js';
import type { OperationContext } from '../operation.js';
import { pageToken, positionOf } from '../page-token.js';
import type { UserPool } from '../user-pool-store.js';

/** @throws InvalidParameterError for a NextToken that this backend did not give out for this Region */
export function listUserPools(
  { pools, region }: Pick<OperationContext, 'pools' | 'region'>,
  input: WireStructure,
): WireStructure {
  const token = memberOf(input, 'NextToken');
  const position = isGiven(token) ? positionOf(region, String(token)) : 0;
  const { pools: page, next } = pools.page(position, Number(memberOf(input, 'MaxResults')));
  return {
    UserPools: page.map(description),
    ...(next === undefined ? {} : { NextToken: pageToken(region, next) }),
  };
}

/** The members of a pool that a list tells; for the others it takes DescribeUserPool. */
const described = ['Id', 'Name', 'LambdaConfig', 'Status', 'LastModifiedDate', 'CreationDate'];

function description(pool: UserPool): WireStructure {
  return Object.fromEntries(described.filter((name) => name in pool).map((name) => [name, pool[name]]));
}
