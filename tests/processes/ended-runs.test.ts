/** Runs that are ended from outside, at any moment: whole files stay, and nothing beside them. */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sweep } from '../../src/cli/write-set.ts'
import { notesOn, projectOf, sessionsOn } from '../batch/support/project-of.ts'
import { runHere } from '../check/run-here.ts'
import { briefsIn, emptyFolder, projectFolder, realNotes } from '../support/run-cli.ts'

const program = join(projectFolder, 'dist', 'policy-brief.js')
const posix = process.platform !== 'win32'

describe('a run that dies while files change places', () => {
  /** Kills a run of its own at its nth call of a function of the file system. */
  function killed(out: string, call: string, nth: number): void {
    const script = `
      import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const real = fs.${call}
      let calls = 0
      fs.${call} = (...given) => {
        if (++calls === ${nth}) process.kill(process.pid, 'SIGKILL')
        return real(...given)
      }
      syncBuiltinESMExports()
      process.argv = [...process.argv.slice(0, 1), 'policy-brief']
      const { main } = await import(${JSON.stringify(join(projectFolder, 'dist', 'cli.js'))})
      await main(['notes.md', '--to', 'html,docx,md', '--out', ${JSON.stringify(out)}])
    `
    const folder = emptyFolder()
    writeFileSync(join(folder, 'notes.md'), notesOn('boats'))
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: folder })
    expect(run.signal).toBe('SIGKILL')
  }

  test.each([
    ['openSync', 12],
    ['fsyncSync', 1],
    ['fsyncSync', 3],
    ['fsyncSync', 4],
    ['linkSync', 2],
    ['renameSync', 1],
    ['renameSync', 2],
    ['renameSync', 3],
    ['rmSync', 1],
    ['rmSync', 2],
  ])('at %s %i, and the next leaves whole sets only and nothing beside them', (call, nth) => {
    const out = emptyFolder()
    writeFileSync(join(out, 'notes.html'), 'earlier')
    writeFileSync(join(out, 'notes.docx'), 'earlier')
    killed(out, call, nth)
    sweep(out)
    const names = readdirSync(out).sort()
    const texts = names.map((name) => readFileSync(join(out, name), 'latin1'))
    if (names.length === 2) expect(texts).toEqual(['earlier', 'earlier'])
    else expect(names).toEqual(['notes.docx', 'notes.html', 'notes.md'])
    if (names.length === 3) expect(texts).not.toContain('earlier')
  })

  test('leaves nothing to sweep in what others have made, and in what still runs', () => {
    const out = emptyFolder()
    const others = [
      '.policy-brief',
      '.policy-brief-1-x.tmp',
      '.notes.md.swp',
      `.policy-brief-${process.ppid}-${'0'.repeat(8)}-${'0'.repeat(16)}-0.tmp`,
    ]
    for (const name of others) writeFileSync(join(out, name), '')
    sweep(out)
    expect(readdirSync(out).sort()).toEqual([...others].sort())
  })

  test('and a journal that names a file elsewhere leads nowhere', () => {
    const out = emptyFolder()
    writeFileSync(join(out, '..', 'precious-of-the-test'), 'precious')
    const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
    const journal = JSON.stringify([{ name: '../precious-of-the-test', earlier: false, file: '' }])
    writeFileSync(join(out, `.policy-brief-4194304-${host}-${'0'.repeat(16)}.undo`), journal)
    sweep(out)
    expect(readFileSync(join(out, '..', 'precious-of-the-test'), 'utf8')).toBe('precious')
    expect(readdirSync(out)).toEqual([])
    rmSync(join(out, '..', 'precious-of-the-test'))
  })
})

describe.runIf(posix)('a signal ends a run', () => {
  test.each([
    ['merge', ['merge', 'out', '--out', 'all']],
    ['site', ['site', 'out']],
  ])('%s lets one come between two briefs', async (_, args) => {
    const names = Array.from({ length: 8 }, (_, number) => `n${number}`)
    const folder = projectOf(sessionsOn(...names))
    await runHere(['--to', 'html', '--shard', '1/1', '--jobs', '1'], folder)
    let turns = 0
    let waiting = setImmediate(function turn() {
      turns += 1
      waiting = setImmediate(turn)
    })
    const { code, err } = await runHere(args, folder)
    clearImmediate(waiting)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(turns).toBeGreaterThanOrEqual(names.length)
  })

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('%s with code %i, whole files and no litter', async (signal, code) => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'sources'))
    for (let number = 100; number < 160; number++) cpSync(realNotes, join(folder, 'sources', `n${number}.md`))
    const run = spawn(process.execPath, [program, '--to', 'docx,md'], { cwd: folder, stdio: 'ignore' })
    const ended = new Promise<number | null>((resolve) => run.on('exit', resolve))
    const out = join(folder, 'out')
    while (!existsSync(out) || readdirSync(out).length < 4)
      await new Promise((resolve) => setTimeout(resolve, 20))
    run.kill(signal)
    expect(await ended).toBe(code)
    const names = briefsIn(out)
    expect(names.filter((name) => !/^n\d+\.(?:docx|md)$/u.test(name))).toEqual([])
    expect(names.length).toBeLessThan(120)
    // Sets change together.
    expect(names.filter((name) => name.endsWith('.md')).length).toBe(
      names.filter((name) => name.endsWith('.docx')).length,
    )
  })
})
