import { describe, expect, it } from '@jest/globals';
import type { NormalizedSchema } from '@smithy/core/schema';
import { isInputObjectType } from 'graphql';
import { createMappingPlan } from '../../../src/graphql/mapping-plan.js';
import { createSchema } from '../../../src/graphql/schema.js';
import { enumConstants, enumValues } from '../../../src/mapping/enums.js';
import { type StructurePlan, type ValuePlan } from '../../../src/mapping/plan.js';
import { mappingRoots } from '../../../src/mapping/roots.js';
import { resources } from '../../../src/resources/resources.js';
import { inputPaths, outputPaths, updatePaths } from '../../support/field-paths.js';

const plan = createMappingPlan();
const schema = createSchema({ production: false });

/** Members of the SDK that the schema leaves out on purpose: `Type.Member`, and why. */
const leftOut: Readonly<Record<string, string>> = {
  'UserPoolPatchInput.UserPoolId': 'the pools are named beside the patch',
};

function structureOf(type: string): StructurePlan {
  const structure = plan.structures.get(type);
  if (!structure) throw new Error(`${type} is not planned`);
  return structure;
}

/** Every member path that the plan of a type reaches. */
function pathsOf(structure: StructurePlan, prefix = ''): string[] {
  return Array.from(structure.fields.values()).flatMap(({ member, value }) => {
    const path = `${prefix}${member}`;
    return [path, ...pathsBelow(value, path)];
  });
}

function pathsBelow(value: ValuePlan, path: string): string[] {
  if (value.kind === 'structure') return pathsOf(value.structure, `${path}.`);
  if (value.kind === 'list') return pathsBelow(value.of, `${path}[]`);
  if (value.kind === 'map' && value.entry.structure) return pathsOf(value.entry.structure, `${path}{}.`);
  return [];
}

describe('The schema compared with the AWS SDK', () => {
  it('accepts all 119 input paths of CreateUserPool', () => {
    expect(inputPaths).toHaveLength(119);
    expect(pathsOf(structureOf('CreateUserPoolInput')).sort()).toEqual([...inputPaths].sort());
  });

  it('accepts every input path of UpdateUserPool', () => {
    // The facts list what all three operations have; the id is theirs alone.
    expect(pathsOf(structureOf('UpdateUserPoolInput')).sort()).toEqual([...updatePaths].sort());
  });

  it('has the same fields in the patch of many pools as in that of one, except the id', () => {
    const fieldsOf = (name: string) => {
      const type = schema.getType(name);
      if (!isInputObjectType(type)) throw new Error(`${name} is no input`);
      return Object.values(type.getFields())
        .filter((field) => field.name !== 'userPoolId')
        .map((field) => [field.name, String(field.type), field.description]);
    };
    expect(fieldsOf('UserPoolPatchInput')).toEqual(fieldsOf('UpdateUserPoolInput'));
  });

  it('shows all 129 output paths of DescribeUserPool', () => {
    expect(outputPaths).toHaveLength(129);
    expect(pathsOf(structureOf('UserPool')).sort()).toEqual([...outputPaths].sort());
  });

  it.each([
    ['UserPoolClient', 27],
    ['UserPoolGroup', 7],
    ['UserPoolClientSecret', 3],
  ])('shows what the SDK has of %s: %d members', (type, count) => {
    expect(structureOf(type).fields.size).toBe(count);
  });

  it.each(Array.from(plan.structures.values(), (structure) => [structure.type, structure] as const))(
    'has a field in %s for every member, so that an SDK upgrade reveals additions by AWS',
    (_type, structure) => {
      const shown = new Set(Array.from(structure.fields.values(), ({ member }) => member));
      const missing = membersOf(structure).filter((member) => !shown.has(member));
      expect(missing.filter((member) => !leftOut[`${structure.type}.${member}`])).toEqual([]);
    },
  );

  it('has a value for every value of every enum, and UNKNOWN', () => {
    for (const [name, constant] of Object.entries(enumConstants)) {
      expect(Object.values(enumValues()[name] ?? {}).sort()).toEqual(
        [...Object.values(constant), 'UNKNOWN'].sort(),
      );
    }
  });
});

/** The members by the SDK's own shape, found again from the roots. */
function membersOf({ shape }: StructurePlan): string[] {
  const members = shapes.get(shape);
  if (!members) throw new Error(`The SDK has no structure ${shape}`);
  return members;
}

const shapes = new Map<string, string[]>();
for (const root of Object.values(mappingRoots(resources))) collect(root);

function collect(shape: NormalizedSchema): void {
  if (shape.isListSchema() || shape.isMapSchema()) collect(shape.getValueSchema());
  else if (shape.isStructSchema() && !shapes.has(shape.getName() ?? '')) {
    const members = Array.from(shape.structIterator());
    shapes.set(
      shape.getName() ?? '',
      members.map(([name]) => name),
    );
    for (const [, member] of members) collect(member);
  }
}
