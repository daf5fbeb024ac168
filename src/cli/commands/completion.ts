import { listing } from '../../listings/listing.ts'
import { formatWords } from '../../writers/writers.ts'
import { closest } from '../closest.ts'
import type { Command } from '../command.ts'
import { type OptionRow, type Options, optionRows, UsageError } from '../options.ts'
import { giveData, type Terminal } from '../terminal.ts'

/** What completes a command line, by the name of the shell that asks for it. */
const shells: Readonly<Record<string, (commands: readonly Command[]) => string>> = listing({
  bash,
  zsh,
  fish,
})

/** `policy-brief completion SHELL`: printed, to be put where the shell looks for it. */
export async function completion(
  { paths: [shell, ...others] }: Options,
  terminal: Terminal,
  all: readonly Command[],
): Promise<number> {
  const names = Object.keys(shells).join(', ')
  if (shell === undefined || others.length > 0)
    throw new UsageError(`completion takes the name of one shell; expected one of ${names}`)
  const write = Object.hasOwn(shells, shell) ? shells[shell] : undefined
  if (write === undefined) {
    const meant = closest(shell, Object.keys(shells))
    throw new UsageError(
      `Unknown shell ${shell}; ${meant === null ? `expected one of ${names}` : `did you mean ${meant}?`}`,
    )
  }
  giveData(terminal.out, write(all))
  return 0
}

const rows: readonly OptionRow[] = optionRows

/** Words that an option takes, where they are a list. */
const words: Readonly<Record<string, readonly string[]>> = listing({
  to: formatWords,
  format: ['pretty', 'json', 'sarif', 'github'],
})

function bash(commands: readonly Command[]): string {
  const cases = Object.entries(words).map(
    ([name, list]) => `    --${name}) COMPREPLY=($(compgen -W '${list.join(' ')}' -- "$word")); return ;;`,
  )
  return `# source <(policy-brief completion bash)
_policy_brief() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  case $before in
${cases.join('\n')}
  esac
  if [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W '${rows.map(({ name }) => `--${name}`).join(' ')}' -- "$word"))
  elif [[ $COMP_CWORD == 1 ]]; then
    COMPREPLY=($(compgen -f -W '${commands.map(({ name }) => name).join(' ')}' -- "$word"))
  fi
}
complete -o default -F _policy_brief policy-brief
`
}

function zsh(commands: readonly Command[]): string {
  const options = rows.map(({ name, value, help }) => {
    const taken = value === null ? '' : `:${value}:${words[name] ? `(${words[name].join(' ')})` : '_files'}`
    return `    '--${name}[${plain(help)}]${taken}' \\`
  })
  return `#compdef policy-brief
# source <(policy-brief completion zsh)
_policy_brief() {
  _arguments \\
${options.join('\n')}
    '1: :(${commands.map(({ name }) => name).join(' ')})' '*:file:_files'
}
compdef _policy_brief policy-brief
`
}

function fish(commands: readonly Command[]): string {
  const named = commands.map(
    ({ name, help }) => `complete -c policy-brief -n __fish_use_subcommand -a ${name} -d '${plain(help)}'`,
  )
  const options = rows.map(({ name, value, short, help }) => {
    const taken = value === null ? '' : words[name] ? ` -x -a '${words[name].join(' ')}'` : ' -r'
    return `complete -c policy-brief -l ${name}${short ? ` -s ${short}` : ''}${taken} -d '${plain(help)}'`
  })
  return `# policy-brief completion fish | source\n${[...named, ...options].join('\n')}\n`
}

/** Without the signs that a shell would take for its own. */
const plain = (help: string): string => help.replaceAll(/[[\]'\\]/gu, '').replaceAll(':', ',')
