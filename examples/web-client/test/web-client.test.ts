import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page, Route } from 'playwright-core';
import { ClientBrowser } from './browser.js';
import { serveClient, type ServedClient } from './served-client.js';

let client: ServedClient;
let browser: ClientBrowser;
let page: Page;

before(async () => {
  client = await serveClient();
  browser = await ClientBrowser.open(client.gatewayUrl);
  page = browser.page;
});

after(async () => {
  await browser[Symbol.asyncDispose]();
  await client[Symbol.asyncDispose]();
});

const open = (hash = '') => browser.visit(`${client.origin}/${hash}`);
const button = (name: string) => page.getByRole('button', { name });
const heading = (name: string | RegExp) => page.getByRole('heading', { name });
const field = (name: string) => page.getByLabel(name, { exact: true });

/** Sends an operation to the gateway as another client would. */
async function ask(query: string): Promise<Record<string, Record<string, unknown>>> {
  const response = await fetch(client.gatewayUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as {
    data: Record<string, Record<string, unknown>>;
    errors?: unknown;
  };
  assert.equal(errors, undefined);
  return data;
}

/** A pool that no other test changes. */
async function newPool(name: string): Promise<string> {
  const input = `{ poolName: "${name}", deletionProtection: INACTIVE }`;
  const { createUserPool } = await ask(`mutation { createUserPool(input: ${input}) { userPool { id } } }`);
  return (createUserPool?.userPool as { id: string }).id;
}

describe('The list of the web client', () => {
  it('shows pools, and asks for nothing but what the list operation returns', async () => {
    await open();
    await page.getByRole('link', { name: 'shop-customers' }).waitFor();
    assert.deepEqual(browser.sent, [
      {
        operation: 'query PoolList',
        variables: { first: 20, after: null, filter: null },
        authorization: undefined,
      },
    ]);
    assert.deepEqual(await browser.faults(), []);
  });

  it('finds pools by name, and says when there are none', async () => {
    await open();
    await field('Name contains').fill('work');
    await button('Search').click();
    await page.getByRole('link', { name: 'workforce' }).waitFor();
    await page.getByRole('link', { name: 'shop-customers' }).waitFor({ state: 'detached' });
    await field('Name contains').fill('no such pool');
    await button('Search').click();
    await page.getByRole('status').getByText('No pool has a name that contains “no such pool”.').waitFor();
    assert.deepEqual(await browser.faults(), []);
  });

  it('says that it is loading until the answer is there', async () => {
    await open();
    const held: Route[] = [];
    await browser.intercept((route) => {
      held.push(route);
    });
    await page.reload();
    await page.getByRole('status').getByText('Loading pools…').waitFor();
    assert.deepEqual(await browser.faults(), []);
    await Promise.all(held.map((route) => route.continue()));
    await page.getByRole('link', { name: 'shop-customers' }).waitFor();
    assert.equal(await page.getByText('Loading').count(), 0);
  });

  it('says that the gateway does not answer, and tries again', async () => {
    await open();
    await browser.intercept((route) => route.abort());
    await page.reload();
    await page
      .getByRole('alert')
      .getByText(/^The gateway at http:\S+ does not answer/)
      .waitFor();
    assert.deepEqual(await browser.faults(), []);
    await page.unrouteAll({ behavior: 'wait' });
    await button('Try again').click();
    await page.getByRole('link', { name: 'shop-customers' }).waitFor();
    assert.equal(await page.getByRole('alert').count(), 0);
  });

  it('says so when the gateway does not allow its origin', async () => {
    await browser.visit(`http://localhost:${new URL(client.origin).port}`);
    await page.getByRole('alert').getByText('does not answer').waitFor();
    assert.equal(await page.getByText('shop-customers').count(), 0);
  });

  it('sends the token of its user', async () => {
    await open();
    await page.getByText('Access token').click();
    await page.getByLabel('Token for a gateway').fill(' a-token ');
    await button('Use this token').click();
    await page.getByRole('link', { name: 'shop-customers' }).waitFor();
    const sent = browser.sent.map(({ authorization }) => authorization);
    assert.deepEqual([sent[0], sent.at(-1)], [undefined, 'Bearer a-token']);
  });
});

describe('A pool in the web client', () => {
  it('shows settings, app clients and groups, and takes the focus', async () => {
    await open();
    await page.getByRole('link', { name: 'shop-customers' }).click();
    await heading('shop-customers').waitFor();
    await page.getByRole('region', { name: 'Table of app clients' }).getByText('web-shop').waitFor();
    await page.getByRole('region', { name: 'Table of groups' }).waitFor();
    const settings = await page.locator('dl').innerText();
    assert.match(settings, /Tier\s+ESSENTIALS/);
    assert.match(settings, /Deletion protection\s+On/);
    assert.match(settings, /Tags\s+environment: production, tenant: shop/);
    assert.equal(await browser.focused(), 'shop-customers');
    assert.equal(await page.title(), 'shop-customers – User pools');
    assert.deepEqual(await browser.faults(), []);
    await page.goBack();
    await heading('All pools').waitFor();
  });

  it('turns the pages of its groups by the keyboard, forward and back', async () => {
    const id = await newPool('many groups');
    const names = Array.from({ length: 11 }, (_, index) => `group-${String(index + 10)}`);
    for (const name of names) {
      const input = `{ userPoolId: "${id}", groupName: "${name}" }`;
      await ask(`mutation { createUserPoolGroup(input: ${input}) { userErrors { message } } }`);
    }
    await open(`#/pools/${id}`);
    await page.getByText('This pool has no app clients.').waitFor();
    const groups = page.getByRole('region', { name: 'Table of groups' });
    await groups.waitFor();
    const shownNames = () => groups.getByRole('rowheader').allInnerTexts();
    const first = await shownNames();
    assert.equal(first.length, 10);
    await button('Next').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Page 2').waitFor();
    await groups.and(page.locator('[aria-busy=false]')).waitFor();
    assert.deepEqual([...first, ...(await shownNames())].sort(), names);
    await button('Previous').click();
    await page.getByText('Page 1').waitFor();
    await groups.and(page.locator('[aria-busy=false]')).waitFor();
    assert.deepEqual(await shownNames(), first);
  });

  it('says that there is no such pool', async () => {
    await open('#/pools/us-east-1_NoSuchPool');
    await page.getByRole('status').getByText('There is no pool us-east-1_NoSuchPool.').waitFor();
    assert.deepEqual(await browser.faults(), []);
  });
});

describe('Creating a pool in the web client', () => {
  const allClasses = {
    requireUppercase: true,
    requireLowercase: true,
    requireNumbers: true,
    requireSymbols: true,
  };

  it('shows each error with its field, focuses the first one, and sends what was given only', async () => {
    await open('#/create');
    await field('Name').fill('a*name');
    await field('Minimum password length').fill('3');
    assert.equal(await field('Tier').locator('option:checked').innerText(), 'Default (ESSENTIALS)');
    await button('Create the pool').click();
    await page.locator('[data-error=poolName]').waitFor();
    assert.deepEqual(browser.sent.at(-1)?.variables, {
      input: { poolName: 'a*name', policies: { passwordPolicy: { minimumLength: 3, ...allClasses } } },
    });
    assert.equal(await browser.focused(), 'poolName');
    const length = field('Minimum password length').and(page.locator('[aria-invalid=true]'));
    const described = await length.evaluate(
      (input) => document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    assert.match(described ?? '', /at least 6/);
    assert.equal(await page.locator('[data-error]').count(), 2);
    assert.deepEqual(await browser.faults(), []);
  });

  it('creates the pool, shows warnings, and leads to it', async () => {
    await open('#/create');
    await field('Name').fill('made by the web client');
    await field('Minimum password length').fill('6');
    await button('Create the pool').click();
    await heading('made by the web client was created').waitFor();
    assert.equal(await browser.focused(), 'made by the web client was created');
    await page.getByRole('status').getByText('Minimum password length: ').waitFor();
    assert.deepEqual(await browser.faults(), []);
    await page.getByRole('link', { name: 'Open the pool' }).click();
    await heading('made by the web client').waitFor();
    assert.match(await page.locator('dl').innerText(), /Minimum password length\s+6/);
  });
});

describe('Changing a pool in the web client', () => {
  const settingsOf = (id: string) =>
    ask(`{ userPool(id: "${id}") { deletionProtection policies { passwordPolicy { minimumLength } } } }`);

  it('shows what would change before anything is changed, then applies just that', async () => {
    const id = await newPool('changed by the web client');
    const before = await settingsOf(id);
    await open(`#/pools/${id}/change`);
    await field('Deletion protection').selectOption('On');
    await field('Minimum password length').fill('14');
    await button('Review changes').click();
    await heading('Review').waitFor();
    assert.equal(await browser.focused(), 'Review');
    const rows = page.getByRole('region', { name: 'Changes' }).getByRole('row');
    const diff = ['Setting\tBefore\tAfter', 'Deletion protection\tOff\tOn', 'Minimum password length\t8\t14'];
    assert.deepEqual(await rows.allInnerTexts(), diff);
    assert.deepEqual(await settingsOf(id), before);
    assert.deepEqual(await browser.faults(), []);

    await button('Apply these changes').click();
    await heading('Changes applied').waitFor();
    assert.equal(await browser.focused(), 'Changes applied');
    assert.deepEqual(await rows.allInnerTexts(), ['Setting\tBefore\tNow', ...diff.slice(1)]);
    assert.deepEqual(await settingsOf(id), {
      userPool: { deletionProtection: 'ACTIVE', policies: { passwordPolicy: { minimumLength: 14 } } },
    });
    assert.deepEqual(await browser.faults(), []);
  });

  it('warns of less protection, and says when nothing would change', async () => {
    const id = await newPool('weakened by the web client');
    await open(`#/pools/${id}/change`);
    await button('Review changes').click();
    await page.getByText('Nothing would change.').waitFor();
    assert.equal(await button('Apply these changes').count(), 0);
    await field('Minimum password length').fill('6');
    await button('Review changes').click();
    await page.getByRole('status').getByText('Minimum password length: ').waitFor();
    await button('Apply these changes').waitFor();
  });

  it('shows a refusal with its field, and offers nothing to apply', async () => {
    const id = await newPool('not changed by the web client');
    await open(`#/pools/${id}/change`);
    await field('Minimum password length').fill('200');
    await button('Review changes').click();
    const error = page.locator('[data-error="policies.passwordPolicy.minimumLength"]');
    await error.getByText('99').waitFor();
    assert.equal(await browser.focused(), 'policies.passwordPolicy.minimumLength');
    assert.equal(await button('Apply these changes').count(), 0);
    assert.deepEqual(await browser.faults(), []);
  });

  it('does not apply what was reviewed to a pool that somebody changed in the meantime', async () => {
    const id = await newPool('changed by two');
    await open(`#/pools/${id}/change`);
    await field('Minimum password length').fill('20');
    await button('Review changes').click();
    await heading('Review').waitFor();
    await ask(`mutation { updateUserPool(input: { userPoolId: "${id}", poolName: "renamed" }) { applied } }`);
    await button('Apply these changes').click();
    await page.getByRole('alert').waitFor();
    assert.equal(await button('Apply these changes').count(), 0);
    assert.deepEqual((await settingsOf(id)).userPool?.policies, { passwordPolicy: { minimumLength: 8 } });

    await button('Review changes').click();
    await button('Apply these changes').click();
    await heading('Changes applied').waitFor();
  });
});
