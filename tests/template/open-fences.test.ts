import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { checkDirectives } from '../../src/compose/check-directives.ts'
import { projectFolder } from '../support/run-cli.ts'
import { shipped } from './support/templates.ts'

const templates = readdirSync(join(projectFolder, 'templates')).filter((name) => name !== 'labels')
const fence = /^(:{3,})$/u

/** The line that begins the directive which a fence closes: the last that is open and of as many colons. */
function openingOf(lines: readonly string[], at: number): number {
  const open: number[] = []
  for (const [line, text] of lines.slice(0, at).entries()) {
    if (/^:{3,}\w/u.test(text)) open.push(line)
    else if (fence.test(text)) open.pop()
  }
  return (open.at(-1) ?? -1) + 1
}

test.each(templates)('each fence that is taken out of %s is missed where its directive begins', (name) => {
  const { brief, partials } = shipped(name)
  for (const file of [brief, ...partials.values()]) {
    const lines = String(file).split('\n')
    expect(checkDirectives(new VFile({ path: file.path, value: String(file) }))).toEqual([])
    for (const [at, line] of lines.entries()) {
      if (!fence.test(line)) continue
      const value = lines.toSpliced(at, 1).join('\n')
      const told = checkDirectives(new VFile({ path: file.path, value }))
      expect(
        told.map((message) => `${message.line} ${message.ruleId}`),
        `${file.path}:${at + 1}`,
      ).toEqual([`${openingOf(lines, at)} directive-open`])
    }
  }
})
