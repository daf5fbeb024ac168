import { spawnSync } from 'node:child_process'
import type { VFileMessage } from 'vfile-message'
import { problem } from '../problem.ts'

/** Files that are handed over at a time: a command line takes so many. */
const atATime = 100

/** A line of its text: `FAIL /out/brief.pdf ua1`, then the rules that it fails. */
const verdict = /^(PASS|FAIL|ERROR) (.+\.pdf) .+$/u

/**
 * What veraPDF says of PDFs by PDF/UA-1: an error for each rule that a file fails. Where it cannot be run, that is said of
 * the first file, for nobody must take it for a pass.
 *
 * @param command what it is run by, with its own arguments: `verapdf`, `java -cp verapdf.jar …`
 */
export function askVeraPdf(command: string, files: readonly string[]): VFileMessage[] {
  const [name = '', ...own] = command.trim().split(/\s+/u)
  const messages: VFileMessage[] = []
  for (let from = 0; from < files.length; from += atATime) {
    const some = files.slice(from, from + atATime)
    const { error, stdout } = spawnSync(
      name,
      [...own, '--flavour', 'ua1', '--format', 'text', '-v', ...some],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      },
    )
    messages.push(...verdictsIn(error ? '' : stdout, some, name))
  }
  return messages
}

function verdictsIn(said: string, files: readonly string[], name: string): VFileMessage[] {
  const messages: VFileMessage[] = []
  const known = new Set<string>()
  let file: string | null = null
  for (const line of said.split('\n').map((text) => text.trim())) {
    const found = verdict.exec(line)
    if (found) {
      const given = files.find((path) => found[2]?.endsWith(path))
      file = given ?? null
      if (given !== undefined && found[1] !== 'ERROR') known.add(given)
    } else if (file !== null && line !== '') messages.push(failed(file, line.replace(/^FAIL /u, '')))
  }
  const unknown = files.filter((path) => !known.has(path))
  return [...messages, ...unknown.slice(0, 1).map((path) => notAsked(path, name))]
}

const failed = (file: string, rule: string): VFileMessage =>
  problem(
    file,
    'verapdf-failed',
    `Unexpected failure of rule ${rule} of PDF/UA-1 by veraPDF, expected none; build it again`,
  )

const notAsked = (file: string, name: string): VFileMessage =>
  problem(
    file,
    'verapdf-unasked',
    `Cannot take in what veraPDF says: ${name} gives no verdict, expected a command that runs it; install it, or leave --verapdf out`,
  )
