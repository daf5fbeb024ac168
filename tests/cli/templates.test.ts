import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { runHere } from '../check/run-here.ts'
import { emptyFolder, realNotes } from '../support/run-cli.ts'

describe('policy-brief templates', () => {
  test('says of each shipped template what it is, its pages and its languages', async () => {
    const { code, out, err } = await runHere(['templates'], emptyFolder())
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const names = out.match(/^\S[^:\n]*/gmu)
    expect(names).toEqual(['briefing', 'one-pager', 'policy-brief', 'research-brief'])
    expect(out).toContain('2 to 8 pages')
    expect(out).toContain('at most 1 page · extends policy-brief')
    expect(out).toContain(
      '24 languages: bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv',
    )
  })

  test('lists the project’s own, and tells what hinders one from saying what it is', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'templates', 'mine'), { recursive: true })
    writeFileSync(join(folder, 'templates', 'mine', 'brief.md'), '---\ntitel: Mine\n---\n# x\n')
    const { code, out, err } = await runHere(['templates'], folder)
    expect(code).toBe(1)
    expect(out).toContain('\nmine\n  any number of pages')
    expect(err).toMatch(/^templates\/mine\/brief\.md:2:1.*did you mean `title`/mu)
  })
})

const names = ['policy-brief', 'one-pager', 'research-brief', 'briefing']

describe('policy-brief new template', () => {
  test.each(names)('starts a template that extends %s, passes check and builds the same', async (base) => {
    const folder = emptyFolder()
    const begun = await runHere(['new', 'template', 'weekly-letter', '--from', base], folder)
    expect(begun).toEqual({
      code: 0,
      out: 'templates/weekly-letter/brief.md\ntemplates/weekly-letter/theme.yaml\ntemplates/weekly-letter/labels/en.yaml\n',
      err: '',
    })
    expect(await runHere(['check', '--strict', 'templates/weekly-letter'], folder)).toMatchObject({
      code: 0,
      out: '',
    })
    const build = (template: string) =>
      runHere([realNotes, '--quiet', '--to', 'md', '--template', template, '--out', template], folder)
    expect(await build('weekly-letter')).toMatchObject({ code: 0 })
    expect(await build(base)).toMatchObject({ code: 0 })
    const [name = ''] = readdirSync(join(folder, base))
    expect(readFileSync(join(folder, 'weekly-letter', name), 'utf8')).toBe(
      readFileSync(join(folder, base, name), 'utf8'),
    )
  })

  test.each(names)('copies %s whole, and the copy passes check', async (base) => {
    const folder = emptyFolder()
    const begun = await runHere(['new', 'template', 'mine', '--from', base, '--copy'], folder)
    expect(begun.code).toBe(0)
    expect(begun.out).toContain('templates/mine/theme.yaml')
    const files = (path: string) => readdirSync(path, { recursive: true }).sort()
    expect(files(join(folder, 'templates', 'mine'))).toEqual(files(join('templates', base)))
    expect(await runHere(['check', '--strict', 'templates/mine'], folder)).toMatchObject({ code: 0, out: '' })
  })

  test('names the schemas where they lie, so that an editor completes what it wrote', async () => {
    const folder = emptyFolder()
    await runHere(['new', 'template', 'mine'], folder)
    for (const file of ['brief.md', 'theme.yaml', 'labels/en.yaml']) {
      const path = join(folder, 'templates', 'mine', file)
      const named = /\$schema=(\S+)/u.exec(readFileSync(path, 'utf8'))?.[1] ?? ''
      expect(existsSync(resolve(join(path, '..'), named)), named).toBe(true)
    }
  })

  test('what its comments say is true: with the # taken away, theme and labels are sound', async () => {
    const folder = emptyFolder()
    await runHere(['new', 'template', 'mine'], folder)
    for (const file of ['theme.yaml', 'labels/en.yaml']) {
      const path = join(folder, 'templates', 'mine', file)
      const lines = readFileSync(path, 'utf8').split('\n')
      const taken = lines.map((line) => (/^# (?: *[a-z]+:| {2})/iu.test(line) ? line.slice(2) : line))
      expect(taken).not.toEqual(lines)
      writeFileSync(path, taken.join('\n'))
    }
    expect(await runHere(['check', '--strict', 'templates/mine'], folder)).toMatchObject({ code: 0, out: '' })
  })

  test('leaves a folder that is there as it is', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'templates', 'mine'), { recursive: true })
    const { code, err } = await runHere(['new', 'template', 'mine'], folder)
    expect(code).toBe(1)
    expect(err).toMatch(/^templates\/mine:1:1.*Unexpected folder of that name.*file-exists/mu)
    expect(readdirSync(join(folder, 'templates', 'mine'))).toEqual([])
  })

  test.each([
    ['without a name', [], /takes one name/],
    ['with a path for a name', ['../x'], /expected small letters/],
    ['from a template that there is not', ['x', '--from', 'polcy-brief'], /did you mean policy-brief/],
    ['from a folder that it would extend', ['x', '--from', './templates/mine'], /add --copy/],
  ])('%s is a wrong command line, and nothing is written', async (_, args, message) => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'templates', 'mine'), { recursive: true })
    writeFileSync(join(folder, 'templates', 'mine', 'brief.md'), '# x\n')
    const { code, err } = await runHere(['new', 'template', ...args], folder)
    expect(code).toBe(2)
    expect(err).toMatch(message)
    expect(readdirSync(join(folder, 'templates'))).toEqual(['mine'])
  })

  test('new notes names the schema of its front matter, and what it wrote is sound', async () => {
    const folder = emptyFolder()
    await runHere(['new', 'notes', 'deep/notes.md'], folder)
    const named = /\$schema=(\S+)/u.exec(readFileSync(join(folder, 'deep', 'notes.md'), 'utf8'))?.[1] ?? ''
    expect(existsSync(resolve(folder, 'deep', named)), named).toBe(true)
    expect((await runHere(['check', 'deep/notes.md'], folder)).err).not.toContain('front-matter')
  })

  test.each(['en', 'fr', 'pl'])(
    'new notes in %s pass check, which tells only what to fill in',
    async (language) => {
      const folder = emptyFolder()
      await runHere(['new', 'notes', '--notes-lang', language, 'notes.md'], folder)
      const { code, err } = await runHere(['check', 'notes.md'], folder)
      expect(code).toBe(0)
      const found = err.split('\n').filter((line) => line.startsWith('notes.md:'))
      expect(found.length).toBeGreaterThan(10)
      for (const line of found)
        expect(line).toMatch(/ (?:info|warning) .*; Write .* (?:[a-z-]+-not-recorded|skeleton-unfilled)$/u)
    },
  )

  test.runIf(existsSync('/proc/self'))('what cannot be begun is told, and never waited for', async () => {
    const { code, err } = await runHere(['new', 'notes', '/proc/none/notes.md'], emptyFolder())
    expect(code).toBe(1)
    expect(err).toContain('no folder can be made in /proc; choose another output-unwritable')
  })

  test('new notes takes no template', async () => {
    const { code } = await runHere(['new', 'notes', '--copy'], emptyFolder())
    expect(code).toBe(2)
  })
})
