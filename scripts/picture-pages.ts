// Takes pictures of the pages of a gateway with sample pools, on a wide and on a narrow screen, into docs/images: the landing
// page after it has sent its query, and the explorer after a ready-made query was sent there.
import { fileURLToPath } from 'node:url';
import { createApp } from '../src/app.js';
import { readConfig } from '../src/config/config.js';
import { LoopbackPage } from '../test/support/chromium.js';

const SCREENS = [
  ['', { width: 1280, height: 760 }],
  ['-narrow', { width: 390, height: 844 }],
] as const;

// The port that the README names, as it stands in the picture.
const app = await createApp(readConfig({ LOG_LEVEL: 'error' }));
try {
  const url = await app.listen();
  for (const [screen, size] of SCREENS) {
    const pictureOf = (name: string) =>
      fileURLToPath(new URL(`../docs/images/${name}${screen}.png`, import.meta.url));
    await using browser = await LoopbackPage.open(size);
    const { page } = browser;
    await page.goto(new URL('/', url).href);
    await page.getByRole('status').getByText('us-east-1_Example01').waitFor();
    await page.screenshot({ path: pictureOf('landing-page') });

    await page.goto(new URL('/explorer', url).href);
    // Next to the query there is room for the docs on a wide screen only.
    if (screen === '') {
      await page.getByRole('button', { name: 'Docs' }).click();
      await page.locator('.app-doc-viewer').getByText('Query', { exact: true }).click();
    }
    await page.getByRole('button', { name: 'Send Request' }).click();
    await page.locator('.query-result-container').getByText('shop-customers').waitFor();
    // The time of day, which would differ in every picture.
    await page.addStyleTag({ content: '.query-result__list-item-info { display: none !important }' });
    await page.mouse.move(0, 0);
    await page.screenshot({ path: pictureOf('explorer') });
  }
} finally {
  await app.stop();
}
