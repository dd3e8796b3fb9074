import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringifyInSlices } from '../../../src/graphql/stringify.js';

const megabytes = (count: number) => count * 2 ** 20;
const page = (count: number, text: string) => ({
  data: { userPools: { edges: Array.from({ length: count }, () => ({ node: { text } })) } },
});

describe('The JSON of a result', () => {
  it('is that of JSON.stringify, whatever is in it', async () => {
    const value = fc.anything({ withDate: true, withNullPrototype: true, maxDepth: 5, maxKeys: 12 });
    const json = (result: unknown) => JSON.parse(JSON.stringify(result ?? null)) as unknown;
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string(), value, { maxKeys: 12 }),
        fc.array(fc.string(), { maxLength: 20 }),
        async (fields, messages) => {
          const data = json(fields) as Record<string, unknown>;
          const result = {
            ...(messages.length > 0 && { errors: messages.map((message) => ({ message })) }),
            data,
          };
          expect(await stringifyInSlices(result, Infinity)).toBe(`${JSON.stringify(result)}\n`);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps dates, which know their own form', async () => {
    const dates = Array.from({ length: 20 }, (_, n) => new Date(n));
    const result = { data: { dates, one: new Date(0) } };
    expect(await stringifyInSlices(result, Infinity)).toBe(`${JSON.stringify(result)}\n`);
  });

  const aliases = (count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, n) => [`a${n}`, 'x'.repeat(50_000)]));

  it.each([
    ['a page', page(1_000, 'x'.repeat(10_000))],
    ['one root field with many aliases', { data: { userPool: aliases(250) } }],
    ['one element with many aliases', { data: { _entities: [aliases(250)] } }],
    ['one element deep in the answer', { data: { a: { b: { c: { d: [{ e: [{ f: aliases(250) }] }] } } } } }],
  ])('lets the event loop turn while it is made, if it is long: %s', async (_what, result) => {
    let turns = 0;
    const turn = (): void => {
      turns += 1;
      next = setImmediate(turn);
    };
    let next = setImmediate(turn);
    const json = await stringifyInSlices(result, megabytes(16));
    clearImmediate(next);
    expect(json.length).toBeGreaterThan(10_000_000);
    expect(turns).toBeGreaterThan(10);
  });

  it.each([
    ['a long list', page(1_000, 'é'.repeat(600))],
    ['one text', { data: { text: 'é'.repeat(600_000) } }],
    ['one root field', page(2, 'é'.repeat(300_000))],
    ['errors', { errors: Array.from({ length: 1_000 }, () => ({ message: 'é'.repeat(600) })) }],
  ])('becomes an error where it has too many bytes: %s', async (_what, result) => {
    expect(await stringifyInSlices(result, megabytes(2))).toBe(`${JSON.stringify(result)}\n`);
    const refused: unknown = JSON.parse(await stringifyInSlices(result, megabytes(1)));
    expect(refused).toEqual({
      errors: [
        {
          message: expect.stringContaining('more than 1048576 bytes'),
          extensions: { code: 'RESPONSE_TOO_LARGE', maximum: 1_048_576 },
        },
      ],
      // Without data nothing was executed.
      ...('data' in result && { data: null }),
    });
  });
});
