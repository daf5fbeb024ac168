import { defineConfig } from 'vitest/config'
import { languages } from './build/languages.ts'

export default defineConfig({
  plugins: [languages({ inline: true })],
  test: {
    include: ['tests/conformance/**/*.test.ts', 'tests/notes/variants.test.ts'],
    env: { VARIANTS: '510' },
    globalSetup: 'tests/support/build-once.ts',
    testTimeout: 1_200_000,
    hookTimeout: 300_000,
    reporters: process.env['CI']
      ? ['verbose', ['json', { outputFile: 'coverage/conformance.json' }]]
      : ['verbose'],
  },
})
