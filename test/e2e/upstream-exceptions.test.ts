import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ServiceException } from '@smithy/core/client';
import { isThrottlingError } from '@smithy/core/retry';
import type { Fault } from '../support/faults.js';
import { startGatewayWithCognito, type GatewayWithCognito } from '../support/gateway-with-cognito.js';
import type { Answer, LogLine } from '../support/gateway.js';

const REGION = 'us-east-1';
const WORDS = 'Words of AWS about this request.';

type ExceptionClass = new (options: object) => ServiceException;

/** All exceptions of Cognito's model, with whose fault each of them is. */
const ofTheModel = Object.values<unknown>(sdk)
  .filter((value): value is ExceptionClass =>
    Object.prototype.isPrototypeOf.call(ServiceException, value as object),
  )
  .filter((exception) => exception !== sdk.CognitoIdentityProviderServiceException)
  .map((Exception) => new Exception({ message: '', $metadata: {} }))
  .map(({ name, $fault }) => ({ name, fault: $fault }));

const named = (...names: string[]) => names.map((name) => ({ name }));

/**
 * AWS's common errors: the page "Common Error Types" of the Amazon Cognito user pools API Reference, and of older
 * services' (query protocol), and the lists of the SDK in `@smithy/core/retry`.
 */
const common = {
  denied: [
    'AccessDeniedException',
    'AuthFailure',
    'ExpiredToken',
    'ExpiredTokenException',
    'IncompleteSignature',
    'IncompleteSignatureException',
    'InvalidAccessKeyId',
    'InvalidClientTokenId',
    'InvalidSignatureException',
    'MissingAuthenticationToken',
    'MissingAuthenticationTokenException',
    'NotAuthorized',
    'OptInRequired',
    'RequestExpired',
    'RequestInTheFuture',
    'RequestTimeTooSkewed',
    'SignatureDoesNotMatch',
    'UnrecognizedClientException',
  ],
  misunderstood: [
    'InvalidAction',
    'InvalidQueryParameter',
    'MalformedHttpRequestException',
    'MalformedQueryString',
    'MissingAction',
    'UnknownOperationException',
  ],
  refused: [
    'InvalidParameterCombination',
    'InvalidParameterValue',
    'MissingParameter',
    'RequestEntityTooLargeException',
    'ValidationError',
    'ValidationException',
  ],
  failed: [
    'InternalFailure',
    'InternalServerError',
    'RequestAbortedException',
    'RequestTimeout',
    'RequestTimeoutException',
    'ServiceUnavailable',
  ],
};

const throttles = [
  'BandwidthLimitExceeded',
  'EC2ThrottledException',
  'PriorRequestNotComplete',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'ThrottledException',
  'Throttling',
  'ThrottlingException',
  'TooManyRequestsException',
  'TransactionInProgressException',
];

/** What the model calls the client's fault, and is not about the input. */
const deniedOfTheModel = [
  'AccessDeniedException',
  'ForbiddenException',
  'NotAuthorizedException',
  'UnauthorizedException',
];
const ofOtherMeaning = [
  ...deniedOfTheModel,
  'ConcurrentModificationException',
  'ResourceNotFoundException',
  'TooManyRequestsException',
];

const refusedOfTheModel = ofTheModel.filter(
  ({ name, fault }) => fault === 'client' && !ofOtherMeaning.includes(name),
);

const exception = (type: string, status = 400): Fault => ({ kind: 'error', status, type, message: WORDS });

const json = (status: number, body: object, headers: Readonly<Record<string, string>> = {}): Fault => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'application/x-amz-json-1.1', ...headers },
  body: JSON.stringify(body),
});

const page = (status: number): Fault => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'text/html' },
  body: `<html><h1>${WORDS}</h1></html>`,
});

interface Outcome {
  readonly answer: Answer;
  readonly attempts: number;
  /** What the request has logged from `warn` upwards. */
  readonly lines: readonly LogLine[];
}

