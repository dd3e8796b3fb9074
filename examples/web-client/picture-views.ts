// Takes the pictures of the README: the client on a wide and on a narrow screen, with a gateway that has sample pools.
import { fileURLToPath } from 'node:url';
import { LoopbackPage } from '../../test/support/chromium.js';
import { serveClient } from './test/served-client.js';

const SCREENS = [
  ['wide', { width: 1100, height: 720 }],
  ['narrow', { width: 390, height: 780 }],
] as const;

await using client = await serveClient();
for (const [screen, size] of SCREENS) {
  await using browser = await LoopbackPage.open(size);
  const { page } = browser;
  const take = async (view: string) => {
    // The focus ring of the heading is for who uses the page, not for who looks at a picture of it.
    await page.evaluate('document.activeElement.blur(); scrollTo(0, 0)');
    const path = fileURLToPath(new URL(`./pictures/${view}-${screen}.png`, import.meta.url));
    await page.screenshot({ path, fullPage: true });
  };

  await page.goto(client.origin);
  await page.getByRole('link', { name: 'shop-customers' }).waitFor();
  await take('list');

  await page.getByRole('link', { name: 'shop-customers' }).click();
  await page.getByRole('region', { name: 'Table of app clients' }).waitFor();
  await page.getByRole('region', { name: 'Table of groups' }).waitFor();
  await take('pool');

  await page.getByRole('link', { name: 'Change settings' }).click();
  await page.getByLabel('Deletion protection').selectOption('Off');
  await page.getByLabel('Minimum password length').fill('14');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByRole('heading', { name: 'Review' }).waitFor();
  await take('change');
}
