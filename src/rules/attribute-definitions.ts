import { addedAttributes, attributeName } from './attribute-lists.js';
import type { SchemaAttribute } from './standard-attributes.js';
import { isGiven, memberOf, structureOf, type WireStructure } from './wire.js';

/** The defaults of a custom attribute. */
const custom: Omit<SchemaAttribute, 'Name' | 'AttributeDataType'> = {
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
};

/**
 * The custom attribute that Cognito describes for an element of a request.
 *
 * @param name the full name in the pool
 */
export function customAttribute(element: WireStructure, name: string): WireStructure {
  return alteredAttribute(custom, { ...element, Name: name });
}

/** Applies an element to an attribute. The result has only the constraints of its data type, which may be empty. */
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

/** The attribute that AddCustomAttributes makes from an element. */
export function addedAttribute(element: unknown): WireStructure {
  const attribute = structureOf({ element }, 'element');
  return customAttribute(attribute, attributeName(attribute, addedAttributes));
}

/** The default of each bound. Numbers have none. */
const bounds = [
  ['StringAttributeConstraints', 'MinLength', '0'],
  ['StringAttributeConstraints', 'MaxLength', '2048'],
  ['NumberAttributeConstraints', 'MinValue', undefined],
  ['NumberAttributeConstraints', 'MaxValue', undefined],
] as const;

/**
 * Whether the pool already has the attribute that an element would add. An element without `Mutable` is equal either
 * way, because that default is not documented.
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
