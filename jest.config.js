/** @type {import('jest').Config} */
const config = {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // Sources import each other as `./name.js`, the file that runs after the build; here it is still `./name.ts`.
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '\\.ts$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } } }],
  },
  setupFiles: ['<rootDir>/test/support/setup.ts'],
  restoreMocks: true,
  // Only what hangs is given up: on a busy machine a test of a second may take twenty.
  testTimeout: 60_000,
};
export default config;
