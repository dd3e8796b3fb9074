import { constraintsOf } from './constraints.js';
import type { Fault, Rule } from './rule.js';
import { standardAttribute, type SchemaAttribute } from './standard-attributes.js';
import { listOf, memberOf, structureOf, type WireStructure } from './wire.js';

/** As many as a pool may have. */
const most = constraintsOf('CreateUserPool').get('Schema')?.max;

/** A list of attributes in a request. */
export interface AttributeList {
  readonly member: 'Schema' | 'CustomAttributes';
  /** A longer list is refused for its length, not for each of its elements. */
  readonly most: number | undefined;
  /** The standard attribute that an element of this name alters. */
  readonly standard: (name: unknown) => SchemaAttribute | undefined;
}

/** Of a new pool: custom attributes, and standard ones to be altered. */
export const schemaOfPool: AttributeList = {
  member: 'Schema',
  most,
  standard: standardAttribute,
};

/** Of AddCustomAttributes: the name of a standard attribute becomes a custom one (awsdocs/aws-cloudformation-user-guide#932). */
export const addedAttributes: AttributeList = {
  member: 'CustomAttributes',
  most,
  standard: () => undefined,
};

/** The elements that can be sent: what is beyond the limit is refused for that, and needs no message for each of thousands. */
export function elementsOf(input: unknown, { member, most: limit }: AttributeList): readonly unknown[] {
  return listOf(input, member).slice(0, limit);
}

/** What is wrong with one element of the list, and its member that is meant. */
export type AttributeFault = Omit<Fault, 'path'> & { readonly member: string };

/**
 * Looks at the elements of the list, one by one.
 *
 * @param check gets the element and what the pool will call the attribute
 */
export function ofEachAttribute(
  list: AttributeList,
  check: (attribute: WireStructure, name: string) => readonly AttributeFault[],
): Rule['check'] {
  return (input) =>
    elementsOf(input, list).flatMap((element, index) => {
      const attribute = structureOf({ element }, 'element');
      return check(attribute, attributeName(attribute, list)).map(({ member, ...words }) => ({
        ...words,
        path: [list.member, index, member],
      }));
    });
}

/** What a pool calls an attribute of the list: `email`, `custom:tenant`, `dev:custom:score`. */
export function attributeName(attribute: WireStructure, list: AttributeList): string {
  const name = memberOf(attribute, 'Name');
  const given = typeof name === 'string' ? name : '';
  if (list.standard(given)) return given;
  return memberOf(attribute, 'DeveloperOnlyAttribute') === true ? `dev:custom:${given}` : `custom:${given}`;
}
