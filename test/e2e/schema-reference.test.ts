import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { startGateway, type Gateway } from '../support/gateway.js';

const folder = 'examples/operations';

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway({ EMBEDDED_SAMPLES: '1' });
});
afterAll(() => gateway.stop());

describe('The example of a root field in the schema reference', () => {
  it.each(readdirSync(folder))('is answered by a gateway with samples: %s', async (file) => {
    const { data, errors } = await gateway.query(readFileSync(`${folder}/${file}`, 'utf8'));
    expect(errors).toBeUndefined();
    const [answer] = Object.values(data ?? {}) as unknown[];
    expect(answer).toEqual(expect.anything());
    const { userErrors = [] } = answer as { readonly userErrors?: readonly { readonly code: string }[] };
    // The only example without a dry run deletes nothing.
    expect(userErrors.map(({ code }) => code)).toEqual(
      { 'deleteUserPool.graphql': ['NAME_MISMATCH', 'USERS_EXIST'] }[file] ?? [],
    );
  });
});
