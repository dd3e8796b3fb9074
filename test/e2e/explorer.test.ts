import { describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { readyMadeQueries } from '../../src/graphql/explorer-queries/ready-made-queries.js';
import { ask, type Reply } from '../support/ask.js';
import { startGatewayWithIssuers } from '../support/gateway-with-issuers.js';
import { startGateway, type Gateway } from '../support/gateway.js';

const production = { NODE_ENV: 'production', COGNITO_BACKEND: 'embedded' };
const browser = { accept: 'text/html' };

/** The files that the page loads first. */
const filesIn = ({ body }: Reply) =>
  Array.from(body.matchAll(/(?:src|href)="(?<path>[\w./-]+\.\w+)"/g), ({ groups }) => groups?.path ?? '');

describe('The explorer page', () => {
  it('serves all its files itself, and names no other host', async () => {
    await using gateway = await startGateway();
    const page = await ask(gateway, '/explorer', browser);
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).not.toMatch(/["'(](https?:)?\/\//);

    const files = filesIn(page);
    expect(files).toEqual(expect.arrayContaining(['main.js', 'styles.css', 'favicon.ico', 'start.js']));
    for (const file of files) {
      const { status, headers } = await ask(gateway, `/explorer/${file}`);
      expect([file, status, headers['content-type']]).toEqual([
        file,
        200,
        expect.stringMatching(/javascript|css|image/),
      ]);
    }
  });

  it('is also found with a trailing slash', async () => {
    await using gateway = await startGateway();
    expect(await ask(gateway, '/explorer/')).toMatchObject({
      status: 302,
      headers: { location: '/explorer' },
    });
  });

  it('has a policy that forbids foreign resources, inline scripts and framing', async () => {
    await using gateway = await startGateway();
    const page = await ask(gateway, '/explorer');
    for (const { headers } of [page, await ask(gateway, '/explorer/main.js')]) {
      const policy = String(headers['content-security-policy']).split('; ');
      expect(policy).toEqual(
        expect.arrayContaining(["default-src 'self'", "script-src 'self'", "frame-ancestors 'none'"]),
      );
      expect(policy.join()).not.toMatch(/\*|https?:|unsafe-eval/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
    }
    expect(page.body).not.toMatch(/<script[^>]*>[^<]/);
  });

  it('sets no content policy for other routes, whose pages it would break', async () => {
    await using gateway = await startGateway();
    expect((await ask(gateway, '/graphql', browser)).headers).not.toHaveProperty('content-security-policy');
  });

  it('has files with a content hash cached for a year, and others revalidated', async () => {
    await using gateway = await startGateway();
    const files = filesIn(await ask(gateway, '/explorer'));
    const hashed = files.find((file) => file.startsWith('chunk-'));
    expect((await ask(gateway, `/explorer/${hashed ?? ''}`)).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );

    const { headers } = await ask(gateway, '/explorer/main.js');
    expect(headers['cache-control']).toBe('no-cache');
    const again = await ask(gateway, '/explorer/main.js', { 'if-none-match': headers.etag ?? '' });
    expect([again.status, again.body]).toEqual([304, '']);
    expect(
      await ask(gateway, '/explorer/main.js', { 'if-none-match': '"of another version"' }),
    ).toMatchObject({
      status: 200,
    });
  });

  it.each([
    '/explorer/../package.json',
    '/explorer/..%2Fpackage.json',
    '/explorer/%2e%2e/%2e%2e/package.json',
    '/explorer/..%2f..%2fpackage.json',
    '/explorer/..%5C..%5Cpackage.json',
    '/explorer/assets/../../../package.json',
    '/explorer//etc/passwd',
    '/explorer/%2Fetc%2Fpasswd',
    '/explorer/main.js%00.css',
    '/explorer/assets',
    '/explorer/constructor',
    '/explorer/iframe-sandbox/index.html',
  ])('serves no files other than its own: %s', async (path) => {
    await using gateway = await startGateway();
    expect(await statusOf(gateway, path)).toBe(404);
  });
});

describe('Access to the explorer page', () => {
  it('is off in production by default', async () => {
    await using gateway = await startGateway(production);
    expect(await ask(gateway, '/explorer', browser)).toMatchObject({ status: 404 });
    expect(await ask(gateway, '/explorer/main.js')).toMatchObject({ status: 404 });

    await using asked = await startGateway({ ...production, EXPLORER: '1' });
    expect(await ask(asked, '/explorer', browser)).toMatchObject({ status: 200 });
  });

  it('is off when EXPLORER turns it off', async () => {
    await using gateway = await startGateway({ EXPLORER: '0' });
    expect(await ask(gateway, '/explorer', browser)).toMatchObject({ status: 404 });
  });

  it('does not extend to pages under a foreign host name', async () => {
    await using gateway = await startGateway();
    for (const path of ['/explorer', '/explorer/main.js']) {
      expect(await ask(gateway, path, { host: 'evil.example.com' })).toMatchObject({ status: 403 });
    }
  });

  it('needs no token, but its requests to /graphql do', async () => {
    await using system = await startGatewayWithIssuers();
    const { gateway } = system;
    expect(await ask(gateway, '/explorer', browser)).toMatchObject({ status: 200 });
    expect(await ask(gateway, '/explorer/main.js')).toMatchObject({ status: 200 });
    expect((await gateway.query('{ __typename }')).errors).toMatchObject([
      { extensions: { code: 'UNAUTHENTICATED' } },
    ]);
  });
});

describe('The ready-made queries of the explorer', () => {
  it('are in the page, each in its own tab', async () => {
    await using gateway = await startGateway({ AWS_REGION: 'eu-west-1' });
    const { body } = await ask(gateway, '/explorer/start.js');
    for (const { name, query } of readyMadeQueries('eu-west-1')) {
      expect(body).toContain(JSON.stringify(name));
      expect(body).toContain(JSON.stringify(query));
    }
  });

  const answers: Readonly<Record<string, object>> = {
    List: { userPools: { edges: { length: 5 }, regionErrors: [] } },
    Create: {
      createUserPool: {
        userPool: { id: expect.any(String) as unknown },
        applied: true,
        // The example that people copy makes no weak pool.
        warnings: [],
        userErrors: [],
      },
    },
    'Create an app client': {
      createUserPoolClient: { userPoolClient: null, applied: false, userErrors: [] },
    },
    'Update (dry run)': {
      updateUserPool: { applied: false, changes: { length: 3 }, warnings: [], userErrors: [] },
    },
    'Update many (dry run)': { updateUserPools: { results: { length: 2 }, remaining: [], userErrors: [] } },
    'MFA (dry run)': {
      setUserPoolMfa: { applied: false, changes: { length: 4 }, warnings: [], userErrors: [] },
    },
    'Custom attributes (dry run)': {
      addUserPoolCustomAttributes: { applied: false, unapplied: [], userErrors: [] },
    },
    'Tag many (dry run)': { tagUserPools: { results: { length: 2 }, remaining: [], userErrors: [] } },
    'Create a domain (dry run)': {
      createUserPoolDomain: { userPoolDomain: null, applied: false, warnings: { length: 1 }, userErrors: [] },
    },
    Compare: { compareUserPools: { differences: expect.any(Array) as unknown, missing: [] } },
    'A pool with everything': {
      userPool: {
        mfaConfig: { mfaConfiguration: 'OFF', softwareTokenMfaConfiguration: null },
        clients: { nodes: { length: 2 } },
        groups: { nodes: expect.arrayContaining([expect.anything()]) as unknown },
        identityProviders: { nodes: [{ providerName: 'Google' }] },
        resourceServers: { nodes: { length: 2 } },
        domains: [{ domain: 'example-shop', status: 'ACTIVE' }],
      },
    },
    Read: { userPool: { name: 'shop-customers' } },
  };

  it.each(readyMadeQueries('eu-west-1'))(
    'run unchanged on the sample pools: $name',
    async ({ name, query }) => {
      await using gateway = await startGateway({ EMBEDDED_SAMPLES: '1', AWS_REGION: 'eu-west-1' });
      const { data, errors } = await gateway.query(query);
      expect(errors).toBeUndefined();
      expect(answers).toHaveProperty([name]);
      expect(data).toMatchObject(answers[name] ?? {});
    },
  );
});

/** Of a path that is sent as it stands; `fetch` and URLs would tidy it up first. */
function statusOf(gateway: Gateway, path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(gateway.url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      resolve(response.resume().statusCode);
    })
      .on('error', reject)
      .end();
  });
}
