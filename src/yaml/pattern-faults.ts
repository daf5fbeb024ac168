import { closestMatch } from 'leven'

/** What stands in braces in a pattern of words, such as `{day} {month}`, and is filled when a brief is made. */
export const patternFields = (pattern: string): string[] =>
  Array.from(pattern.matchAll(/\{(\w+)\}/gu), ([, name = '']) => name)

/** What is written, and the end of a message that says how to go on. */
export interface PatternFault {
  found: string
  hint: string
}

/** Braces of a pattern that name nothing that is known, or that do not fit each other: they would be printed as they are. */
export function patternFaults(pattern: string, known: readonly string[]): PatternFault[] {
  return Array.from(pattern.matchAll(/\{(?<name>[^{}]*)(?<end>\}?)|\}/gu), ({ 0: found, groups }) => {
    const { name, end } = groups ?? {}
    if (name === undefined) return { found, hint: ', expected `{` before a name' }
    if (end === '') {
      const [word = ''] = /^\w*/u.exec(name) ?? []
      return { found: `{${word}`, hint: ', expected `}` after it' }
    }
    return known.includes(name) ? null : { found, hint: meantField(name, known) }
  }).filter((fault) => fault !== null)
}

function meantField(name: string, known: readonly string[]): string {
  const meant = closestMatch(name, known, { maxDistance: 2 })
  if (meant !== undefined) return `; did you mean \`{${meant}}\`?`
  return known.length === 0
    ? ', expected words without braces'
    : `, expected one of ${known.map((field) => `\`{${field}}\``).join(', ')}`
}
