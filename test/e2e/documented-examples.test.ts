import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import {
  elided,
  examplesIn,
  filledIn,
  type Elisions,
  type Example,
  type ExamplePage,
} from '../support/documented-examples.js';
import { startGateway, type Answer, type Gateway } from '../support/gateway.js';
import { Issuer, timeOfDay } from '../support/issuer.js';

const pages = ['README.md', ...readdirSync('docs').map((file) => `docs/${file}`)]
  // The schema reference is generated, and its examples have a test of their own.
  .filter((page) => page.endsWith('.md') && page !== 'docs/schema.md')
  .map((page) => ({ page, ...examplesIn(page) }))
  .filter(({ examples }) => examples.length > 0);

/** A page that shows a policy is for callers with tokens. */
async function start({ environment, policy }: ExamplePage, issuer: Issuer): Promise<Gateway> {
  if (policy === undefined) return startGateway({ EMBEDDED_SAMPLES: '1', ...environment });
  const AUTH_ISSUERS = JSON.stringify([{ issuer: issuer.url, clientIds: ['a-client'] }]);
  return startGateway({ EMBEDDED_SAMPLES: '1', AUTH_ISSUERS, AUTH_POLICY: policy }, { timeOfDay });
}

async function send(gateway: Gateway, { request, claims }: Example, issuer: Issuer) {
  const headers: Record<string, string> = claims
    ? { authorization: `Bearer ${await issuer.accessToken(claims)}` }
    : {};
  const response = await gateway.post(JSON.stringify({ ...request, extensions: { cognito: true } }), headers);
  const { extensions, ...answer } = (await response.json()) as Answer;
  const { calls } = extensions?.cognito as { readonly calls: number };
  return { calls, answer };
}

describe('The examples in the documentation', () => {
  it('are in the README, the quickstart and every guide', () => {
    const guides = readdirSync('docs').filter((file) => file.startsWith('guide-'));
    expect(guides.length).toBeGreaterThan(0);
    expect(pages.map(({ page }) => page)).toEqual(
      expect.arrayContaining(['README.md', 'docs/quickstart.md', ...guides.map((file) => `docs/${file}`)]),
    );
  });

  it.each(pages)('have the answers and take the AWS calls that $page shows', async (page) => {
    await using issuer = await Issuer.start();
    await using gateway = await start(page, issuer);
    const elisions: Elisions = new Map();
    for (const example of page.examples) {
      const { calls, answer } = await send(
        gateway,
        { ...example, request: filledIn(example.request, elisions) },
        issuer,
      );
      // Shown beside the request, so that a failure says which example it is.
      expect([example.request, elided(answer, example.answer, elisions)]).toEqual([
        example.request,
        example.answer,
      ]);
      if (example.calls !== undefined)
        expect([example.request, calls]).toEqual([example.request, example.calls]);
    }
  });

  it('have the real refusal of an operation over a limit', async () => {
    await using gateway = await startGateway();
    const fields = Array.from({ length: 101 }, (_, index) => `pool${index}: userPool(id: "x") { id }`);
    const page = readFileSync('docs/limits.md', 'utf8');
    const shown = JSON.parse(/(?<=^```json\n).*?(?=^```$)/ms.exec(page)?.[0] ?? '') as unknown;
    expect(await gateway.query(`{ ${fields.join(' ')} }`)).toEqual(shown);
  });
});
