import {
  addedAttributes,
  ofEachAttribute,
  schemaOfPool,
  type AttributeFault,
  type AttributeList,
} from './attribute-lists.js';
import { isGreater, readInteger } from './integer.js';
import { inCapitals, quoted } from './quoted.js';
import { cited, deployed, type Rule } from './rule.js';
import { isGiven, memberOf } from './wire.js';

/** A rule about the attributes in one of the lists of a request. */
type RuleOf = (list: AttributeList) => Rule;

const namesDiffer: RuleOf = (list) => ({
  name: 'attribute-names-differ',
  known: deployed('pf-cognito-schema-name-duplicate'),
  check: (input, region) => {
    const seen = new Set<string>();
    return ofEachAttribute(list, (attribute, name) => {
      const repeated = seen.has(name);
      seen.add(name);
      if (!repeated) return [];
      const given = memberOf(attribute, 'Name');
      const kind = list.standard(given) ? 'attribute' : 'custom attribute';
      return [
        {
          member: 'Name',
          message: `Attribute names must be unique; got ${quoted(given)} again.`,
          awsMessage: `Duplicate ${kind} names ${name} are not allowed in a user pool schema.`,
        },
      ];
    })(input, region);
  },
});

const customNeedsDataType: RuleOf = (list) => ({
  name: 'custom-attribute-needs-data-type',
  known: cited('aws/aws-cdk#8585'),
  check: ofEachAttribute(list, (attribute) => {
    if (list.standard(memberOf(attribute, 'Name'))) return [];
    if (isGiven(memberOf(attribute, 'AttributeDataType'))) return [];
    return [
      {
        member: 'AttributeDataType',
        message: 'A custom attribute requires attributeDataType.',
        awsMessage: 'Invalid AttributeDataType input, consider using the provided AttributeDataType enum.',
      },
    ];
  }),
});

const customIsNeverRequired: RuleOf = (list) => ({
  name: 'custom-attribute-is-never-required',
  known: cited('trek10inc/serverless-cognito-manager#4'),
  check: ofEachAttribute(list, (attribute) => {
    if (list.standard(memberOf(attribute, 'Name'))) return [];
    if (memberOf(attribute, 'Required') !== true) return [];
    return [
      {
        member: 'Required',
        message: 'A custom attribute cannot be required.',
        awsMessage: 'Required custom attributes are not supported currently.',
      },
    ];
  }),
});

const standardKeepsDataTypeAndAudience: RuleOf = (list) => ({
  name: 'standard-attribute-keeps-type-and-audience',
  known: deployed('pf-cognito-schema-standard-attr-datatype'),
  check: ofEachAttribute(list, (attribute) => {
    const standard = list.standard(memberOf(attribute, 'Name'));
    if (!standard) return [];
    const { Name: name, AttributeDataType: itsType } = standard;
    const awsMessage = `You can not change AttributeDataType or set developerOnlyAttribute for standard schema attribute ${name}`;
    const type = memberOf(attribute, 'AttributeDataType');
    const faults: AttributeFault[] = [];
    if (isGiven(type) && type !== itsType) {
      const message = `The standard attribute ${name} has the type ${inCapitals(itsType)}; got ${inCapitals(type)}.`;
      faults.push({ member: 'AttributeDataType', message, awsMessage });
    }
    if (memberOf(attribute, 'DeveloperOnlyAttribute') === true) {
      const message = `developerOnlyAttribute cannot be set for the standard attribute ${name}.`;
      faults.push({ member: 'DeveloperOnlyAttribute', message, awsMessage });
    }
    return faults;
  }),
});

/** The two kinds of constraints: the members with the bounds, and AWS's words for a minimum above the maximum. */
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

const boundsAreIntegers: RuleOf = (list) => ({
  name: 'attribute-bounds-are-integers',
  known: cited('getmoto/moto moto/cognitoidp/models.py'),
  check: ofEachAttribute(list, (attribute, name) =>
    kinds.flatMap(({ member, least, greatest }) => {
      const wrong = [least, greatest]
        .map((bound) => memberOf(attribute, member, bound))
        // It is not known what AWS does with an empty string.
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
});

const greatestLength = { negative: false, digits: '2048' };

const lengthsAreAtMost2048: RuleOf = (list) => ({
  name: 'attribute-lengths-are-at-most-2048',
  known: cited('getmoto/moto moto/cognitoidp/models.py'),
  check: ofEachAttribute(list, (attribute, name) => {
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
});

const boundsDoNotCross: RuleOf = (list) => ({
  name: 'attribute-bounds-do-not-cross',
  known: deployed('pf-cognito-schema-attr-length-order'),
  check: ofEachAttribute(list, (attribute, name) =>
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
});

function lowerFirst(member: string): string {
  return `${member.slice(0, 1).toLowerCase()}${member.slice(1)}`;
}

const schemaRules: readonly RuleOf[] = [
  namesDiffer,
  customNeedsDataType,
  customIsNeverRequired,
  standardKeepsDataTypeAndAudience,
  boundsAreIntegers,
  lengthsAreAtMost2048,
  boundsDoNotCross,
];

/** Rules for the attributes in `Schema` of CreateUserPool. */
export const schemaAttributeRules: readonly Rule[] = schemaRules.map((ruleOf) => ruleOf(schemaOfPool));

/**
 * Rules for the attributes of AddCustomAttributes. The reports are about creating pools; that AddCustomAttributes
 * refuses the same is an assumption.
 */
export const addCustomAttributesRules: readonly Rule[] = schemaRules
  .filter((ruleOf) => ruleOf !== standardKeepsDataTypeAndAudience)
  .map((ruleOf) => ruleOf(addedAttributes));
