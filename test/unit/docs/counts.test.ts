import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { createMappingPlan } from '../../../src/graphql/mapping-plan.js';
import { structureOf, type StructurePlan, type ValuePlan } from '../../../src/mapping/plan.js';

const plan = createMappingPlan();
const textOf = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

/** The paths of members below a structure, the structures on the way included. */
function membersIn({ fields }: StructurePlan): number {
  return Array.from(fields.values()).reduce((sum, { value }) => sum + 1 + membersBelow(value), 0);
}

function membersBelow(value: ValuePlan): number {
  switch (value.kind) {
    case 'structure':
      return membersIn(value.structure);
    case 'list':
      return membersBelow(value.of);
    case 'map':
      return value.entry.structure ? membersIn(value.entry.structure) : 0;
    default:
      return 0;
  }
}

const described = membersIn(structureOf(plan, 'UserPool'));
const created = membersIn(structureOf(plan, 'CreateUserPoolInput'));

describe('The numbers of members in the documentation', () => {
  it.each([
    ['docs/features.md', `all ${described} members of DescribeUserPool`],
    ['docs/features.md', `all ${created} members of CreateUserPool`],
    ['src/graphql/explorer-queries/reading.ts', `All ${described} settings`],
  ])('match the schema: %s has "%s"', (file, words) => {
    expect(textOf(file)).toContain(words);
  });
});
