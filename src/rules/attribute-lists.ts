import { constraintsOf } from './constraints.js';
import type { Fault, Rule } from './rule.js';
import { standardAttribute, type SchemaAttribute } from './standard-attributes.js';
import { listOf, memberOf, structureOf, type WireStructure } from './wire.js';

/** The maximum number of custom attributes in a pool. */
const most = constraintsOf('CreateUserPool').get('Schema')?.max;

/** A list of attributes in a request. */
export interface AttributeList {
  readonly member: 'Schema' | 'CustomAttributes';
  /** Checks look at no more elements: a longer list has one violation for its length. */
  readonly most: number | undefined;
  /** Returns the standard attribute that an element with this name changes. */
  readonly standard: (name: unknown) => SchemaAttribute | undefined;
}

/** The schema of a new pool: custom attributes, and changes of standard ones. */
export const schemaOfPool: AttributeList = {
  member: 'Schema',
  most,
  standard: standardAttribute,
};

/**
 * In AddCustomAttributes the name of a standard attribute becomes a custom attribute
 * (awsdocs/aws-cloudformation-user-guide#932).
 */
export const addedAttributes: AttributeList = {
  member: 'CustomAttributes',
  most,
  standard: () => undefined,
};

/** The elements up to the limit. The rest would only add thousands of messages to the one about the length. */
export function elementsOf(input: unknown, { member, most: limit }: AttributeList): readonly unknown[] {
  return listOf(input, member).slice(0, limit);
}

/** What is wrong with an element of the list, and with which member. */
export type AttributeFault = Omit<Fault, 'path'> & { readonly member: string };

/**
 * Makes a rule check from a check of one element.
 *
 * @param check gets the element and the full name of the attribute in the pool
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

/** The full name of an attribute in a pool: `email`, `custom:tenant`, `dev:custom:score`. */
export function attributeName(attribute: WireStructure, list: AttributeList): string {
  const name = memberOf(attribute, 'Name');
  const given = typeof name === 'string' ? name : '';
  if (list.standard(given)) return given;
  return memberOf(attribute, 'DeveloperOnlyAttribute') === true ? `dev:custom:${given}` : `custom:${given}`;
}
