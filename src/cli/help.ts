import { closest } from './closest.ts'
import type { Command } from './command.ts'
import { isOf, type OptionRow, optionRows, UsageError } from './options.ts'

/** What `--help` prints after a command's name; after none or another word, what it prints by itself. */
export function helpOn([name]: readonly string[], commands: readonly Command[]): string {
  const command = commands.find((entry) => entry.name === name)
  return command ? helpOfOne(command) : helpOfAll(commands)
}

/** @throws {UsageError} for a command that there is not. */
export function helpOfNamed(name: string, commands: readonly Command[]): string {
  const command = commands.find((entry) => entry.name === name)
  if (command) return helpOfOne(command)
  const names = commands.map((entry) => entry.name)
  const meant = closest(name, names)
  throw new UsageError(
    `Unknown command ${name}; ${meant === null ? `expected one of ${names.join(', ')}` : `did you mean ${meant}?`}`,
  )
}

export function helpOfAll(commands: readonly Command[]): string {
  const commandRows = commands.map((command): Row => [`policy-brief ${command.synopsis}`, command.help])
  return [
    'policy-brief: from the notes of a working session to a policy brief',
    '',
    'Commands',
    ...columns(commandRows),
    '',
    'Options',
    ...columns(optionRows.map((row): Row => [optionName(row), row.help])),
    '',
    ...endings,
  ].join('\n')
}

/** One command, and the options that it takes. */
function helpOfOne({ name, synopsis, help }: Command): string {
  const rows: readonly OptionRow[] = optionRows
  const taken = rows.filter(({ only }) => isOf(only, name))
  return [
    `policy-brief ${synopsis}`,
    `  ${help}`,
    '',
    'Options',
    ...columns(taken.map((row): Row => [optionName(row), row.help])),
    '',
    ...endings,
  ].join('\n')
}

const endings = [
  'policy-brief.config.yaml may say template, to, out, lang and notes-lang for all briefs of a project.',
  'Exit codes: 0 all well; 1 something in notes, templates or outputs is wrong;',
  '2 the command line is wrong, nothing was done; 130 interrupted.',
  '',
]

type Row = [name: string, help: string]

function optionName(row: OptionRow): string {
  const short = row.short === undefined ? '' : `-${row.short}, `
  return `${short}--${row.name}${row.value === null ? '' : ` ${row.value}`}`
}

function columns(rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`)
}
