import { describe, expect, it } from '@jest/globals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { readTypeDefinitions } from '../../../src/graphql/type-definitions.js';
import { bindings } from '../../../src/mapping/bindings.js';
import { enumValues } from '../../../src/mapping/enums.js';
import { planMapping } from '../../../src/mapping/plan.js';
import { listedFields } from '../../../src/resolvers/listed-fields.js';

const plan = planMapping(buildSubgraphSchema([{ typeDefs: readTypeDefinitions() }]), bindings, enumValues());

describe('The fields of a pool that a list answers', () => {
  it('are those that ListUserPools tells, by the shapes of the SDK', () => {
    const shown = ['id', 'name', 'lambdaConfig', 'status', 'lastModifiedDate', 'creationDate'];
    expect([...listedFields(plan)]).toEqual(expect.arrayContaining([...shown, '__typename']));
    for (const other of ['arn', 'policies', 'userPoolTags', 'estimatedNumberOfUsers'])
      expect(listedFields(plan)).not.toContain(other);
  });
});
