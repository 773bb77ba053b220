/** Node tests; each file is transpiled alone (types are checked by `npm run types`). */
module.exports = {
  testEnvironment: 'node',
  // Jest leaves a core idle; on machines with two that is half of them.
  maxWorkers: '100%',
  roots: ['<rootDir>/tests'],
  setupFiles: ['<rootDir>/tests/support/setup.ts'],
  // Properties over whole workbooks take seconds on a busy machine.
  testTimeout: 120_000,
  testMatch: ['**/*.test.{ts,tsx}'],
  transform: { '^.+\\.tsx?$': ['ts-jest', { tsconfig: 'tsconfig.json', diagnostics: false }] },
};
