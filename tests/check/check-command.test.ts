import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyFolder, realNotes } from '../support/run-cli.ts'
import { runHere } from './run-here.ts'

const notes = readFileSync(realNotes, 'utf8')

function folderWith(files: Record<string, string>): string {
  const folder = emptyFolder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

describe('policy-brief check', () => {
  test('prints messages with places and a summary on standard error, and renders nothing', async () => {
    const folder = folderWith({ 'a.md': notes })
    const run = await runHere(['check', 'a.md'], folder)
    expect(run.err).toMatch(/^a\.md:42:80 warning Unexpected acronym CWP .* acronym$/m)
    expect(run.err).toMatch(/\n\d+ warnings, \d+ infos in 1 file\n$/)
    expect(run).toMatchObject({ code: 0, out: '' })
  })

  test('warnings fail with --strict', async () => {
    expect((await runHere(['check', 'a.md', '--strict'], folderWith({ 'a.md': notes }))).code).toBe(1)
  })

  test('without a path all of sources and templates is checked', async () => {
    const folder = folderWith({
      'sources/a.md': notes,
      'templates/mine/brief.md': '# {{title}}\n\n{{tittle}}\n',
      'templates/other/readme.md': 'no template',
    })
    const run = await runHere(['check'], folder)
    expect(run.err).toMatch(/^sources\/a\.md:\d+:\d+ warning/m)
    expect(run.err).toMatch(/^templates\/mine\/brief\.md:3:3 error .*title/m)
    expect(run.err).toMatch(/1 error, .* in 2 files\n$/)
    expect(run.code).toBe(1)
  })

  test('a folder with a brief.md is a template wherever it lies, any other its notes', async () => {
    const folder = folderWith({ 'x/brief.md': '# {{title}}\n\n{{tittle}}\n', 'y/b.md': notes, 'y/a.md': '' })
    const run = await runHere(['check', 'x', 'y'], folder)
    expect(run.err).toMatch(/^x\/brief\.md:3:3 error/m)
    expect(run.err).toMatch(/^y\/a\.md:1:1 error .*notes-empty$/m)
    expect(run.err).toMatch(/^y\/b\.md:42:80 warning/m)
  })

  test.each(['json', 'sarif'])('--format %s prints that alone on standard output', async (format) => {
    const run = await runHere(['check', 'a.md', '--format', format], folderWith({ 'a.md': notes }))
    expect(JSON.stringify(JSON.parse(run.out))).toContain('acronym')
    expect(run).toMatchObject({ code: 0, err: '' })
  })

  test('--format github prints a workflow command for each message', async () => {
    const run = await runHere(['check', 'a.md', '--format', 'github'], folderWith({ 'a.md': notes }))
    expect(run.out).toMatch(
      /^::warning file=a\.md,line=42,endLine=42,col=80,endColumn=83,title=acronym::Unexpected/m,
    )
  })

  test.each([
    { args: ['check', '--format', 'xml'], says: /Unknown format xml; expected pretty, json, sarif, github/ },
    { args: ['check', '--explain', 'acronim'], says: /Unknown rule acronim; did you mean acronym\?/ },
    { args: ['new'], says: /expected notes/ },
    { args: ['new', 'note'], says: /did you mean notes\?/ },
    { args: ['new', 'notes', 'a.txt'], says: /ends in \.md/ },
  ])('$args is a wrong command line', async ({ args, says }) => {
    const run = await runHere(args, emptyFolder())
    expect(run.err).toMatch(says)
    expect(run.code).toBe(2)
  })

  test('--explain says what a rule is about', async () => {
    const run = await runHere(['check', '--explain', 'acronym'], emptyFolder())
    expect(run.out).toMatch(/^# acronym\n\nAn acronym is nowhere written out/)
    expect(run.code).toBe(0)
  })

  test('the settings of the project set levels, limits and known acronyms', async () => {
    const settings = 'rules:\n  sentence-length: error\n  link-dead: off\nacronyms: [CWP]\n'
    const run = await runHere(
      ['check', 'a.md'],
      folderWith({ 'a.md': notes, 'policy-brief.config.yaml': settings }),
    )
    expect(run.err).toMatch(/ error Unexpected sentence of 41 words/)
    expect(run.err).not.toMatch(/CWP|link-dead/)
    expect(run.code).toBe(1)
  })

  test('nothing is checked with settings that are wrong', async () => {
    const run = await runHere(
      ['check', 'a.md'],
      folderWith({ 'a.md': notes, 'package.json': '{\n "policy-brief": 1\n}' }),
    )
    expect(run.err).toMatch(/^package\.json:2:18 error .*settings-value\n$/)
    expect(run.code).toBe(1)
  })
})

describe('policy-brief check --fix', () => {
  test('mends the file in its place, keeps its permissions and what a link points to', async () => {
    const folder = folderWith({ 'real.md': notes })
    chmodSync(join(folder, 'real.md'), 0o600)
    symlinkSync('real.md', join(folder, 'a.md'))
    const run = await runHere(['check', 'a.md', '--fix'], folder)
    expect(run.err).toMatch(/^a\.md: mended 4 places$/m)
    expect(run.err).not.toMatch(/empty-bullet|double-marker/)
    const mended = readFileSync(join(folder, 'real.md'), 'utf8')
    expect(mended).toBe(notes.replace(/^- \n/m, '').replaceAll(/^- (?=\d\))/gm, ''))
    expect(statSync(join(folder, 'real.md')).mode & 0o777).toBe(0o600)
    expect((await runHere(['check', 'a.md', '--fix'], folder)).err).not.toMatch(/mended/)
  })
})

describe('policy-brief new notes', () => {
  test.each(['en', 'fr'])('writes a skeleton in %s that check passes', async (language) => {
    const folder = emptyFolder()
    const run = await runHere(['new', 'notes', '--notes-lang', language], folder)
    expect(run).toEqual({ code: 0, out: 'sources/notes.md\n', err: '' })
    const checked = await runHere(['check', 'sources/notes.md'], folder)
    expect(checked.err).not.toMatch(/ error |unclassified|label-misspelt|front-matter/)
    expect(checked.code).toBe(0)
  })

  test('never overwrites a file', async () => {
    const folder = folderWith({ 'a.md': 'mine' })
    const run = await runHere(['new', 'notes', 'a.md'], folder)
    expect(run.err).toMatch(/^a\.md:1:1 error Unexpected file of that name, .*file-exists$/m)
    expect(run.code).toBe(1)
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('mine')
  })
})

describe('policy-brief model', () => {
  test('prints its messages in the form that was asked for on standard error, and keeps to the limits', async () => {
    const folder = folderWith({ 'a.md': notes, 'policy-brief.config.yaml': 'limits: { bytes: 100 }\n' })
    const run = await runHere(['model', 'a.md', '--format', 'json'], folder)
    expect(JSON.parse(run.err)).toMatchObject([{ file: 'a.md', rule: 'notes-size', severity: 'error' }])
    expect(run).toMatchObject({ code: 1, out: '' })
  })
})
