import { copyFileSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runHere } from '../check/run-here.ts'
import { briefsIn, emptyFolder, realNotes } from '../support/run-cli.ts'

/** A folder with files of these texts; null is the notes of the sample session. */
function folderOf(files: Readonly<Record<string, string | null>>): string {
  const folder = emptyFolder()
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    if (text === null) copyFileSync(realNotes, path)
    else writeFileSync(path, text)
  }
  return folder
}

describe('policy-brief help', () => {
  test('names every command; with a command, only the options that it takes', async () => {
    const all = await runHere(['help'], emptyFolder())
    expect(all).toEqual(await runHere(['--help'], emptyFolder()))
    expect(all.out).toMatch(/^ {2}policy-brief completion SHELL /mu)
    const one = await runHere(['help', 'check'], emptyFolder())
    expect(one).toEqual(await runHere(['check', '--help'], emptyFolder()))
    expect(one.out).toContain('--fix')
    expect(one.out).not.toContain('--port')
  })

  test('asks what was meant by a command that there is not', async () => {
    const { code, err } = await runHere(['help', 'chek'], emptyFolder())
    expect(code).toBe(2)
    expect(err).toBe('policy-brief: Unknown command chek; did you mean check?\n')
  })
})

describe('policy-brief init', () => {
  test('makes an empty folder a project whose brief can be made at once', async () => {
    const folder = emptyFolder()
    const begun = await runHere(['init'], folder)
    expect(begun).toMatchObject({ code: 0, err: '' })
    expect(begun.out.trim().split('\n')).toEqual([
      join('sources', 'notes.md'),
      'policy-brief.config.yaml',
      join('.github', 'workflows', 'briefs.yml'),
    ])
    expect((await runHere([], folder)).code).toBe(0)
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'manifest.json',
      'notes.docx',
      'notes.md',
      'notes.pdf',
    ])
  })

  test('writes nothing where one of its files is there', async () => {
    const folder = folderOf({ 'policy-brief.config.yaml': 'to: [md]\n' })
    const { code, err } = await runHere(['init'], folder)
    expect(code).toBe(1)
    expect(err).toContain('policy-brief.config.yaml:1:1 error Unexpected file of that name')
    expect(readdirSync(folder)).toEqual(['policy-brief.config.yaml'])
  })

  test('writes nothing where a link leads out of the folder', async () => {
    const [folder, elsewhere] = [folderOf({ '.github/note.md': null }), emptyFolder()]
    symlinkSync(elsewhere, join(folder, '.github', 'workflows'))
    const { code, err } = await runHere(['init'], folder)
    expect({ code, err }).toEqual({
      code: 1,
      err: `${join('.github', 'workflows', 'briefs.yml')}:1:1 error Cannot write: a symbolic link leads out of the project; put a folder in its place output-unwritable\n`,
    })
    expect([readdirSync(elsewhere), readdirSync(folder)]).toEqual([[], ['.github']])
  })
})

describe('policy-brief.config.yaml', () => {
  const project = {
    'sources/a.md': null,
    'policy-brief.config.yaml': 'template: one-pager\nto: [markdown]\nout: briefs\nlang: fr\n',
  }

  test('says template, formats, folder and language where the command line does not', async () => {
    const folder = folderOf(project)
    expect((await runHere([], folder)).out).toMatch(/^briefs.a\.md,/u)
    const french = readFileSync(join(folder, 'briefs', 'a.md'), 'utf8')
    expect(
      (await runHere(['--template', 'one-pager', '--lang', 'fr', '--to', 'md', '--out', 'b'], folder)).code,
    ).toBe(0)
    expect(readFileSync(join(folder, 'b', 'a.md'), 'utf8')).toBe(french)
  })

  test('gives way to the command line', async () => {
    const folder = folderOf(project)
    await runHere(['--lang', 'en', '--out', 'other'], folder)
    expect(briefsIn(join(folder, 'other'))).toEqual(['a.md'])
    expect(readdirSync(folder)).not.toContain('briefs')
  })

  test('with a format that there is not is an error at its line', async () => {
    const folder = folderOf({ ...project, 'policy-brief.config.yaml': 'template: briefing\nto: [odt]\n' })
    const { code, err } = await runHere([], folder)
    expect(code).toBe(1)
    expect(err).toContain('policy-brief.config.yaml:2:6 error')
  })
})

describe('what is named', () => {
  test('word and markdown are formats', async () => {
    const folder = folderOf({ 'sources/a.md': null })
    expect((await runHere(['--to', 'word,markdown,md'], folder)).code).toBe(0)
    expect(briefsIn(join(folder, 'out'))).toEqual(['a.docx', 'a.md'])
  })

  test.each([
    [['--to', 'pfd'], 'Unknown format pfd; did you mean pdf?'],
    [['--to', 'wrod'], 'Unknown format wrod; did you mean word?'],
    [
      ['--to', 'pdf', 'word', 'md'],
      'Unexpected format word among the notes, expected files or folders; write --to pdf,word,md',
    ],
    [['--tmplate', 'x'], 'Unknown option --tmplate; did you mean --template?'],
    [['--template', 'one-pagr'], 'Unknown template one-pagr; did you mean one-pager?'],
    [['completion', 'fihs'], 'Unknown shell fihs; did you mean fish?'],
  ])('%j is asked about', async (args, words) => {
    const { code, err } = await runHere(args, folderOf({ 'sources/a.md': null }))
    expect(code).toBe(2)
    expect(err).toContain(words)
  })

  test('a file that is not there is taken for the one beside it that is', async () => {
    const { code, err } = await runHere(['sources/notse.md'], folderOf({ 'sources/notes.md': null }))
    expect(code).toBe(1)
    expect(err).toContain(`did you mean ${join('sources', 'notes.md')}?`)
  })
})

describe('--recursive', () => {
  const files = {
    'sources/a.md': null,
    'sources/2020/july/a.md': null,
    'sources/2020/.hidden/b.md': null,
    'sources/node_modules/c.md': null,
  }

  test('reads all that lies under a folder, and mirrors its folders in the output', async () => {
    const folder = folderOf(files)
    const { code, err } = await runHere(['--recursive', '--to', 'md', '--quiet'], folder)
    expect({ code, err }).toEqual({ code: 0, err: expect.not.stringMatching(/error/u) })
    expect(readdirSync(join(folder, 'out'), { recursive: true }).sort()).toEqual(
      ['2020', join('2020', 'july'), join('2020', 'july', 'a.md'), 'a.md', 'manifest.json'].sort(),
    )
  })

  test('never reads what it has written', async () => {
    const folder = folderOf({ 'a.md': null })
    for (const _ of [1, 2]) {
      const { code, out } = await runHere(['.', '--recursive', '--to', 'md', '--out', 'out'], folder)
      expect({ code, lines: out.trim().split('\n').length }).toEqual({ code: 0, lines: 1 })
    }
  })

  test('is told of where only the folders of a folder hold notes', async () => {
    const { code, err } = await runHere([], folderOf({ 'sources/2020/a.md': null }))
    expect(code).toBe(1)
    expect(err).toContain('--recursive')
  })
})

describe('policy-brief completion', () => {
  test.each(['bash', 'zsh', 'fish'])('for %s names every command and option', async (shell) => {
    const { code, out } = await runHere(['completion', shell], emptyFolder())
    expect(code).toBe(0)
    for (const name of ['build', 'init', 'recursive', 'template', 'markdown']) expect(out).toContain(name)
  })
})
