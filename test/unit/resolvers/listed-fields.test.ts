import { describe, expect, it } from '@jest/globals';
import { createMappingPlan } from '../../../src/graphql/mapping-plan.js';
import { fieldsOfPool, isStandard } from '../../../src/resolvers/standard/things.js';
import { resources } from '../../../src/resources/resources.js';
import { listedFields } from '../../../src/resolvers/listed-fields.js';

const plan = createMappingPlan();

const listed = listedFields(plan);
/** What lies in a pool is asked for by the id of the pool. */
const inPools = resources.filter(isStandard).flatMap(fieldsOfPool);
const told = ['id', 'name', 'lambdaConfig', 'status', 'lastModifiedDate', 'creationDate', '__typename'];

describe('The fields of a pool that a list provides', () => {
  it('are those in ListUserPools, by the shapes of the SDK, and those that need only the id', () => {
    const made = ['region', 'partition', 'consoleUrl', ...inPools];
    expect([...listed(undefined)].sort()).toEqual([...told, ...made].sort());
  });

  it('are more if the account is known', () => {
    const more = [...listed('123456789012')].filter((field) => !listed(undefined).has(field));
    expect(more.sort()).toEqual(['accountId', 'arn']);
  });
});
