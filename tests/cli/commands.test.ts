import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runHere } from '../check/run-here.ts'
import { emptyFolder, realNotes, runCli } from '../support/run-cli.ts'

const name = '2020-07-09-shared-value-through-clusters'

function folderWithSources(): string {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'sources'))
  writeFileSync(join(folder, 'sources', `${name}.md`), readFileSync(realNotes))
  return folder
}

describe('policy-brief build', () => {
  test('without a path, every notes file of sources becomes a PDF', () => {
    const folder = folderWithSources()
    const run = runCli([], folder)
    expect(run.out).toMatch(new RegExp(`^out/${name}\\.pdf, \\d+ pages, \\d+ ms\n$`))
    expect(run.code).toBe(0)
    expect(
      readFileSync(join(folder, 'out', `${name}.pdf`))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
  })

  test('three formats are three files, and nothing else is left in out', () => {
    const folder = folderWithSources()
    const run = runCli(['build', `sources/${name}.md`, '--to', 'pdf,docx,md'], folder)
    expect(run.code).toBe(0)
    expect(run.out.split('\n')).toHaveLength(4)
    expect(readdirSync(join(folder, 'out'))).toEqual([
      `${name}.docx`,
      `${name}.md`,
      `${name}.pdf`,
      'manifest.json',
    ])
  })

  test('several sessions in one file are several briefs', async () => {
    const folder = emptyFolder()
    const session = readFileSync(realNotes, 'utf8')
    writeFileSync(join(folder, 'week.md'), `${session}\n\n${session}`)
    const run = await runHere(['week.md', '--to', 'md'], folder)
    expect(run.code).toBe(0)
    expect(readdirSync(join(folder, 'out'))).toEqual(['manifest.json', 'week-2.md', 'week.md'])
  })

  test('what is said of the template alike for many briefs is said once', async () => {
    const folder = emptyFolder()
    for (const name of ['a', 'b'])
      writeFileSync(
        join(folder, `${name}.md`),
        `---\nlanguage: fr\n---\n# Alliance\n\n## Besoins\n\n- ${name}\n`,
      )
    const run = await runHere(['a.md', 'b.md', '--to', 'md'], folder)
    expect(run.out.split('\n')).toHaveLength(3)
    expect(run.err.match(/The labels in français are not reviewed/gu)).toHaveLength(1)
  })

  test('quiet prints nothing where all is well', async () => {
    const run = await runHere(['--quiet', '--to', 'md'], folderWithSources())
    expect(run).toEqual({ code: 0, out: '', err: expect.not.stringMatching(/error/) })
  })

  test('there is no colour and no bar without a terminal', () => {
    const run = runCli(['--to', 'md'], folderWithSources(), { NO_COLOR: '' })
    expect(run.out + run.err).not.toContain('\u001B')
  })
})

describe('policy-brief model', () => {
  test('prints one object for one session and nothing else', async () => {
    const run = await runHere(['model', `sources/${name}.md`], folderWithSources())
    const session = JSON.parse(run.out)
    expect(session).toMatchObject({ version: 1, source: `${name}.md`, date: '2020-07-09' })
    expect(run.code).toBe(0)
  })

  test('prints an array where the paths hold more than one session', async () => {
    const folder = folderWithSources()
    writeFileSync(join(folder, 'sources', 'b.md'), readFileSync(realNotes))
    const run = await runHere(['model', 'sources'], folder)
    expect(JSON.parse(run.out).map((session: { source: string }) => session.source)).toEqual([
      `${name}.md`,
      'b.md',
    ])
  })
})

describe('policy-brief', () => {
  test.each([
    [['--fix'], '--fix is of check only, not of build'],
    [['model', `sources/${name}.md`, '--explain', 'link-dead'], '--explain is of check only, not of model'],
  ])('%j is refused, for the option is of check', (args, words) => {
    const run = runCli(args, folderWithSources())
    expect(run).toEqual({ code: 2, out: '', err: expect.stringContaining(words) })
  })

  test('--help names every command and option and the exit codes', () => {
    const run = runCli(['--help'], emptyFolder())
    expect(run.out).toMatch(
      /policy-brief \[build\] \[PATH…\][\s\S]*model PATH…[\s\S]*--to LIST[\s\S]*Exit codes/,
    )
    expect(run.code).toBe(0)
  })

  test('--version prints the version of package.json', () => {
    const run = runCli(['--version'], emptyFolder())
    expect(run.out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
