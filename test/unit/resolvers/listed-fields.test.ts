import { describe, expect, it } from '@jest/globals';
import { createMappingPlan } from '../../../src/graphql/mapping-plan.js';
import { listedFields } from '../../../src/resolvers/listed-fields.js';

const plan = createMappingPlan();

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
