import { quoted } from '../quoted.js';
import { open, type Rule } from '../rule.js';
import { structureOf } from '../wire.js';

const MOST = 50;
const exception = 'UserPoolTaggingException';

const atMostFiftyTags: Rule = {
  name: 'at-most-fifty-tags',
  exception,
  known: open('AWS API reference, TagResource'),
  check: (input) => {
    const count = Object.keys(structureOf(input, 'UserPoolTags')).length;
    if (count <= MOST) return [];
    return [
      {
        message: `A pool can have at most ${MOST} tags; got ${count}.`,
        awsMessage: `A user pool can have as many as ${MOST} tags.`,
        path: ['UserPoolTags'],
      },
    ];
  },
};

const tagsOfAwsAreReserved: Rule = {
  name: 'tags-of-aws-are-reserved',
  exception,
  known: open('awsdocs/aws-cloudformation-user-guide#371'),
  check: (input) =>
    Object.keys(structureOf(input, 'UserPoolTags'))
      .filter((key) => key.slice(0, 4).toLowerCase() === 'aws:')
      .map((key) => ({
        message: `Tag keys that begin with aws: are reserved for AWS; got ${quoted(key)}.`,
        awsMessage: 'aws: prefixed tag key names are not allowed for external use.',
        path: ['UserPoolTags', key, 'key'],
      })),
};

export const tagRules: readonly Rule[] = [atMostFiftyTags, tagsOfAwsAreReserved];
