import { describe, expect, it } from '@jest/globals';
import { setTimeout as delay } from 'node:timers/promises';
import { EmbeddedCognito } from '../../src/embedded/embedded-cognito.js';
import { createSchema } from '../../src/graphql/schema.js';
import type { WireStructure } from '../../src/rules/wire.js';
import { startGatewayWithCognito } from '../support/gateway-with-cognito.js';
import type { Answer } from '../support/gateway.js';
import { ManualClock } from '../support/manual-clock.js';
import { selectMembers } from '../support/selection.js';

const REGION = 'us-east-1';
const POOL = `${REGION}_WholePool`;
const COUNTS = { clients: 20, groups: 10, identityProviders: 5, resourceServers: 5 } as const;

type List = keyof typeof COUNTS;

const schema = createSchema({ production: false });
const SECRETS = ['clientSecret', 'externalId', 'secretProviderDetails { key value }'];

/** Every member of Cognito but secrets, which are answered by Cognito itself each time. */
function membersOf(type: string): string {
  return SECRETS.reduce((selection, secret) => selection.replaceAll(secret, ''), selectMembers(schema, type));
}

const EVERYTHING: Readonly<Record<List, string>> = {
  clients: membersOf('UserPoolClient'),
  groups: membersOf('UserPoolGroup'),
  identityProviders: membersOf('UserPoolIdentityProvider'),
  resourceServers: membersOf('UserPoolResourceServer'),
};

/** The pool with these lists below it, each whole in a page. */
function queryFor(lists: Partial<Readonly<Record<List, string>>>, ofPool = '{ id'): string {
  const connections = Object.entries(lists).map(([list, node]) => `${list}(first: 50) { nodes ${node} }`);
  return `{ userPool(id: "${POOL}") ${ofPool} ${connections.join(' ')} } }`;
}

const WHOLE = queryFor(EVERYTHING, membersOf('UserPool').replace(/\}$/, ''));

/** A pool with everything under it, and a gateway that has not asked for any of it yet. */
async function start() {
  const cognito = new EmbeddedCognito({ account: '123456789012', now: () => new Date(0) });
  cognito.insert(REGION, { PoolName: 'whole' }, { id: POOL, createdAt: new Date(0) });
  const create = (count: number, operation: string, input: (index: number) => WireStructure) => {
    for (let index = 0; index < count; index += 1)
      cognito.performAt(new Date(0), REGION, operation, { UserPoolId: POOL, ...input(index) });
  };
  create(COUNTS.clients, 'CreateUserPoolClient', (index) => ({ ClientName: `client-${index}` }));
  create(COUNTS.groups, 'CreateGroup', (index) => ({ GroupName: `group-${index}`, Precedence: index }));
  create(COUNTS.identityProviders, 'CreateIdentityProvider', (index) => ({
    ProviderName: `provider-${index}`,
    ProviderType: 'SAML',
    ProviderDetails: { MetadataURL: `https://idp-${index}.example.com/metadata` },
  }));
  create(COUNTS.resourceServers, 'CreateResourceServer', (index) => ({
    Identifier: `server-${index}`,
    Name: `server ${index}`,
  }));
  const clock = new ManualClock();
  const running = await startGatewayWithCognito({
    server: { cognito },
    environment: { COGNITO_QUOTA_SHARE: '1' },
    substitutes: { clock },
  });
  return {
    /** Asks, while the clock goes on so that what waits for the quota gets its turn. */
    async ask(query: string): Promise<Answer> {
      const progress = { done: false };
      const answered = running.gateway.query(query).finally(() => {
        progress.done = true;
      });
      while (!progress.done) {
        // Slowly: an answer over the socket takes its time by the clock of the machine.
        await clock.advance(20);
        await delay(1);
      }
      return await answered;
    },
    /** How often each operation was sent since this was last asked, and about how many things. */
    sent() {
      const requests = running.cognito.requests.splice(0);
      const bodies = new Map<string, string[]>();
      for (const { operation, body } of requests)
        bodies.set(operation, [...(bodies.get(operation) ?? []), body]);
      return Object.fromEntries(
        Array.from(bodies, ([operation, each]) => [
          operation,
          { calls: each.length, things: new Set(each).size },
        ]),
      );
    },
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  };
}

/** Of a list of the pool, without those that are null. */
function nodesOf({ data }: Answer, list: string): unknown[] {
  const pool = data?.userPool as Readonly<Record<string, { readonly nodes: unknown[] }>>;
  return (pool[list]?.nodes ?? []).filter((node) => node !== null);
}

const times = (calls: number) => ({ calls, things: calls });
const lists = {
  ListUserPoolClients: times(1),
  ListGroups: times(1),
  ListIdentityProviders: times(1),
  ListResourceServers: times(1),
};

describe('A query of a pool with all its resources', () => {
  it('costs one call per list and one describe per resource whose list lacks its fields, then only the lists', async () => {
    await using running = await start();
    const cold = await running.ask(WHOLE);
    expect(cold.errors).toBeUndefined();
    for (const [list, count] of Object.entries(COUNTS)) expect(nodesOf(cold, list)).toHaveLength(count);
    expect(running.sent()).toEqual({
      DescribeUserPool: times(1),
      ...lists,
      DescribeUserPoolClient: times(COUNTS.clients),
      DescribeIdentityProvider: times(COUNTS.identityProviders),
    });

    const warm = await running.ask(WHOLE);
    expect(warm).toEqual({ ...cold, extensions: warm.extensions });
    // What Cognito lists is asked for each time; what it describes is cached.
    expect(running.sent()).toEqual(lists);
  });

  it('costs one describe every time for each resource whose secrets are selected', async () => {
    await using running = await start();
    const query = queryFor({
      clients: '{ clientSecret clientName creationDate }',
      identityProviders: '{ secretProviderDetails { key value } providerDetails { key value } }',
    });
    for (const ofPool of [{ DescribeUserPool: times(1) }, {}]) {
      expect((await running.ask(query)).errors).toBeUndefined();
      expect(running.sent()).toEqual({
        ...ofPool,
        ListUserPoolClients: times(1),
        ListIdentityProviders: times(1),
        DescribeUserPoolClient: times(COUNTS.clients),
        DescribeIdentityProvider: times(COUNTS.identityProviders),
      });
    }
  });

  it('costs nothing for parts that are not selected', async () => {
    await using running = await start();
    const asked = [
      [queryFor({ groups: EVERYTHING.groups }), { ListGroups: times(1) }],
      [queryFor({ resourceServers: EVERYTHING.resourceServers }), { ListResourceServers: times(1) }],
      [queryFor({ clients: '{ clientId clientName }' }), { ListUserPoolClients: times(1) }],
      [queryFor({ identityProviders: '{ providerName }' }), { ListIdentityProviders: times(1) }],
      [queryFor({}), {}],
    ] as const;
    // By its id alone a pool is looked up, too: it might not exist.
    await running.ask(queryFor({}));
    expect(running.sent()).toEqual({ DescribeUserPool: times(1) });
    for (const [query, calls] of asked) {
      expect((await running.ask(query)).errors).toBeUndefined();
      expect(running.sent()).toEqual(calls);
    }
  });
});
