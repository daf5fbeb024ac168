import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/conformance/**/*.test.ts'],
    globalSetup: 'tests/support/build-once.ts',
    testTimeout: 1_200_000,
    hookTimeout: 300_000,
    reporters: process.env['CI']
      ? ['verbose', ['json', { outputFile: 'coverage/conformance.json' }]]
      : ['verbose'],
  },
})
