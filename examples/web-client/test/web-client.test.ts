import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build, preview, type PreviewServer } from 'vite';
import { startGateway, type RunningGateway } from './gateway.js';
import { Page } from './page.js';

const root = fileURLToPath(new URL('..', import.meta.url));
let directory: string;
let server: PreviewServer;
let gateway: RunningGateway;
let origin: string;

before(async () => {
  directory = await mkdtemp(join(tmpdir(), 'poolgraph-web-client-'));
  const outDir = { root, logLevel: 'warn', build: { outDir: directory, emptyOutDir: true } } as const;
  server = await preview({ ...outDir, preview: { host: '127.0.0.1', port: 0 } });
  origin = new URL(server.resolvedUrls?.local[0] ?? '').origin;
  gateway = await startGateway({ CORS_ORIGINS: origin });
  process.env.VITE_GATEWAY_URL = gateway.url;
  await build(outDir);
});

after(async () => {
  await server.close();
  await gateway[Symbol.asyncDispose]();
  await rm(directory, { recursive: true });
});

const allClasses = {
  requireUppercase: true,
  requireLowercase: true,
  requireNumbers: true,
  requireSymbols: true,
};

describe('The web client', () => {
  it('lists pools, asking for what the list tells and nothing else', async () => {
    await using page = await Page.open(origin);
    assert.match(page.text, /shop-customers/);
    assert.deepEqual(page.sent.map(({ operation, variables }) => [operation, variables]).at(-1), [
      'query PoolList',
      { first: 20, after: null },
    ]);
  });

  it('reads the pool that is chosen', async () => {
    await using page = await Page.open(origin);
    await page.click('li button', 'shop-customers');
    assert.deepEqual(page.sent.at(-1)?.variables, { id: 'us-east-1_Example01' });
    const details = page.find('article').textContent;
    assert.match(details, /Tier *ESSENTIALS/);
    assert.match(details, /Tags *environment: production, tenant: shop/);
  });

  it('shows what was refused beside its field, and sends what was given only', async () => {
    await using page = await Page.open(origin);
    await page.fill('[name="poolName"]', 'a*name');
    await page.fill('[name="policies.passwordPolicy.minimumLength"]', '3');
    await page.click('form button');
    assert.deepEqual(page.sent.at(-1)?.variables, {
      input: { poolName: 'a*name', policies: { passwordPolicy: { minimumLength: 3, ...allClasses } } },
    });
    assert.match(page.find('[data-field="poolName"]').textContent, /^Expected/);
    assert.equal(
      page.find('[data-field="policies.passwordPolicy.minimumLength"]').textContent,
      'Expected a whole number of at least 6, got 3.',
    );
    assert.equal(page.all('form [role="alert"]').length, 2);
    assert.equal(page.all('article').length, 0);
  });

  it('creates a pool, shows it and lists it', async () => {
    await using page = await Page.open(origin);
    await page.fill('[name="poolName"]', 'made by the web client');
    await page.click('form button');
    assert.deepEqual(
      page.sent
        .map(({ operation }) => operation)
        .slice(-3)
        .sort(),
      ['mutation CreatePool', 'query PoolDetails', 'query PoolList'],
    );
    assert.equal(page.find('article h2').textContent, 'made by the web client');
    assert.ok(page.find('li button', 'made by the web client'));
    assert.deepEqual(page.all('[role="alert"]'), []);
  });

  it('creates no pool that there is a warning about, and shows one where there is', async () => {
    await using page = await Page.open(origin);
    const create = async (minimumLength: string) => {
      await page.fill('[name="poolName"]', `passwords of ${minimumLength}`);
      await page.fill('[name="policies.passwordPolicy.minimumLength"]', minimumLength);
      await page.click('form button');
      assert.equal(page.find('article h2').textContent, `passwords of ${minimumLength}`);
    };
    await create('12');
    assert.deepEqual(page.all('[role="status"]'), []);
    await create('6');
    assert.match(page.find('[role="status"]').textContent, /^policies\.passwordPolicy\.minimumLength: /);
  });

  it('sends the token that it is given, to the gateway only', async () => {
    await using page = await Page.open(origin);
    assert.equal(page.sent.at(-1)?.authorization, null);
    await page.fill('[type="password"]', 'a-token');
    assert.equal(page.sent.at(-1)?.authorization, 'Bearer a-token');
  });

  it('says so where the gateway does not let its origin in', async () => {
    const { port } = new URL(origin);
    await using page = await Page.open(`http://localhost:${port}`);
    assert.match(page.find('[role="alert"]').textContent, /^The gateway at http:\S+ does not answer/);
    assert.doesNotMatch(page.text, /shop-customers/);
  });
});
