import { userPoolsPerAccount } from '../../../operations/quotas.js';
import { checkRules } from '../../../rules/check-rules.js';
import { createUserPoolRules } from '../../../rules/user-pool/creation-rules.js';
import type { WireStructure } from '../../../rules/wire.js';
import type { OperationContext } from '../../embedded-operation.js';
import { ServiceError } from '../../service-error.js';
import type { Store } from '../../store.js';
import { newUserPool } from './new-user-pool.js';
import { userPoolKind } from './user-pool-kind.js';

type Context = Omit<OperationContext, 'store'> & { readonly store: Pick<Store, 'has' | 'count' | 'add'> };

/** @throws ServiceError for a broken rule or a full account */
export function createUserPool(context: Context, input: WireStructure): WireStructure {
  const { region, account, store } = context;
  const [violation] = checkRules(createUserPoolRules, input, region);
  if (violation) throw new ServiceError(violation.exception, violation.awsMessage);
  if (store.count(userPoolKind) >= userPoolsPerAccount) {
    throw new ServiceError(
      'LimitExceededException',
      `The account ${account} has reached the limit of ${userPoolsPerAccount} user pools in ${region}.`,
    );
  }

  const pool = newUserPool({ ...context, id: freeId(context) }, input);
  store.add(userPoolKind, [pool.Id], pool);
  return { UserPool: pool };
}

function freeId({ region, store, newId }: Context): string {
  for (;;) {
    const id = `${region}_${newId()}`;
    if (!store.has(userPoolKind, [id])) return id;
  }
}
