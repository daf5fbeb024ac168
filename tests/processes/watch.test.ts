import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { emptyFolder, projectFolder, realNotes } from '../support/run-cli.ts'

interface Watched {
  folder: string
  notes: string
  output: string
  child: ChildProcess
  /** Resolves when what was printed since the last call matches. */
  prints(pattern: RegExp): Promise<string>
  /** Presses Ctrl+C; gives the exit code. */
  end(): Promise<number | null>
}

/** `build --watch` in a folder of its own, after its first build. */
async function watched(sources = 'sources', ...args: string[]): Promise<Watched> {
  const folder = emptyFolder()
  mkdirSync(join(folder, sources), { recursive: true })
  const notes = join(folder, sources, 'session.md')
  cpSync(realNotes, notes)
  const program = join(projectFolder, 'dist', 'policy-brief.js')
  const child = spawn(process.execPath, [program, 'build', sources, '--watch', '--to', 'md', ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1' },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let printed = ''
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      printed += text
      for (const listener of listeners) listener()
    })
  }
  const prints = (pattern: RegExp) =>
    new Promise<string>((resolve) => {
      const look = () => {
        if (!pattern.test(printed)) return
        listeners.delete(look)
        const found = printed
        printed = ''
        resolve(found)
      }
      listeners.add(look)
      look()
    })
  const end = () =>
    new Promise<number | null>((resolve) => {
      child.once('exit', resolve)
      child.kill('SIGINT')
    })
  await prints(/Watching/u)
  return { folder, notes, output: join(folder, 'out', 'session.md'), child, prints, end }
}

const edit = (path: string, from: string, to: string) =>
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))

describe('build --watch', () => {
  it('builds, builds again what is saved with one line for each, and ends well on Ctrl+C', async () => {
    const { notes, output, prints, end } = await watched()
    expect(readFileSync(output, 'utf8')).toContain('Generally speaking')
    edit(notes, 'Generally speaking', 'Speaking quite generally')
    const printed = await prints(/session\.md, \d+ ms\n/u)
    expect(printed.match(/ ms\n/gu)).toHaveLength(1)
    expect(readFileSync(output, 'utf8')).toContain('Speaking quite generally')
    expect(await end()).toBe(0)
  })

  it('sees a file that is saved by giving a new one its name', async () => {
    const { notes, output, prints } = await watched()
    for (const words of ['Once more', 'Twice more']) {
      const aside = join(notes, '..', '.session.md.tmp')
      writeFileSync(aside, readFileSync(notes, 'utf8').replace(/Generally speaking|Once more/u, words))
      renameSync(aside, notes)
      await prints(/session\.md, \d+ ms\n/u)
      expect(readFileSync(output, 'utf8')).toContain(words)
    }
  })

  it('sees a folder that was taken away and put back, and what is saved in it then', async () => {
    const { folder, notes, output, prints } = await watched('of/2020/notes')
    const text = readFileSync(notes, 'utf8')
    rmSync(join(folder, 'of/2020/notes'), { recursive: true })
    await prints(/no such file/u)
    // What comes back sooner is seen by the watcher itself.
    await new Promise((resolve) => setTimeout(resolve, 1500))
    mkdirSync(join(folder, 'of/2020/notes'))
    writeFileSync(notes, text)
    for (const [from, to] of [
      ['Generally speaking', 'Once more'],
      ['Once more', 'Twice more'],
    ] as const) {
      edit(notes, from, to)
      await prints(/session\.md, \d+ ms\n/u)
      expect(readFileSync(output, 'utf8')).toContain(to)
    }
  })

  it('keeps the earlier output while there are errors, and says which', async () => {
    const { folder, output, prints } = await watched()
    const before = readFileSync(output, 'utf8')
    const own = join(folder, 'templates', 'policy-brief')
    cpSync(join(projectFolder, 'templates', 'policy-brief'), own, { recursive: true })
    edit(join(own, 'brief.md'), '{{> band}}', '# {{titel}}')
    await prints(/templates.policy-brief.brief\.md:\d+:\d+ error .*titel/u)
    expect(readFileSync(output, 'utf8')).toBe(before)
    edit(join(own, 'brief.md'), '# {{titel}}', '# New: {{> title}}')
    await prints(/session\.md, \d+ ms\n/u)
    expect(readFileSync(output, 'utf8')).toContain('# New: Shared value')
  })

  it('builds only the notes that changed', async () => {
    const { notes, folder, prints } = await watched()
    const another = join(folder, 'sources', 'another.md')
    cpSync(notes, another)
    await prints(/another\.md, \d+ ms\n/u)
    const built = statSync(join(folder, 'out', 'another.md')).mtimeMs
    edit(notes, 'Generally speaking', 'Speaking quite generally')
    expect(await prints(/session\.md, \d+ ms\n/u)).not.toContain('another')
    expect(statSync(join(folder, 'out', 'another.md')).mtimeMs).toBe(built)
  })

  it('is not woken by what it writes beside the notes', async () => {
    const { notes, folder, prints, child } = await watched('sources', '--out', 'sources/made')
    edit(notes, 'Generally speaking', 'Speaking quite generally')
    await prints(/session\.md, \d+ ms\n/u)
    let more = ''
    child.stdout?.on('data', (text) => {
      more += text
    })
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(more).toBe('')
    expect(existsSync(join(folder, 'sources', 'made', 'session.md'))).toBe(true)
  })

  it('ends at once where the command line is wrong', async () => {
    const program = join(projectFolder, 'dist', 'policy-brief.js')
    const child = spawn(process.execPath, [program, '--watch', '--to', 'odt'], { cwd: emptyFolder() })
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(2)
  })
})

describe('preview', () => {
  it('says where it is, and ends well on Ctrl+C', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'sources'))
    cpSync(realNotes, join(folder, 'sources', 'session.md'))
    const program = join(projectFolder, 'dist', 'policy-brief.js')
    const child = spawn(process.execPath, [program, 'preview', '--port', '0'], { cwd: folder })
    onTestFinished(() => void child.kill('SIGKILL'))
    const said = await new Promise<string>((resolve) =>
      child.stdout.once('data', (data) => resolve(String(data))),
    )
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/u.exec(said)?.[0] ?? ''
    expect(await (await fetch(address)).text()).toContain('<title>Policy brief preview</title>')
    for (const name of ['page.js', 'page.css', 'pdf.worker.mjs', 'SourceSans3-Regular.ttf'])
      expect((await fetch(new URL(`page/${name}`, address), { method: 'HEAD' })).status).toBe(200)
    const code = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGINT')
    expect(await code).toBe(0)
  })

  it.skipIf(process.platform === 'win32')(
    'goes on where a link leads round in a circle, and where a pipe lies',
    async () => {
      const { folder, notes, prints, end } = await watched()
      for (const name of ['a', 'b']) symlinkSync('.', join(folder, 'sources', name))
      symlinkSync('..', join(folder, 'sources', 'up'))
      spawnSync('mkfifo', [join(folder, 'sources', 'p.md')])
      await prints(/p\.md:1:1 error .*pipe/u)
      edit(notes, 'Shared', 'Common')
      await prints(/session\.md/u)
      expect(await end()).toBe(0)
    },
  )
})
