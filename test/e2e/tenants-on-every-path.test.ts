import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allPaths, FOREIGN, paths, told, UNKNOWN } from '../support/tenant-paths.js';
import { startTenants, type Tenants } from '../support/tenants.js';

let tenants: Tenants;

beforeAll(async () => {
  tenants = await startTenants();
  // The answers that its owner sees are kept as well, and must not be shown to others.
  await tenants.askOnEveryPath('bank', paths['the root field']?.(FOREIGN) ?? '');
});
afterAll(async () => {
  await tenants[Symbol.asyncDispose]();
});

describe('The pool of another tenant', () => {
  it.each(allPaths)(
    'behaves like a pool that does not exist ahead of Fastify and from kept answers as well, by %s',
    async (_path, query) => {
      const foreign = await tenants.askOnEveryPath('shop', query(FOREIGN));
      const unknown = await tenants.askOnEveryPath('shop', query(UNKNOWN));
      expect(told(foreign, FOREIGN)).toBe(told(unknown, UNKNOWN));
      expect(told(foreign, FOREIGN)).not.toMatch(/secret|Bank/);
    },
  );
});
