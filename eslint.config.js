import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'src/generated/', 'src/aws/partition-table.ts', 'coverage/', 'examples/web-client/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      // Fastify and node:test style callbacks often have nothing to await.
      '@typescript-eslint/require-await': 'off',
      // Recurses without end on the SDK's self-referring schema types (typescript-eslint 8.73).
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportAllDeclaration',
          message: 'Name what is exported: a reader looks for it by name.',
        },
        {
          selector: 'ExportDefaultDeclaration',
          message: 'No default exports: a thing has one name everywhere.',
        },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'Only the entry point hands over the environment; take a slice of the config instead.',
        },
      ],
    },
  },
  {
    files: ['src/cli.ts', 'scripts/contract-aws/cli.ts', 'bench/*.ts', 'examples/**/*.ts', '*.js', '*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: {
        Buffer: 'readonly',
        process: 'readonly',
        console: 'readonly',
        structuredClone: 'readonly',
        URL: 'readonly',
      },
    },
  },
);
