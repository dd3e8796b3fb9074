// Takes docs/images/landing-page.png, after the page has sent its query, and docs/images/explorer.png, after a ready-made
// query was sent there: both of a gateway with sample pools.
import { fileURLToPath } from 'node:url';
import { createApp } from '../src/app.js';
import { readConfig } from '../src/config/config.js';
import { LoopbackPage } from '../test/support/chromium.js';

const pictureOf = (name: string) => fileURLToPath(new URL(`../docs/images/${name}.png`, import.meta.url));

// The port that the README names, as it stands in the picture.
const app = await createApp(readConfig({ LOG_LEVEL: 'error' }));
try {
  const url = await app.listen();
  await using browser = await LoopbackPage.open({ width: 1280, height: 760 });
  const { page } = browser;
  await page.goto(new URL('/', url).href);
  await page.getByRole('status').getByText('us-east-1_Example01').waitFor();
  await page.screenshot({ path: pictureOf('landing-page') });

  await page.goto(new URL('/explorer', url).href);

  await page.getByRole('button', { name: 'Docs' }).click();
  const docs = page.locator('.app-doc-viewer');
  await docs.getByText('Query', { exact: true }).click();
  await page.getByRole('button', { name: 'Send Request' }).click();
  await page.locator('.query-result-container').getByText('shop-customers').waitFor();

  // A shade and notices that go by, both for the eye only; without the shade the picture is half as large.
  await page.addStyleTag({
    content:
      'body, .app-wrapper { background-image: none !important } [class*=toast], .query-result__list-item-info { display: none !important }',
  });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: pictureOf('explorer') });
} finally {
  await app.stop();
}
