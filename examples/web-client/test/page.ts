import { Browser, type BrowserPage, type HTMLElement } from 'happy-dom';

/** What the page has sent to the gateway. */
export interface Sent {
  readonly origin: string | null;
  readonly authorization: string | null;
  readonly operation: string;
  readonly variables: unknown;
}

/** The built page in a browser's place: its own script runs, its requests cross origins and are preflighted. */
export class Page implements AsyncDisposable {
  readonly sent: Sent[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly page: BrowserPage,
  ) {}

  static async open(url: string): Promise<Page> {
    const browser = new Browser({
      settings: {
        enableJavaScriptEvaluation: true,
        // The page's code is this repository's own.
        suppressInsecureJavaScriptEnvironmentWarning: true,
        fetch: {
          interceptor: {
            beforeAsyncRequest: async ({ request }) => {
              if (request.method === 'POST') page.#record(request.headers, await request.clone().text());
              return undefined;
            },
          },
        },
      },
    });
    const page = new Page(browser, browser.newPage());
    await page.page.goto(url);
    await page.settled();
    return page;
  }

  /** All that the page shows, line by line where a reader sees lines. */
  get text(): string {
    return this.page.mainFrame.document.body.textContent;
  }

  /** Resolves when nothing runs any more: no request, no timer. */
  async settled(): Promise<void> {
    await this.page.waitUntilComplete();
  }

  /** @throws Error when there is no such element */
  find(selector: string, text = ''): HTMLElement {
    const { document } = this.page.mainFrame;
    const found = this.all(selector).find(({ textContent }) => textContent.includes(text));
    if (!found) throw new Error(`Expected ${selector} with "${text}" in:\n${document.body.innerHTML}`);
    return found;
  }

  all(selector: string): HTMLElement[] {
    return Array.from(this.page.mainFrame.document.querySelectorAll<HTMLElement>(selector));
  }

  async click(selector: string, text?: string): Promise<void> {
    this.find(selector, text).click();
    await this.settled();
  }

  /** Types into a field, and leaves it. */
  async fill(selector: string, value: string): Promise<void> {
    const field = this.find(selector);
    field.setAttribute('value', value);
    Object.assign(field, { value });
    field.focus();
    field.blur();
    await this.settled();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.browser.close();
  }

  #record(headers: { get(name: string): string | null }, body: string): void {
    const { query, variables } = JSON.parse(body) as { query: string; variables: unknown };
    this.sent.push({
      origin: headers.get('origin'),
      authorization: headers.get('authorization'),
      operation: /(?:query|mutation) \w+/.exec(query)?.[0] ?? '',
      variables,
    });
  }
}
