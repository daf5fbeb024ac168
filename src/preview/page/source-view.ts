import type { Diagnostic } from '../../messages/diagnostic.ts'
import type { Source } from '../protocol.ts'
import { element } from './element.ts'
import { shortPath } from './messages-view.ts'

/** Shows the file that a message is about, with its line marked and focused. */
export function showSource(
  place: HTMLElement,
  source: Source | null,
  diagnostic: Diagnostic,
  toPage: (line: number) => void,
  back: () => void,
): void {
  const close = element('button', { type: 'button', class: 'quiet' }, 'Back')
  close.addEventListener('click', back)
  const show = element('button', { type: 'button', class: 'quiet' }, 'Show on the page')
  show.addEventListener('click', () => toPage(diagnostic.line))
  const lines = source
    ? source.text.split(/\r\n|\n|\r/u).map((text, i) => lineOf(text, i + 1, diagnostic))
    : []
  place.replaceChildren(
    element(
      'div',
      { class: 'source-head' },
      element('h2', { id: 'source-title' }, `Source: ${shortPath(diagnostic.file)}`),
      close,
      source ? show : null,
      source ? editorLink(source, diagnostic) : null,
    ),
    source
      ? element('ol', { class: 'lines scroll', tabindex: 0, 'aria-label': 'Lines' }, ...lines)
      : element('p', { class: 'none' }, `${diagnostic.file} has no lines to show.`),
  )
  lines.forEach((line, index) => void line.addEventListener('dblclick', () => toPage(index + 1)))
  place.hidden = false
  place.onkeydown = ({ key }) => {
    if (key === 'Escape') back()
  }
  const line = lines[diagnostic.line - 1] ?? close
  line.focus({ preventScroll: true })
  line.scrollIntoView({ block: 'center' })
}

function lineOf(text: string, number: number, diagnostic: Diagnostic): HTMLElement {
  if (number !== diagnostic.line) return element('li', {}, text)
  const { column, endLine, endColumn } = diagnostic
  const end =
    endLine === number && endColumn !== null ? endColumn : endLine === null ? column : text.length + 1
  const words =
    end > column
      ? [text.slice(0, column - 1), element('mark', {}, text.slice(column - 1, end - 1)), text.slice(end - 1)]
      : [text]
  return element('li', { class: 'here', tabindex: -1, 'aria-current': 'true' }, ...words)
}

/** Follows the address scheme of VS Code, which opens the file at its line. */
function editorLink({ absolute }: Source, { line, column }: Diagnostic): HTMLElement {
  const path = absolute.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/').replace('%3A', ':')
  const href = `vscode://file/${path.replace(/^\//u, '')}:${line}:${column}`
  return element('a', { href }, 'Open in VS Code')
}
