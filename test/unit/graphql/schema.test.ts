import { describe, expect, it } from '@jest/globals';
import {
  isScalarType,
  isTypeDefinitionNode,
  Kind,
  print,
  visit,
  type ASTNode,
  type ObjectTypeDefinitionNode,
  type StringValueNode,
} from 'graphql';
import { createSchema } from '../../../src/graphql/schema.js';
import { readTypeDefinitions } from '../../../src/graphql/type-definitions.js';

const document = readTypeDefinitions();
const types = document.definitions.filter(isTypeDefinitionNode);
const objects = types.filter(
  (type): type is ObjectTypeDefinitionNode => type.kind === Kind.OBJECT_TYPE_DEFINITION,
);
const rootFields = objects
  .filter(({ name }) => ['Query', 'Mutation'].includes(name.value))
  .flatMap(({ fields = [] }) => fields);

/** Every node that can be described, with the path of names to it. */
function describable(): { path: string; description: StringValueNode | undefined }[] {
  const found: { path: string; description: StringValueNode | undefined }[] = [];
  visit(document, {
    enter(node, _key, _parent, _path, ancestors) {
      if (!node.kind.endsWith('Definition') || !('name' in node)) return;
      const names = [...ancestors.flat(), node].filter(
        (each): each is ASTNode & { name: { value: string } } => 'name' in each,
      );
      found.push({
        path: names.map(({ name }) => name.value).join('.'),
        description: 'description' in node ? node.description : undefined,
      });
    },
  });
  return found;
}

describe('The schema', () => {
  it('describes every type, field, argument and enum value', () => {
    expect(describable().length).toBeGreaterThan(400);
    expect(describable().filter(({ description }) => !description?.value.trim())).toEqual([]);
  });

  it.each([
    ['email', /e-mail/i],
    ['username', /\buser names?\b/i],
    ['SMS message', /\btext messages?\b/i],
    ['uppercase, lowercase', /\b(upper|lower)[ -]case\b/i],
    ['rejected', /\brefuse[ds]?\b/i],
  ])('says "%s" in descriptions, and uses no synonym', (_term, others) => {
    expect(describable().filter(({ description }) => others.test(description?.value ?? ''))).toEqual([]);
  });

  it('names its types so that they can share a supergraph with the types of others', () => {
    const own = types.filter(
      ({ kind, name }) => kind !== Kind.SCALAR_TYPE_DEFINITION && !['Query', 'Mutation'].includes(name.value),
    );
    // The Relay specification gives PageInfo its name and its fields, so that every subgraph has the same one.
    const shared = own.filter(({ directives }) => directives?.some(({ name }) => name.value === 'shareable'));
    expect(shared.map(({ name }) => name.value)).toEqual(['PageInfo']);
    const names = own.filter((type) => !shared.includes(type)).map(({ name }) => name.value);
    expect(names.filter((name) => !/UserPool|^Cognito/.test(name))).toEqual([]);
  });

  it('has nullable root fields, so that an error in one does not erase its siblings', () => {
    expect(rootFields.map(({ name }) => name.value)).toEqual(
      expect.arrayContaining(['userPool', 'userPools', 'createUserPool']),
    );
    expect(rootFields.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE)).toEqual([]);
  });

  it("gives input fields no defaults, because Cognito's defaults depend on what is absent", () => {
    const withDefault: string[] = [];
    visit(document, {
      InputObjectTypeDefinition({ name, fields = [] }) {
        const defaults = fields.filter(({ defaultValue }) => defaultValue);
        withDefault.push(...defaults.map((field) => `${name.value}.${field.name.value}`));
      },
    });
    expect(withDefault).toEqual([]);
  });

  it('has no cache hint that could give one caller the answer of another', () => {
    expect(print(document)).not.toMatch(/cacheControl|PUBLIC/);
  });

  it('uses scalars for timestamps and for user counts beyond 32 bits', () => {
    const scalars = Object.values(createSchema({ production: false }).getTypeMap()).filter(isScalarType);
    const { DateTime, SafeInt } = Object.fromEntries(scalars.map((scalar) => [scalar.name, scalar]));
    expect(DateTime?.serialize(new Date(0))).toEqual(new Date(0));
    expect(SafeInt?.serialize(2 ** 40)).toBe(2 ** 40);
  });
});
