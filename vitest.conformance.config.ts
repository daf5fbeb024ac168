import { defineConfig } from 'vitest/config'
import { languages } from './src/languages/languages-plugin.ts'
import { latinFirst } from './src/patterns/latin-first-plugin.ts'
import { shippedTemplates } from './src/program/shipped-templates-plugin.ts'

/** Random notes are others every day, for more to be found; the line says how to read the same ones again. */
const seed = process.env['FC_SEED'] ?? new Date().toISOString().slice(0, 10).replaceAll('-', '')
console.info(`Random notes of FC_SEED=${seed}`)

// As for the tests: packages in the form that the build bundles.
process.env['NODE_ENV'] = 'production'

export default defineConfig({
  plugins: [latinFirst, languages({ inline: true }), shippedTemplates({ inline: true })],
  test: {
    include: [
      'tests/{conformance,processes}/**/*.test.ts',
      // What `npm test` tries with some random cases is tried with many here.
      'tests/notes/{beginnings,closing-lines,markdown,nothing-lost,raised-text,variants,whole-or-told}.test.ts',
      'tests/{check/fix,document/{charts,lower},html/html-writer,markdown/round-trip,patterns/latin-first,template/fill}.test.ts',
      'tests/docx/{any-document,structure}.test.ts',
      'tests/pdf/{band-and-margin,page-ends,pages,pdf-writer,two-columns}.test.ts',
      'tests/verify/{own-files,signs}.test.ts',
    ],
    // What tests start, such as `npm ci`, is not to leave out what only builds need.
    env: { NODE_ENV: 'test', RUNS: '1', PLACES: '15', NOTES_SEED: seed },
    setupFiles: 'tests/support/seed.ts',
    globalSetup: 'tests/support/build-once.ts',
    // All cores, as for the tests: the judges are processes of their own, but most of the time goes into making briefs.
    maxWorkers: '100%',
    testTimeout: 1_200_000,
    hookTimeout: 300_000,
    reporters: process.env['CI']
      ? ['verbose', ['json', { outputFile: 'coverage/conformance.json' }]]
      : ['verbose'],
  },
})
