import { parseArgs } from 'node:util'
import type { Shard } from '../manifest/manifest.ts'
import { baseAddress } from '../settings/base-address.ts'
import type { Defaults } from '../settings/settings.ts'
import { type Standard, standards } from '../verify/accessible/standard.ts'
import { closest } from './closest.ts'

/** One option of the command line: its type for `parseArgs`, and what `--help` says. */
export interface OptionRow {
  name: string
  value: string | null
  short?: string
  help: string
  /** The commands that alone take it. */
  only?: string | readonly string[]
}

export const optionRows = [
  {
    name: 'to',
    value: 'LIST',
    help: 'formats, comma-separated: pdf, docx (or word), md (or markdown), html (default: pdf)',
  },
  { name: 'out', value: 'FOLDER', help: 'where files go, made if missing (default: out)' },
  {
    name: 'template',
    value: 'NAME-OR-FOLDER',
    help: 'a shipped or a project’s template, or a folder (default: policy-brief)',
  },
  { name: 'lang', value: 'TAG', help: 'language of the brief’s own words (default: that of the notes)' },
  {
    name: 'notes-lang',
    value: 'TAG',
    help: 'language of notes whose front matter names none (default: found from their words)',
  },
  {
    name: 'recursive',
    value: null,
    help: 'folders with all that lies under them; outputs in the same folders under --out',
  },
  { name: 'watch', value: null, only: 'build', help: 'build: again on every save, until Ctrl+C' },
  {
    name: 'jobs',
    value: 'N',
    only: ['build', 'verify'],
    help: 'build, verify: how many files are worked on at a time (default: the cores, for many files)',
  },
  {
    name: 'shard',
    value: 'I/N',
    only: 'build',
    help: 'build: part I of N of the files, for as many machines; merge joins what they make',
  },
  { name: 'force', value: null, only: 'build', help: 'build: what is unchanged is made again, too' },
  {
    name: 'summary',
    value: 'FILE',
    only: 'build',
    help: 'build: adds what was made and said to a Markdown file, such as a CI service shows',
  },
  {
    name: 'rebuild',
    value: null,
    only: 'verify',
    help: 'verify: makes the briefs of a manifest again from their notes, and holds each byte against that',
  },
  {
    name: 'notes',
    value: 'PATH',
    only: 'verify',
    help: 'verify: the notes of briefs that carry none, a file or a folder of them',
  },
  {
    name: 'en301549',
    value: 'VERSION',
    only: 'verify',
    help: 'verify: the version of EN 301 549 to report by, 3.2.1 or 4.1.1 (default: 3.2.1)',
  },
  {
    name: 'verapdf',
    value: 'COMMAND',
    only: 'verify',
    help: 'verify: how veraPDF is run, to take in what it says of PDF/UA-1 (such as: verapdf)',
  },
  {
    name: 'trace',
    value: null,
    only: 'verify',
    help: 'verify: prints which lines of the notes each block of a brief comes from',
  },
  { name: 'site', value: 'FOLDER', only: 'site', help: 'site: where its pages go (default: site)' },
  {
    name: 'base',
    value: 'ADDRESS',
    only: 'site',
    help: 'site: the address that it is published under, such as https://example.eu/briefs/, or a path',
  },
  { name: 'strict', value: null, help: 'warnings fail' },
  {
    name: 'format',
    value: 'FORM',
    help: 'form of the messages: pretty, json, sarif, github or junit (default: pretty)',
  },
  {
    name: 'fix',
    value: null,
    only: 'check',
    help: 'check: mend needless escapes, empty bullets, double markers, percent signs, times, dates and headings in capitals',
  },
  { name: 'explain', value: 'RULE', only: 'check', help: 'check: print what a rule is about' },
  {
    name: 'from',
    value: 'NAME-OR-FOLDER',
    only: 'new',
    help: 'new template: what it extends (default: policy-brief)',
  },
  { name: 'copy', value: null, only: 'new', help: 'new template: copy the other’s files instead' },
  { name: 'open', value: null, only: 'preview', help: 'preview: open its page in the browser' },
  { name: 'port', value: 'N', only: 'preview', help: 'preview: the port of its page (default: 4242)' },
  { name: 'quiet', value: null, help: 'print nothing but warnings and errors' },
  { name: 'debug', value: null, help: 'print stack traces' },
  { name: 'help', value: null, short: 'h', help: 'print this help' },
  { name: 'version', value: null, short: 'v', help: 'print the version' },
] as const satisfies OptionRow[]

/** Options without a value: on where they are written. */
type Flag = Extract<(typeof optionRows)[number], { value: null }>['name']

