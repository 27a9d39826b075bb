/** Jest runs the TypeScript as ES modules (node --experimental-vm-modules); types are checked by tsc, not here. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  setupFiles: ['<rootDir>/test/harness/seed.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: 'tsconfig.test.json' }],
  },
  testTimeout: 20_000,
  maxWorkers: 2,
  // A test that leaves a server open must not hold up the run for ever.
  forceExit: true,
};