describe('An exception of Cognito', () => {
  let running: GatewayWithCognito;
  let present = '';
  let count = 0;

  beforeAll(async () => {
    running = await startGatewayWithCognito({
      environment: { COGNITO_QUOTAS: 'UserPoolRead=1000,UserPoolUpdate=1000' },
    });
    const { answer } = await during('CreateUserPool', undefined, CREATE);
    present = (answer.data?.createUserPool as { userPool: { id: string } }).userPool.id;
  });
  afterAll(async () => {
    await running[Symbol.asyncDispose]();
  });

  async function during(
    operation: string,
    fault: Fault | undefined,
    query: string,
    times = Infinity,
  ): Promise<Outcome> {
    const { gateway, cognito } = running;
    const [calls, lines] = [cognito.calls(operation), gateway.log.length];
    let left = times;
    const concerns = (request: { operation: string }) => request.operation === operation && left-- > 0;
    if (fault) cognito.fail(concerns, fault, Infinity);
    const answer = await gateway.query(query);
    left = 0;
    return {
      answer,
      attempts: cognito.calls(operation) - calls,
      lines: gateway.log.slice(lines).filter(({ level }) => level === 'warn' || level === 'error'),
    };
  }

  const CREATE = `mutation {
    createUserPool(input: { poolName: "acme" }) { userPool { id } userErrors { code message field } }
  }`;
  const update = () => `mutation {
    updateUserPool(input: { userPoolId: "${present}", poolName: "acme ${(count += 1)}" }) { applied userErrors { code message field } }
  }`;
  const remove = () => `mutation {
    deleteUserPool(userPoolId: "${present}", confirmName: "acme", deleteUsers: true) { deletedUserPoolId userErrors { code message field } }
  }`;
  /** Another pool each time: what is known to be absent is remembered. */
  const read = () => `{ userPool(id: "${REGION}_Unknown${(count += 1)}") { name } }`;

  const create = (fault: Fault, times?: number) => during('CreateUserPool', fault, CREATE, times);
  const describe = (fault: Fault, times?: number) => during('DescribeUserPool', fault, read(), times);

  const errorsOf = ({ answer }: Outcome, mutation: string) =>
    (answer.data?.[mutation] as { userErrors: { code: string; message: string; field: unknown }[] } | null)
      ?.userErrors;

  it('is covered by this test for every name in the model', () => {
    expect(ofTheModel).toHaveLength(59);
    expect(refusedOfTheModel.length).toBeGreaterThan(45);
    const counted = throttles.filter((name) =>
      isThrottlingError({ name, message: '', $metadata: {}, $fault: 'client' }),
    );
    expect(counted).toEqual(throttles);
  });

  it.each([
    ...refusedOfTheModel,
    ...named(...common.refused, 'BrandNewRefusalException', 'SerializationException'),
  ])('$name is a refusal: not retried, in the words of AWS, and not logged', async ({ name }) => {
    const created = await create(exception(name));
    expect(created.answer.errors).toBeUndefined();
    expect(errorsOf(created, 'createUserPool')).toEqual([
      { code: expect.stringMatching(/^[A-Z_]+$/), message: WORDS, field: null },
    ]);
    expect({ attempts: created.attempts, lines: created.lines }).toEqual({ attempts: 1, lines: [] });

    const asked = await describe(exception(name));
    expect(asked.answer).toEqual({
      data: { userPool: null },
      errors: [expect.objectContaining({ message: WORDS, extensions: { code: 'BAD_USER_INPUT' } })],
    });
    expect({ attempts: asked.attempts, lines: asked.lines }).toEqual({ attempts: 1, lines: [] });
  });

  it.each(named('BrandNewRefusalException', 'UnsupportedTokenTypeException'))(
    '$name refuses updates and deletions as well',
    async ({ name }) => {
      const updated = await during('UpdateUserPool', exception(name), update());
      expect(errorsOf(updated, 'updateUserPool')).toEqual([{ code: 'REFUSED', message: WORDS, field: null }]);
      const deleted = await during('DeleteUserPool', exception(name), remove());
      expect(errorsOf(deleted, 'deleteUserPool')).toEqual([{ code: 'REFUSED', message: WORDS, field: null }]);
      expect([deleted.attempts, deleted.lines]).toEqual([1, []]);
      expect([updated.attempts, updated.lines]).toEqual([1, []]);
    },
  );

  it.each([403, 404, 409, 413, 422])(
    'with an unknown name and the status %d is a refusal',
    async (status) => {
      const created = await create(exception('BrandNewRefusalException', status));
      expect(errorsOf(created, 'createUserPool')).toEqual([{ code: 'REFUSED', message: WORDS, field: null }]);
      expect(created.attempts).toBe(1);
    },
  );

  it.each<[string, Fault]>([
    [
      'in __type with a namespace',
      json(400, { __type: 'com.amazonaws.cognito#BrandNewException', message: WORDS }),
    ],
    ['in __type with a place', json(400, { __type: 'BrandNewException:http://aws/', Message: WORDS })],
    [
      'in the header alone',
      json(400, { message: WORDS }, { 'x-amzn-errortype': 'BrandNewException:http://aws/' }),
    ],
    [
      'in the header with a namespace',
      json(400, { message: WORDS }, { 'X-Amzn-ErrorType': 'a.b#BrandNewException' }),
    ],
  ])('is recognized with its name %s', async (_where, fault) => {
    expect(errorsOf(await create(fault), 'createUserPool')).toEqual([
      { code: 'REFUSED', message: WORDS, field: null },
    ]);
  });

  it.each(named(...throttles))('$name is a throttle: reads and writes are retried', async ({ name }) => {
    const created = await create(exception(name), 2);
    expect(created.answer.errors).toBeUndefined();
    expect({ attempts: created.attempts, lines: created.lines }).toEqual({ attempts: 3, lines: [] });
    const asked = await describe(exception(name), 2);
    expect(asked.answer).toEqual({ data: { userPool: null } });
    expect({ attempts: asked.attempts, lines: asked.lines }).toEqual({ attempts: 3, lines: [] });
  });

  it.each<[string, Fault]>([
    ['of a proxy', page(429)],
    ['of a name that nobody knows', exception('BrandNewException', 429)],
    ['with a namespace', json(400, { __type: 'com.amazon.coral.availability#ThrottlingException' })],
  ])('is a throttle %s', async (_what, fault) => {
    expect((await create(fault, 2)).attempts).toBe(3);
    expect((await describe(fault, 2)).attempts).toBe(3);
  });

  it('LimitExceededException is a full account with any status, and not retried', async () => {
    for (const status of [400, 429]) {
      const created = await create(exception('LimitExceededException', status));
      expect(errorsOf(created, 'createUserPool')).toEqual([
        { code: 'LIMIT_EXCEEDED', message: WORDS, field: null },
      ]);
      expect(created.attempts).toBe(1);
    }
  });

  it.each([
    ...named(...deniedOfTheModel, ...common.denied).map((each) => ({ ...each, fault: exception(each.name) })),
    { name: 'a page of a proxy with 401', fault: page(401) },
    { name: 'a page of a proxy with 403', fault: page(403) },
    { name: 'a page of a proxy with 407', fault: page(407) },
    { name: 'a 403 of a proxy in JSON', fault: json(403, { code: 'FORBIDDEN', message: WORDS }) },
  ])('$name is for the operator: UPSTREAM_DENIED, not retried, and logged', async ({ fault }) => {
    for (const { answer, attempts, lines } of [await create(fault), await describe(fault)]) {
      expect(answer.errors).toMatchObject([{ extensions: { code: 'UPSTREAM_DENIED' } }]);
      expect(JSON.stringify(answer)).not.toContain(WORDS);
      expect(attempts).toBe(1);
      expect(lines).toMatchObject([{ level: 'error', code: 'UPSTREAM_DENIED' }]);
      expect(JSON.stringify(lines)).toContain(WORDS);
    }
  });

  it.each([
    ...named(...common.misunderstood).map((each) => ({ ...each, fault: exception(each.name) })),
    { name: 'a page of a proxy with 302', fault: page(302) },
    { name: 'a page of a proxy with 400', fault: page(400) },
    { name: 'a page of a proxy with 404', fault: page(404) },
    { name: 'a 404 without a type', fault: json(404, { message: WORDS }) },
    { name: 'a 400 with a code only', fault: json(400, { code: 1234, message: WORDS }) },
  ])('$name is for the operator: UPSTREAM_UNAVAILABLE, not retried, and logged', async ({ fault }) => {
    for (const { answer, attempts, lines } of [await create(fault), await describe(fault)]) {
      expect(answer.errors).toMatchObject([{ extensions: { code: 'UPSTREAM_UNAVAILABLE' } }]);
      expect(JSON.stringify(answer)).not.toContain(WORDS);
      expect(attempts).toBe(1);
      expect(lines).toMatchObject([{ level: 'error', code: 'UPSTREAM_UNAVAILABLE' }]);
      expect(JSON.stringify(lines)).toContain(WORDS);
    }
  });

  it.each([
    ...ofTheModel
      .filter(({ fault }) => fault === 'server')
      .map(({ name }) => ({ name, fault: exception(name) })),
    ...named(...common.failed).map(({ name }) => ({ name, fault: exception(name) })),
    { name: 'a 500 of a name that nobody knows', fault: exception('BrandNewException', 500) },
    { name: 'a page of a proxy with 502', fault: page(502) },
    { name: 'a page with 200', fault: page(200) },
    { name: 'a page of a proxy with 408', fault: page(408) },
  ])('$name makes a write OUTCOME_UNKNOWN, and a read is retried', async ({ fault }) => {
    const created = await create(fault);
    expect(created.answer.errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
    expect(created.attempts).toBe(1);
    expect(created.lines).toMatchObject([{ level: 'error', code: 'OUTCOME_UNKNOWN' }]);
    const asked = await describe(fault, 1);
    expect(asked.answer).toEqual({ data: { userPool: null } });
    expect({ attempts: asked.attempts, lines: asked.lines }).toEqual({ attempts: 2, lines: [] });
  });

  it('ResourceNotFoundException means no pool, and is a refusal of a create', async () => {
    const fault = exception('ResourceNotFoundException');
    expect((await describe(fault)).answer).toEqual({ data: { userPool: null } });
    const updated = await during('UpdateUserPool', fault, update());
    expect(errorsOf(updated, 'updateUserPool')).toMatchObject([{ code: 'USER_POOL_NOT_FOUND' }]);
    const created = await create(fault);
    expect(errorsOf(created, 'createUserPool')).toEqual([{ code: 'REFUSED', message: WORDS, field: null }]);
    expect([created.attempts, created.lines]).toEqual([1, []]);
  });

  it('ConcurrentModificationException is a refusal of a create, which changes no pool', async () => {
    const created = await create(exception('ConcurrentModificationException'));
    expect(errorsOf(created, 'createUserPool')).toEqual([{ code: 'REFUSED', message: WORDS, field: null }]);
    expect(created.attempts).toBe(1);
  });
});

describe('NotAuthorizedException', () => {
  const role = 'arn:aws:iam::210987654321:role/sms';
  const create = `mutation {
    createUserPool(input: {
      poolName: "acme"
      smsConfiguration: { snsCallerArn: "${role}" }
      emailConfiguration: { sourceArn: "arn:aws:ses:us-east-1:210987654321:identity/a@example.com" }
    }) { userPool { id } userErrors { code message field } }
  }`;
  const saying = (message: string): Fault => ({
    kind: 'error',
    status: 400,
    type: 'NotAuthorizedException',
    message,
  });

  it.each([
    // aws/aws-cdk#25115
    ['Email arn does not belong to your account.', ['emailConfiguration', 'sourceArn']],
    // aws-quickstart/saas-identity-cognito#35
    ['Role arn does not belong to your account.', ['smsConfiguration', 'snsCallerArn']],
    // boto/boto3#73, of identity pools
    [`Access to Role '${role}' is forbidden.`, ['smsConfiguration', 'snsCallerArn']],
    ['Lambda arn does not belong to your account.', null],
  ])('is for the caller to fix if it is about a thing in the input: "%s"', async (message, field) => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    cognito.fail('CreateUserPool', saying(message), Infinity);
    expect(await gateway.query(create)).toEqual({
      data: { createUserPool: { userPool: null, userErrors: [{ code: 'NOT_AUTHORIZED', message, field }] } },
    });
    expect(cognito.calls('CreateUserPool')).toBe(1);
    expect(gateway.log.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it.each([
    'User: arn:aws:iam::123456789012:role/gateway is not authorized to perform: cognito-idp:CreateUserPool on resource: * because no identity-based policy allows the action',
    `User: arn:aws:sts::123456789012:assumed-role/a/b is not authorized to perform: iam:PassRole on resource: ${role}`,
    'The security token included in the request is invalid.',
    'User is not authorized to access this resource',
    'Not authorized.',
    '',
  ])('is for the operator to fix if it is about the gateway: "%s"', async (message) => {
    await using running = await startGatewayWithCognito();
    const { gateway, cognito } = running;
    cognito.fail('CreateUserPool', saying(message), Infinity);
    const { errors } = await gateway.query(create);
    expect(errors).toMatchObject([{ extensions: { code: 'UPSTREAM_DENIED' } }]);
    expect(cognito.calls('CreateUserPool')).toBe(1);
    expect(gateway.log.filter(({ level }) => level === 'error')).toMatchObject([{ code: 'UPSTREAM_DENIED' }]);
  });
});
