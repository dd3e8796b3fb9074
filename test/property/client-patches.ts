import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import type { WireStructure } from '../../src/rules/wire.js';
import { startGateway } from '../support/gateway.js';

const REGION = 'us-east-1';
const POOL = `${REGION}_Patches01`;
const UPDATE =
  'mutation ($input: UpdateUserPoolClientInput!) { answer: updateUserPoolClient(input: $input) { applied userErrors { field message } } }';

/** A setting with values that go with any value of the others, in the words of the schema and of the wire. */
interface Setting {
  readonly field: string;
  readonly member: string;
  readonly values: readonly (readonly [given: unknown, sent: unknown])[];
}

const same = (field: string, member: string, ...values: readonly unknown[]): Setting => ({
  field,
  member,
  values: values.map((value) => [value, value]),
});

const callbacks = ['https://app.example.com/', 'myapp://signed-in', 'http://localhost:3000/'];
const settings: readonly Setting[] = [
  same('clientName', 'ClientName', 'one', 'two'),
  same('refreshTokenValidity', 'RefreshTokenValidity', 2, 3_650),
  same('accessTokenValidity', 'AccessTokenValidity', 1, 24),
  same('idTokenValidity', 'IdTokenValidity', 2, 12),
  same('readAttributes', 'ReadAttributes', ['email'], ['email', 'custom:tier']),
  same('writeAttributes', 'WriteAttributes', ['name'], []),
  same('explicitAuthFlows', 'ExplicitAuthFlows', ['ALLOW_USER_SRP_AUTH'], ['ALLOW_CUSTOM_AUTH']),
  same('supportedIdentityProviders', 'SupportedIdentityProviders', ['COGNITO'], []),
  same('callbackUrls', 'CallbackURLs', callbacks, callbacks.slice(0, 1)),
  same('logoutUrls', 'LogoutURLs', callbacks.slice(0, 2), callbacks.slice(0, 1)),
  same('allowedOAuthScopes', 'AllowedOAuthScopes', ['openid'], ['openid', 'orders/read']),
  {
    field: 'allowedOAuthFlows',
    member: 'AllowedOAuthFlows',
    values: [
      [['CODE'], ['code']],
      [
        ['CODE', 'IMPLICIT'],
        ['code', 'implicit'],
      ],
    ],
  },
  {
    field: 'analyticsConfiguration',
    member: 'AnalyticsConfiguration',
    values: [[{ applicationId: 'abcd' }, { ApplicationId: 'abcd' }]],
  },
  same('preventUserExistenceErrors', 'PreventUserExistenceErrors', 'ENABLED', 'LEGACY'),
  same('enableTokenRevocation', 'EnableTokenRevocation', true, false),
  same('enablePropagateAdditionalUserContextData', 'EnablePropagateAdditionalUserContextData', true, false),
  same('authSessionValidity', 'AuthSessionValidity', 3, 15),
  {
    field: 'refreshTokenRotation',
    member: 'RefreshTokenRotation',
    values: [
      [
        { feature: 'ENABLED', retryGracePeriodSeconds: 9 },
        { Feature: 'ENABLED', RetryGracePeriodSeconds: 9 },
      ],
    ],
  },
];

/** Those that OAuth cannot be on without, which a client of this test always has. */
const needed = ['callbackUrls', 'allowedOAuthScopes', 'allowedOAuthFlows'];
/** What no update can take back. */
const refusedNull = ['clientName'];

/** A value for each of some settings: those of a client, or of a patch. */
const some = (always: readonly string[], nullable: boolean) =>
  fc
    .tuple(
      ...settings.map(({ field, values }) => {
        const value = fc.constantFrom(...values);
        if (always.includes(field)) return value;
        const cleared = nullable && ![...needed, ...refusedNull].includes(field);
        return fc.option(cleared ? fc.oneof(value, fc.constant([null, undefined] as const)) : value, {
          nil: undefined,
          freq: 2,
        });
      }),
    )
    .map((values) => settings.flatMap((setting, index) => ofSetting(setting, values[index])));

function ofSetting(setting: Setting, pair: readonly [unknown, unknown] | undefined) {
  return pair ? [{ ...setting, given: pair[0], sent: pair[1] }] : [];
}

/** @param runs random patches of random clients */
export function describeClientPatches(runs: number): void {
  describe('A random patch of a random app client', () => {
    it(`leaves every member as it was that it does not name, against a backend that resets what is left out (${runs} runs)`, async () => {
      const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
      cognito.insert(REGION, { PoolName: 'pool' }, { id: POOL, createdAt: new Date(0) });
      await using gateway = await startGateway(
        { COGNITO_BACKEND: 'embedded' },
        { cognito: (region) => cognito.handlerFor(region) },
      );
      const perform = (operation: string, input: WireStructure) =>
        cognito.performAt(new Date(), REGION, operation, { UserPoolId: POOL, ...input })
          .UserPoolClient as WireStructure;
      let applied = 0;
      await fc.assert(
        fc.asyncProperty(
          some([...needed, 'clientName'], false),
          some([], true),
          async (ofClient, ofPatch) => {
            const before = perform('CreateUserPoolClient', {
              GenerateSecret: true,
              AllowedOAuthFlowsUserPoolClient: true,
              ...Object.fromEntries(ofClient.map(({ member, sent }) => [member, sent])),
            });
            const { ClientId } = before;
            const patch = Object.fromEntries(ofPatch.map(({ field, given }) => [field, given]));
            const input = { userPoolId: POOL, clientId: ClientId, ...patch };
            const { data, errors } = await gateway.query(UPDATE, { input });
            expect([errors, (data?.answer as { userErrors: [] }).userErrors]).toEqual([undefined, []]);
            if ((data?.answer as { applied: boolean }).applied) applied += 1;

            const after = perform('DescribeUserPoolClient', { ClientId });
            const named = [...ofPatch.map(({ member }) => member), 'LastModifiedDate'];
            const rest = (client: WireStructure) =>
              Object.fromEntries(Object.entries(client).filter(([name]) => !named.includes(name)));
            expect(rest(after)).toEqual(rest(before));
            for (const { member, sent } of ofPatch)
              if (sent !== undefined) expect(after[member]).toEqual(sent);
            cognito.performAt(new Date(), REGION, 'DeleteUserPoolClient', { UserPoolId: POOL, ClientId });
          },
        ),
        { numRuns: runs },
      );
      // Not for want of updates.
      expect(applied).toBeGreaterThan(runs / 2);
    }, 1_200_000);
  });
}
