import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { replaceMustaches } from '../template/mustaches.ts'

/** A number that a template types where numbers come from the notes: its text, and its place in the file. */
export interface TypedFigure {
  figure: string
  line: number
  column: number
}

/** A number that a helper prints as it was typed: `{{inFigures 12}}`. */
const inMustache = /\{\{(?:inFigures|money|plural)\b(?:"[^"]*"|'[^']*'|[^{}"'])*?\s(-?\d[\d.]*)(?=[\s)}])/gu
const inText = /\d[\d.,]*/gu

/**
 * Numbers typed in the charts of a template file.
 *
 * @param root the file's Markdown with a word for each mustache
 * @param text the file as it is, of the same lines
 */
export function typedFigures(root: Root, text: string): TypedFigure[] {
  const lines = text.split('\n')
  const found: TypedFigure[] = []
  visit(root, 'containerDirective', (chart) => {
    if (chart.name !== 'chart' || !chart.position) return
    const { start, end } = chart.position
    // Its first line holds the caption and the kind.
    for (let line = start.line + 1; line <= end.line; line++)
      found.push(...inLine(lines[line - 1] ?? '', line))
  })
  return found
}

function inLine(written: string, line: number): TypedFigure[] {
  const blank = replaceMustaches(written, (mustache) => ' '.repeat(mustache.length))
  const typed = [...blank.matchAll(inText)].map(({ 0: figure, index }) => ({
    figure,
    line,
    column: index + 1,
  }))
  const printed = [...written.matchAll(inMustache)].map(({ 0: all, 1: figure = '', index }) => ({
    figure,
    line,
    column: index + all.lastIndexOf(figure) + 1,
  }))
  return [...typed, ...printed]
}
