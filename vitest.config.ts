import { defineConfig } from 'vitest/config'
import { languages } from './src/languages/languages-plugin.ts'
import { latinFirst } from './src/patterns/latin-first-plugin.ts'
import { shippedTemplates } from './src/program/shipped-templates-plugin.ts'

// Packages as the build bundles them: in their form for development some check themselves, for a tenth of the time of all tests.
process.env['NODE_ENV'] = 'production'

export default defineConfig({
  plugins: [latinFirst, languages({ inline: true }), shippedTemplates({ inline: true })],
  test: {
    include: ['tests/**/*.test.ts'],
    // Runs that are killed, watched or hang wait for one another and cost as much as a third of all others: `npm run conformance` has them.
    exclude: ['tests/conformance/**', 'tests/processes/**'],
    // What tests start is as it is without them.
    env: { NODE_ENV: 'test' },
    setupFiles: 'tests/support/seed.ts',
    globalSetup: 'tests/support/build-once.ts',
    // All cores: vitest would leave one idle, and there are machines with two.
    maxWorkers: '100%',
    // The files of a worker share what they import: no test changes a module, and loading all of it anew costs more than many tests.
    isolate: false,
    // Most code runs a few times only: room for the young spares collecting it, and the compiler waits longer before it optimises.
    execArgv: ['--max-semi-space-size=64', '--interrupt-budget=800000'],
    // No limits by the clock, but for what hangs: a machine at load 12 takes ten times as long.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    reporters: process.env['CI'] ? ['default', ['json', { outputFile: 'coverage/tests.json' }]] : ['default'],
  },
})
