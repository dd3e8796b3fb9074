import type {
  CognitoIdentityProviderClient,
  CreateUserPoolRequest,
  ServiceInputTypes,
  ServiceOutputTypes,
  UserPoolType,
} from '@aws-sdk/client-cognito-identity-provider';
import { userPoolIdInArn } from '../../src/aws/user-pool-names.js';
import { isOperation, operations } from '../../src/operations/operations.js';
import type { PoolMarks } from './pool-marks.js';

/** A change of a pool that this run did not create, or of something in it. It was not sent. */
class ForeignPoolError extends Error {
  override readonly name = 'ForeignPoolError';

  constructor(operation: string, id: string) {
    super(`${operation} was not sent: this run did not create the pool ${id}.`);
  }
}

/**
 * Lets a client create and change marked pools only, without its user seeing the marks: they are added to what is sent
 * and removed from what comes back. So the contract suite runs as it is, and every pool can be found again.
 *
 * The tag is sent with every update, since UpdateUserPool takes away the tags that it is not given.
 *
 * @param client is changed by this
 * @param created takes the ids of the pools, and loses those that are deleted
 */
export function markPools(
  client: CognitoIdentityProviderClient,
  marks: PoolMarks,
  created = new Set<string>(),
): void {
  // Also those that are deleted: to delete one again is a test of the suite.
  const own = new Set<string>();

  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        const operation = commandName.replace(/Command$/, '');
        assertOwn(operation, args.input, own);
        const answer = await next({ ...args, input: withMarks(operation, args.input, marks) });
        const id = operation === 'CreateUserPool' ? poolIn(answer.output)?.Id : undefined;
        if (id !== undefined) {
          own.add(id);
          created.add(id);
        }
        if (operation === 'DeleteUserPool') created.delete(idIn(args.input));
        return { ...answer, output: withoutMarks(answer.output, marks) };
      },
    { step: 'initialize', name: 'markPools' },
  );
}

/** By the pattern of ids in the service model. What is no id at all names no pool, and the suite sends such things. */
const ID = /^[\w-]+_[0-9a-zA-Z]+$/;
const LONGEST_ID = 55;

function assertOwn(operation: string, input: ServiceInputTypes, own: ReadonlySet<string>): void {
  // What is unknown is taken for a write: better nothing is sent.
  if (operation === 'CreateUserPool' || (isOperation(operation) && operations[operation].kind === 'read'))
    return;
  const id = idIn(input);
  if (ID.test(id) && id.length <= LONGEST_ID && !own.has(id)) throw new ForeignPoolError(operation, id);
}

function idIn(input: ServiceInputTypes): string {
  if ('ResourceArn' in input) return userPoolIdInArn(input.ResourceArn) ?? '';
  return 'UserPoolId' in input ? (input.UserPoolId ?? '') : '';
}

function withMarks(operation: string, input: ServiceInputTypes, marks: PoolMarks): ServiceInputTypes {
  if (operation !== 'CreateUserPool' && operation !== 'UpdateUserPool') return input;
  // The other operations have neither.
  const { PoolName, UserPoolTags } = input as Partial<CreateUserPoolRequest>;
  return {
    ...input,
    ...(PoolName !== undefined && { PoolName: marks.nameOf(PoolName) }),
    UserPoolTags: marks.tagged(UserPoolTags),
  };
}

function withoutMarks(output: ServiceOutputTypes, marks: PoolMarks): ServiceOutputTypes {
  const pool = poolIn(output);
  if (pool) {
    const { Name, UserPoolTags } = pool;
    return {
      ...output,
      UserPool: {
        ...pool,
        ...(Name !== undefined && { Name: marks.withoutPrefix(Name) }),
        ...(UserPoolTags && { UserPoolTags: marks.withoutTag(UserPoolTags) }),
      },
    };
  }
  if ('Tags' in output && output.Tags) return { ...output, Tags: marks.withoutTag(output.Tags) };
  if (!('UserPools' in output)) return output;
  return {
    ...output,
    UserPools: output.UserPools?.map(({ Name, ...others }) => ({
      ...others,
      ...(Name !== undefined && { Name: marks.withoutPrefix(Name) }),
    })),
  };
}

function poolIn(output: ServiceOutputTypes): UserPoolType | undefined {
  return 'UserPool' in output ? output.UserPool : undefined;
}
