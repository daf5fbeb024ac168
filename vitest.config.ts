import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/conformance/**'],
    setupFiles: 'tests/support/seed.ts',
    globalSetup: 'tests/support/build-once.ts',
    // All cores: vitest would leave one idle, and there are machines with two.
    maxWorkers: '100%',
    testTimeout: 60_000,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'coverage/tests.json' }]] : ['default'],
  },
})
