import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import { EmbeddedCognito } from '../../../src/embedded/embedded-cognito.js';
import { isOperation, type OperationName } from '../../../src/operations/operations.js';
import { readValidationMessage } from '../../../src/errors/validation-message.js';
import { constraintsOf } from '../../../src/rules/constraints.js';
import { commandFor } from '../../../src/sdk/commands.js';
import type { InputOf } from '../../../src/sdk/types.js';
import { limitCases, poolOfCases, settingsOfCases, type LimitCase } from '../../support/limit-cases.js';

const region = 'us-east-1';

const operations = [
  'CreateUserPool',
  'UpdateUserPool',
  'DescribeUserPool',
  'ListUserPools',
  'DeleteUserPool',
  'AddCustomAttributes',
  'GetUserPoolMfaConfig',
  'SetUserPoolMfaConfig',
  'CreateGroup',
  'GetGroup',
  'ListGroups',
  'UpdateGroup',
  'DeleteGroup',
  'CreateUserPoolDomain',
  'DescribeUserPoolDomain',
];

/** Sends a request through the SDK to a backend with one pool. */
async function send(operation: string, request: object): Promise<unknown> {
  const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
  cognito.insert(
    region,
    { PoolName: 'a pool', ...settingsOfCases },
    { id: poolOfCases, createdAt: new Date(0) },
  );
  const client = new CognitoIdentityProviderClient({
    region,
    requestHandler: cognito.handlerFor(region),
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  if (!isOperation(operation)) throw new RangeError(`Expected an operation, got ${operation}`);
  // The requests are made of what the service model says of them.
  return client.send(commandFor(operation, request as InputOf<OperationName>));
}

/** The name of the exception, or that the request was taken: as it also is where the pool of a good id is unknown. */
async function outcome(operation: string, request: object): Promise<{ name: string; message: string }> {
  try {
    await send(operation, request);
    return { name: 'taken', message: '' };
  } catch (error) {
    const { name, message } = error as Error;
    return name === 'ResourceNotFoundException' ? { name: 'taken', message: '' } : { name, message };
  }
}

/** The place as AWS writes it, which leaves out the key of a map. */
function placeOf({ path }: LimitCase): string {
  const members = path[0] === 'UserPoolTags' ? path.slice(0, 1) : path;
  return members.join('.').toLowerCase();
}

const cases = operations.flatMap(limitCases);

describe('The cases of limits', () => {
  it.each(operations)('cover both sides of every limit of %s', (operation) => {
    const limited = [...constraintsOf(operation)].filter(
      ([, { required, min, max, pattern, key, ...rest }]) =>
        [required || undefined, min, max, pattern, key, rest.enum].some((limit) => limit !== undefined),
    );
    const placesOf = (some: readonly LimitCase[]) => some.map(({ what }) => what.slice(0, what.indexOf(':')));
    const ofOperation = cases.filter((each) => each.operation === operation);
    const accepted = placesOf(ofOperation.filter((each) => each.accepted));
    const refused = placesOf(ofOperation.filter((each) => !each.accepted));
    expect(limited.length).toBeGreaterThan(0);
    for (const [path] of limited) {
      expect(refused).toContain(path);
      // Which tokens there are, the service alone decides.
      if (path !== 'NextToken') expect(accepted).toContain(path);
    }
  });
});

describe('The embedded backend through the SDK', () => {
  it.each(cases.filter(({ accepted }) => accepted))('accepts in $operation $what', async (limitCase) => {
    expect(await outcome(limitCase.operation, limitCase.request)).toEqual({ name: 'taken', message: '' });
  });

  it.each(cases.filter(({ accepted }) => !accepted))('refuses in $operation $what', async (limitCase) => {
    const { name, message } = await outcome(limitCase.operation, limitCase.request);
    expect(name).toBe('InvalidParameterException');
    const places = readValidationMessage(message).map(({ members = [] }) => members.join('.').toLowerCase());
    expect(new Set(places)).toEqual(new Set([placeOf(limitCase)]));
  });
});
