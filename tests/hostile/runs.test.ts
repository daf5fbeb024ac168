import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bounded } from '../../src/cli/bounded.ts'
import { outputClashes } from '../../src/cli/output-plan.ts'
import { notesOn, projectOf, sessionsOn } from '../batch/support/project-of.ts'
import { runHere } from '../check/run-here.ts'
import { briefsIn, emptyFolder, projectFolder, realNotes, runCli } from '../support/run-cli.ts'

const program = join(projectFolder, 'dist', 'policy-brief.js')
const posix = process.platform !== 'win32'

describe.skipIf(!posix)('a pipe is no file, whatever is read, and nobody waits for its other end', () => {
  const pipe = (path: string): string => {
    spawnSync('mkfifo', [path])
    return path
  }
  test.each(['policy-brief.config.yaml', 'package.json'])('%s', async (name) => {
    const folder = emptyFolder()
    cpSync(realNotes, join(folder, 'notes.md'))
    pipe(join(folder, name))
    const { code, err } = await runHere(['notes.md', '--to', 'md'], folder)
    expect(err).toMatch(new RegExp(`${name}:1:1 error .*device, a pipe or a socket`, 'u'))
    expect(code).toBe(1)
  })

  test.each([
    ['extract', 'brief.pdf'],
    ['verify', 'brief.docx'],
  ])('what %s is given', async (command, name) => {
    const folder = emptyFolder()
    pipe(join(folder, name))
    const { code, err, out } = await runHere([command, name], folder)
    expect(out + err).toMatch(/brief\.\w+:1:1 error .*device, a pipe or a socket/u)
    expect(code).toBe(1)
  })

  test('a reference document', async () => {
    const folder = emptyFolder()
    cpSync(realNotes, join(folder, 'notes.md'))
    mkdirSync(join(folder, 'own'))
    writeFileSync(join(folder, 'own', 'brief.md'), '---\nextends: policy-brief\n---\n')
    pipe(join(folder, 'own', 'reference.docx'))
    const { code, err } = await runHere(['notes.md', '--to', 'docx', '--template', 'own'], folder)
    expect(err).toMatch(/own.reference\.docx:1:1 error .*device, a pipe or a socket/u)
    expect(code).toBe(1)
  })

  test('what stands where a dead run would have left its journal', async () => {
    const folder = emptyFolder()
    cpSync(realNotes, join(folder, 'notes.md'))
    mkdirSync(join(folder, 'out'))
    const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
    const left = join(folder, 'out', `.policy-brief-3999999-${host}-0123456789abcdef`)
    writeFileSync(`${left}-0.tmp`, '')
    pipe(`${left}.undo`)
    expect((await runHere(['notes.md', '--to', 'md'], folder)).code).toBe(0)
    expect(existsSync(join(folder, 'out', 'notes.md'))).toBe(true)
  })
})

test.skipIf(!posix)('a working folder that is gone is told', () => {
  const folder = emptyFolder()
  const command = `mkdir gone && cd gone && rmdir ../gone && "${process.execPath}" "${program}" "${realNotes}" --out "${folder}"`
  const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' })
  expect(stderr).toBe('policy-brief: The working folder is gone; change into one that is there\n')
  expect(status).toBe(2)
})

