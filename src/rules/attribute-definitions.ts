import { addedAttributes, attributeName } from './attribute-lists.js';
import type { SchemaAttribute } from './standard-attributes.js';
import { isGiven, memberOf, structureOf, type WireStructure } from './wire.js';

/** What a custom attribute is where its element does not say. */
const custom: Omit<SchemaAttribute, 'Name' | 'AttributeDataType'> = {
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
};

/**
 * The custom attribute that Cognito describes for the element of a request.
 *
 * @param name as the pool calls it
 */
export function customAttribute(element: WireStructure, name: string): WireStructure {
  return alteredAttribute(custom, { ...element, Name: name });
}

/** An attribute as an element changes it. Only the constraints that suit the data type come back, be they empty. */
export function alteredAttribute(before: WireStructure, change: WireStructure): WireStructure {
  const { StringAttributeConstraints, NumberAttributeConstraints, ...attribute } = { ...before, ...change };
  switch (attribute.AttributeDataType) {
    case 'String':
      return { ...attribute, StringAttributeConstraints: StringAttributeConstraints ?? {} };
    case 'Number':
      return { ...attribute, NumberAttributeConstraints: NumberAttributeConstraints ?? {} };
    default:
      return attribute;
  }
}

/** What AddCustomAttributes makes of an element. */
export function addedAttribute(element: unknown): WireStructure {
  const attribute = structureOf({ element }, 'element');
  return customAttribute(attribute, attributeName(attribute, addedAttributes));
}

/** A bound that is left out is this one; a number has none then. */
const bounds = [
  ['StringAttributeConstraints', 'MinLength', '0'],
  ['StringAttributeConstraints', 'MaxLength', '2048'],
  ['NumberAttributeConstraints', 'MinValue', undefined],
  ['NumberAttributeConstraints', 'MaxValue', undefined],
] as const;

/**
 * Whether an element would add what is there already. Of what it does not say whether it can be changed, nothing is compared:
 * that default is not documented.
 */
export function isSameDefinition(element: unknown, present: unknown): boolean {
  const added = addedAttribute(element);
  const boundOf = (attribute: unknown, [member, bound, byDefault]: (typeof bounds)[number]) =>
    memberOf(attribute, member, bound) ?? byDefault;
  return (
    memberOf(present, 'AttributeDataType') === added.AttributeDataType &&
    (!isGiven(memberOf(element, 'Mutable')) || memberOf(present, 'Mutable') === added.Mutable) &&
    bounds.every((bound) => boundOf(present, bound) === boundOf(added, bound))
  );
}
