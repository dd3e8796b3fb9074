import { memberOf, type WireStructure } from '../rules/wire.js';

/** A kind of thing in the store, as data: a new kind needs no code in the store. */
export interface Kind<Thing extends WireStructure = WireStructure> {
  /** For messages, and the name of its collections, such as `user pool`. */
  readonly name: string;
  /** The members with which requests name a thing, such as `['UserPoolId']`. The parent's come first. */
  readonly id: readonly string[];
  /** The kind of its parent. A thing is deleted with its parent. */
  readonly within?: Kind;
  /** The type of stored values. For the compiler only: no kind has this member. */
  readonly thing?: Thing;
}

/** The values of a kind's id, in order. */
export type Id = readonly string[];

/** The id in a request whose members are within their limits. */
export function idIn(kind: Kind, input: WireStructure): Id {
  return kind.id.map((member) => String(memberOf(input, member)));
}
