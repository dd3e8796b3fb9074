import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  execute,
  getOperationAST,
  getVariableValues,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { compileOperation, type CompiledForm } from '../../../../src/graphql/compiled/compile.js';
import type { Parts } from '../../../../src/graphql/compiled/execution.js';
import { KeptParts } from '../../../../src/graphql/kept/kept-parts.js';
import { documents, type Asked } from './documents.js';
import { createGraph } from './graph.js';

const schema = createGraph();

/** Parts of answers are seen, kept and used. */
const EXECUTIONS = 3;
const PARTS_BYTES = 1_000_000;

function operationOf(document: DocumentNode): OperationDefinitionNode {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('Expected an operation');
  return operation;
}

function formOf(
  query: string,
  given: Asked['variables'] = {},
): [CompiledForm | undefined, Asked['variables']] {
  const document = parse(query);
  const operation = operationOf(document);
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...given });
  return [compileOperation(schema, document, operation)?.formFor(coerced), coerced];
}

/** The JSON of the result. */
async function compiled(asked: Asked): Promise<string> {
  const [answer] = await compiledAgain(asked, 1);
  return answer ?? '';
}

/** The JSON of the results of several executions. */
async function compiledAgain(
  { query, variables }: Asked,
  times: number,
  parts?: Parts,
): Promise<readonly string[]> {
  const [form, coerced] = formOf(query, variables);
  if (!form) throw new Error(`Expected a query that is compiled, got ${query}`);
  const answers: string[] = [];
  for (let time = 0; time < times; time += 1) {
    const { errors, data } = await form({ loader: {} }, coerced, Infinity, parts);
    const text = data ? (data.text ?? 'too long') : 'null';
    answers.push(`{${errors.length > 0 ? `"errors":${JSON.stringify(errors)},` : ''}"data":${text}}`);
  }
  return answers;
}

async function byGraphQL({ query, variables }: Asked): Promise<ExecutionResult> {
  return execute({ schema, document: parse(query), variableValues: variables });
}

describe('A compiled query', () => {
  it('answers as GraphQL.js does, byte for byte, with the same errors in the same order, also with parts that are kept', async () => {
    let errors = 0;
    let valid = 0;
    await fc.assert(
      fc.asyncProperty(documents(schema), async (asked) => {
        if (validate(schema, parse(asked.query)).length > 0) return;
        valid += 1;
        const expected = await byGraphQL(asked);
        errors += expected.errors?.length ?? 0;
        const answers = await compiledAgain(asked, EXECUTIONS, new KeptParts(PARTS_BYTES));
        expect([await compiled(asked), ...answers]).toEqual(
          Array.from({ length: 1 + EXECUTIONS }, () => JSON.stringify(expected)),
        );
      }),
      { numRuns: 120 },
    );
    // Most have to be compared, or nothing is proven.
    expect(valid).toBeGreaterThan(60);
    expect(errors).toBeGreaterThan(30);
  });

  it.each([
    ['an error at a place that may be null', '{ thing { failing name } }'],
    [
      'an error at a place that may not',
      '{ thing { failingRequired late } some { lateRequired nothingRequired } }',
    ],
    ['null up to the root', '{ must { failingRequired } thing { name } }'],
    ['a late error before one at once', '{ thing { lateFailing failing returned } }'],
    ['what is no list, and a list with a hole', '{ thing { notList holes tags } }'],
    ['values that do not fit', '{ thing { notNumber unknownKind } }'],
    ['a type that there is not', '{ named { name __typename } either { ... on Other { count } } }'],
    [
      'variables in arguments',
      'query ($t: String = "x") { thing { echo(text: $t, list: 4) b: echo(kind: GOOD) } }',
    ],
    [
      'fields that are merged',
      '{ thing { inside { name } ...F } } fragment F on Thing { inside { kind } name }',
    ],
    [
      'late errors in a list and after it',
      '{ things { lateRequired nothingRequired } some { lateInside { notNumber } failingRequired } }',
    ],
    ['a member and a method', '{ thing { given method } }'],
  ])('answers so for %s', async (_what, query) => {
    const asked = { query, variables: {} };
    expect(validate(schema, parse(query))).toEqual([]);
    expect(await compiled(asked)).toBe(JSON.stringify(await byGraphQL(asked)));
  });

  it('has other fields where a condition has another value', async () => {
    const query = 'query ($yes: Boolean!) { thing { name @include(if: $yes) kind @skip(if: $yes) } }';
    const document = parse(query);
    const operation = compileOperation(schema, document, operationOf(document));
    const answers = [true, false, true].map((yes) => operation?.formFor({ yes })?.(undefined, { yes }, 100));
    const [first, second] = ['{"thing":{"name":"a name"}}', '{"thing":{"kind":"GOOD"}}'].map((text) => ({
      errors: [],
      data: { text },
    }));
    expect(answers).toMatchObject([first, second, first]);
  });

  it('writes what a text may contain as JSON.stringify does', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 80 }), async (text) => {
        const asked = { query: 'query ($text: String) { thing { echo(text: $text) } }', variables: { text } };
        expect(await compiled(asked)).toBe(JSON.stringify(await byGraphQL(asked)));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['values', 'query { things(count: 5) { a: name b: name } }'],
    ['a part that an error made null', '{ things(count: 3) { name failingRequired } must { late } }'],
  ])('stops writing, and still executes, once an answer is too long: %s', async (_what, query) => {
    const asked = { query, variables: {} };
    const { errors } = await byGraphQL(asked);
    const [form, coerced] = formOf(query);
    const result = await form?.(undefined, coerced, 4);
    expect(result?.errors.map(({ message }) => message)).toEqual(
      (errors ?? []).map(({ message }) => message),
    );
    expect(result?.data?.text).toBeUndefined();
    expect(result?.data).not.toBeNull();
  });

  it.each([
    ['introspection', '{ __schema { queryType { name } } }'],
    ['a field under the name of the prototype', '{ thing { __proto__: name } }'],
    [
      'more fields than are worth it',
      `{ thing { ${Array.from({ length: 2_001 }, (_, n) => `a${n}: name`).join(' ')} } }`,
    ],
    [
      'more conditions than are worth it',
      'query ($a: Boolean!, $b: Boolean!, $c: Boolean!, $d: Boolean!, $e: Boolean!) { thing { a: name @skip(if: $a) b: name @skip(if: $b) c: name @skip(if: $c) d: name @skip(if: $d) e: name @skip(if: $e) } }',
    ],
  ])('is none with %s, which GraphQL.js executes', (_what, query) => {
    const variables = { a: true, b: true, c: true, d: true, e: true };
    expect(formOf(query, variables)[0]).toBeUndefined();
  });

  it.each([
    'query ($yes: Boolean = true) { thing @include(if: $yes) { name } }',
    'query ($yes: Boolean = true) { thing { inside { name @skip(if: $yes) } } }',
    'query ($yes: Boolean = true) { thing { ...F @include(if: $yes) } } fragment F on Thing { name }',
  ])('is none where a condition is null, which GraphQL.js refuses: %s', (query) => {
    expect(formOf(query, { yes: null })[0]).toBeUndefined();
    expect(formOf(query, { yes: true })[0]).toBeDefined();
  });
});
