import { beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { accessibilityFaults } from '../support/accessibility.js';
import { ask } from '../support/ask.js';
import { chromiumBinary, LoopbackPage } from '../support/chromium.js';
import { startGateway } from '../support/gateway.js';
import { startGatewayWithIssuers } from '../support/gateway-with-issuers.js';

const production = { NODE_ENV: 'production', COGNITO_BACKEND: 'embedded' };
const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const json = { 'content-type': 'application/json' };

describe('The landing page', () => {
  it.each([
    [{}, true],
    [{ LANDING_PAGE: '0' }, false],
    [production, false],
    [{ ...production, LANDING_PAGE: '1' }, true],
  ])('is on in development, and elsewhere if enabled: %j', async (environment, there) => {
    await using gateway = await startGateway(environment);
    const { headers } = await ask(gateway, '/', browser);
    expect(headers['content-type']).toEqual(there ? 'text/html; charset=utf-8' : undefined);
    expect(headers.location).toEqual(there ? undefined : '/graphql');
  });

  it('is where browsers that visit /graphql are redirected', async () => {
    await using gateway = await startGateway();
    expect(await ask(gateway, '/graphql', browser)).toMatchObject({
      status: 302,
      headers: { location: '/' },
    });
    const question = await ask(gateway, '/graphql?query={__typename}', {
      ...browser,
      'apollo-require-preflight': '1',
    });
    expect(question.headers['content-type']).toMatch(/json/);
  });

  it('describes the gateway, and names no other host except Sandbox', async () => {
    await using gateway = await startGateway({ COGNITO_REGIONS: 'eu-west-1,us-east-1', EXPLORER: '0' });
    const { body } = await ask(gateway, '/', browser);
    for (const fact of ['embedded', 'eu-west-1, us-east-1', '<dd>off</dd>', '/readyz', '/docs/errors.md'])
      expect(body).toContain(fact);
    expect(body).not.toContain('"/explorer"');
    expect(body.match(/https?:\/\/[\w.-]+/g)).toEqual([
      'https://studio.apollographql.com',
      'https://studio.apollographql.com',
    ]);
  });

  it('has a policy that forbids foreign resources, inline scripts and framing', async () => {
    await using gateway = await startGateway();
    for (const path of ['/', '/landing-page.js', '/docs/errors.md']) {
      const { headers } = await ask(gateway, path, browser);
      expect(String(headers['content-security-policy']).split('; ')).toEqual(
        expect.arrayContaining(["default-src 'self'", "script-src 'self'", "frame-ancestors 'none'"]),
      );
    }
  });

  it('serves every page of the documentation in the order of its index, and no other file', async () => {
    await using gateway = await startGateway();
    const { body } = await ask(gateway, '/', browser);
    for (const name of readdirSync('docs').filter((each) => each.endsWith('.md'))) {
      expect(body).toContain(`href="/docs/${name}"`);
      const page = await ask(gateway, `/docs/${name}`);
      expect([page.status, page.headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
      expect(page.body).toMatch(/^# /);
    }
    const order = Array.from(body.matchAll(/href="\/docs\/([\w-]+)\.md"/g), ([, name]) => name);
    expect(order.slice(0, 4)).toEqual(['README', 'quickstart', 'features', 'guide-inventory']);
    for (const path of [
      'images',
      'no.md',
      '..%2fpackage.json',
      '%2e%2e%2fREADME.md',
      'decisions%2f0002-the-embedded-backend.md',
    ])
      expect(await ask(gateway, `/docs/${path}`)).toMatchObject({ status: 404 });
  });

  it('needs no token when authentication is on, unlike other routes', async () => {
    await using running = await startGatewayWithIssuers({ ...production, LANDING_PAGE: '1' });
    const { gateway } = running;
    expect(await ask(gateway, '/', browser)).toMatchObject({ status: 200 });
    expect(await ask(gateway, '/graphql', browser)).toMatchObject({
      status: 302,
      headers: { location: '/' },
    });
    const question = JSON.stringify({ query: '{ __typename }' });
    expect(await ask(gateway, '/graphql?query={__typename}', browser)).toMatchObject({ status: 401 });
    expect(await ask(gateway, '/graphql', { ...json, ...browser }, question)).toMatchObject({ status: 401 });
    const accept = 'text/html;q=0.1,application/json';
    expect(await ask(gateway, '/graphql', { accept })).toMatchObject({ status: 401 });
  });

  it('does not redirect browsers in production', async () => {
    await using running = await startGatewayWithIssuers(production);
    expect(await ask(running.gateway, '/graphql', browser)).toMatchObject({ status: 401 });
  });
});

describe('The landing page in a browser without internet access', () => {
  // The first run on a machine downloads the browser.
  beforeAll(chromiumBinary, 300_000);
  const WITH_A_BROWSER_MS = 240_000;

  it(
    'shows the answer to its query and to another one, and can be read on wide and narrow screens in light and dark',
    async () => {
      await using gateway = await startGateway({ EMBEDDED_SAMPLES: '1' });
      await using opened = await LoopbackPage.open();
      const { page } = opened;
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(new URL('/graphql', gateway.url).href);
      expect(new URL(page.url()).pathname).toBe('/');
      const answer = page.getByRole('status');
      await answer.getByText('us-east-1_Example01').waitFor();
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [390, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      }
      await page.getByRole('textbox', { name: 'Query' }).fill('{ nothing }');
      await page.getByRole('button', { name: 'Run' }).click();
      await answer.getByText('Cannot query field').waitFor();
      expect(await page.getByRole('link', { name: 'Apollo Sandbox' }).getAttribute('href')).toContain(
        encodeURIComponent(gateway.url),
      );
      // One answer of the two is an error of the sender, with the status 400.
      expect(complaints.filter((text) => !text.includes('400'))).toEqual([]);
    },
    WITH_A_BROWSER_MS,
  );

  it(
    "sends the user's token",
    async () => {
      await using running = await startGatewayWithIssuers({ EMBEDDED_SAMPLES: '1' });
      await using opened = await LoopbackPage.open();
      const { page } = opened;
      await page.goto(new URL('/', running.gateway.url).href);
      const answer = page.getByRole('status');
      await answer.getByText('Press Run').waitFor();
      await page.getByRole('button', { name: 'Run' }).click();
      await answer.getByText('UNAUTHENTICATED').waitFor();
      await page.getByLabel('Access token').fill(await running.cognito.accessToken());
      await page.getByRole('button', { name: 'Run' }).click();
      await answer.getByText('us-east-1_Example01').waitFor();
    },
    WITH_A_BROWSER_MS,
  );
});
