import fc from 'fast-check';
import type { Resource } from '../../../src/resources/resource.js';
import type { WireStructure } from '../../../src/rules/wire.js';

/** A kind of thing under a pool, with settings that it can be created with and patched to. */
export interface PatchedKind {
  /** It has operations to create, read, update and remove one. */
  readonly resource: Resource;
  /** What a new one has besides its settings: for most kinds a name, which nothing had before. */
  readonly besides: (index: number) => WireStructure;
  /** For a kind of which there is one in each pool, which is neither created nor removed: how one is set, and by which mutation. */
  readonly onlyOne?: { readonly operation: string; readonly mutation: string; readonly input: string };
  readonly settings: readonly Setting[];
}

/** A setting with values that go with any value of the others, in the words of the schema and of the wire. */
export interface Setting {
  readonly field: string;
  readonly member: string;
  /** Every new one has it, and no patch takes it back. */
  readonly needed?: true;
  /** None is the same as an empty one. */
  readonly emptyIsNone?: true | undefined;
  readonly values: fc.Arbitrary<unknown>;
  /** Null aside. */
  readonly changes: fc.Arbitrary<Change>;
}

/** What a patch says of one setting. */
export interface Change {
  readonly given: unknown;
  /** What is described afterwards. Left out for null: it depends on the setting. */
  readonly after?: (before: unknown) => unknown;
}

export const cleared: Change = { given: null };

/** One whose values are replaced, whatever they were. */
export function setting(
  field: string,
  member: string,
  pairs: readonly (readonly [given: unknown, sent: unknown])[],
): Setting {
  return {
    field,
    member,
    values: fc.constantFrom(...pairs.map(([, sent]) => sent)),
    changes: fc.constantFrom(...pairs.map(([given, sent]) => ({ given, after: () => sent }))),
  };
}

/** One whose values are the same in the schema and on the wire. */
export function same(field: string, member: string, ...values: readonly unknown[]): Setting {
  return setting(
    field,
    member,
    values.map((value) => [value, value]),
  );
}