/** The command line, read. */
export interface Options extends Record<Flag, boolean> {
  paths: string[]
  to: string[]
  out: string
  /** Whether the command line says where that is, and not the project. */
  outNamed: boolean
  template: string
  lang: string | null
  /** Null where it is to be found from the notes. */
  notesLang: string | null
  /** Null where the program chooses. */
  jobs: number | null
  shard: Shard | null
  summary: string | null
  /** Null where briefs carry their own. */
  notes: string | null
  /** Null where it is the default. */
  en301549: Standard | null
  verapdf: string | null
  site: string | null
  base: string | null
  format: string
  explain: string | null
  from: string | null
  port: number | null
}

/** A wrong command line: exit code 2, nothing was done. */
export class UsageError extends Error {}

/**
 * @param defaults what the project's settings say where the command line says nothing
 * @throws {UsageError} for an option that is not known, lacks its value or has one it does not take.
 */
export function parseOptions(args: readonly string[], { to = ['pdf'], ...defaults }: Defaults = {}): Options {
  const { values: written, positionals } = parse(args)
  const values: typeof written = { ...defaults, to: to.join(), ...written }
  const text = (name: string, fallback: string) => nonEmpty(name, values[name] ?? fallback)
  const given = <T>(name: string, read: (text: string) => T): T | null =>
    values[name] === undefined ? null : read(text(name, ''))
  const flags = optionRows
    .filter(({ value }) => value === null)
    .map(({ name }) => [name, values[name] === true])
  return {
    ...(Object.fromEntries(flags) as Record<Flag, boolean>),
    paths: positionals,
    to: list(text('to', 'pdf')),
    out: text('out', 'out'),
    outNamed: written['out'] !== undefined,
    template: text('template', 'policy-brief'),
    lang: given('lang', (value) => tag('lang', value)),
    notesLang: given('notes-lang', (value) => tag('notes-lang', value)),
    jobs: given('jobs', jobs),
    shard: given('shard', shard),
    summary: given('summary', String),
    notes: given('notes', String),
    en301549: given('en301549', standard),
    verapdf: given('verapdf', String),
    site: given('site', String),
    base: given('base', base),
    format: text('format', 'pretty'),
    explain: given('explain', String),
    from: given('from', String),
    port: given('port', port),
  }
}

/** Whether a command takes an option. */
export const isOf = (only: OptionRow['only'], command: string): boolean =>
  only === undefined || [only].flat().includes(command)

/** @throws {UsageError} where an option of one command is given to another. */
export function refuseForeign(options: Options, command: string): void {
  const rows: readonly OptionRow[] = optionRows
  for (const { name, only } of rows) {
    const value = options[name as keyof Options]
    if (isOf(only, command) || value === false || value === null) continue
    const [first = ''] = [only ?? ''].flat()
    throw new UsageError(
      `Option --${name} is of ${[only].flat().join(' and ')} only, not of ${command}; run policy-brief ${first} --${name}`,
    )
  }
}

function parse(args: readonly string[]) {
  const options = Object.fromEntries(optionRows.map((row) => [row.name, forParseArgs(row)]))
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(explain(error))
  }
}

function forParseArgs(row: OptionRow) {
  const type: 'string' | 'boolean' = row.value === null ? 'boolean' : 'string'
  return row.short === undefined ? { type } : { type, short: row.short }
}

function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  const unknown = /^Unknown option '(-+[^']*)'/.exec(message)?.[1]
  if (unknown === undefined) return message.split('. To ')[0] ?? message
  const meant = closest(
    unknown.replace(/^-+/, ''),
    optionRows.map((row) => row.name),
  )
  return `Unknown option ${unknown}${meant === null ? '' : `; did you mean --${meant}?`}`
}

function standard(text: string): Standard {
  const found = standards.find((one) => one === text)
  if (found) return found
  throw new UsageError(`Unknown version ${text} of EN 301 549, expected ${standards.join(' or ')}`)
}

function nonEmpty(name: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value
  throw new UsageError(`Option --${name} has no value`)
}

function list(value: string): string[] {
  const parts = value.split(',').map((part) => part.trim().toLowerCase())
  return [...new Set(parts.filter((part) => part !== ''))]
}

function port(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value)
  throw new UsageError(`Option --port has "${value}", expected a number from 0 to 65535`)
}

function jobs(value: string): number {
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value)
  throw new UsageError(`Option --jobs has "${value}", expected a number from 1 to 999`)
}

function shard(value: string): Shard {
  const [, part, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(value) ?? []
  if (part !== undefined && of !== undefined && Number(part) <= Number(of))
    return { part: Number(part), of: Number(of) }
  throw new UsageError(`Option --shard has "${value}", expected a part and how many there are, such as 3/8`)
}

function base(value: string): string {
  if (baseAddress.test(value)) return value
  throw new UsageError(
    `Option --base has "${value}", expected an address such as https://example.eu/briefs/ or a path such as /briefs/`,
  )
}

/** BCP 47, as far as a brief needs it: a language, then script, region or variants. */
function tag(name: string, value: string): string {
  if (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value)) return value
  throw new UsageError(`Option --${name} has "${value}", expected a language tag such as en or pt-PT`)
}
