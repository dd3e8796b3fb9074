import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CreateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { createCases } from '../support/create-warning-cases.js';
import { startGateway, type Gateway } from '../support/gateway.js';
import { graphqlInput } from '../support/graphql-input.js';
import { RecordingHandler } from '../support/recording-handler.js';
import { updateCases } from '../support/update-warning-cases.js';
import { soundRequest } from '../support/warning-settings.js';

interface Payload {
  readonly applied: boolean;
  readonly warnings: readonly { readonly code: string; readonly field: readonly string[] }[];
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

const PAYLOAD = '{ applied warnings { code field message } userErrors { code field message } }';
const CREATE = `mutation ($input: CreateUserPoolInput!, $dryRun: Boolean! = false) { answer: createUserPool(input: $input, dryRun: $dryRun) ${PAYLOAD} }`;
const UPDATE = `mutation ($input: UpdateUserPoolInput!, $dryRun: Boolean! = false) { answer: updateUserPool(input: $input, dryRun: $dryRun) ${PAYLOAD} }`;

const REGION = 'us-east-1';
const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
const handler = new RecordingHandler(REGION, cognito.handlerFor(REGION));
let gateway: Gateway;
let pools = 0;

beforeAll(async () => {
  gateway = await startGateway({}, { cognito: () => handler });
});
afterAll(async () => {
  await gateway.stop();
});

async function send(query: string, variables: object): Promise<Payload> {
  const { data, errors } = await gateway.query(query, variables);
  expect(errors).toBeUndefined();
  return data?.answer as Payload;
}

/** A pool of these settings, whose id comes back. */
function existing(settings: object): string {
  const id = `${REGION}_${(pools += 1)}`;
  const input = { PoolName: 'pool', ...settings } as CreateUserPoolRequest;
  cognito.insert(REGION, input, { id, createdAt: new Date(0) });
  return id;
}

const createInput = (request: object) =>
  graphqlInput('CreateUserPoolInput', { PoolName: 'pool', ...request });
const updateInput = (UserPoolId: string, patch: object) =>
  graphqlInput('UpdateUserPoolInput', { UserPoolId, ...patch });

/** As the table has them, without capitals, in which the words of the schema differ from those of AWS. */
const warned = ({ warnings }: Payload) =>
  warnings.map(({ code, field }) => `${code} ${field.join('.').toLowerCase()}`);
const expectedOf = (expected: readonly string[]) =>
  expected.map((each) => {
    const [code = '', path = ''] = each.split(' ');
    return `${code} ${path.toLowerCase()}`;
  });

describe('The warnings of createUserPool', () => {
  it.each(createCases)('name the field and do not refuse the input: $what', async (each) => {
    const payload = await send(CREATE, { input: createInput(each.request), dryRun: true });
    expect(warned(payload)).toEqual(expectedOf(each.expected));
    expect(payload).toMatchObject({ applied: false, userErrors: [] });
  });

  it('come with the pool that was created', async () => {
    const input = { poolName: 'a', schema: [{ name: 'custom:plan', attributeDataType: 'STRING' }] };
    expect(await send(CREATE, { input })).toEqual({
      applied: true,
      userErrors: [],
      warnings: [
        {
          code: 'ATTRIBUTE_NAME_PREFIXED',
          field: ['schema', '0', 'name'],
          message:
            'The attribute will be called "custom:custom:plan" because Cognito adds the prefix itself, and it cannot be renamed. Use the name "plan".',
        },
      ],
    });
  });

  it('come with refusals by a limit or by an input that cannot be sent', async () => {
    const input = { poolName: 'a/b', userPoolTier: 'UNKNOWN', policies: { passwordPolicy: {} } };
    expect(await send(CREATE, { input })).toMatchObject({
      applied: false,
      userErrors: [{ code: 'UNKNOWN_ENUM_VALUE' }, { field: ['poolName'] }],
      warnings: [{ code: 'PASSWORD_POLICY_PARTIAL', field: ['policies', 'passwordPolicy'] }],
    });
  });

  it('do not quote the input', async () => {
    const secret = 'a text of ours: {####}';
    const input = {
      poolName: 'a',
      smsVerificationMessage: secret,
      verificationMessageTemplate: { smsMessage: `${secret}!`, emailSubjectByLink: secret },
    };
    const payload = await send(CREATE, { input, dryRun: true });
    expect(payload.warnings.length).toBeGreaterThan(3);
    expect(JSON.stringify(payload)).not.toContain('of ours');
  });
});

describe('The warnings of updateUserPool', () => {
  it.each(updateCases)('name the field and do not refuse the input: $what', async (each) => {
    const input = updateInput(existing(each.before), each.patch);
    const payload = await send(UPDATE, { input, dryRun: true });
    expect(warned(payload)).toEqual(expectedOf(each.expected));
    expect(payload).toMatchObject({ applied: false, userErrors: [] });
  });

  it('come with the change, and not again when nothing is left to change', async () => {
    const input = { userPoolId: existing(soundRequest), deletionProtection: 'INACTIVE' };
    expect(await send(UPDATE, { input })).toEqual({
      applied: true,
      userErrors: [],
      warnings: [
        {
          code: 'PROTECTION_WEAKENED',
          field: ['deletionProtection'],
          message: 'Deletion protection becomes weaker: INACTIVE instead of ACTIVE.',
        },
      ],
    });
    expect(await send(UPDATE, { input })).toMatchObject({ applied: false, warnings: [] });
  });

  it('come with a refusal', async () => {
    const input = {
      userPoolId: existing(soundRequest),
      poolName: null,
      policies: { passwordPolicy: { minimumLength: 3 } },
    };
    expect(await send(UPDATE, { input })).toMatchObject({
      applied: false,
      userErrors: [{ code: 'NOT_CLEARABLE' }, { field: ['policies', 'passwordPolicy', 'minimumLength'] }],
      warnings: [{ code: 'PROTECTION_WEAKENED', field: ['policies', 'passwordPolicy', 'minimumLength'] }],
    });
  });

  it('are empty for a pool that does not exist', async () => {
    const input = { userPoolId: `${REGION}_none`, emailVerificationSubject: 'Hi' };
    expect(await send(UPDATE, { input })).toMatchObject({
      userErrors: [{ code: 'USER_POOL_NOT_FOUND' }],
      warnings: [],
    });
  });
});
