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
  globalSetup: '<rootDir>/test/support/name-builds.js',
  globalTeardown: '<rootDir>/test/support/remove-builds.js',
  // Tests run in a realm of their own, where each look at a global costs a call into V8. The SDK and GraphQL.js look at these for
  // every value; as parameters of the modules they cost nothing. (Only CommonJS modules have parameters.)
  sandboxInjectedGlobals: ['Array', 'Error', 'JSON', 'Math', 'Number', 'Object', 'Symbol'],
  restoreMocks: true,
  testSequencer: '<rootDir>/test/support/sequencer.js',
  // Jest leaves one core to whoever watches; in CI nobody does, and the suite passes with both busy.
  maxWorkers: '100%',
  // What hangs ends; what is slow on a busy machine does not fail for it.
  testTimeout: 30_000,
};
export default config;
