/** Every folder of `cases`: what a rapporteur wrote, and what a careful person reads in it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { modelOutline } from './outline.ts'
import { read } from './read.ts'

const folder = join(import.meta.dirname, 'cases')

test.each(readdirSync(folder).sort())('%s are read as a careful person reads them', (name) => {
  const text = (file: string): string => readFileSync(join(folder, name, file), 'utf8')
  const { sessions, rules } = read(text('notes.md'), null)
  expect(sessions.map(modelOutline).join('\n---\n')).toBe(text('outline.txt').trimEnd())
  expect(rules).not.toContain('reading-unsure')
})
