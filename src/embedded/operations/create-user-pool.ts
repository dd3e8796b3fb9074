import { checkRules } from '../../rules/check-rules.js';
import { createUserPoolRules } from '../../rules/create-user-pool.js';
import { userPoolsPerAccount } from '../../rules/quotas.js';
import type { WireStructure } from '../../rules/wire.js';
import { newUserPool } from '../new-user-pool.js';
import type { OperationContext } from '../operation.js';
import { ServiceError } from '../service-error.js';

/** @throws ServiceError for a rule that the input breaks, or when the account is full */
export function createUserPool(context: OperationContext, input: WireStructure): WireStructure {
  const [violation] = checkRules(createUserPoolRules, input, context.region);
  if (violation) throw new ServiceError(violation.exception, violation.awsMessage);
  if (context.pools.size >= userPoolsPerAccount) {
    throw new ServiceError(
      'LimitExceededException',
      `The account ${context.account} has reached the limit of ${userPoolsPerAccount} user pools in ${context.region}.`,
    );
  }

  const pool = newUserPool({ ...context, id: freeId(context) }, input);
  context.pools.add(pool);
  return { UserPool: pool };
}

function freeId({ region, pools, newId }: Pick<OperationContext, 'region' | 'pools' | 'newId'>): string {
  for (;;) {
    const id = `${region}_${newId()}`;
    if (!pools.has(id)) return id;
  }
}
