import { isGreater, readInteger } from './integer.js';
import { quoted } from './quoted.js';
import type { RuleViolation } from './rule.js';
import { standardAttribute } from './standard-attributes.js';
import { isGiven, memberOf, structureOf, type WireStructure } from './wire.js';

/** What is wrong with one element of Schema: the member of it, our words and those of AWS. */
interface Fault {
  readonly member: string;
  readonly message: string;
  readonly awsMessage: string;
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
    return faults.map(({ member, ...messages }) => ({
      exception: 'InvalidParameterException' as const,
      ...messages,
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
    message: `Expected each attribute once, got ${quoted(memberOf(attribute, 'Name'))} again.`,
    awsMessage: `Duplicate ${kind} names ${name} are not allowed in a user pool schema.`,
  };
}

function customNeedsDataType(attribute: WireStructure): readonly Fault[] {
  if (standardAttribute(memberOf(attribute, 'Name'))) return [];
  if (isGiven(memberOf(attribute, 'AttributeDataType'))) return [];
  return [
    {
      member: 'AttributeDataType',
      message: 'Expected the data type of a custom attribute, got none.',
      awsMessage: 'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
    },
  ];
}

function customIsNeverRequired(attribute: WireStructure): readonly Fault[] {
  if (standardAttribute(memberOf(attribute, 'Name'))) return [];
  if (memberOf(attribute, 'Required') !== true) return [];
  return [
    {
      member: 'Required',
      message: 'Expected false or none, for users cannot be required to have a custom attribute, got true.',
      awsMessage: 'Required custom attributes are not supported currently.',
    },
  ];
}

function standardKeepsDataTypeAndAudience(attribute: WireStructure): readonly Fault[] {
  const standard = standardAttribute(memberOf(attribute, 'Name'));
  if (!standard) return [];
  const awsMessage = `You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute ${standard.Name}`;
  const type = memberOf(attribute, 'AttributeDataType');
  const faults: Fault[] = [];
  if (isGiven(type) && type !== standard.AttributeDataType) {
    const message = `Expected ${standard.AttributeDataType} or none, for ${standard.Name} is a standard attribute of that type, got ${quoted(type)}.`;
    faults.push({ member: 'AttributeDataType', message, awsMessage });
  }
  if (memberOf(attribute, 'DeveloperOnlyAttribute') === true) {
    const message = `Expected false or none, for ${standard.Name} is a standard attribute, got true.`;
    faults.push({ member: 'DeveloperOnlyAttribute', message, awsMessage });
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
  return kinds.flatMap(({ member, least, greatest }) => {
    const wrong = [least, greatest]
      .map((bound) => memberOf(attribute, member, bound))
      // What AWS makes of an empty text is not known.
      .filter((value) => isGiven(value) && value !== '' && !readInteger(value));
    if (wrong.length === 0) return [];
    return [
      {
        member,
        message: `Expected bounds that are whole numbers, written as texts, got ${wrong.map(quoted).join(' and ')}.`,
        awsMessage: `Invalid ${member} for schema attribute ${name}`,
      },
    ];
  });
}

const greatestLength = { negative: false, digits: '2048' };

function lengthsAreAtMost2048(attribute: WireStructure, name: string): readonly Fault[] {
  const { member, least, greatest } = kinds[0];
  const tooLong = [least, greatest]
    .map((bound) => memberOf(attribute, member, bound))
    .filter((value) => {
      const length = readInteger(value);
      return length && isGreater(length, greatestLength);
    });
  if (tooLong.length === 0) return [];
  return [
    {
      member,
      message: `Expected lengths of at most ${greatestLength.digits}, got ${tooLong.map(quoted).join(' and ')}.`,
      awsMessage: `user.${name}: String attributes cannot have a length of more than 2048`,
    },
  ];
}

function leastIsNotAboveGreatest(attribute: WireStructure, name: string): readonly Fault[] {
  return kinds.flatMap(({ member, least, greatest, crossed }) => {
    const [from, to] = [memberOf(attribute, member, least), memberOf(attribute, member, greatest)];
    const bounds = [readInteger(from), readInteger(to)] as const;
    if (!bounds[0] || !bounds[1] || !isGreater(bounds[0], bounds[1])) return [];
    return [
      {
        member,
        message: `Expected a lower bound of at most the upper one, got ${quoted(from)} and ${quoted(to)}.`,
        awsMessage: `Attribute ${name} ${crossed}`,
      },
    ];
  });
}
