import { createMappingPlan } from '../../src/graphql/mapping-plan.js';
import { type StructurePlan, type ValuePlan } from '../../src/mapping/plan.js';
import { memberOf, type WireStructure } from '../../src/rules/wire.js';

const plan = createMappingPlan();

/**
 * The variables of a mutation that lead to a request: what `toRequest` does, the other way round.
 *
 * @param typeName a bound input type, such as `CreateUserPoolInput`
 */
export function graphqlInput(typeName: string, request: WireStructure): WireStructure {
  const structure = plan.structures.get(typeName);
  if (!structure) throw new RangeError(`Expected a bound input type, got ${typeName}`);
  return fields(structure, request);
}

function fields(structure: StructurePlan, request: unknown): WireStructure {
  return Object.fromEntries(
    Array.from(structure.fields, ([name, { member, value }]) => [
      name,
      shown(value, memberOf(request, member)),
    ]),
  );
}

function shown(value: ValuePlan, given: unknown): unknown {
  if (given === undefined || given === null) return given;
  switch (value.kind) {
    case 'leaf':
      return given;
    case 'enum':
      return (given as string).toUpperCase();
    case 'structure':
      return fields(value.structure, given);
    case 'list':
      return (given as unknown[]).map((element) => shown(value.of, element));
    case 'map':
      return Object.entries(given as WireStructure).map(([key, held]) =>
        value.entry.structure ? { key, ...fields(value.entry.structure, held) } : { key, value: held },
      );
  }
}
