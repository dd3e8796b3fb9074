import { describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isObjectType, isUnionType, parse, type GraphQLObjectType } from 'graphql';
import { authorizationRules, withoutAuthorization } from '../../../src/graphql/authorization-rules.js';
import { assertEverythingGuarded } from '../../../src/graphql/authorization.js';
import { createSchema } from '../../../src/graphql/schema.js';
import { readTypeDefinitions } from '../../../src/graphql/type-definitions.js';
import { subgraphSdl } from '../../../src/graphql/subgraph-sdl.js';

const schema = createSchema({ production: false });
const rules = authorizationRules(readTypeDefinitions());

/** The root fields that say nothing of any pool by themselves. */
const withoutRule = ['Query._entities', 'Query._service'];

function rootFields(): string[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    Object.keys(type?.getFields() ?? {}).map((field) => `${type?.name ?? ''}.${field}`),
  );
}

function entities(): readonly GraphQLObjectType[] {
  const union = schema.getType('_Entity');
  return isUnionType(union) ? union.getTypes() : [];
}

describe('The authorization rules of the schema', () => {
  it('cover every root field', () => {
    expect(rootFields().filter((field) => !rules.has(field))).toEqual(withoutRule);
  });

  it('cover every entity, and so every reference of a router', () => {
    const unguarded = entities().filter(({ name }) => !rules.has(name));
    expect(entities()).not.toEqual(unguarded);
    // A reference to a stub is answered with nothing but its own key, which was given.
    expect(unguarded.map((stub) => [stub.name, Object.keys(stub.getFields())])).toEqual(
      ['CognitoIamRole', 'CognitoKmsKey', 'CognitoLambdaFunction', 'CognitoSesIdentity'].map((name) => [
        name,
        ['arn'],
      ]),
    );
  });

  it('name existing fields and types, and scopes of this gateway', () => {
    for (const [coordinate, scopes] of rules) {
      const [typeName = '', field] = coordinate.split('.');
      const type = schema.getType(typeName);
      if (!isObjectType(type)) throw new Error(`${coordinate} is not of an object type`);
      if (field) expect(Object.keys(type.getFields())).toContain(field);
      expect(
        scopes.flat().every((scope) => /^poolgraph\/(read|write|delete|sensitive|secrets)$/.test(scope)),
      ).toBe(true);
    }
  });

  it('protect every field described as sensitive, and every ARN of a function or role', () => {
    const outputs = Object.values(schema.getTypeMap()).filter(isObjectType);
    const sensitive = outputs.flatMap((type) =>
      Object.values(type.getFields())
        .filter(
          ({ name, description, type: of }) =>
            /(?<!case-)sensitive/i.test(description ?? '') ||
            /lambdaArn|callerArn/i.test(name) ||
            ['CognitoLambdaFunction', 'CognitoIamRole'].includes(getNamedType(of).name),
        )
        .map((field) => `${type.name}.${field.name}`),
    );
    const lambdas = [...rules.keys()].filter((coordinate) => coordinate.startsWith('UserPoolLambdaConfig.'));
    expect(lambdas).toHaveLength(10);
    expect(sensitive).toEqual(
      expect.arrayContaining(['UserPoolLambdaTrigger.function', 'UserPoolSmsConfiguration.snsCallerRole']),
    );
    expect(sensitive.length).toBeGreaterThan(8);
    const unguarded = sensitive.filter((coordinate) => !rules.has(coordinate));
    // They tell whether a value is kept, and are none themselves.
    expect(unguarded).toEqual(['UserPoolDifference.masked', 'UserPoolSettingChange.masked']);
  });

  it('are read from the directives', () => {
    const document = parse(/* GraphQL */ `
      type A @authenticated {
        b: Int @requiresScopes(scopes: [["x", "y"], ["z"]])
        c: Int
      }
    `);
    expect(Object.fromEntries(authorizationRules(document))).toEqual({ A: [], 'A.b': [['x', 'y'], ['z']] });
    expect(Object.fromEntries(authorizationRules(withoutAuthorization(document)))).toEqual({});
  });

  it('are read from type extensions as well', () => {
    const document = parse(/* GraphQL */ `
      extend type Query {
        b: Int @requiresScopes(scopes: [["x"]])
      }
      extend type A @authenticated {
        c: Int @requiresScopes(scopes: [["y"]])
      }
    `);
    expect(Object.fromEntries(authorizationRules(document))).toEqual({
      'Query.b': [['x']],
      A: [],
      'A.c': [['y']],
    });
    expect(Object.fromEntries(authorizationRules(withoutAuthorization(document)))).toEqual({});
  });
});

describe('The gateway', () => {
  const guarded = buildSchema(/* GraphQL */ `
    type Query {
      a: Pool
      b: Stub
      _service: Int
      _entities: Int
    }
    type Mutation {
      c: Int
    }
    type Pool {
      id: ID
      name: String
    }
    type Stub {
      arn: ID
    }
    union _Entity = Pool | Stub
  `);
  const every = ['Query.a', 'Query.b', 'Mutation.c', 'Pool'];

  it('starts if each root field and each entity has an authorization rule', () => {
    expect(() => {
      assertEverythingGuarded(guarded, new Map(every.map((coordinate) => [coordinate, []])));
    }).not.toThrow();
  });

  it.each(every)('does not start if %s has no authorization rule', (open) => {
    const others = every.filter((coordinate) => coordinate !== open);
    expect(() => {
      assertEverythingGuarded(guarded, new Map(others.map((coordinate) => [coordinate, []])));
    }).toThrow(
      `Expected @requiresScopes or @authenticated on ${open}; without it the field is open to everyone.`,
    );
  });
});

describe('The SDL for routers', () => {
  it('has the authorization rules only on request', () => {
    const used = /@(authenticated|requiresScopes)\b/;
    expect(subgraphSdl({ authDirectives: false })).not.toMatch(used);
    expect(subgraphSdl({ authDirectives: true }).match(/ @requiresScopes\(scopes: \[\["/g)?.length).toBe(
      rules.size,
    );
  });
});
