import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { startGateway } from '../support/gateway.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

/** Every request that the README sends with curl, and the answer it shows under it. */
const examples = Array.from(
  readme.matchAll(/```sh\ncurl [^']*'[^']*' -d '(?<body>[^']+)'\n```\n\n```json\n(?<answer>[^`]+)\n```/g),
  ({ groups }) => ({
    body: (groups?.body ?? '').replaceAll('\n', ' '),
    answer: groups?.answer ?? '',
  }),
);

describe('The README', () => {
  it('shows a read and a refused create', () => {
    expect(examples.map(({ body }) => /userPool\(|createUserPool\(/.exec(body)?.[0])).toEqual([
      'userPool(',
      'createUserPool(',
    ]);
  });

  it.each(examples)('shows the real answer to $body', async ({ body, answer }) => {
    await using gateway = await startGateway({ EMBEDDED_SAMPLES: '1' });
    const response = await gateway.post(body);
    expect(JSON.parse(await response.text())).toEqual(JSON.parse(answer));
  });
});
