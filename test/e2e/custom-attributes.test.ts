import { describe, expect, it } from '@jest/globals';
import { internalError } from '../support/faults.js';
import {
  createPool,
  startGatewayWithCognito,
  type GatewayWithCognito,
} from '../support/gateway-with-cognito.js';
import { refusal } from '../support/updating.js';

const ADD = `mutation ($input: AddUserPoolCustomAttributesInput!, $dryRun: Boolean! = false) {
  payload: addUserPoolCustomAttributes(input: $input, dryRun: $dryRun) {
    userPool { schemaAttributes { name attributeDataType mutable required stringAttributeConstraints { minLength maxLength } } }
    changes { path before after } unapplied { path } applied failure { code } warnings { code field } userErrors { code field message } } }`;

interface Attribute {
  readonly name: string;
}

interface Payload {
  readonly userPool: { readonly schemaAttributes: readonly Attribute[] } | null;
  readonly changes: readonly { readonly path: readonly string[] }[];
  readonly unapplied: readonly { readonly path: readonly string[] }[];
  readonly applied: boolean;
  readonly warnings: readonly { readonly code: string; readonly field: readonly string[] }[];
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] | null }[];
}

const text = (name: string, more: object = {}) => ({ name, attributeDataType: 'STRING', ...more });
const many = (count: number, prefix = 'a') =>
  Array.from({ length: count }, (_each, index) => text(`${prefix}${index}`));
const lengths = (minLength: string, maxLength: string) => ({
  stringAttributeConstraints: { minLength, maxLength },
});

async function withPool(running: GatewayWithCognito) {
  const { gateway, cognito } = running;
  const userPoolId = await createPool(running);
  const answerTo = (customAttributes: readonly object[], more: object = {}) =>
    gateway.query(ADD, { input: { userPoolId, customAttributes, ...more }, ...more });
  const add = async (customAttributes: readonly object[], more: object = {}): Promise<Payload> => {
    const { data, errors } = await gateway.query(ADD, { input: { userPoolId, customAttributes }, ...more });
    expect(errors).toBeUndefined();
    return data?.payload as Payload;
  };
  return {
    userPoolId,
    answerTo,
    add,
    sent: () => cognito.requests.filter(({ operation }) => operation === 'AddCustomAttributes'),
  };
}

/** The names of the attributes that changes are about. */
const namesIn = (changes: Payload['changes']) => [...new Set(changes.map(({ path }) => path[1]))];
const customNames = ({ userPool }: Payload) =>
  (userPool?.schemaAttributes ?? []).map(({ name }) => name).filter((name) => name.includes('custom:'));

