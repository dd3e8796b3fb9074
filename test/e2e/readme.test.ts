import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { startGateway } from '../support/gateway.js';

/** Every request that a page sends with curl, and the answer it shows under it. */
function examplesIn(page: string) {
  const text = readFileSync(new URL(`../../${page}`, import.meta.url), 'utf8');
  return Array.from(
    text.matchAll(/```sh\ncurl [^']*'[^']*' -d '(?<body>[^']+)'\n```\n\n```json\n(?<answer>[^`]+)\n```/g),
    ({ groups }) => ({
      page,
      body: (groups?.body ?? '').replaceAll('\n', ' '),
      answer: groups?.answer ?? '',
    }),
  );
}

const pages = {
  'README.md': ['userPool(', 'createUserPool('],
  'docs/safe-updates.md': ['updateUserPool(', 'updateUserPool('],
};

describe.each(Object.entries(pages))('%s', (page, fields) => {
  const examples = examplesIn(page);

  it('shows its examples', () => {
    expect(examples.map(({ body }) => /\w*[uU]serPools?\(/.exec(body)?.[0])).toEqual(fields);
  });

  it.each(examples)('shows the real answer to $body', async ({ body, answer }) => {
    await using gateway = await startGateway({ EMBEDDED_SAMPLES: '1' });
    const response = await gateway.post(body);
    expect(JSON.parse(await response.text())).toEqual(JSON.parse(answer));
  });
});
