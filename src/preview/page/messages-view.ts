import type { Diagnostic } from '../../messages/diagnostic.ts'
import { counted, element } from './element.ts'

export const severities = ['error', 'warning', 'info'] as const

/** `2 errors, 1 warning`, or that there is nothing. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const nouns = { error: 'error', warning: 'warning', info: 'remark' }
  const counts = severities
    .map(
      (severity) => [diagnostics.filter((one) => one.severity === severity).length, nouns[severity]] as const,
    )
    .filter(([count]) => count > 0)
    .map(([count, noun]) => counted(count, noun))
  return counts.length === 0 ? 'nothing to report' : counts.join(', ')
}

/** Shows messages as a list, each a click from its line; the focus stays on the message it was on. */
export function showMessages(
  place: HTMLElement,
  diagnostics: readonly Diagnostic[],
  open: (diagnostic: Diagnostic, from: HTMLElement) => void,
): void {
  const focused = place.contains(document.activeElement)
    ? document.activeElement?.getAttribute('data-key')
    : null
  const buttons = diagnostics.map((diagnostic) => messageButton(diagnostic, open))
  place.replaceChildren(
    buttons.length === 0
      ? element('p', { class: 'none' }, 'Nothing to report.')
      : element('div', {}, ...filesOf(diagnostics, buttons)),
  )
  buttons.find((button) => button.getAttribute('data-key') === focused)?.focus()
}

/** The messages of each file under its name, in the order in which they come. */
function filesOf(diagnostics: readonly Diagnostic[], buttons: readonly HTMLElement[]): HTMLElement[] {
  const files = [...new Set(diagnostics.map(({ file }) => file))]
  return files.flatMap((file) => [
    element('h3', { title: file }, shortPath(file)),
    element(
      'ol',
      {},
      ...buttons.filter((_, i) => diagnostics[i]?.file === file).map((button) => element('li', {}, button)),
    ),
  ])
}

const names = { error: 'Error', warning: 'Warning', info: 'Remark' }

function messageButton(
  diagnostic: Diagnostic,
  open: (diagnostic: Diagnostic, from: HTMLElement) => void,
): HTMLElement {
  const { severity, file, line, column, reason, note, rule } = diagnostic
  const button = element(
    'button',
    { type: 'button', class: `message ${severity}`, 'data-key': `${file} ${rule} ${reason}` },
    element('span', { class: 'severity' }, names[severity]),
    ' ',
    element('span', { class: 'place' }, `line ${line}, column ${column}`),
    ' ',
    rule === null ? null : element('code', { class: 'rule' }, rule),
    ' ',
    element('span', { class: 'reason' }, ...withCode(reason)),
    ' ',
    note === null ? null : element('span', { class: 'note' }, ...withCode(note)),
  )
  button.addEventListener('click', () => open(diagnostic, button))
  return button
}

/** The last two parts of a path are enough to know a file by. */
export const shortPath = (path: string): string => path.split(/[/\\]/u).slice(-2).join('/')

/** Words between backticks are what stands in a file. */
const withCode = (words: string): (HTMLElement | string)[] =>
  words.split('`').map((piece, index) => (index % 2 === 1 ? element('code', {}, piece) : piece))
