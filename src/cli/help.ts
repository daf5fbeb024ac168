import { commands } from './commands.ts'
import { optionRows } from './options.ts'

/** What `--help` prints. */
export function help(): string {
  const commandRows = commands.map((command): Row => [`policy-brief ${command.synopsis}`, command.help])
  const options = optionRows.map((row): Row => [optionName(row), row.help])
  return [
    'policy-brief: from the notes of a working session to a policy brief',
    '',
    'Commands',
    ...columns(commandRows),
    '',
    'Options',
    ...columns(options),
    '',
    'Exit codes: 0 all well; 1 something in notes, templates or outputs is wrong;',
    '2 the command line is wrong, nothing was done; 130 interrupted.',
    '',
  ].join('\n')
}

type Row = [name: string, help: string]

function optionName(row: (typeof optionRows)[number]): string {
  const short = 'short' in row ? `-${row.short}, ` : ''
  return `${short}--${row.name}${row.value === null ? '' : ` ${row.value}`}`
}

function columns(rows: readonly Row[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`)
}
