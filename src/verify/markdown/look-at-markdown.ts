import { toString as plainWords } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { FinishedHeading, LookedAt } from '../accessible/looked-at.ts'
import { markdownSigns } from './markdown-signs.ts'
import { blocksIn, contentsOf, parseMarkdown, words } from './markdown-text.ts'
import { strangeInMarkdown } from './strange-markdown.ts'

/** What a Markdown file shows to a reader of GFM. */
export function lookAtMarkdown(text: string): LookedAt {
  const root = parseMarkdown(text)
  const headings: FinishedHeading[] = []
  const tables: { hasHeader: boolean }[] = []
  const html: string[] = []
  visit(root, (node) => {
    if (node.type === 'heading') headings.push({ level: node.depth, text: plainWords(node).trim() })
    if (node.type === 'table') tables.push({ hasHeader: plainWords(node.children[0]).trim() !== '' })
    if (node.type === 'html') html.push(node.value)
  })
  const [first] = root.children
  const matter = first?.type === 'yaml' ? first.value : ''
  const holds = (names: string) => html.some((tag) => new RegExp(`^<(?:${names})\\b`, 'iu').test(tag))
  const own = {
    title: lineOf(matter, 'title') ?? headings.find(({ level }) => level === 1)?.text ?? null,
    language: lineOf(matter, 'lang') ?? lineOf(matter, 'language'),
  }
  return {
    ...own,
    generator: lineOf(matter, 'generator'),
    pages: null,
    blocks: blocksIn(root),
    signs: markdownSigns(root, own.title, own.language),
    outside: [...contentsOf(root).map(({ children }) => words(children)), ...valuesIn(matter)],
    twofold: [],
    strange: strangeInMarkdown(root),
    headings,
    tables,
    languages: html.flatMap((tag) => /\blang="([^"]*)"/u.exec(tag)?.[1] ?? []),
    tagged: true,
    certain: new Set(['flows', 'colourless', 'ordered']),
    has: {
      media: holds('video|audio|iframe|object|embed'),
      controls: holds('input|button|select|textarea|form'),
      scripts: holds('script'),
    },
  }
}

/** What a front matter of ours says of the brief: values a line each, but for its language and the program's own. */
const valuesIn = (matter: string): string[] =>
  [...matter.matchAll(/^(?!generator:|lang:)[ \t]*(?:-[ \t]+|\w[\w ]*:[ \t]+)(\S.*)$/gmu)].map(
    ([, value = '']) => value.replaceAll(/^["']|["']$/gu, ''),
  )

/** What a line of a front matter says, without quotation marks. */
const lineOf = (matter: string, key: string): string | null =>
  new RegExp(`^${key}:[ \\t]*(?:"(.*)"|'(.*)'|(.*?))[ \\t]*$`, 'mu')
    .exec(matter)
    ?.slice(1)
    .find((value) => value !== undefined && value !== '') ?? null
