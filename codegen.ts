import type { CodegenConfig } from '@graphql-codegen/cli';
import { createMappingPlan } from './src/graphql/mapping-plan.js';
import { enumValues } from './src/mapping/enums.js';

const SDK = '@aws-sdk/client-cognito-identity-provider';

const enums = enumValues();
const plan = createMappingPlan();

/** The parent of a resolver is the SDK's own structure; for the entry of a map, its key and value. */
const mappers = {
  ...Object.fromEntries(
    Array.from(plan.structures.values(), ({ type, shape }) => [type, `${SDK}#${shape} as Sdk${shape}`]),
  ),
  ...Object.fromEntries(
    Array.from(plan.entries.values(), ({ type, structure }) => [
      type,
      structure
        ? `{ key: string; value: import('${SDK}').${structure.shape} }`
        : '{ key: string; value: string }',
    ]),
  ),
};

/** What shows no structure of the SDK, and has more behind it than its fields. */
const parents = {
  UserPoolConnection: '../context.js#ListedUserPools',
  UserPoolEdge: '../context.js#ListedUserPoolEdge',
};

const config: CodegenConfig = {
  schema: './schema/*.graphql',
  importExtension: '.js',
  generates: {
    './src/generated/graphql.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        federation: true,
        useTypeImports: true,
        enumsAsTypes: true,
        immutableTypes: true,
        enumValues: enums,
        contextType: '../context.js#Context',
        mappers: {
          ...Object.fromEntries(Object.entries(mappers).filter(([type]) => !type.endsWith('Input'))),
          ...parents,
        },
        strictScalars: true,
        scalars: {
          DateTime: 'Date',
          SafeInt: 'number',
          UserPoolSettingValue: 'unknown',
          _FieldSet: 'string',
        },
        defaultScalarType: 'unknown',
        inputMaybeValue: 'T | null | undefined',
      },
    },
    './docs/configuration.md': { plugins: ['./scripts/configuration-page.ts'] },
    './docs/schema.md': { plugins: ['./scripts/schema-reference.ts'] },
    './src/generated/client-caches.ts': { plugins: ['./scripts/client-caches.ts'] },
    './src/aws/partition-table.ts': { plugins: ['./scripts/partition-table.ts'] },
  },
};

export default config;
