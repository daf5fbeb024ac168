import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { replaceMustaches } from './mustaches.ts'
import { parseMarkdown } from './parse-markdown.ts'
import { bodyOf, textOf } from './template-text.ts'

/**
 * A template's own Markdown with all its branches, a word for each value: what can be said of its directives and
 * HTML before there are notes. Places are those of the file.
 */
export function skeleton(file: VFile): Root {
  const named = bodyOf(textOf(file))
    .replaceAll(attribute, (written: string) => `="x"${silentFor(written.length - 4)}`)
    .replaceAll(label, (written: string) => `[x${silentFor(written.length - 3)}]`)
  const text = replaceMustaches(named, stand)
  // Spaces at a line's start mean something in Markdown: those that stand for mustaches are taken away.
  const starts = text.split('\n').map((line) => silent.exec(line)?.[0].length ?? 0)
  const root = parseMarkdown(text.replaceAll(silentLines, '').replaceAll(silentCharacter, ' '))
  visit(root, (node) => {
    const { line, column } = node.position?.start ?? { line: 1, column: 1 }
    const origin = { path: file.path, line, column: column + (starts[line - 1] ?? 0) }
    node.data = { ...node.data, origin }
  })
  return root
}

/** An attribute that is one value; a letter stands for it, as it would for a short one. */
const attribute = /="\{\{[^{}]*\}\}"/gu
/** Words in brackets that one partial says. */
const label = /\[\{\{>[^{}]*\}\}\]/gu
const silentFor = (length: number): string => '\u{E004}'.repeat(length)

const silentCharacter = /\u{E004}/gu
const silent = /^\u{E004}+/u
const silentLines = /^\u{E004}+/gmu

/** A mustache as letters where it prints, else as silent characters; as long as it is, so that places stay true. */
function stand(mustache: string): string {
  return mustache.replaceAll(/[^\n]/gu, printsNothing(mustache) ? '\u{E004}' : 'x')
}

/** Blocks, partials and comments. */
export const printsNothing = (mustache: string): boolean => /^\{\{~?[#/^>!]|^\{\{~?\s*else\b/u.test(mustache)
