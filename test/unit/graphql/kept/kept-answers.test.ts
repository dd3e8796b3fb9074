import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CompiledForm } from '../../../../src/graphql/compiled/compile.js';
import type { Context } from '../../../../src/context.js';
import type { Caller } from '../../../../src/auth/caller.js';
import { KeptAnswers, Question } from '../../../../src/graphql/kept/kept-answers.js';
import { userPoolKey } from '../../../../src/cognito/read/key.js';

const ids = ['us-east-1_One01', 'us-east-1_Two02'] as const;
const keys = ids.map((id) => userPoolKey('123456789012', id));
const form: CompiledForm = () => ({ errors: [], data: null });
const anonymous: Caller = { kind: 'anonymous', viaRouter: false };

let described: Map<string, object | null | Promise<object>>;
let made: number;
let answers: KeptAnswers;

beforeEach(() => {
  described = new Map(keys.map(({ name }) => [name, { name }]));
  made = 0;
  answers = new KeptAnswers(100_000);
});

function contextOf(caller: Caller = anonymous): Context {
  const loader = { get: ({ name }: { readonly name: string }) => described.get(name) };
  // What is read of a context is here.
  return {
    caller,
    loader,
    log: {},
    accountId: async () => '123456789012',
    keys: {},
    slices: {},
  } as unknown as Context;
}

async function ask({
  caller = anonymous,
  variables = {},
  use = (context: Context): unknown => context.caller,
  of = form,
} = {}): Promise<string> {
  const answer = await answers.answer(new Question(of, variables), contextOf(caller), async (context) => {
    made += 1;
    for (const key of keys) void context.loader.get(key);
    use(context);
    const json = `answer ${made}`;
    return { json, bytes: json.length };
  });
  return String(answer?.json);
}

/** Two, of which the second one is kept. */
async function keep(asked: Parameters<typeof ask>[0] = {}): Promise<void> {
  for (let time = 0; time < 2; time += 1) await ask(asked);
}

describe('An answer', () => {
  it('is kept when it is asked for again, and made no more', async () => {
    await keep();
    expect([await ask(), await ask()]).toEqual(['answer 2', 'answer 2']);
  });

  it.each(ids)('is made anew when %s is described otherwise, or again', async (id) => {
    await keep();
    const name = keys[ids.indexOf(id)]?.name ?? '';
    described.set(name, { name });
    expect([await ask(), await ask()]).toEqual(['answer 3', 'answer 3']);
  });

  it.each([
    ['gone', null],
    ['not remembered any more', Promise.resolve({})],
  ])('is made each time where a thing is %s', async (_what, value) => {
    await keep();
    described.set(keys[0]?.name ?? '', value);
    expect([await ask(), await ask()]).toEqual(['answer 3', 'answer 4']);
  });

  const authenticated: Caller = {
    kind: 'authenticated',
    viaRouter: false,
    issuer: 'an issuer',
    subject: 'a subject',
    scopes: new Set(['poolgraph/read']),
    claims: {},
  };
  it.each([
    ['variables', { variables: { id: 'other' } }],
    ['operation', { of: () => ({ errors: [], data: null }) }],
    ['caller', { caller: authenticated }],
    ['way of the request', { caller: { ...anonymous, viaRouter: true } }],
  ])('is not that of another %s', async (_what, other) => {
    await keep();
    expect(await ask(other)).toBe('answer 3');
  });

  it('is that of another caller with the same scopes, if both may see the things', async () => {
    await keep({ caller: authenticated });
    expect(await ask({ caller: { ...authenticated, subject: 'another' } })).toBe('answer 2');
    expect(await ask({ caller: { ...authenticated, scopes: new Set() } })).toBe('answer 3');
  });

  it.each(['log', 'connections', 'userPools', 'accountId', 'cost', 'updates', 'a later member'])(
    'is not kept where it depends on the %s of its request',
    async (name) => {
      const use = (context: Context) => {
        const member: unknown = Reflect.get(context, name);
        if (typeof member === 'function') Reflect.apply(member, context, []);
      };
      await keep({ use });
      expect(await ask({ use })).toBe('answer 3');
    },
  );

  it('is not kept with a secret, or where it shows nothing', async () => {
    const use = ({ loader }: Context) =>
      loader.get(keys[0] ?? userPoolKey('', ids[0]), { withSecrets: true });
    await keep({ use });
    expect(await ask({ use })).toBe('answer 3');
  });

  it('is kept although a resolver takes the account from the context, and does not need it', async () => {
    const use = ({ accountId }: Context) => accountId;
    await keep({ use });
    expect(await ask({ use })).toBe('answer 2');
  });

  it('goes for newer ones: all of them take no more than was allowed', async () => {
    await keep();
    for (let n = 0; n < 200; n += 1) await keep({ variables: { n } });
    const before = made;
    await ask();
    expect(made).toBe(before + 1);
  });
});
