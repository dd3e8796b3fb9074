/** The member of structure S that field F stands for: the same word, whatever its capitals. */
type Member<S, F extends string> = {
  [M in keyof S & string]: Lowercase<M> extends Lowercase<F> ? M : never;
}[keyof S & string];

/** A map stands in GraphQL as a list of entries with a key: back to what the SDK has. */
type AsMap<Entry> = Record<
  string,
  Entry extends { readonly value: infer Value } ? NonNullable<Value> : Omit<Entry, 'key'>
>;

type Leaf = string | number | boolean | Date;

/** Does a value of the GraphQL type `G` fit the SDK's type `S`? `true`, or the words of what does not. */
type ValueFits<G, S, Path extends string> = [G] extends [readonly (infer Element)[]]
  ? [S] extends [readonly (infer SdkElement)[]]
    ? ValueFits<NonNullable<Element>, NonNullable<SdkElement>, `${Path}[]`>
    : ValueFits<AsMap<NonNullable<Element>>, S, `${Path}{}`>
  : string extends keyof G
    ? string extends keyof S
      ? ValueFits<G[keyof G & string], NonNullable<S[keyof S & string]>, Path>
      : `${Path}: the SDK has no map here`
    : [G] extends [Leaf]
      ? // `UNKNOWN` is refused in inputs; it stands in the type because inputs and outputs share their enums.
        [Exclude<G, 'UNKNOWN'>] extends [S]
        ? true
        : `${Path}: the SDK takes another type`
      : Misfits<G, S, `${Path}.`>;

/** `true` when every field of the GraphQL input fits the SDK's structure, else also what does not. */
type Misfits<G, S, Path extends string> =
  | {
      [F in keyof G & string]-?: F extends '__typename'
        ? true
        : [Member<S, F>] extends [never]
          ? `${Path}${F}: the SDK has no such member`
          : ValueFits<NonNullable<G[F]>, NonNullable<S[Member<S, F> & keyof S]>, `${Path}${F}`>;
    }[keyof G & string]
  | MissingRequired<G, S, Path>;

type RequiredKeys<T> = {
  [K in keyof T & string]-?: Partial<Pick<T, K>> extends Pick<T, K> ? never : K;
}[keyof T & string];

/** What the SDK requires and the input does not would fail only when it is sent. */
type MissingRequired<G, S, Path extends string> = {
  [M in RequiredKeys<S>]: Lowercase<M> extends Lowercase<RequiredKeys<G>>
    ? never
    : `${Path}${M}: the SDK requires it`;
}[RequiredKeys<S>];

/** The type of a GraphQL input beside the SDK's request: `true`, or every disagreement in words. */
export type Fits<G, S> = [Exclude<Misfits<G, S, ''>, true>] extends [never]
  ? true
  : Exclude<Misfits<G, S, ''>, true>;

/** Compiles only for `true`, so a disagreement is a compiler error that quotes it. */
export type Proof<Result extends true> = Result;
