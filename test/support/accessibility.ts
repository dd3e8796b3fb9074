import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Where axe-core finds a fault that keeps people from using a page. */
export interface AccessibilityFault {
  readonly rule: string;
  readonly where: string;
  readonly what: string;
}

let source: Promise<string> | undefined;

/**
 * The serious and critical faults that axe-core finds in a page as it is now.
 *
 * @param within a selector, for a page of which only a part is ours
 */
export async function accessibilityFaults(
  page: Page,
  within = 'html',
  options: RunOptions = {},
): Promise<readonly AccessibilityFault[]> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Evaluated, not added as an element: the pages' policy lets no other script in.
  await page.evaluate(await source);
  const call = `axe.run(${JSON.stringify(within)}, ${JSON.stringify({ ...options, resultTypes: ['violations'] })})`;
  const { violations } = await page.evaluate<AxeResults>(call);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => ({ rule: id, where: html, what: failureSummary })),
    );
}