describe.skipIf(!posix)('what cannot be printed', () => {
  test('is no fault where whoever reads has seen enough', () => {
    const folder = emptyFolder()
    cpSync(realNotes, join(folder, 'notes.md'))
    const command = `"${process.execPath}" "${program}" model notes.md | true`
    expect(spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' }).stderr).not.toMatch(
      /EPIPE|at /u,
    )
  })

  test.skipIf(!existsSync('/dev/full'))('is told in one line where the disk is full', () => {
    const command = `"${process.execPath}" "${program}" help > /dev/full`
    const { status, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' })
    expect(stderr).toBe('policy-brief: Cannot print: the disk is full; make room and run again\n')
    expect(status).toBe(1)
  })
})

describe('what is no file of its folder is told, and the others are written', () => {
  const cases: [string, (folder: string) => void, RegExp][] = [
    [
      'a link to an endless device',
      (at) => symlinkSync('/dev/zero', join(at, 'n.md')),
      /n\.md:1:1 error .*device, a pipe or a socket/u,
    ],
    [
      'a link to a random device',
      (at) => symlinkSync('/dev/urandom', join(at, 'n.md')),
      /n\.md:1:1 error .*device, a pipe or a socket/u,
    ],
    [
      'a pipe',
      (at) => spawnSync('mkfifo', [join(at, 'n.md')]),
      /n\.md:1:1 error .*device, a pipe or a socket/u,
    ],
    ['a folder', (at) => mkdirSync(join(at, 'n.md')), /n\.md:1:1 error/u],
    [
      'a link to a file elsewhere',
      (at) => {
        writeFileSync(join(at, '..', 'secret.md'), '# secret\n\n## Needs\n\n- Need one: x\n')
        symlinkSync('../secret.md', join(at, 'n.md'))
      },
      /n\.md:1:1 error .*lies outside its folder/u,
    ],
    [
      'a link to a link elsewhere',
      (at) => {
        symlinkSync('/etc/hostname', join(at, 'm.txt'))
        symlinkSync('m.txt', join(at, 'n.md'))
      },
      /n\.md:1:1 error .*lies outside its folder/u,
    ],
    ['links in a circle', (at) => symlinkSync('n.md', join(at, 'n.md')), /n\.md:1:1 error .*circle/u],
    [
      'a link to nothing',
      (at) => symlinkSync('gone.md', join(at, 'n.md')),
      /n\.md:1:1 error .*no such file/u,
    ],
    [
      'a file that declares no length',
      (at) => symlinkSync('/proc/self/environ', join(at, 'n.md')),
      /n\.md:1:1 error .*lies outside its folder/u,
    ],
    [
      'a file of 11 MB',
      (at) => writeFileSync(join(at, 'n.md'), 'x'.repeat(11_000_000)),
      /n\.md:1:1 error .*`limits\.bytes`/u,
    ],
  ]
  test.runIf(posix).each(cases)('%s', async (_, make, says) => {
    const folder = emptyFolder()
    const sources = join(folder, 'sources')
    mkdirSync(sources)
    make(sources)
    cpSync(realNotes, join(sources, 'z.md'))
    const run = await runHere(['sources/n.md', 'sources/z.md', '--to', 'md'], folder)
    expect(run.err).toMatch(says)
    expect(run.code).toBe(1)
    expect(briefsIn(join(folder, 'out'))).toEqual(['z.md'])
  })

  test.runIf(posix)('in a template’s folder and beside notes too', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'mine', 'partials'), { recursive: true })
    writeFileSync(join(folder, 'mine', 'brief.md'), '# Brief\n\n![one](pipe.png)\n')
    spawnSync('mkfifo', [join(folder, 'mine', 'pipe.png')])
    const text = `${readFileSync(realNotes, 'utf8')}\n\n![two](zero.png)\n`
    writeFileSync(join(folder, 'n.md'), text)
    symlinkSync('/dev/zero', join(folder, 'zero.png'))
    const pictures = await runHere(['n.md', '--to', 'md', '--template', './mine'], folder)
    expect(pictures.err).toMatch(/pipe\.png`: it is a device, a pipe or a socket/u)
    spawnSync('mkfifo', [join(folder, 'mine', 'partials', 'a.md')])
    symlinkSync('/dev/zero', join(folder, 'mine', 'theme.yaml'))
    const broken = await runHere(['check', './mine'], folder)
    expect(broken.err + broken.out).toMatch(/partials\/a\.md:1:1 error .*device, a pipe/u)
    expect(broken.err + broken.out).toMatch(/theme\.yaml:1:1 error .*device, a pipe/u)
  })
})

describe('names of outputs', () => {
  const clashes = (notes: string[], sessions: Record<string, number> = {}) =>
    [...outputClashes(notes, 'out', (path) => sessions[path] ?? 1).keys()].sort()
  test.each<[string, string[], Record<string, number>, string[]]>([
    ['two of one name', ['a/x.md', 'b/x.md', 'c.md'], {}, ['a/x.md', 'b/x.md']],
    ['three of one name', ['a/x.md', 'b/x.md', 'd/X.md'], {}, ['a/x.md', 'b/x.md', 'd/X.md']],
    ['a name in another composition', ['a/\u00e9.md', 'b/e\u0301.md'], {}, ['a/\u00e9.md', 'b/e\u0301.md']],
    ['a second session named like a file', ['x.md', 'x-2.md', 'y.md'], { 'x.md': 2 }, ['x-2.md', 'x.md']],
    ['a number that no session has', ['x.md', 'x-3.md'], { 'x.md': 2 }, []],
    ['a number that is none', ['x.md', 'x-1.md', 'x-02.md', 'x-2b.md'], { 'x.md': 9 }, []],
  ])('%s', (_, notes, sessions, expected) => {
    expect(clashes(notes, sessions)).toEqual(expected)
  })

  test('that clash keep only those files from being written', async () => {
    const folder = emptyFolder()
    for (const name of ['a', 'b']) mkdirSync(join(folder, name))
    for (const name of ['a/x.md', 'b/x.md', 'y.md']) cpSync(realNotes, join(folder, name))
    const run = await runHere(['a', 'b', 'y.md', '--to', 'md'], folder)
    expect(run.code).toBe(1)
    expect(run.err).toMatch(/^a\/x\.md:1:1 error .*output-twice$/mu)
    expect(run.err).toMatch(/^b\/x\.md:1:1 error .*output-twice$/mu)
    expect(briefsIn(join(folder, 'out'))).toEqual(['y.md'])
  })
})

describe('whatever is thrown while one file is worked on becomes a message that names it', () => {
  const never = () => new Promise<void>(() => {})
  test.each<[string, () => unknown]>([
    [
      'at once',
      () => {
        throw new TypeError('broken')
      },
    ],
    [
      'in a promise',
      async () => {
        throw new TypeError('broken')
      },
    ],
    [
      'in a callback',
      () => {
        setImmediate(() => {
          throw new TypeError('broken')
        })
        return never()
      },
    ],
    [
      'in a promise that nobody waits for',
      () => {
        void Promise.reject(new TypeError('broken'))
        return never()
      },
    ],
    [
      'in a timer',
      () => {
        setTimeout(() => {
          throw new TypeError('broken')
        }, 1)
        return never()
      },
    ],
    [
      'as something that is no error',
      () => {
        throw 'broken'
      },
    ],
    [
      'as a stack that overflows',
      () => {
        const down = (): number => 1 + down()
        return down()
      },
    ],
  ])('%s', async (_, work) => {
    // The test runner listens for the same, and must not take it for its own.
    const events = ['uncaughtException', 'unhandledRejection'] as const
    const kept = events.map((event) => [event, process.rawListeners(event)] as const)
    for (const event of events) process.removeAllListeners(event)
    const message = await bounded('sources/n.md', work)
    for (const [event, listeners] of kept)
      for (const listener of listeners) process.on(event, listener as () => void)
    expect(message).toMatchObject({ file: 'sources/n.md', ruleId: 'program-fault', fatal: true })
    expect((message as { reason: string }).reason).toMatch(/broken|call stack/u)
    expect((message as { note: string }).note).toContain('report it')
  })

  test('and the others are written', () => {
    const folder = emptyFolder()
    for (const name of ['a', 'b', 'c']) cpSync(realNotes, join(folder, `${name}.md`))
    const preload = join(folder, 'fault.mjs')
    writeFileSync(
      preload,
      `
      let turns = 0
      const immediate = globalThis.setImmediate
      globalThis.setImmediate = (work, ...given) => {
        if (++turns === 4) immediate(() => { throw new RangeError('a planted fault') })
        return immediate(work, ...given)
      }
    `,
    )
    const run = runCli(['a.md', 'b.md', 'c.md', '--to', 'md'], folder, {
      NODE_OPTIONS: `--import=${preload}`,
    })
    expect(run.err).toMatch(/^[abc]\.md:1:1 error .*a planted fault.*report it.*program-fault$/mu)
    expect(run.code).toBe(1)
    expect(briefsIn(join(folder, 'out'))).toHaveLength(2)
  })
})

describe.runIf(posix)('no link within the output folder leads out of it', () => {
  const linked = () => {
    const elsewhere = emptyFolder()
    const folder = projectOf({ ...sessionsOn('boats'), 'sources/deep/docks.md': notesOn('docks') })
    return { folder, elsewhere }
  }
  const told = (out: string) =>
    new RegExp(`Cannot write: a symbolic link leads out of ${out}; put a folder in`, 'u')

  test('for build', async () => {
    const { folder, elsewhere } = linked()
    mkdirSync(join(folder, 'out'))
    symlinkSync(elsewhere, join(folder, 'out', 'deep'))
    const { code, err } = await runHere(['sources', '--recursive', '--to', 'md'], folder)
    expect({ code, elsewhere: readdirSync(elsewhere) }).toEqual({ code: 1, elsewhere: [] })
    expect(err).toMatch(told('out'))
    expect(readdirSync(join(folder, 'out'))).toContain('boats.md')
  })

  test('for merge', async () => {
    const { folder, elsewhere } = linked()
    await runHere(['sources', '--recursive', '--to', 'md', '--shard', '1/1', '--out', 'part'], folder)
    mkdirSync(join(folder, 'all'))
    symlinkSync(elsewhere, join(folder, 'all', 'deep'))
    const { code, err } = await runHere(['merge', 'part', '--out', 'all'], folder)
    expect({ code, elsewhere: readdirSync(elsewhere) }).toEqual({ code: 1, elsewhere: [] })
    expect(err).toMatch(told('all'))
  })

  test('but it may be one itself where --out names it', async () => {
    const { folder, elsewhere } = linked()
    symlinkSync(elsewhere, join(folder, 'out'))
    const args = ['sources', '--recursive', '--to', 'md', '--out', 'out']
    expect((await runHere(args, folder)).code).toBe(0)
    expect(readdirSync(elsewhere).sort()).toEqual(['boats.md', 'deep', 'manifest.json'])
  })
})

describe.runIf(posix)('a folder that nobody named may be no link out of the project', () => {
  test.each([
    ['out', ['build', 'sources'], 'out', ''],
    ['one above what the settings name', ['build', 'sources'], 'made', 'out: made/briefs\n'],
    ['out of extract', ['extract', 'a.pdf'], 'out', ''],
    ['out of site', ['site', 'sources'], 'out', ''],
    ['sources', ['build'], 'sources', ''],
    ['sources of check', ['check'], 'sources', ''],
    ['sources of new', ['new', 'notes'], 'sources', ''],
    ['sources of init', ['init'], 'sources', ''],
  ])('%s', async (_, args, link, settings) => {
    const elsewhere = projectOf({ 'secret.md': notesOn('secrets') })
    const folder = projectOf({ 'policy-brief.config.yaml': settings, 'a.pdf': '' })
    symlinkSync(elsewhere, join(folder, link))
    const { code, err } = await runHere(args, folder)
    expect(err).toMatch(
      /^policy-brief: Unexpected symbolic link out of the project at \S+, expected a folder;/u,
    )
    expect({ code, elsewhere: readdirSync(elsewhere) }).toEqual({ code: 2, elsewhere: ['secret.md'] })
  })

  test('but one within it', async () => {
    const folder = projectOf({ 'notes/boats.md': notesOn('boats'), 'made/.keep': '' })
    symlinkSync('notes', join(folder, 'sources'))
    symlinkSync('made', join(folder, 'out'))
    expect((await runHere(['--to', 'md'], folder)).code).toBe(0)
    expect(readdirSync(join(folder, 'made'))).toContain('boats.md')
  })
})

describe('a summary is added to no file that people write', () => {
  const files = {
    ...sessionsOn('boats'),
    'sources/map.png': 'p',
    'templates/mine/brief.md': '---\nextends: policy-brief\n---\n',
    'templates/labels/en.yaml': '',
    'templates/other/brief.md': 'other\n',
    'policy-brief.config.yaml': '',
  }
  test.each(Object.keys(files))('%s', async (path) => {
    const folder = projectOf(files)
    const run = await runHere(['--template', 'mine', '--to', 'md', '--summary', path], folder)
    expect(run.err).toContain(`${path}:1:1 error Unexpected --summary ${path}, which is an input`)
    expect(run.code).toBe(1)
    expect(readFileSync(join(folder, path), 'utf8')).toBe(files[path as keyof typeof files])
  })

  test('and begins none among them', async () => {
    const folder = projectOf(files)
    const run = await runHere(['--to', 'md', '--summary', 'sources/summary.md'], folder)
    expect({ code: run.code, made: readdirSync(join(folder, 'sources')) }).toEqual({
      code: 1,
      made: ['boats.md', 'map.png'],
    })
  })

  test.each(['out/boats.md', 'out/manifest.json'])('nor to %s, which it made', async (path) => {
    const folder = projectOf(sessionsOn('boats'))
    const run = await runHere(['--to', 'md', '--summary', path], folder)
    expect(run.err).toContain(`${path}:1:1 error Unexpected --summary ${path}, which is a file of a brief`)
    expect(await runHere(['verify', 'out', '--quiet'], folder)).toMatchObject({ code: 0, err: '' })
  })

  test('but to any other', async () => {
    const folder = projectOf({ ...files, 'summary.md': 'before\n' })
    const run = await runHere(['--template', 'mine', '--to', 'md', '--summary', 'summary.md'], folder)
    expect(run.code).toBe(0)
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toMatch(/^before\n## Policy briefs\n/u)
  })
})

describe('a finished file that nests without end', () => {
  test.each([
    ['quotations', 'deep.md', `${'> '.repeat(5_000)}a\n`, 'nesting'],
    ['links in a paragraph', 'deep.md', `${'[a](b) '.repeat(20_000)}\n`, 'delimiters'],
    ['elements', 'deep.html', `<!doctype html><title>a</title>${'<div>'.repeat(100_000)}`, 'nesting'],
    [
      'elements whose stroke means nothing',
      'deep.html',
      `<!doctype html><title>a</title>${'<div/>'.repeat(100_000)}`,
      'nesting',
    ],
    [
      'shapes outside of a drawing',
      'deep.html',
      `<!doctype html><title>a</title>${'<path/>'.repeat(50_000)}`,
      'nesting',
    ],
  ])('%s is told before it is parsed', async (_, name, text, limit) => {
    const folder = emptyFolder()
    writeFileSync(join(folder, name), text)
    const { code, err } = await runHere(['verify', name], folder)
    expect(err).toMatch(/^deep\.(?:md|html):1:1 error Cannot judge the file: /u)
    expect(err).toContain(`raise \`limits.${limit}\` in policy-brief.config.yaml`)
    expect(code).toBe(1)
  })

  test('a drawing of many shapes does not nest', async () => {
    const folder = emptyFolder()
    const shapes = '<path d="M0 0h1"/>'.repeat(500)
    writeFileSync(join(folder, 'flat.html'), `<!doctype html><title>a</title><svg>${shapes}</svg>`)
    const { err } = await runHere(['verify', 'flat.html'], folder)
    expect(err).not.toContain('brief-unreadable')
  })
})
