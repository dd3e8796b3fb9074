import { describe, expect, it } from '@jest/globals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { readTypeDefinitions } from '../../../src/graphql/type-definitions.js';
import { bindings } from '../../../src/mapping/bindings.js';
import { enumValues } from '../../../src/mapping/enums.js';
import { planMapping } from '../../../src/mapping/plan.js';
import { listedFields } from '../../../src/resolvers/listed-fields.js';

const plan = planMapping(buildSubgraphSchema([{ typeDefs: readTypeDefinitions() }]), bindings, enumValues());

const withoutAccount = listedFields(plan)(undefined);
const withAccount = listedFields(plan)('123456789012');

describe('The fields of a pool that a list answers', () => {
  it('are those that ListUserPools tells, by the shapes of the SDK', () => {
    const told = ['id', 'name', 'lambdaConfig', 'status', 'lastModifiedDate', 'creationDate'];
    expect([...withoutAccount]).toEqual(expect.arrayContaining([...told, '__typename']));
    for (const other of ['policies', 'userPoolTags', 'estimatedNumberOfUsers']) {
      expect(withoutAccount).not.toContain(other);
      expect(withAccount).not.toContain(other);
    }
  });

  it('are some more where the account is known', () => {
    const more = [...withAccount].filter((name) => !withoutAccount.has(name));
    expect(more.sort()).toEqual(['accountId', 'arn']);
    expect(withAccount.size).toBe(withoutAccount.size + more.length);
  });
});
