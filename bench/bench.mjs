/**
 * How long runs take, beside those of Pandoc with Typst where they are installed; `bench/README.md` has the method.
 *
 *     npm run bench                       # the table, and bench/results.json
 *     ROUNDS=15 NOTES=100 PAGES=150 npm run bench
 *     ROUNDS=1 MANY=10000 ONLY=10000 npm run bench   # very many notes alone: rows whose names have that
 *     GOALS=1 npm run bench               # all that `goals.mjs` asks for, and whether it is reached
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { longNotes, notesOf } from './corpus.mjs'
import { goalsOf } from './goals.mjs'
import { findRivals, ofMany, ofOne } from './rivals.mjs'

const rounds = Number(process.env.ROUNDS ?? 9)
const isGoals = process.env.GOALS === '1'
const many = Number(process.env.NOTES ?? (isGoals ? 100 : 30))
const veryMany = Number(process.env.MANY ?? (isGoals ? 1000 : 0))
const pages = (process.env.PAGES ?? (isGoals ? '100,150,1000' : '')).split(',').filter(Boolean).map(Number)
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'policy-brief-bench-'))
const real = join(root, 'sources', '2020-07-09-shared-value-through-clusters.md')
const rivals = findRivals()
const program = installed()
// Code that is kept lies beside the program's copy, and goes with it.
process.env.XDG_CACHE_HOME = join(folder, 'caches')

/** What is measured: commands that run one after the other, in how many rounds, and what it is a ratio of. */
const contestants = [
  { name: 'node -e 0', commands: [[process.execPath, '-e', '0']] },
  ours('--version', ['--version']),
  ours('model', ['model', real]),
  ours('check', ['check', real]),
  ...['md', 'docx', 'pdf', 'pdf,docx,md'].map((to) => ours(to, build([real], to))),
  { ...ours('pdf,docx,md, nothing kept', build([real], 'pdf,docx,md')), fresh: true },
  ...ofRivals(),
  ...batch(),
  ...finished(),
  ...largeBatch(),
  ...pages.flatMap(longDocument),
].filter(({ name }, index) => index === 0 || name.includes(process.env.ONLY ?? ''))

