import { describe, expect, it } from '@jest/globals';
import type { NormalizedSchema } from '@smithy/core/schema';
import { operations } from '../../../src/operations/operations.js';
import { resources } from '../../../src/resources/resources.js';
import { describedShape, listedShape, settingShapes } from '../../../src/resources/shapes.js';
import { shapesOf } from '../../../src/sdk/shapes.js';

const membersOf = (shape: NormalizedSchema) => Array.from(shape.structIterator(), ([name]) => name);

/** Every path below a structure, as declarations write them: lists have no step of their own, maps have `*`. */
function pathsBelow(shape: NormalizedSchema, path: readonly string[] = []): [string, NormalizedSchema][] {
  if (shape.isListSchema()) return pathsBelow(shape.getValueSchema(), path);
  if (shape.isMapSchema()) return pathsBelow(shape.getValueSchema(), [...path, '*']);
  if (!shape.isStructSchema()) return [];
  return Array.from(shape.structIterator()).flatMap(([name, member]) => {
    const here = [...path, name];
    return [[here.join('.'), member] as [string, NormalizedSchema], ...pathsBelow(member, here)];
  });
}

describe('The declared resources', () => {
  it('have distinct types and fields', () => {
    const types = resources.map(({ type }) => type);
    expect(new Set(types).size).toBe(types.length);
    const fields = resources.map(({ within, field }) => `${within?.type ?? ''}.${field ?? ''}`);
    expect(new Set(fields).size).toBe(fields.length);
  });
});

describe.each(resources.map((resource) => [resource.type, resource] as const))('%s', (_type, resource) => {
  const { id, idIn = {}, read, list, create, update, remove, within } = resource;
  const described = describedShape(resource);

  const finding = read?.by ?? id;

  it('is found by the last of its ids', () => {
    expect(finding.length).toBeGreaterThan(0);
    expect(id.slice(-finding.length)).toEqual(finding);
    // What it belongs to is learned by describing it.
    if (read?.by && described) expect(membersOf(described)).toEqual(expect.arrayContaining([...id]));
  });

  it.each(
    [
      read && ([read.operation, finding] as const),
      ...[update, remove].map((each) => each && ([each.operation, id] as const)),
    ].flatMap((each) => (each ? [each] : [])),
  )('has its ids in the input of %s', (operation, ids) => {
    expect(membersOf(shapesOf(operation).input)).toEqual(expect.arrayContaining([...ids]));
  });

  it("has ids that begin with its parent's", () => {
    expect(id.slice(0, within?.id.length ?? 0)).toEqual(within?.id ?? []);
    expect(id.length).toBeGreaterThan(0);
  });

  it('finds its own id in its description', () => {
    // What there is once in each pool has none of its own.
    const [own] = id.slice(within?.id.length ?? 0).slice(-1);
    if (own === undefined) return;
    expect(described ? membersOf(described) : [own]).toContain(idIn[own] ?? own);
  });

  it('finds its own id in each item of its list', () => {
    if (!list) return;
    const own = id.at(-1) ?? '';
    const item = listedShape(resource);
    expect(item ? membersOf(item) : []).toContain(idIn[own] ?? own);
  });

  it('is listed, created, updated and removed in its parent', () => {
    for (const operation of [list, create].flatMap((each) => (each ? [each.operation] : [])))
      expect(membersOf(shapesOf(operation).input)).toEqual(expect.arrayContaining([...(within?.id ?? [])]));
  });

  it('is changed only by writes, and read only by reads', () => {
    const kinds = [read, list, create, update, remove].map((each) => each && operations[each.operation].kind);
    expect(kinds).toEqual([
      read && 'read',
      list && 'read',
      create && 'write',
      update && 'write',
      remove && 'write',
    ]);
  });

  it('says whether each value that the SDK calls sensitive may be cached', () => {
    const told = [...resource.secrets, ...(resource.open ?? []), ...id.map((each) => idIn[each] ?? each)];
    const sensitive = (described ? pathsBelow(described) : [])
      .filter(([, shape]) => shape.getMergedTraits().sensitive === 1)
      .map(([path]) => path);
    expect(sensitive.filter((path) => !told.includes(path))).toEqual([]);
  });

  it('has each setting in its description, under the same or a declared name', () => {
    const members = described ? membersOf(described) : [];
    const missing = [...settingShapes(resource)].filter(
      ([name]) => !members.includes(update?.renamed?.[name] ?? name),
    );
    expect(missing).toEqual([]);
  });

  it('says for each setting, at every depth, what null means', () => {
    const told = Object.keys(update?.clearings ?? {});
    const settings = [...settingShapes(resource)].flatMap(([name, shape]) => [
      name,
      ...(shape.isStructSchema() ? structuresBelow(shape, name) : []),
    ]);
    expect(told.sort()).toEqual(settings.sort());
  });

  it('changes only existing kinds', () => {
    const types = resources.map(({ type }) => type);
    expect((resource.changes ?? []).filter((type) => !types.includes(type))).toEqual([]);
  });
});

/** Members of structures, but not into lists and maps: those are replaced as a whole. */
function structuresBelow(shape: NormalizedSchema, path: string): string[] {
  return Array.from(shape.structIterator()).flatMap(([name, member]) => [
    `${path}.${name}`,
    ...(member.isStructSchema() ? structuresBelow(member, `${path}.${name}`) : []),
  ]);
}
