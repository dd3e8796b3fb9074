import { beforeEach, describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import type { Caller } from '../../../../src/auth/caller.js';
import { readConfig } from '../../../../src/config/config.js';
import type { Context } from '../../../../src/context.js';
import { FinishedResults } from '../../../../src/graphql/known/finished-results.js';
import { KnownOperations } from '../../../../src/graphql/known/known-operations.js';
import type { HttpRequest } from '../../../../src/graphql/known/plain-request.js';
import { OperationChecks } from '../../../../src/graphql/limits/operation-checks.js';

const schema = buildSchema('type Query { echo(text: String, list: [Int!]): String, __unused: Int }', {
  assumeValid: true,
});
const query = 'query Known($text: String) { echo(text: $text) }';
const headers = { 'content-type': 'application/json' };
const caller: Caller = { kind: 'anonymous', viaRouter: false };
const asked: HttpRequest = { method: 'POST', headers, body: { query, variables: { text: 'a' } } };

let known: KnownOperations;

beforeEach(() => {
  known = new KnownOperations({
    schema,
    checks: new OperationChecks(schema, readConfig({ LIMIT_TEXT_BYTES: '1024' }).operationLimits),
    responseLimitBytes: 1_000_000,
    finished: new FinishedResults(),
    kept: undefined,
  });
});

/** Tells of executions as Apollo does. */
async function execute(source: string, times: number, document = parse(source)): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const request = { source, document, operation: getOperationAST(document) };
    // What the plugin reads of a request is here.
    const listener = await known.plugin.requestDidStart?.(request as never);
    if (listener) await listener.executionDidStart?.(request as never);
  }
}

describe('What is known', () => {
  it.each([
    [0, false],
    [2, false],
    [3, true],
    [5, true],
  ])('is, after %d executions of a document, that: %s', async (times, expected) => {
    await execute(query, times);
    expect(known.find(asked, caller) !== undefined).toBe(expected);
  });

  it('is answered as JSON, by the context of the request', async () => {
    const field = schema.getQueryType()?.getFields().echo;
    if (field)
      field.resolve = (_source, { text }, context: { name: string }) => `${context.name}: ${String(text)}`;
    await execute(query, 3);
    const answer = known.find(asked, caller)?.answer({ name: 'b' } as unknown as Context);
    expect(await answer).toEqual({ json: '{"data":{"echo":"b: a"}}\n', bytes: 25 });
  });

  it('counts executions of one document only: another of the same text was validated anew', async () => {
    await execute(query, 2);
    await execute(query, 2);
    expect(known.find(asked, caller)).toBeUndefined();
  });

  it('forgets the documents of strangers who send another each time', async () => {
    await execute(query, 3);
    for (let n = 0; n < 1_000; n += 1) await execute(`query Known { echo(text: "${n}") }`, 3);
    expect(known.find(asked, caller)).toBeUndefined();
  });
});

describe('Apollo is left', () => {
  const body = { query, variables: { text: 'a' } };
  const cases: Readonly<Record<string, Partial<HttpRequest>>> = {
    'a GET': { method: 'GET' },
    'a body of another type, which a foreign page may send': { headers: { 'content-type': 'text/plain' } },
    'no type at all': { headers: {} },
    'forms of the answer that have to be weighed': {
      headers: { ...headers, accept: 'application/json;q=0.5, application/graphql-response+json;q=0.4' },
    },
    'a trace': { headers: { ...headers, 'apollo-federation-include-trace': 'ftv1' } },
    'a batch': { body: [body] },
    'a persisted query': { body: { ...body, extensions: { persistedQuery: { version: 1 } } } },
    'the cost of a request': { body: { ...body, extensions: { cognito: true } } },
    'extensions of another type': { body: { ...body, extensions: [] } },
    'variables of another type': { body: { ...body, variables: '{}' } },
    'a name of another type': { body: { ...body, operationName: 1 } },
    'an operation that there is not': { body: { ...body, operationName: 'Other' } },
    'another document': { body: { ...body, query: `${query} ` } },
    'a variable that does not fit': { body: { ...body, variables: { text: 1 } } },
    'a variable beyond a limit': { body: { ...body, variables: { text: 'x'.repeat(2_000) } } },
  };

  it.each(Object.entries(cases))('%s', async (_what, part) => {
    await execute(query, 3);
    expect(known.find({ ...asked, ...part }, caller)).toBeUndefined();
    expect(known.find(asked, caller)).toBeDefined();
  });
});
