import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runHere } from '../check/run-here.ts'
import { emptyFolder, realNotes } from '../support/run-cli.ts'

/** A project with the real notes and a template that extends the policy brief. */
function project(matter: string): string {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'sources'))
  mkdirSync(join(folder, 'templates', 'short'), { recursive: true })
  writeFileSync(join(folder, 'sources', 'notes.md'), readFileSync(realNotes))
  writeFileSync(join(folder, 'templates', 'short', 'brief.md'), `---\nextends: policy-brief\n${matter}---\n`)
  return folder
}

const over =
  /^templates\/short\/brief\.md:3:1 warning Unexpected 3 pages of “Shared value through Clusters”, expected at most 1: about (\d+) lines too many; the longest parts are “Evidence” \((\d+) lines, sources\/notes\.md:\d+\), .*; Shorten one .* template-pages$/mu

test('a brief over the budget is a warning that names the longest parts with their lines and places', async () => {
  const { code, out, err } = await runHere(['--template', 'short'], project('pages: { to: 1 }\n'))
  expect(code).toBe(0)
  expect(out).toMatch(/^out\/notes\.pdf, 3 pages/u)
  const [, lines, evidence] = over.exec(err) ?? []
  expect(err).toMatch(over)
  // Two pages of A4 at 10.5 points hold some 45 lines each.
  expect(Number(lines)).toBeGreaterThan(45)
  expect(Number(lines)).toBeLessThan(100)
  expect(Number(evidence)).toBeGreaterThan(15)
})

test('in two columns the lines of both are counted', async () => {
  const folder = project('pages: { to: 1 }\n')
  writeFileSync(join(folder, 'templates', 'short', 'theme.yaml'), 'page: { columns: 2 }\n')
  const { err } = await runHere(['--template', 'short'], folder)
  const [, pages, lines] = /Unexpected (\d) pages .* about (\d+) lines too many/u.exec(err) ?? []
  // One column of a page holds some 45 lines.
  expect(Number(lines)).toBeGreaterThan(60 * (Number(pages) - 1))
})

test('nothing is cut for the budget: the PDF is the same as without one', async () => {
  const build = async (matter: string) => {
    const folder = project(matter)
    await runHere(['--template', 'short'], folder)
    return readFileSync(join(folder, 'out', 'notes.pdf'))
  }
  expect((await build('pages: { to: 1 }\n')).equals(await build('pages: { to: 8 }\n'))).toBe(true)
})

test.each([
  ['over the project’s notes', ['templates/short']],
  ['over the notes that are named beside it', ['templates/short', 'sources/notes.md']],
])('check tells of a template’s budget %s', async (_, paths) => {
  const { err } = await runHere(['check', ...paths], project('pages: { to: 1 }\n'))
  expect(err).toMatch(over)
})

test.each([
  ['within its budget', 'pages: { to: 4 }\n'],
  ['within the budget of the template that it extends', ''],
])('a brief %s has no such message', async (_, matter) => {
  const folder = project(matter)
  expect((await runHere(['check', 'templates/short'], folder)).err).toBe('Nothing to report in 1 file\n')
  expect((await runHere(['--template', 'short'], folder)).err).not.toContain('template-pages')
})

test('with --strict a brief over the budget is not written', async () => {
  const { code, out } = await runHere(['--template', 'short', '--strict'], project('pages: { to: 1 }\n'))
  expect({ code, out }).toEqual({ code: 1, out: '' })
})

test('a fault that only the filled template shows is told by check', async () => {
  const folder = project('')
  const brief = '---\nextends: policy-brief\n---\n# {{> title}}\n\n#### {{label "needs"}}\n'
  writeFileSync(join(folder, 'templates', 'short', 'brief.md'), brief)
  const { err } = await runHere(['check', 'templates/short'], folder)
  expect(err).toMatch(
    /^templates\/short\/brief\.md:6:1 warning Unexpected level 4 of the heading “Needs”, expected 2/mu,
  )
})
