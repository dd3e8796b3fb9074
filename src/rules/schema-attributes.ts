import { constraintsOf } from './constraints.js';
import { isGreater, readInteger } from './integer.js';
import { inCapitals, quoted } from './quoted.js';
import { cited, deployed, type Fault, type Rule } from './rule.js';
import { standardAttribute } from './standard-attributes.js';
import { isGiven, listOf, memberOf, structureOf, type WireStructure } from './wire.js';

const mostAttributes = constraintsOf('CreateUserPool').get('Schema')?.max;

/** What is wrong with one element of Schema, and its member that is meant. */
type AttributeFault = Omit<Fault, 'path'> & { readonly member: string };

/**
 * Looks at the elements of Schema, one by one. Of as many as there may be: a longer list is refused for its length, not
 * for each of its elements.
 *
 * @param check gets the element and what the pool will call the attribute
 */
function ofEachAttribute(
  check: (attribute: WireStructure, name: string) => readonly AttributeFault[],
): Rule['check'] {
  return (input) =>
    listOf(input, 'Schema')
      .slice(0, mostAttributes)
      .flatMap((element, index) => {
        const attribute = structureOf({ element }, 'element');
        return check(attribute, attributeName(attribute)).map(({ member, ...words }) => ({
          ...words,
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

const namesDiffer: Rule = {
  name: 'attribute-names-differ',
  known: deployed('pf-cognito-schema-name-duplicate'),
  check: (input, region) => {
    const seen = new Set<string>();
    return ofEachAttribute((attribute, name) => {
      const repeated = seen.has(name);
      seen.add(name);
      if (!repeated) return [];
      const given = memberOf(attribute, 'Name');
      const kind = standardAttribute(given) ? 'attribute' : 'custom attribute';
      return [
        {
          member: 'Name',
          message: `Each attribute of schema needs a name of its own; got ${quoted(given)} again.`,
          awsMessage: `Duplicate ${kind} names ${name} are not allowed in a user pool schema.`,
        },
      ];
    })(input, region);
  },
};

const customNeedsDataType: Rule = {
  name: 'custom-attribute-needs-data-type',
  known: cited('aws/aws-cdk#8585'),
  check: ofEachAttribute((attribute) => {
    if (standardAttribute(memberOf(attribute, 'Name'))) return [];
    if (isGiven(memberOf(attribute, 'AttributeDataType'))) return [];
    return [
      {
        member: 'AttributeDataType',
        message: 'A custom attribute needs attributeDataType.',
        awsMessage: 'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
      },
    ];
  }),
};

const customIsNeverRequired: Rule = {
  name: 'custom-attribute-is-never-required',
  known: cited('trek10inc/serverless-cognito-manager#4'),
  check: ofEachAttribute((attribute) => {
    if (standardAttribute(memberOf(attribute, 'Name'))) return [];
    if (memberOf(attribute, 'Required') !== true) return [];
    return [
      {
        member: 'Required',
        message: 'A custom attribute cannot be required.',
        awsMessage: 'Required custom attributes are not supported currently.',
      },
    ];
  }),
};

const standardKeepsDataTypeAndAudience: Rule = {
  name: 'standard-attribute-keeps-type-and-audience',
  known: deployed('pf-cognito-schema-standard-attr-datatype'),
  check: ofEachAttribute((attribute) => {
    const standard = standardAttribute(memberOf(attribute, 'Name'));
    if (!standard) return [];
    const { Name: name, AttributeDataType: itsType } = standard;
    const awsMessage = `You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute ${name}`;
    const type = memberOf(attribute, 'AttributeDataType');
    const faults: AttributeFault[] = [];
    if (isGiven(type) && type !== itsType) {
      const message = `The standard attribute ${name} is of the type ${inCapitals(itsType)}; got ${inCapitals(type)}.`;
      faults.push({ member: 'AttributeDataType', message, awsMessage });
    }
    if (memberOf(attribute, 'DeveloperOnlyAttribute') === true) {
      const message = `The standard attribute ${name} cannot be developerOnlyAttribute.`;
      faults.push({ member: 'DeveloperOnlyAttribute', message, awsMessage });
    }
    return faults;
  }),
};

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

const boundsAreIntegers: Rule = {
  name: 'attribute-bounds-are-integers',
  known: cited('getmoto/moto moto/cognitoidp/models.py'),
  check: ofEachAttribute((attribute, name) =>
    kinds.flatMap(({ member, least, greatest }) => {
      const wrong = [least, greatest]
        .map((bound) => memberOf(attribute, member, bound))
        // What AWS makes of an empty text is not known.
        .filter((value) => isGiven(value) && value !== '' && !readInteger(value));
      if (wrong.length === 0) return [];
      return [
        {
          member,
          message: `Bounds must be whole numbers, as strings; got ${wrong.map(quoted).join(' and ')}.`,
          awsMessage: `Invalid ${member} for schema attribute ${name}`,
        },
      ];
    }),
  ),
};

const greatestLength = { negative: false, digits: '2048' };

const lengthsAreAtMost2048: Rule = {
  name: 'attribute-lengths-are-at-most-2048',
  known: cited('getmoto/moto moto/cognitoidp/models.py'),
  check: ofEachAttribute((attribute, name) => {
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
        message: `Lengths are at most ${greatestLength.digits}; got ${tooLong.map(quoted).join(' and ')}.`,
        awsMessage: `user.${name}: String attributes cannot have a length of more than 2048`,
      },
    ];
  }),
};

const boundsDoNotCross: Rule = {
  name: 'attribute-bounds-do-not-cross',
  known: deployed('pf-cognito-schema-attr-length-order'),
  check: ofEachAttribute((attribute, name) =>
    kinds.flatMap(({ member, least, greatest, crossed }) => {
      const [from, to] = [memberOf(attribute, member, least), memberOf(attribute, member, greatest)];
      const bounds = [readInteger(from), readInteger(to)] as const;
      if (!bounds[0] || !bounds[1] || !isGreater(bounds[0], bounds[1])) return [];
      return [
        {
          member,
          message: `${lowerFirst(least)} must not be above ${lowerFirst(greatest)}; got ${quoted(from)} and ${quoted(to)}.`,
          awsMessage: `Attribute ${name} ${crossed}`,
        },
      ];
    }),
  ),
};

function lowerFirst(member: string): string {
  return `${member.slice(0, 1).toLowerCase()}${member.slice(1)}`;
}

/** The rules of CreateUserPool for the attributes of its `Schema`. */
export const schemaAttributeRules: readonly Rule[] = [
  namesDiffer,
  customNeedsDataType,
  customIsNeverRequired,
  standardKeepsDataTypeAndAudience,
  boundsAreIntegers,
  lengthsAreAtMost2048,
  boundsDoNotCross,
];
