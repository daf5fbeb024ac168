/**
 * How long one cold run takes beside what a user would pick for the same three formats: Pandoc for Markdown and Word, and
 * Pandoc with Typst for PDF/UA-1. Rounds are interleaved, medians are printed, and ratios are to the rivals of the same run.
 *
 *     npm run bench             # what could not be run is said, never guessed
 *
 * Pandoc and Typst are looked for as commands; Typst also as the Python package `typst`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const rounds = Number(process.env.ROUNDS ?? 9)
const root = fileURLToPath(new URL('..', import.meta.url))
const notes = join(root, 'sources', '2020-07-09-shared-value-through-clusters.md')
const folder = mkdtempSync(join(tmpdir(), 'policy-brief-bench-'))
const environment = { ...process.env, NODE_EXTRA_CA_CERTS: undefined }

// Typst refuses the notes' dead link, so the rivals get the notes without it.
const rivalNotes = join(folder, 'notes.md')
writeFileSync(rivalNotes, readFileSync(notes, 'utf8').replace(/\[([^\]]*)\]\(#\)/g, '$1'))

const program = join(root, 'dist', 'policy-brief.js')
const brief = (formats) => [
  [process.execPath, program, notes, '--to', formats, '--out', join(folder, 'out'), '--quiet'],
]
const pandoc = (...args) => ['pandoc', rivalNotes, '-f', 'gfm', ...args]
const typstFile = join(folder, 'notes.typ')
const typst = has('typst')
  ? ['typst', 'compile', '--pdf-standard', 'ua-1', typstFile, join(folder, 'typst.pdf')]
  : [
      'python3',
      '-c',
      `import typst; typst.compile(${JSON.stringify(typstFile)}, output=${JSON.stringify(join(folder, 'typst.pdf'))}, pdf_standards=['ua-1'])`,
    ]
const pdfByTypst = [
  pandoc('-s', '-V', 'title=Notes', '-M', 'title=Notes', '-M', 'lang=en', '-t', 'typst', '-o', typstFile),
  typst,
]
const gfm = pandoc('-t', 'gfm', '-o', join(folder, 'pandoc.md'))
const docx = pandoc('-t', 'docx', '-o', join(folder, 'pandoc.docx'))

// The morning's notes of a month, each in three formats: one run of ours, the rivals' commands for each.
const month = Array.from({ length: Number(process.env.NOTES ?? 20) }, (_, day) => {
  const file = join(folder, `day-${String(day + 1).padStart(2, '0')}.md`)
  writeFileSync(file, readFileSync(notes))
  return file
})
const monthOfBriefs = [
  [process.execPath, program, ...month, '--to', 'pdf,docx,md', '--out', join(folder, 'month'), '--quiet'],
]

const contestants = {
  'node alone': [[process.execPath, '-e', '0']],
  'policy-brief, PDF': brief('pdf'),
  'policy-brief, three formats': brief('pdf,docx,md'),
  'Pandoc and Typst, PDF': pdfByTypst,
  'Pandoc and Typst, three formats': [gfm, docx, ...pdfByTypst],
  [`policy-brief, ${month.length} notes`]: monthOfBriefs,
  [`Pandoc and Typst, ${month.length} notes`]: month.flatMap(() => [gfm, docx, ...pdfByTypst]),
}

try {
  const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]))
  for (let round = -1; round < rounds; round++) {
    for (const [name, commands] of Object.entries(contestants)) {
      const time = run(commands)
      if (round >= 0) times[name]?.push(time)
    }
  }
  print(times)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** Milliseconds that the commands take one after the other, or null where one cannot run. */
function run(commands) {
  const begin = performance.now()
  for (const [command, ...args] of commands) {
    const { status, error, stderr } = spawnSync(command, args, { env: environment, encoding: 'utf8' })
    if (error || status !== 0) {
      if (process.env.DEBUG) console.error(command, stderr)
      return null
    }
  }
  return performance.now() - begin
}

function has(command) {
  return spawnSync(command, ['--version']).error === undefined
}

function print(times) {
  const medians = Object.entries(times).map(([name, values]) => ({
    name,
    ms: values.includes(null) ? null : median(values),
  }))
  const ofName = (name) => medians.find((row) => row.name === name)?.ms ?? null
  for (const { name, ms } of medians)
    console.log(`${name.padEnd(34)} ${ms === null ? 'could not run' : `${ms.toFixed(0)} ms`}`)
  ratio('PDF', ofName('policy-brief, PDF'), ofName('Pandoc and Typst, PDF'))
  ratio('three formats', ofName('policy-brief, three formats'), ofName('Pandoc and Typst, three formats'))
  const all = `${month.length} notes`
  ratio(`${all}, three formats`, ofName(`policy-brief, ${all}`), ofName(`Pandoc and Typst, ${all}`))
}

function ratio(what, ours, theirs) {
  if (ours === null || theirs === null) return
  console.log(`${what}: policy-brief takes ${(ours / theirs).toFixed(2)} of the rivals' time`)
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}
