import type { RuleViolation } from './rule.js';
import { standardAttribute } from './standard-attributes.js';
import { isGiven, memberOf, structureOf, type WireStructure } from './wire.js';

/** What is wrong with one element of Schema: the member of it, and the words. */
interface Fault {
  readonly member: string;
  readonly message: string;
}

/** Each looks at one element of Schema; `name` is what the pool will call the attribute. */
const rules: readonly ((attribute: WireStructure, name: string) => readonly Fault[])[] = [
  customNeedsDataType,
  customIsNeverRequired,
  standardKeepsDataTypeAndAudience,
  boundsAreIntegers,
  lengthsAreAtMost2048,
  leastIsNotAboveGreatest,
];

/**
 * The rules of CreateUserPool for the attributes of its `Schema`.
 *
 * @param schema the list as it goes over the wire
 * @returns all violations, their paths beginning with `Schema`
 */
export function checkSchemaAttributes(schema: readonly unknown[]): RuleViolation[] {
  const seen = new Set<string>();
  return schema.flatMap((element, index) => {
    const attribute = structureOf({ element }, 'element');
    const name = attributeName(attribute);
    const faults = [
      ...(seen.has(name) ? [duplicate(attribute, name)] : []),
      ...rules.flatMap((rule) => rule(attribute, name)),
    ];
    seen.add(name);
    return faults.map(({ member, message }) => ({
      exception: 'InvalidParameterException' as const,
      message,
      path: ['Schema', index, member],
    }));
  });
}

/** What a pool calls an attribute of its Schema: `email`, `custom:tenant`, `dev:custom:score`. */
export function attributeName(attribute: WireStructure): string {
  const name = memberOf(attribute, 'Name');
  const given = typeof name === 'string' ? name : '';
  if (standardAttribute(given)) return given;
  return memberOf(attribute, 'DeveloperOnlyAttribute') === true ? `dev:custom:${given}` : `custom:${given}`;
}

function duplicate(attribute: WireStructure, name: string): Fault {
  const kind = standardAttribute(memberOf(attribute, 'Name')) ? 'attribute' : 'custom attribute';
  return {
    member: 'Name',
    message: `Duplicate ${kind} names ${name} are not allowed in a user pool schema.`,
  };
}

function customNeedsDataType(attribute: WireStructure): readonly Fault[] {
  if (standardAttribute(memberOf(attribute, 'Name'))) return [];
  if (isGiven(memberOf(attribute, 'AttributeDataType'))) return [];
  return [
    {
      member: 'AttributeDataType',
      message: 'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
    },
  ];
}

function customIsNeverRequired(attribute: WireStructure): readonly Fault[] {
  if (standardAttribute(memberOf(attribute, 'Name'))) return [];
  if (memberOf(attribute, 'Required') !== true) return [];
  return [{ member: 'Required', message: 'Required custom attributes are not supported currently.' }];
}

function standardKeepsDataTypeAndAudience(attribute: WireStructure): readonly Fault[] {
  const standard = standardAttribute(memberOf(attribute, 'Name'));
  if (!standard) return [];
  const message = `You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute ${standard.Name}`;
  const type = memberOf(attribute, 'AttributeDataType');
  const faults: Fault[] = [];
  if (isGiven(type) && type !== standard.AttributeDataType)
    faults.push({ member: 'AttributeDataType', message });
  if (memberOf(attribute, 'DeveloperOnlyAttribute') === true) {
    faults.push({ member: 'DeveloperOnlyAttribute', message });
  }
  return faults;
}

/** The two kinds of constraints: the members that hold the bounds, and how AWS words that they are crossed. */
const kinds = [
  {
    member: 'StringAttributeConstraints',
    least: 'MinLength',
    greatest: 'MaxLength',
    crossed: "cannot have a max length shorter than it's min length",
  },
  {
    member: 'NumberAttributeConstraints',
    least: 'MinValue',
    greatest: 'MaxValue',
    crossed: "cannot have a max value smaller than it's min value",
  },
] as const;

function boundsAreIntegers(attribute: WireStructure, name: string): readonly Fault[] {
  return kinds
    .filter(({ member, least, greatest }) =>
      [least, greatest].some((bound) => {
        const value = memberOf(attribute, member, bound);
        return isGiven(value) && integer(value) === undefined;
      }),
    )
    .map(({ member }) => ({ member, message: `Invalid ${member} for schema attribute ${name}` }));
}

function lengthsAreAtMost2048(attribute: WireStructure, name: string): readonly Fault[] {
  const { member, least, greatest } = kinds[0];
  const tooLong = [least, greatest].some(
    (bound) => (integer(memberOf(attribute, member, bound)) ?? 0n) > 2048n,
  );
  return tooLong
    ? [{ member, message: `user.${name}: String attributes cannot have a length of more than 2048` }]
    : [];
}

function leastIsNotAboveGreatest(attribute: WireStructure, name: string): readonly Fault[] {
  return kinds
    .filter(({ member, least, greatest }) => {
      const from = integer(memberOf(attribute, member, least));
      const to = integer(memberOf(attribute, member, greatest));
      return from !== undefined && to !== undefined && from > to;
    })
    .map(({ member, crossed }) => ({ member, message: `Attribute ${name} ${crossed}` }));
}

/** A bound may have up to 131,072 digits: more than fit a number, and more than are worth converting. */
const longestInteger = 100;

function integer(value: unknown): bigint | undefined {
  if (typeof value !== 'string' || value.length > longestInteger) return undefined;
  return /^[+-]?\d+$/.test(value) ? BigInt(value.replace('+', '')) : undefined;
}