describe('addUserPoolCustomAttributes', () => {
  it('adds missing attributes after the existing ones', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running);
    const payload = await pool.add([
      text('plan', { mutable: true, ...lengths('1', '16') }),
      { name: 'score', attributeDataType: 'NUMBER', developerOnlyAttribute: true },
    ]);
    expect(payload).toMatchObject({ applied: true, unapplied: [], userErrors: [], failure: null });
    expect(customNames(payload)).toEqual(['custom:plan', 'dev:custom:score']);
    expect(payload.userPool?.schemaAttributes.at(-2)).toEqual({
      name: 'custom:plan',
      attributeDataType: 'STRING',
      mutable: true,
      required: false,
      stringAttributeConstraints: { minLength: '1', maxLength: '16' },
    });
    expect(payload.changes).toContainEqual({
      path: ['schemaAttributes', 'custom:plan', 'attributeDataType'],
      before: null,
      after: 'STRING',
    });
    expect(payload.warnings.map(({ code }) => code)).toEqual(['ATTRIBUTE_BOUNDS_FIXED', 'MEMBER_DEPRECATED']);
    expect((await pool.add([text('tier')])).warnings).toEqual([]);
  });

  it('adds nothing in a dry run, which returns the same answer', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running);
    const dry = await pool.add([text('custom:plan'), text('Email')], { dryRun: true });
    expect(dry).toMatchObject({ applied: false, userErrors: [] });
    expect(customNames(dry)).toEqual([]);
    expect(dry.warnings).toEqual([
      { code: 'ATTRIBUTE_NAME_PREFIXED', field: ['customAttributes', '0', 'name'] },
      { code: 'ATTRIBUTE_NAME_CONFUSABLE', field: ['customAttributes', '1', 'name'] },
    ]);
    expect(pool.sent()).toEqual([]);
    const { changes } = await pool.add([text('custom:plan'), text('Email')]);
    expect(dry.changes).toEqual(changes);
  });

  it('skips attributes with the same definition, and refuses a different one before a call', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running);
    await pool.add([text('plan', lengths('1', '16')), text('tier', { mutable: false })]);
    const same = await pool.add([text('tier'), text('plan', lengths('1', '16')), text('new')]);
    expect(same).toMatchObject({ applied: true, userErrors: [] });
    expect(
      same.warnings.filter(({ code }) => code === 'ATTRIBUTE_EXISTS').map(({ field }) => field[1]),
    ).toEqual(['0', '1']);
    expect(namesIn(same.changes)).toEqual(['custom:new']);
    const nothing = await pool.add([text('tier')]);
    expect(nothing).toMatchObject({ applied: false, changes: [], warnings: [{ code: 'ATTRIBUTE_EXISTS' }] });
    const sent = pool.sent().length;
    const others = [
      text('plan', lengths('1', '32')),
      text('plan'),
      { name: 'plan', attributeDataType: 'NUMBER' },
      text('tier', { mutable: true }),
    ];
    for (const other of others) {
      const refused = await pool.add([text('newer'), other]);
      expect(refused.userErrors).toMatchObject([
        { code: 'ALREADY_EXISTS', field: ['customAttributes', '1', 'name'] },
      ]);
      expect(refused).toMatchObject({ applied: false, userPool: null });
    }
    expect(pool.sent()).toHaveLength(sent);
  });

  it('sends 25 attributes a call, and counts existing ones towards the limit of 50', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running);
    await pool.add([text('old')]);
    const tooMany = await pool.add(many(50));
    expect(tooMany.userErrors).toMatchObject([
      {
        code: 'LIMIT_EXCEEDED',
        field: ['customAttributes'],
        message: expect.stringContaining('has 1, so 50 more'),
      },
    ]);
    const payload = await pool.add(many(49));
    expect(customNames(payload)).toHaveLength(50);
    expect(
      pool
        .sent()
        .map(({ body }) => (JSON.parse(body) as { CustomAttributes: unknown[] }).CustomAttributes.length),
    ).toEqual([1, 25, 24]);
  });

  it.each([
    ['a name twice', [...many(30), text('a3')], 'INVALID_PARAMETER customAttributes.30.name'],
    [
      'a long name in the second part',
      [...many(30), text('a'.repeat(21))],
      'INVALID_PARAMETER customAttributes.30.name',
    ],
    ['no data type', [{ name: 'plan' }], 'INVALID_PARAMETER customAttributes.0.attributeDataType'],
    ['a required one', [text('plan', { required: true })], 'INVALID_PARAMETER customAttributes.0.required'],
    [
      'bounds that cross',
      [text('plan', lengths('9', '1'))],
      'INVALID_PARAMETER customAttributes.0.stringAttributeConstraints',
    ],
    ['none', [], 'INVALID_PARAMETER customAttributes'],
    [
      'the value for tomorrow',
      [{ name: 'plan', attributeDataType: 'UNKNOWN' }],
      'UNKNOWN_ENUM_VALUE customAttributes.0.attributeDataType',
    ],
  ] as const)('refuses %s before a call', async (_what, attributes, expected) => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running);
    const { userErrors, applied } = await pool.add(attributes);
    expect(userErrors.map(({ code, field }) => `${code} ${field?.join('.') ?? ''}`)).toEqual([expected]);
    expect(applied).toBe(false);
    expect(pool.sent()).toEqual([]);
  });

  it.each([
    [
      'refused',
      refusal('InvalidParameterException', 'Not so.'),
      { failure: null, userErrors: [{ code: 'INVALID_PARAMETER', message: 'Not so.' }] },
    ],
    ['of unknown outcome', internalError, { failure: { code: 'OUTCOME_UNKNOWN' }, userErrors: [] }],
    ['denied', refusal('AccessDeniedException'), { failure: { code: 'UPSTREAM_DENIED' }, userErrors: [] }],
  ] as const)(
    'reports what was added and what was not when the second call is %s',
    async (_what, fault, expected) => {
      await using running = await startGatewayWithCognito();
      const pool = await withPool(running);
      let calls = 0;
      running.cognito.fail(
        ({ operation }) => operation === 'AddCustomAttributes' && (calls += 1) === 2,
        fault,
      );
      const payload = await pool.add(many(40));
      expect(payload).toMatchObject({ applied: true, ...expected });
      expect(namesIn(payload.changes)).toEqual(many(25).map(({ name }) => `custom:${name}`));
      expect(namesIn(payload.unapplied)).toEqual(
        many(40)
          .slice(25)
          .map(({ name }) => `custom:${name}`),
      );
      expect(customNames(payload)).toHaveLength(25);
      const again = await pool.add(many(40));
      expect(namesIn(again.changes)).toEqual(namesIn(payload.unapplied));
      expect(customNames(again)).toHaveLength(40);
    },
  );

  it('is an error when the outcome of the first call is unknown, and a userError for an unknown pool', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running);
    running.cognito.fail('AddCustomAttributes', internalError);
    const { errors } = await pool.answerTo([text('plan')]);
    expect(errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
    expect(pool.sent()).toHaveLength(1);
    const unknown = await running.gateway.query(ADD, {
      input: { userPoolId: 'us-east-1_Unknown01', customAttributes: [text('plan')] },
    });
    expect((unknown.data?.payload as Payload).userErrors).toMatchObject([
      { code: 'USER_POOL_NOT_FOUND', field: ['userPoolId'] },
    ]);
  });

  it('lets several requests add concurrently, each adding what is missing at its turn', async () => {
    await using running = await startGatewayWithCognito();
    const pool = await withPool(running);
    const payloads = await Promise.all(
      Array.from({ length: 10 }, (_each, index) => pool.add([text('shared'), text(`own${index}`)])),
    );
    expect(payloads.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(payloads.filter(({ warnings }) => warnings.length > 0)).toHaveLength(9);
    const last = await pool.add([text('shared')]);
    expect(customNames(last).sort()).toEqual(
      ['custom:shared', ...many(10, 'own').map(({ name }) => `custom:${name}`)].sort(),
    );
  });
});
