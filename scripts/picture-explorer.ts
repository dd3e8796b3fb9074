// Takes docs/images/explorer.png: the explorer of a gateway with sample pools, after a ready-made query was sent.
import { fileURLToPath } from 'node:url';
import { createApp } from '../src/app.js';
import { readConfig } from '../src/config/config.js';
import { LoopbackPage } from '../test/support/chromium.js';

const picture = fileURLToPath(new URL('../docs/images/explorer.png', import.meta.url));

// The port that the README names, as it stands in the picture.
const app = await createApp(readConfig({ LOG_LEVEL: 'error' }));
try {
  const url = await app.listen();
  await using browser = await LoopbackPage.open({ width: 1280, height: 760 });
  const { page } = browser;
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
  await page.screenshot({ path: picture });
} finally {
  await app.stop();
}
