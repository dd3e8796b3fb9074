import type { SchemaAttributeType } from '@aws-sdk/client-cognito-identity-provider';
import type { Refusal } from '../../errors/refusal.js';
import { addedAttribute, isSameDefinition } from '../../rules/attribute-definitions.js';
import { attributeExists } from '../../rules/warnings/added-attribute-warnings.js';
import type { Warning } from '../../rules/warnings/warning.js';

/** An AWS quota that cannot be raised. */
const MOST = 50;

export interface NewAttributes {
  /** Attributes that the pool does not have. */
  readonly missing: readonly SchemaAttributeType[];
  /** Refused attributes: those with another definition in the pool, and too many. */
  readonly refusals: readonly Refusal[];
  /** Attributes that the pool already has. */
  readonly known: readonly Warning[];
}

/**
 * Finds which attributes of a request must be added to a pool.
 *
 * @param present the attributes of the pool
 */
export function newAttributes(
  given: readonly SchemaAttributeType[],
  present: readonly SchemaAttributeType[],
): NewAttributes {
  const byName = new Map(present.map((attribute) => [attribute.Name, attribute]));
  const missing: SchemaAttributeType[] = [];
  const refusals: Refusal[] = [];
  const known: Warning[] = [];
  for (const [index, attribute] of given.entries()) {
    const name = String(addedAttribute(attribute).Name);
    const other = byName.get(name);
    if (!other) missing.push(attribute);
    else if (isSameDefinition(attribute, other)) known.push(attributeExists(index, name));
    else refusals.push(otherDefinition(index, name));
  }
  const count = present.filter(({ Name = '' }) => Name.includes('custom:')).length;
  if (count + missing.length > MOST) refusals.push(tooMany(count, missing.length));
  return { missing, refusals, known };
}

function otherDefinition(index: number, name: string): Refusal {
  const message = `The pool already has the attribute ${JSON.stringify(name)} with another definition, which cannot be changed. Choose another name.`;
  return { code: 'ALREADY_EXISTS', message, members: ['CustomAttributes', String(index), 'Name'] };
}

function tooMany(count: number, more: number): Refusal {
  const message = `A pool can have at most ${MOST} custom attributes: this one has ${count}, so ${more} more do not fit.`;
  return { code: 'LIMIT_EXCEEDED', message, members: ['CustomAttributes'] };
}
