import type { Context } from '../../context.js';

/** What can be read. */
export type ReadKey = Parameters<Context['loader']['get']>[0];

/** What a text was made of, if it was made of nothing but things that are cached. */
interface Watched {
  readonly context: Context;
  /** Undefined if the text depends on more. */
  readonly things: () => ReadonlyMap<ReadKey, object> | undefined;
  /** Whether the text depends on who asks. */
  readonly usesCaller: () => boolean;
}

/** What tells nothing that could change, or is in the view of the caller. */
const HARMLESS: readonly PropertyKey[] = ['caller', 'keys', 'slices'];

/**
 * A context that watches what resolvers use of it. Whatever is not known to be harmless spoils the answer for being kept: a
 * list, whose members may change, a secret, a line of the log, and what a later version adds.
 */
export function watched(context: Context): Watched {
  const things = new Map<ReadKey, object>();
  let spoiled = false;
  let usesCaller = false;
  const loader = new Proxy(context.loader, {
    get: (target, name) => {
      if (name !== 'get') {
        spoiled = true;
        const member: unknown = Reflect.get(target, name, target);
        // Its private members are no proxy's.
        return typeof member === 'function' ? (member.bind(target) as unknown) : member;
      }
      const get: Context['loader']['get'] = (key, options) => {
        const value = target.get(key, options);
        // A promise is of something that has to be asked for.
        if (options?.withSecrets || value === null || value instanceof Promise) spoiled = true;
        else things.set(key, value);
        return value;
      };
      return get;
    },
  });
  // Resolvers take it out of the context whether or not they need it.
  const accountId: Context['accountId'] = () => {
    spoiled = true;
    return context.accountId();
  };
  return {
    context: new Proxy(context, {
      get: (target, name) => {
        if (name === 'loader') return loader;
        if (name === 'accountId') return accountId;
        if (name === 'caller') usesCaller = true;
        if (!HARMLESS.includes(name)) spoiled = true;
        return Reflect.get(target, name) as unknown;
      },
    }),
    things: () => (spoiled ? undefined : things),
    usesCaller: () => usesCaller,
  };
}

/** Whether a thing is still cached as the very same description, and the caller may see it. */
export function isStill([key, value]: readonly [ReadKey, object], { loader }: Context): boolean {
  return loader.get(key) === value;
}
