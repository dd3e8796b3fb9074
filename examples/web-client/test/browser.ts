import type { Page, Request } from 'playwright-core';
import { accessibilityFaults, type AccessibilityFault } from '../../../test/support/accessibility.js';
import { LoopbackPage } from '../../../test/support/chromium.js';

/** What the page has sent to the gateway. */
export interface Sent {
  readonly operation: string;
  readonly variables: unknown;
  readonly authorization: string | undefined;
}

/** A Chromium that opens the client, and records what it sends. */
export class ClientBrowser implements AsyncDisposable {
  sent: Sent[] = [];

  private constructor(
    private readonly browser: LoopbackPage,
    private readonly gatewayUrl: string,
  ) {
    this.page.on('request', (request) => {
      if (request.url() === gatewayUrl && request.method() === 'POST') this.sent.push(sentIn(request));
    });
  }

  static async open(gatewayUrl: string): Promise<ClientBrowser> {
    const browser = new ClientBrowser(await LoopbackPage.open(), gatewayUrl);
    // What is not there within this time on a busy machine is a fault.
    browser.page.setDefaultTimeout(20_000);
    return browser;
  }

  get page(): Page {
    return this.browser.page;
  }

  /** Starts the client again, without what earlier tests left in it. */
  async visit(url: string): Promise<void> {
    await this.page.unrouteAll({ behavior: 'wait' });
    await this.page.goto('about:blank');
    this.sent = [];
    await this.page.goto(url);
  }

  /** Answers the client's requests in the gateway's place. */
  async intercept(answer: Parameters<Page['route']>[1]): Promise<void> {
    await this.page.route(this.gatewayUrl, answer);
  }

  /** Serious faults of what is shown now, on a wide light screen and on a narrow dark one. */
  async faults(): Promise<readonly (AccessibilityFault | string)[]> {
    const { page } = this;
    const faults: (AccessibilityFault | string)[] = [];
    for (const [width, colorScheme] of [
      [390, 'dark'],
      [1280, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      faults.push(...(await accessibilityFaults(page)));
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (wide > width) faults.push(`The page is ${wide} pixels wide on a screen of ${width}.`);
    }
    return faults;
  }

  /** What has the focus, by its text or the name of its field. */
  focused(): Promise<string> {
    return this.page.evaluate<string>('document.activeElement.name || document.activeElement.textContent');
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.browser[Symbol.asyncDispose]();
  }
}

function sentIn(request: Request): Sent {
  const { query, variables } = JSON.parse(request.postData() ?? '') as { query: string; variables: unknown };
  return {
    operation: /(?:query|mutation) \w+/.exec(query)?.[0] ?? '',
    variables,
    authorization: request.headers().authorization,
  };
}
