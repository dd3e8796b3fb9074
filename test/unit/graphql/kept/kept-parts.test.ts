import { beforeEach, describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, GraphQLObjectType, parse, type GraphQLFieldResolver } from 'graphql';
import type { Caller } from '../../../../src/auth/caller.js';
import { SharedValues } from '../../../../src/basics/shared-values.js';
import { userPoolKey } from '../../../../src/cognito/read/key.js';
import type { Context } from '../../../../src/context.js';
import { compileOperation } from '../../../../src/graphql/compiled/compile.js';
import { KeptParts } from '../../../../src/graphql/kept/kept-parts.js';

const schema = buildSchema(`
  type Query { pools: [Pool], pool: Pool, listed: [Listed] }
  type Pool { name: String, policy: Policy, tags: [Tag!], other: String, echo(text: String): String, mine: String, logged: String, failing: String, late: String }
  type Listed { name: String }
  type Policy { length: Int }
  type Tag { key: String, value: String }
  union _Entity = Pool
`);

/** How often the name of a pool or the key of a tag was resolved. */
let resolved: number;
let pools: object[];
let parts: KeptParts;
let other: object;

const key = userPoolKey('123456789012', 'us-east-1_Other1');

const counted = (member: string) => (source: Readonly<Record<string, unknown>>) => {
  resolved += 1;
  return source[member];
};
const fields: Readonly<Record<string, GraphQLFieldResolver<never, Context>>> = {
  'Query.pools': () => pools,
  'Query.pool': () => pools[0],
  'Query.listed': () => pools,
  'Pool.name': counted('name'),
  'Listed.name': counted('name'),
  'Tag.key': counted('key'),
  // At once if the loader has it, as the gateway's resolvers do.
  'Pool.other': (_pool, _values, { loader }) => {
    const found = loader.get(key);
    return found instanceof Promise ? found.then((pool) => pool?.Name) : found?.Name;
  },
  'Pool.echo': (_pool, { text }: { text?: string }) => text,
  'Pool.mine': (_pool, _values, { caller }) => (caller.kind === 'anonymous' ? 'nobody' : caller.subject),
  'Pool.logged': (_pool, _values, { log }) => {
    log.warn({}, 'a line');
    return 'logged';
  },
  'Pool.failing': () => {
    throw new Error('failing');
  },
  'Pool.late': async () => 'late',
};

for (const type of Object.values(schema.getTypeMap())) {
  if (!(type instanceof GraphQLObjectType)) continue;
  for (const field of Object.values(type.getFields())) {
    const resolve = fields[`${type.name}.${field.name}`];
    // A schema does not know what its sources are.
    if (resolve) field.resolve = resolve as GraphQLFieldResolver<unknown, Context>;
  }
}

const anonymous: Caller = { kind: 'anonymous', viaRouter: false };
const callerNamed = (subject: string, ...scopes: readonly string[]): Caller => ({
  kind: 'authenticated',
  viaRouter: false,
  issuer: 'an issuer',
  subject,
  scopes: new Set(scopes),
  claims: {},
});

function contextOf(caller: Caller): Context {
  // What the resolvers above use of a context is here.
  return { caller, loader: { get: () => other }, log: { warn: () => undefined } } as unknown as Context;
}

function asked(query: string) {
  const document = parse(query);
  const operation = getOperationAST(document);
  const compiled = operation && compileOperation(schema, document, operation);
  return async (caller = anonymous, variables = {}, kept: KeptParts | null = parts) => {
    const result = await compiled?.formFor(variables)?.(
      contextOf(caller),
      variables,
      10_000,
      kept ?? undefined,
    );
    return JSON.stringify([result?.errors, result?.data]);
  };
}

const values = new SharedValues();
const poolNamed = (name: string): object => {
  const tags = values.share(Object.freeze([values.share(Object.freeze({ key: 'tenant', value: 'shop' }))]));
  return Object.freeze({ name, tags, policy: Object.freeze({ length: 8 }) });
};

beforeEach(() => {
  resolved = 0;
  parts = new KeptParts(100_000);
  other = { Name: 'other' };
  pools = [poolNamed('first'), poolNamed('second')];
});