try {
  const results = measureAll()
  const inOneProcess = isGoals ? { warm: said('warm.mjs'), preview: said('preview.mjs') } : {}
  print(results)
  const goals = isGoals ? goalsOf(results, { many, veryMany, ...inOneProcess }) : []
  for (const { row } of goals) console.log(row)
  const machine = { cpu: cpus()[0]?.model, cores: cpus().length, memory: totalmem(), node: process.version }
  const all = {
    machine,
    rivals: rivals.versions,
    rounds,
    notes: many,
    veryMany,
    pages,
    results,
    ...inOneProcess,
    goals,
  }
  writeFileSync(join(root, 'bench', 'results.json'), `${JSON.stringify(all, null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function ours(name, args) {
  return { name: `policy-brief ${name}`, commands: [[process.execPath, program, ...args]] }
}

/** The command as it stands where it is installed: a checkout's asks first whether sources are newer than its build. */
function installed() {
  const dist = join(folder, 'installed', 'dist')
  cpSync(join(root, 'dist'), dist, {
    recursive: true,
    filter: (path) => !/[\\/]code-[^\\/]*\.bin$/u.test(path),
  })
  for (const name of ['package.json', 'assets', 'templates'])
    symlinkSync(join(root, name), join(dist, '..', name))
  return join(dist, 'policy-brief.js')
}

/** What a script beside this one measures in a process of its own: milliseconds, or null. */
function said(script) {
  const run = spawnSync(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), '--json'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return run.status === 0 ? JSON.parse(run.stdout) : null
}

/** Many notes have an output folder of their own: its manifest lists them all, which a run of one note would read. */
function build(notes, to, out = 'out') {
  // What is unchanged would not be made again.
  return [...notes, '--to', to, '--out', join(folder, out), '--quiet', '--force']
}

function ofRivals() {
  if (rivals.missing.length > 0) return []
  // Typst refuses the notes' link without an address.
  const notes = join(folder, 'notes.md')
  writeFileSync(notes, readFileSync(real, 'utf8').replace(/\[([^\]]*)\]\(#\)/gu, '$1'))
  const { md, docx, pdf } = ofOne(rivals, notes, folder)
  return [
    { name: 'pandoc md', commands: md },
    { name: 'pandoc docx', commands: docx },
    { name: 'pandoc | typst pdf', commands: pdf },
    { name: 'rivals pdf,docx,md', commands: [...md, ...docx, ...pdf] },
  ]
}

function batch() {
  const paths = written(Array.from({ length: many }, (_, i) => notesOf(i + 1)))
  const own = Math.min(rounds, 3)
  const all = build(paths, 'pdf,docx,md', `out-${paths.length}`)
  return [
    ...pair(`${many} notes`, paths, own),
    { ...ours(`pdf,docx,md, ${many} notes, one job`, [...all, '--jobs', '1']), rounds: own },
    { ...ours(`pdf,docx,md, ${many} notes, unchanged`, all.slice(0, -1)), rounds: own },
  ]
}

/** What is done with finished briefs, which are made once and ahead: they are proven, and become a site. */
function finished() {
  const paths = written(Array.from({ length: many }, (_, i) => notesOf(i + 1)))
  const [{ commands }] = [ours('', build(paths, 'pdf,docx,md,html', 'finished'))]
  for (const [name, ...args] of commands) spawnSync(name, args)
  const [from, to] = [join(folder, 'finished'), join(folder, 'site')]
  const own = Math.min(rounds, 3)
  return [
    { ...ours(`verify, ${many} briefs, one job`, ['verify', from, '--jobs', '1', '--quiet']), rounds: own },
    { ...ours(`verify, ${many} briefs`, ['verify', from, '--quiet']), rounds: own },
    { ...ours(`site, ${many} briefs`, ['site', from, '--site', to, '--quiet']), rounds: own },
  ]
}

function largeBatch() {
  if (veryMany === 0) return []
  const paths = written(Array.from({ length: veryMany }, (_, i) => notesOf(i + 1)))
  // A folder is named, since no command line is long enough for the files.
  const folderOfNotes = [dirname(paths[0])]
  const all = build(folderOfNotes, 'pdf,docx,md', 'out-very-many')
  return [
    { ...ours(`pdf,docx,md, ${veryMany} notes`, all), once: true },
    { ...ours(`pdf,docx,md, ${veryMany} notes, unchanged`, all.slice(0, -1)), once: true },
  ]
}

function longDocument(count) {
  return pair(`${count} pages`, written([longNotes(count)]), 1)
}

/** Ours and the rivals' on the same notes, each at its best: one process, or as few as there can be. */
function pair(name, paths, ownRounds) {
  const own = {
    ...ours(`pdf,docx,md, ${name}`, build(paths, 'pdf,docx,md', `out-${paths.length}`)),
    rounds: ownRounds,
  }
  if (rivals.missing.length > 0) return [own]
  const commands = ofMany(rivals, paths, folder)
  return [own, { name: `rivals pdf,docx,md, ${name}`, rounds: ownRounds, commands }]
}

function written(texts) {
  const own = mkdtempSync(join(folder, 'notes-'))
  mkdirSync(own, { recursive: true })
  return texts.map((text, i) => {
    const path = join(own, `notes-${i + 1}.md`)
    writeFileSync(path, text)
    return path
  })
}

/** Rounds are interleaved, so that a busy minute falls on all; the first makes files warm and code kept. */
function measureAll() {
  const runs = new Map(contestants.map(({ name }) => [name, []]))
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, commands, fresh, once, rounds: own = once ? 1 : rounds } of contestants) {
      if (round >= own || (round < 0 && (once || own < rounds))) continue
      const run = measured(commands, fresh)
      if (round >= 0) runs.get(name).push(run)
    }
  }
  return contestants.map(({ name }) => ({ name, ...summary(runs.get(name)) }))
}

function measured(commands, fresh) {
  const script = fileURLToPath(new URL('measured.py', import.meta.url))
  const environment = { ...process.env, ...(fresh && { NODE_DISABLE_COMPILE_CACHE: '1' }) }
  const run = spawnSync(rivals.python, [script, JSON.stringify(commands)], {
    encoding: 'utf8',
    env: environment,
  })
  if (run.status !== 0) throw new Error(`Cannot measure, expected Python 3: ${run.error ?? run.stderr}`)
  return JSON.parse(run.stdout)
}

function summary(runs) {
  const of = (key) => {
    const sorted = runs.map((run) => run[key]).sort((a, b) => a - b)
    const at = (part) => Math.round(sorted[Math.floor((sorted.length - 1) * part)] * 10) / 10
    return { median: at(0.5), least: at(0), most: at(1) }
  }
  return {
    cpu: of('cpu'),
    wall: of('wall'),
    memory: of('memory'),
    ended: [...new Set(runs.flatMap((run) => run.ended))],
  }
}

function print(results) {
  const node = results[0].cpu.median
  const row = (cells) => `| ${cells.join(' | ')} |`
  console.log(row(['run', 'CPU ms (least–most)', '× node', 'wall ms', 'MB', '']))
  console.log(row(['---', '---', '---', '---', '---', '---']))
  for (const { name, cpu, wall, memory, ended } of results) {
    const spread = `${cpu.median.toFixed(0)} (${cpu.least.toFixed(0)}–${cpu.most.toFixed(0)})`
    const failed = ended.every((code) => code === 0) ? '' : `ended with ${ended.join(', ')}`
    console.log(
      row([
        name,
        spread,
        (cpu.median / node).toFixed(1),
        wall.median.toFixed(0),
        memory.median.toFixed(0),
        failed,
      ]),
    )
  }
  for (const name of rivals.missing) console.log(`${name} is not installed: not measured`)
  ratios(results)
}

function ratios(results) {
  const cpu = (name) => results.find((result) => result.name === name)?.cpu.median
  const pairs = results.flatMap(({ name }) => {
    const rival = name === 'policy-brief pdf' ? 'pandoc | typst pdf' : name.replace('policy-brief', 'rivals')
    return name.startsWith('policy-brief') && cpu(rival) !== undefined ? [[name, rival]] : []
  })
  for (const [own, rival] of pairs)
    console.log(`${own}: ${(cpu(own) / cpu(rival)).toFixed(2)} × the CPU time of ${rival}`)
  const [cold, bare] = [cpu('policy-brief pdf,docx,md'), cpu('policy-brief pdf,docx,md, nothing kept')]
  if (cold !== undefined && bare !== undefined)
    console.log(`with the code of earlier runs: ${(cold / bare).toFixed(2)} × the CPU time without`)
}
