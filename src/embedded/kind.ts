import { memberOf, type WireStructure } from '../rules/wire.js';

/** A kind of thing that the store holds. It is data: a new kind needs no code of the store. */
export interface Kind<Thing extends WireStructure = WireStructure> {
  /** For messages and as the name of its collections, such as `user pool`. */
  readonly name: string;
  /** The members by which requests name one thing, such as `['UserPoolId']`. Those of the parent come first. */
  readonly id: readonly string[];
  /** The kind that it lies in: a thing goes with its parent. */
  readonly within?: Kind;
  /** What the store returns. For the compiler alone: no kind has this member. */
  readonly thing?: Thing;
}

/** The values of a kind's id, in its order. */
export type Id = readonly string[];

/** The id in a request whose members are within their limits. */
export function idIn(kind: Kind, input: WireStructure): Id {
  return kind.id.map((member) => String(memberOf(input, member)));
}
