import { describe, expect, it } from '@jest/globals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { readTypeDefinitions } from '../../../src/graphql/type-definitions.js';
import { bindings } from '../../../src/mapping/bindings.js';
import { enumValues } from '../../../src/mapping/enums.js';
import { planMapping } from '../../../src/mapping/plan.js';
import { listedFields } from '../../../src/resolvers/listed-fields.js';

const plan = planMapping(buildSubgraphSchema([{ typeDefs: readTypeDefinitions() }]), bindings, enumValues());

const listed = listedFields(plan);
const told = ['id', 'name', 'lambdaConfig', 'status', 'lastModifiedDate', 'creationDate', '__typename'];

describe('The fields of a pool that a list answers', () => {
  it('are those that ListUserPools tells, by the shapes of the SDK, and those made of them', () => {
    expect([...listed(undefined)].sort()).toEqual([...told, 'region', 'partition', 'consoleUrl'].sort());
  });

  it('are more where the account is known', () => {
    const more = [...listed('123456789012')].filter((field) => !listed(undefined).has(field));
    expect(more.sort()).toEqual(['accountId', 'arn']);
  });
});
