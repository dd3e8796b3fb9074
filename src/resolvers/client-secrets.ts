import type { Context } from '../context.js';
import { RefusedError, type Refusal } from '../errors/refusal.js';
import { toRequest } from '../mapping/input.js';
import type { MappingPlan } from '../mapping/plan.js';
import { idMembers } from '../resources/ids.js';
import { userPoolClient } from '../resources/user-pool-client.js';
import { userPoolClientSecret } from '../resources/user-pool-client-secret.js';
import { preFlight } from './pre-flight.js';
import { opaqueId } from './standard/derived.js';
import { refusedAsData, type Mutation } from './standard/payload.js';
import { argumentError } from './standard/remove.js';
import type { ResolverMap } from './standard/standard-resolvers.js';
import { idsFrom, keyToWrite, shown, type Values } from './standard/things.js';
import { allErrors, userErrors } from './user-errors.js';

/** Cognito keeps at most two and has no page size for them. */
const MOST = 2;

/** The secrets of a client. Nothing describes one, and its value is only in the answer that created it. */
export function clientSecretResolvers(plan: MappingPlan): ResolverMap {
  return {
    UserPoolClient: { secrets },
    UserPoolClientSecret: { id: (value: Values) => opaqueId(userPoolClientSecret, value) },
    Mutation: { addUserPoolClientSecret: addSecret(plan), deleteUserPoolClientSecret: deleteSecret },
  };
}

async function secrets(client: Values, _values: unknown, { keys, connections }: Context) {
  const [userPoolId = '', clientId = ''] = idsFrom(userPoolClient, inWordsOfTheSchema(client));
  const key = keys.within(userPoolId, userPoolClient, clientId);
  const page = await connections.page(key, userPoolClientSecret, { first: MOST });
  return page?.edges.map((edge) => shown(edge.key, edge.item)) ?? null;
}

function inWordsOfTheSchema({ UserPoolId, ClientId }: Values): Values {
  return { userPoolId: UserPoolId, clientId: ClientId };
}

interface AddArguments {
  readonly input: Values;
  readonly dryRun: boolean;
}

/** The scope for secrets is checked before this runs: the answer shows a secret that nothing shows again. */
function addSecret(plan: MappingPlan): Mutation<AddArguments> {
  const { operation, input: inputType } = userPoolClientSecret.create;
  return (_mutation, { input, dryRun }, context) => {
    const { request, problems } = toRequest<object>(plan, inputType, input);
    const errorsOf = (refusals: readonly Refusal[]) =>
      allErrors(problems, userErrors(plan, inputType, input, refusals));
    return refusedAsData(userPoolClientSecret, errorsOf, async () => {
      const client = keyToWrite(userPoolClient, idsFrom(userPoolClient, input), context);
      const refused = errorsOf(preFlight(operation, request, client.region));
      if (refused.length > 0) return { userErrors: refused };
      const created = await context.creations.create(client, userPoolClientSecret, request, { dryRun });
      return created?.value ? { value: shown(created.key, created.value), applied: true } : {};
    });
  };
}

type DeleteArguments = Values & { readonly dryRun: boolean };

const deleteSecret: Mutation<DeleteArguments> = (_mutation, { dryRun, ...values }, context) =>
  refusedAsData(
    userPoolClientSecret,
    (refusals) => refusals.map((refusal) => argumentError(userPoolClientSecret, refusal)),
    async () => {
      const { operation } = userPoolClientSecret.remove;
      const ids = idsFrom(userPoolClientSecret, values);
      const client = keyToWrite(userPoolClient, ids.slice(0, -1), context);
      const refusals = preFlight(operation, idMembers(userPoolClientSecret, ids), client.region);
      if (refusals.length > 0) throw new RefusedError(refusals);
      const key = context.keys.below(client, userPoolClientSecret, ...ids.slice(-1));
      await context.removals.removeUnseen(key, { dryRun });
      return { applied: !dryRun };
    },
  );