describe('The text of an entity in a list', () => {
  it('is kept when it is shown again, and written no more', async () => {
    const ask = asked('{ pools { name policy { length } } }');
    const answers = [await ask(), await ask(), await ask(), await ask()];
    expect(new Set(answers)).toEqual(new Set([await ask(anonymous, {}, null)]));
    // Two pools: to see them, to keep them, and by the one that keeps nothing.
    expect(resolved).toBe(2 + 2 + 2);
  });

  it('is that of the very description: a newer one is written', async () => {
    const ask = asked('{ pools { name } }');
    for (let time = 0; time < 3; time += 1) await ask();
    pools = [poolNamed('changed'), ...pools.slice(1)];
    expect(await ask()).toContain('changed');
    expect(await ask()).not.toContain('first');
  });

  it('is of one place in one operation', async () => {
    const ask = asked('{ a: pools { name } b: pools { n: name } }');
    for (let time = 0; time < 3; time += 1) await ask();
    expect(await ask()).toContain(
      '"a\\":[{\\"name\\":\\"first\\"},{\\"name\\":\\"second\\"}],\\"b\\":[{\\"n\\":\\"first\\"}'.slice(1),
    );
  });

  it('is written anew when anything else that it shows is described otherwise', async () => {
    const ask = asked('{ pools { other } }');
    for (let time = 0; time < 3; time += 1) await ask();
    other = { Name: 'renamed' };
    expect(await ask()).toContain('renamed');
    expect(await ask()).not.toContain('"other\\":\\"other');
  });

  it('is for callers with the same permissions only, where it depends on the caller', async () => {
    const ask = asked('{ pools { mine } }');
    const [reader, writer] = [callerNamed('ann', 'read'), callerNamed('bob', 'write')];
    for (let time = 0; time < 3; time += 1) {
      expect(await ask(reader)).toContain('ann');
      expect(await ask(writer)).toContain('bob');
      expect(await ask()).toContain('nobody');
    }
  });

  it('is for all callers otherwise', async () => {
    const ask = asked('{ pools { name } }');
    for (let time = 0; time < 2; time += 1) await ask(callerNamed('ann', 'read'));
    const before = resolved;
    await ask(callerNamed('bob', 'write'));
    expect(resolved).toBe(before);
  });

  it.each([
    ['uses a variable', 'query ($t: String) { pools { name echo(text: $t) } }'],
    ['writes a line of the log', '{ pools { name logged } }'],
    ['has an error', '{ pools { name failing } }'],
    ['has to wait', '{ pools { name late } }'],
    ['is of no entity', '{ listed { name } }'],
  ])('is not kept if it %s', async (_what, query) => {
    const ask = asked(query);
    const times = 6;
    for (let time = 0; time < times; time += 1) {
      const variables = { t: `text ${time}` };
      expect(await ask(anonymous, variables)).toBe(await ask(anonymous, variables, null));
    }
    expect(resolved).toBe(2 * pools.length * times);
  });

  it('is not kept outside of a list, nor for an object that may change', async () => {
    const [one, many] = [asked('{ pool { name } }'), asked('{ pools { name } }')];
    for (let time = 0; time < 3; time += 1) await one();
    pools = [{ name: 'first' }];
    for (let time = 0; time < 3; time += 1) await many();
    expect(resolved).toBe(6);
  });

  it('goes for newer ones: all of them take no more than was allowed', async () => {
    parts = new KeptParts(3_000);
    const ask = asked('{ pools { name } }');
    const first = pools;
    for (let time = 0; time < 3; time += 1) await ask();
    pools = Array.from({ length: 50 }, (_, n) => poolNamed(`pool ${n}`));
    for (let time = 0; time < 3; time += 1) await ask();
    pools = first;
    const before = resolved;
    await ask();
    expect(resolved).toBe(before + first.length);
  });
});

describe('The text of a value that things have in common', () => {
  it('is kept at once, and for every thing', async () => {
    const ask = asked('{ pool { tags { key value } } }');
    const answers = new Set<string>();
    for (let time = 0; time < 3; time += 1) {
      answers.add(await ask());
      pools = [poolNamed(`pool ${time}`)];
    }
    expect(answers.size).toBe(1);
    expect(resolved).toBe(1);
  });

  it('counts as much of an answer as it does when it is written', async () => {
    const query = '{ pool { tags { key value } name } }';
    const document = parse(query);
    const operation = getOperationAST(document);
    const form = operation && compileOperation(schema, document, operation)?.formFor({});
    const textWithin = async (characters: number) =>
      (await form?.(contextOf(anonymous), {}, characters, parts))?.data?.text;
    const whole = String(await textWithin(10_000));
    expect(await textWithin(whole.length)).toBe(whole);
    expect(await textWithin(20)).toBeUndefined();
    expect(await textWithin(whole.length)).toBe(whole);
  });
});
