import { UpdateUserPoolCommand, type UpdateUserPoolRequest } from '@aws-sdk/client-cognito-identity-provider';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { createSchema } from '../../src/graphql/schema.js';
import { createMappingPlan } from '../../src/graphql/mapping-plan.js';
import { toRequest } from '../../src/mapping/input.js';
import { clientOf } from '../support/embedded-client.js';
import { startGateway, type Gateway } from '../support/gateway.js';
import { randomPatch, randomPool } from '../support/random-settings.js';
import { selectMembers } from '../support/selection.js';

type Json = Readonly<Record<string, unknown>>;

const REGION = 'us-east-1';
const CREATE =
  'mutation ($input: CreateUserPoolInput!) { createUserPool(input: $input) { userPool { id } userErrors { field message } } }';
const UPDATE =
  'mutation ($input: UpdateUserPoolInput!) { updateUserPool(input: $input) { applied userErrors { field message } } }';
const READ = `query ($id: ID!) { userPool(id: $id) ${selectMembers(
  createSchema({ production: false }),
  'UserPool',
)} }`;

/** Settings that follow another one because they are the same under another name. */
const followers: Readonly<Record<string, readonly string[]>> = {
  poolName: ['name'],
  verificationMessageTemplate: [
    'smsVerificationMessage',
    'emailVerificationMessage',
    'emailVerificationSubject',
  ],
};

/** What changes at every update. */
const alwaysTouched = ['lastModifiedDate'];

/** The paths of a pool or a patch: lists, and null in a patch, are one place. */
function placesIn(value: Json, path: readonly string[] = []): string[] {
  return Object.entries(value).flatMap(([name, each]) => {
    const here = [...path, name];
    const isStructure = typeof each === 'object' && each !== null && !Array.isArray(each);
    return isStructure ? placesIn(each as Json, here) : [here.join('.')];
  });
}

/** What a setting is where nothing is said of it. */
const absent: Readonly<Record<string, unknown>> = { 'dcrConfiguration.enableStatus': 'DISABLED' };

function valueAt(pool: Json, place: string): unknown {
  const value = place.split('.').reduce<unknown>((outer, name) => (outer as Json | null)?.[name], pool);
  return value ?? absent[place] ?? null;
}

/** The places of a pool that a patch does not name that differ all the same. */
function touchedUnasked(before: Json, after: Json, patch: Json): string[] {
  const asked = [
    ...placesIn(patch),
    ...Object.keys(patch).flatMap((name) => followers[name] ?? []),
    ...alwaysTouched,
  ];
  return [...new Set([...placesIn(before), ...placesIn(after)])]
    .filter(
      (place) =>
        !asked.some((each) => `${place}.`.startsWith(`${each}.`) || `${each}.`.startsWith(`${place}.`)),
    )
    .filter((place) => JSON.stringify(valueAt(before, place)) !== JSON.stringify(valueAt(after, place)));
}

interface Running {
  readonly gateway: Gateway;
  readonly cognito: EmbeddedCognito;
}

async function start(): Promise<Running & AsyncDisposable> {
  const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date() });
  const gateway = await startGateway({}, { cognito: (region) => cognito.handlerFor(region) });
  return { gateway, cognito, [Symbol.asyncDispose]: () => gateway.stop() };
}

/** Creates a random pool, changes it, and tells what was touched without being named. */
async function unasked(
  { gateway }: Running,
  pool: Json,
  patch: Json,
  update: (id: string) => Promise<unknown>,
): Promise<readonly string[]> {
  const created = await gateway.query(CREATE, { input: pool });
  const made = (created.data?.createUserPool as { userPool: { id: string } | null } | undefined)?.userPool;
  // Refused for a rule between its settings.
  fc.pre(made !== undefined && made !== null);
  const read = async () => (await gateway.query(READ, { id: made.id })).data?.userPool as Json;
  const before = await read();
  await update(made.id);
  return touchedUnasked(before, await read(), patch);
}

describe('Updating a pool', () => {
  it('keeps every setting that the patch does not name, with a backend that resets omitted ones', async () => {
    await using running = await start();
    const outcomes: Json[] = [];
    await fc.assert(
      fc.asyncProperty(randomPool, randomPatch, async (pool, patch) => {
        const touched = await unasked(running, pool, patch, async (userPoolId) => {
          const { data, errors } = await running.gateway.query(UPDATE, { input: { userPoolId, ...patch } });
          expect(errors).toBeUndefined();
          outcomes.push(data?.updateUserPool as Json);
        });
        expect(touched).toEqual([]);
      }),
      { numRuns: 150 },
    );
    // Not for want of updates.
    expect(outcomes.filter(({ applied }) => applied === true).length).toBeGreaterThan(50);
  }, 240_000);

  it('would reset settings if only the patch were sent, which the previous test would detect', async () => {
    await using running = await start();
    const client = clientOf(running.cognito, REGION);
    const plan = createMappingPlan();
    const sendPatchAlone = (patch: Json) => async (userPoolId: string) => {
      const { request } = toRequest<UpdateUserPoolRequest>(plan, 'UpdateUserPoolInput', {
        userPoolId,
        ...patch,
      });
      await client.send(new UpdateUserPoolCommand(request)).catch(() => undefined);
    };
    const { failed } = await fc.check(
      fc.asyncProperty(randomPool, randomPatch, async (pool, patch) => {
        expect(await unasked(running, pool, patch, sendPatchAlone(patch))).toEqual([]);
      }),
      { numRuns: 150, endOnFailure: true },
    );
    client.destroy();
    expect(failed).toBe(true);
  }, 240_000);
});
