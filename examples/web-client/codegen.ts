import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  // In a repository of your own: what `poolgraph schema print` prints, or the URL of a gateway with introspection.
  schema: '../../schema/*.graphql',
  documents: 'src/**/*.tsx',
  generates: {
    'src/graphql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'unmask' } },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: {
          DateTime: 'string',
          SafeInt: 'number',
          UserPoolSettingValue: 'unknown',
          _FieldSet: 'string',
          federation__Scope: 'string',
        },
      },
    },
  },
};

export default config;
