import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { typePolicies } from '../../dist/clients/apollo-client.js';
import { keys } from '../../dist/clients/urql.js';
import { root, startGateway } from './gateway.mjs';

const POOL = 'us-east-1_Example01';

const READ = gql`
  query Read($id: ID!) {
    userPool(id: $id) {
      id
      name
      policies {
        passwordPolicy {
          minimumLength
        }
      }
      lambdaConfig {
        triggers {
          function {
            arn
          }
        }
      }
    }
  }
`;
const MORE = gql`
  query More($id: ID!) {
    userPool(id: $id) {
      id
      policies {
        passwordPolicy {
          requireSymbols
        }
      }
    }
  }
`;
const LIST = gql`
  query List($first: Int!, $after: String) {
    userPools(first: $first, after: $after) {
      edges {
        cursor
        node {
          id
          name
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;
const RENAME = gql`
  mutation Rename($input: UpdateUserPoolInput!) {
    updateUserPool(input: $input) {
      userPool {
        id
        name
      }
      userErrors {
        message
      }
    }
  }
`;

let gateway;
before(async () => {
  gateway = await startGateway();
});
after(() => gateway.stop());

/** Fails where a client warns, for example of data that it loses. */
function withoutWarnings(run) {
  return async (t) => {
    const said = [];
    for (const level of ['warn', 'error']) t.mock.method(console, level, (...words) => said.push(words));
    await run();
    assert.deepEqual(said, []);
  };
}

describe('Apollo Client 4 with its defaults, and the typePolicies of the package', () => {
  const apollo = () =>
    new ApolloClient({
      link: new HttpLink({ uri: gateway.url }),
      cache: new InMemoryCache({ typePolicies: typePolicies(relayStylePagination) }),
    });

  it(
    'reads a pool, and keeps what two queries ask for of the same settings',
    withoutWarnings(async () => {
      const client = apollo();
      const variables = { id: POOL };
      await client.query({ query: READ, variables });
      await client.query({ query: MORE, variables });
      const { userPool } = client.readQuery({ query: READ, variables });
      assert.equal(userPool.policies.passwordPolicy.minimumLength, 8);
      assert.ok(client.cache.extract()[`UserPool:${POOL}`]);
    }),
  );

  it(
    'puts the pages of a list together',
    withoutWarnings(async () => {
      const client = apollo();
      const list = client.watchQuery({ query: LIST, variables: { first: 2 } });
      let subscription;
      const data = await new Promise((resolve) => {
        subscription = list.subscribe((result) => {
          if (result.dataState === 'complete') resolve(result.data);
        });
      });
      await list.fetchMore({ variables: { after: data.userPools.pageInfo.endCursor } });
      assert.equal(client.readQuery({ query: LIST, variables: { first: 2 } }).userPools.edges.length, 4);
      subscription.unsubscribe();
    }),
  );

  it(
    'shows a change everywhere',
    withoutWarnings(async () => {
      const client = apollo();
      const variables = { id: 'us-east-1_Example05' };
      await client.query({ query: READ, variables });
      const input = { userPoolId: variables.id, poolName: 'renamed-by-apollo' };
      await client.mutate({ mutation: RENAME, variables: { input } });
      assert.equal(client.readQuery({ query: READ, variables }).userPool.name, 'renamed-by-apollo');
    }),
  );

  it('sends a query by GET where it is asked to', async () => {
    const link = new HttpLink({ uri: gateway.url, useGETForQueries: true });
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    const { data } = await client.query({ query: READ, variables: { id: POOL } });
    assert.equal(data.userPool.name, 'shop-customers');
  });
});

describe('urql 6 with its defaults, and the keys of the package', () => {
  const urql = () =>
    new Client({
      url: gateway.url,
      exchanges: [
        cacheExchange({ keys, resolvers: { Query: { userPools: relayPagination() } } }),
        fetchExchange,
      ],
    });

  it(
    'reads a pool, and shows a change of it',
    withoutWarnings(async () => {
      const client = urql();
      const variables = { id: 'us-east-1_Example04' };
      const { data, error } = await client.query(READ, variables).toPromise();
      assert.equal(error, undefined);
      assert.equal(data.userPool.id, variables.id);
      const input = { userPoolId: variables.id, poolName: 'renamed-by-urql' };
      assert.equal((await client.mutation(RENAME, { input }).toPromise()).error, undefined);
      const after = await client.query(READ, variables, { requestPolicy: 'cache-only' }).toPromise();
      assert.equal(after.data.userPool.name, 'renamed-by-urql');
    }),
  );

  it(
    'puts the pages of a list together',
    withoutWarnings(async () => {
      const client = urql();
      const first = await client.query(LIST, { first: 2 }).toPromise();
      assert.equal(first.error, undefined);
      const { endCursor } = first.data.userPools.pageInfo;
      const { data } = await client.query(LIST, { first: 2, after: endCursor }).toPromise();
      assert.equal(data.userPools.edges.length, 4);
    }),
  );
});

describe('relay-compiler', () => {
  it('compiles pages of pools and of app clients against the schema for clients', () => {
    const folder = mkdtempSync(join(tmpdir(), 'poolgraph-relay-'));
    try {
      const sdl = execFileSync(process.execPath, ['dist/cli.js', 'schema', 'print', '--client'], {
        cwd: root,
      });
      writeFileSync(join(folder, 'schema.graphql'), sdl);
      mkdirSync(join(folder, 'src'));
      // Every block of code of the page about Relay is a module of the project.
      const page = readFileSync(join(root, 'docs/clients.md'), 'utf8');
      const modules = Array.from(
        page.matchAll(/```ts\n\/\/ (?<name>Relay\w+\.ts)\n(?<code>.*?)```/gs),
        ({ groups }) => groups,
      );
      assert.ok(modules.length >= 2);
      for (const { name, code } of modules) writeFileSync(join(folder, 'src', name), code);
      const config = {
        src: './src',
        schema: './schema.graphql',
        language: 'typescript',
        eagerEsModules: true,
      };
      writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
      const compiler = join(root, 'tools/clients/node_modules/relay-compiler/cli.js');
      execFileSync(process.execPath, [compiler, join(folder, 'relay.config.json')], {
        cwd: folder,
        stdio: 'pipe',
      });
      const made = readFileSync(join(folder, 'src/__generated__/RelayPoolsQuery.graphql.ts'), 'utf8');
      assert.match(made, /userPools/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
