import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { accessibilityFaults } from '../support/accessibility.js';
import { chromiumBinary, LoopbackPage } from '../support/chromium.js';
import { startGatewayWithIssuers } from '../support/gateway-with-issuers.js';
import { startGateway, type Gateway } from '../support/gateway.js';

// The first run on a machine downloads the browser.
beforeAll(chromiumBinary, 300_000);

/** A browser begins and a page of 5 MB is read and drawn, on a machine that does other things besides. */
const WITH_A_BROWSER_MS = 240_000;

const explorerOf = ({ url }: Gateway) => new URL('/explorer', url).href;
const send = (page: Page) => page.getByRole('button', { name: 'Send Request' }).click();
const resultOf = (page: Page) => page.locator('.query-result-container .cm-content');

/** What Altair itself says when it looks at variables before its editor has them whole, on a machine that is busy. */
const CHATTER = new Set(['Could not parse JSON. Using default instead.']);

describe('The explorer page in a browser without internet access', () => {
  let gateway: Gateway;
  let browser: LoopbackPage;
  const origins = new Set<string>();
  const complaints: string[] = [];

  // Loaded once: it reads megabytes, and the schema for each of its tabs.
  beforeAll(async () => {
    gateway = await startGateway({ EMBEDDED_SAMPLES: '1' });
    browser = await LoopbackPage.open();
    const { page } = browser;
    page.on('request', (request) => origins.add(new URL(request.url()).origin));
    page.on('console', (message) => {
      if (message.type() === 'error' && !CHATTER.has(message.text())) complaints.push(message.text());
    });
    await page.goto(explorerOf(gateway));
  }, WITH_A_BROWSER_MS);
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await gateway.stop();
  });

  it(
    'loads, and shows the result of each ready-made query',
    async () => {
      const { page } = browser;
      for (const [tab, result] of [
        ['Read', '"name": "shop-customers"'],
        ['Update (dry run)', '"applied": false'],
        ['Update many (dry run)', '"remaining": []'],
        ['List', '"id": "us-east-1_Example01"'],
        ['Create', '"userErrors": []'],
        ['Create an app client', '"applied": false'],
        ['MFA (dry run)', '"applied": false'],
        ['Custom attributes (dry run)', '"applied": false'],
        ['Compare', '"differences": ['],
        ['A pool with everything', '"clientName": "web-shop"'],
      ] as const) {
        await page.getByText(tab, { exact: true }).click();
        await send(page);
        await resultOf(page).getByText(result).first().waitFor();
      }

      expect(complaints).toEqual([]);
      expect([...origins]).toEqual([new URL(gateway.url).origin]);
      const elsewhere = await page.context().newPage();
      await expect(elsewhere.goto('http://192.0.2.1/')).rejects.toThrow('ERR_PROXY_CONNECTION_FAILED');
      await elsewhere.close();
    },
    WITH_A_BROWSER_MS,
  );

  it(
    'is readable without advertisements, shows the descriptions of the schema, and keeps a history of queries',
    async () => {
      const { page } = browser;
      expect(await page.title()).toBe('poolgraph explorer');
      await page.getByText('Read', { exact: true }).click();
      await page.locator('.cm-content').getByText('ReadUserPool').first().waitFor();
      await send(page);
      await resultOf(page).getByText('shop-customers').waitFor();

      // Colors that fade over into others are measured on the way.
      await page.addStyleTag({ content: '* { transition: none !important }' });
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [390, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 844 });
        await page.emulateMedia({ colorScheme });
        const faults = await accessibilityFaults(page, 'html', {
          runOnly: ['color-contrast', 'html-has-lang'],
        });
        expect(faults).toEqual([]);
        const query = await page.getByText('userPoolTier').first().boundingBox();
        const result = await resultOf(page).boundingBox();
        // Side by side, or one above the other.
        if (width === 1280) expect(result?.x).toBeGreaterThan(640);
        else expect(result?.y).toBeGreaterThan(query?.y ?? Infinity);
      }

      // What the explorer has but does not show: its makers' call for donations and tips, tabs for scripts, notices of success.
      await page.evaluate(`document.body.insertAdjacentHTML('beforeend',
        '<nz-alert><button track-id="donate">Donate</button></nz-alert><app-tips>Tip</app-tips><div class="ngx-toastr toast-success">Reloaded doc successfully</div>')`);
      for (const words of [
        'Donate',
        'Tip',
        'Reloaded doc successfully',
        'Pre-request',
        'Post-request',
        'Altair',
      ])
        expect(await page.getByText(words, { exact: true }).filter({ visible: true }).count()).toBe(0);
      expect(await page.locator('img[alt=logo]').isVisible()).toBe(false);
      await page.setViewportSize({ width: 1280, height: 800 });

      await page.getByRole('button', { name: 'Docs' }).click();
      await page.locator('.app-doc-viewer').getByText('Query', { exact: true }).click();
      await page.getByText('Reads a user pool with all its settings (DescribeUserPool).').waitFor();
      expect(await accessibilityFaults(page, '.app-doc-viewer', { runOnly: ['color-contrast'] })).toEqual([]);

      await page.locator('[track-id=show_history]').click();
      await page.locator('nz-drawer, .ant-drawer, .ant-modal').getByText('ReadUserPool').first().waitFor();
    },
    WITH_A_BROWSER_MS,
  );

  it(
    "sends the user's token if one is required",
    async () => {
      await using system = await startGatewayWithIssuers({ EMBEDDED_SAMPLES: '1' });
      await using browser = await LoopbackPage.open();
      const { page } = browser;
      await page.goto(explorerOf(system.gateway));

      await send(page);
      await resultOf(page).getByText('UNAUTHENTICATED').waitFor();

      await page.locator('[track-id=show_set_headers]').click();
      const field = (placeholder: string) =>
        page.getByPlaceholder(placeholder).first().locator('.cm-content');
      await field('Header key').fill('Authorization');
      await field('Header value').fill(`Bearer ${await system.cognito.accessToken()}`);
      await page.getByRole('button', { name: 'Done' }).click();
      await send(page);
      await resultOf(page).getByText('shop-customers').waitFor();
    },
    WITH_A_BROWSER_MS,
  );
});
