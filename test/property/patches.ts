import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { structureOf, type WireStructure } from '../../src/rules/wire.js';
import { startGateway } from '../support/gateway.js';
import { patchedClient } from './patched-kinds/client.js';
import { patchedDomain } from './patched-kinds/domain.js';
import { patchedGroup } from './patched-kinds/group.js';
import { patchedOidcProvider, patchedSamlProvider } from './patched-kinds/identity-provider.js';
import { patchedMfaConfig } from './patched-kinds/mfa-config.js';
import { cleared, type Change, type PatchedKind, type Setting } from './patched-kinds/patched-kind.js';
import { patchedResourceServer } from './patched-kinds/resource-server.js';

const REGION = 'us-east-1';
const POOL = `${REGION}_Patches01`;
/** What every update changes. */
const DATE = 'LastModifiedDate';

const kinds: Readonly<Record<string, PatchedKind>> = {
  'app client': patchedClient,
  domain: patchedDomain,
  group: patchedGroup,
  'identity provider by OpenID Connect': patchedOidcProvider,
  'identity provider by SAML': patchedSamlProvider,
  'MFA configuration': patchedMfaConfig,
  'resource server': patchedResourceServer,
};

/** What a patch says of a setting; without its arbitraries, which would hide what went wrong. */
type Patched = Pick<Setting, 'field' | 'member' | 'emptyIsNone'> & Change;

/** Several times what a run takes, on a machine that does much else. */
const timeoutMs = (runs: number) => 60_000 + runs * 300;

/** @param runs random patches of random things, for each kind */
export function describePatches(runs: number): void {
  describe.each(Object.entries(kinds))('A random patch of a random %s', (_what, kind) => {
    it(
      `leaves every member as it was that it does not name, and makes the others what it says (${runs} runs)`,
      async () => {
        await using running = await start(kind);
        const { perform, update } = running;
        let [made, applied] = [0, 0];
        await fc.assert(
          fc.asyncProperty(membersFor(kind), patchFor(kind), async (members, patch) => {
            made += 1;
            const named = kind.besides(made);
            const created = perform('create', { ...named, ...members });
            // What its creation says little of has to be read.
            const before = kind.resource.create?.undescribed ? perform('read', named) : created;
            const ids = Object.fromEntries(kind.resource.id.map((member) => [member, before[member]]));
            if (await update(ids, patch)) applied += 1;
            const after = perform('read', ids);
            expect(without(patch, after)).toEqual(without(patch, before));
            for (const { member, emptyIsNone, after: expected } of patch) {
              if (!expected) continue;
              const none = emptyIsNone ? {} : undefined;
              expect(after[member] ?? none).toEqual(expected(before[member]) ?? none);
            }
            perform('remove', ids);
          }),
          { numRuns: runs },
        );
        // Not for want of updates.
        expect(applied).toBeGreaterThan(runs / 2);
      },
      timeoutMs(runs),
    );
  });
}

/** A gateway before an account with one pool, and what is done there to things of a kind. */
async function start({ resource, onlyOne }: PatchedKind) {
  const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
  const EmailConfiguration = {
    EmailSendingAccount: 'DEVELOPER' as const,
    SourceArn: 'arn:aws:ses:us-east-1:123456789012:identity/example.com',
  };
  cognito.insert(REGION, { PoolName: 'pool', EmailConfiguration }, { id: POOL, createdAt: new Date(0) });
  // Whose scope clients name.
  cognito.performAt(new Date(0), REGION, 'CreateResourceServer', {
    UserPoolId: POOL,
    Identifier: 'orders',
    Name: 'Orders',
    Scopes: [{ ScopeName: 'read', ScopeDescription: 'Read orders' }],
  });
  const gateway = await startGateway(
    { COGNITO_BACKEND: 'embedded' },
    { cognito: (region) => cognito.handlerFor(region) },
  );
  const { type } = resource;
  const { mutation: field = `update${type}`, input: inputType = `Update${type}Input` } = onlyOne ?? {};
  const mutation = `mutation ($input: ${inputType}!) {
    answer: ${field}(input: $input) { applied userErrors { field message } } }`;
  return {
    /** Behind the gateway's back. @returns the thing, where the answer has it */
    perform: (what: 'create' | 'read' | 'remove', input: WireStructure): WireStructure => {
      if (onlyOne) {
        // What there is once in each pool is replaced, and stays.
        if (what === 'create')
          cognito.performAt(new Date(), REGION, onlyOne.operation, { UserPoolId: POOL, ...input });
        const { operation = '' } = resource.read ?? {};
        return {
          UserPoolId: POOL,
          ...cognito.performAt(new Date(), REGION, operation, { UserPoolId: POOL }),
        };
      }
      const declared: { readonly operation: string; readonly answer?: string } | undefined = resource[what];
      if (!declared) throw new Error(`Expected an operation to ${what} a ${resource.noun}, got none`);
      const { operation, answer = '' } = declared;
      const answered = cognito.performAt(new Date(), REGION, operation, { UserPoolId: POOL, ...input });
      return structureOf(answered, answer);
    },
    /** @returns whether something was changed */
    update: async (ids: WireStructure, patch: readonly Patched[]): Promise<boolean> => {
      const named = Object.entries(ids).map(([member, id]) => [fieldOf(member), id] as const);
      const given = patch.map((change) => [change.field, change.given] as const);
      const { data, errors } = await gateway.query(mutation, {
        input: Object.fromEntries([...named, ...given]),
      });
      const payload = data?.answer as
        { readonly applied: boolean; readonly userErrors: readonly object[] } | undefined;
      expect([errors, payload?.userErrors]).toEqual([undefined, []]);
      return payload?.applied === true;
    },
    [Symbol.asyncDispose]: () => gateway.stop(),
  };
}

/** Settings for a new one. */
function membersFor({ settings }: PatchedKind): fc.Arbitrary<WireStructure> {
  const members = settings.map(({ member, values }) => [member, values] as const);
  const needed = settings.filter((setting) => setting.needed).map(({ member }) => member);
  return fc.record(Object.fromEntries(members), { requiredKeys: needed });
}

/** Changes of some settings, some of them back to none. */
function patchFor({ settings }: PatchedKind): fc.Arbitrary<Patched[]> {
  const each = settings.map(({ field, member, emptyIsNone, needed, changes: some }) => {
    const changes = needed ? some : fc.oneof({ weight: 3, arbitrary: some }, fc.constant(cleared));
    return fc.option(
      changes.map((change): Patched => ({ field, member, emptyIsNone, ...change })),
      { nil: undefined, freq: 2 },
    );
  });
  return fc.tuple(...each).map((patch) => patch.filter((patched) => patched !== undefined));
}

/** What a patch does not name. */
function without(patch: readonly Patched[], thing: WireStructure): WireStructure {
  const named = [DATE, ...patch.map(({ member }) => member)];
  return Object.fromEntries(Object.entries(thing).filter(([member]) => !named.includes(member)));
}

/** `GroupName` is the field `groupName`. */
function fieldOf(member: string): string {
  return member.charAt(0).toLowerCase() + member.slice(1);
}
