/** Checks of finished PDF, Markdown and HTML files against EN 301 549; Word files have more of their own. */
import { excerpt } from '../docx/rule.ts'
import type { FinishedBlock } from '../finished-text.ts'
import type { LookedAt } from './looked-at.ts'
import { type PlacedPicture, pictureRules } from './picture-rules.ts'
import { isPoorLink, isPoorTitle, isTag } from './poor-words.ts'

/** What a check found: where, what, and how to mend it. */
export interface FileFinding {
  place: string
  found: string
  expected: string
}

export interface FileRule {
  id: string
  clause: string
  /** Whether what it finds is against the clause; otherwise a person should look. */
  error: boolean
  what: string
  check(file: LookedAt): FileFinding[]
}

/** Blocks with the heading above them. */
function placed(blocks: readonly FinishedBlock[]): { block: FinishedBlock; place: string }[] {
  let place = 'the beginning'
  return blocks.map((block) => {
    if (block.role === 'heading') place = excerpt(block.text)
    return { block, place }
  })
}

const pictures = ({ blocks }: LookedAt): PlacedPicture[] =>
  placed(blocks)
    .filter(({ block }) => block.role === 'picture')
    .map(({ block, place }) => ({ place: `the picture under ${place}`, alt: block.text, decorative: false }))

const links = ({ blocks }: LookedAt) =>
  placed(blocks).flatMap(({ block, place }) => block.links.map((link) => ({ link, place })))

export const fileRules: readonly FileRule[] = [
  {
    id: 'title-missing',
    clause: '10.2.4.2',
    error: true,
    what: 'A file has a title.',
    check: ({ title }) =>
      title ? [] : [{ place: 'the properties', found: 'file without a title', expected: 'one' }],
  },
  {
    id: 'title-poor',
    clause: '10.2.4.2',
    error: false,
    what: 'A title says what the file is about.',
    check: ({ title }) =>
      title && isPoorTitle(title)
        ? [{ place: 'the properties', found: `title ${excerpt(title)}`, expected: 'what the file is about' }]
        : [],
  },
  {
    id: 'language-missing',
    clause: '10.3.1.1',
    error: true,
    what: 'The language of the file is said.',
    check: ({ language }) =>
      language ? [] : [{ place: 'the properties', found: 'file without a language', expected: 'one' }],
  },
  {
    id: 'language-malformed',
    clause: '10.3.1.2',
    error: true,
    what: 'A language is named by a tag that readers know.',
    check: ({ language, languages }) =>
      [...new Set([...(language ? [language] : []), ...languages])]
        .filter((tag) => !isTag(tag))
        .map((tag) => ({
          place: 'the file',
          found: `language “${tag}”`,
          expected: 'a language tag such as “fr-FR”',
        })),
  },
  {
    id: 'untagged',
    clause: '10.1.3.1',
    error: true,
    what: 'A PDF has tags that say what is a heading, a list or a table.',
    check: ({ tagged }) =>
      tagged ? [] : [{ place: 'the file', found: 'pages without tags', expected: 'a tagged PDF' }],
  },
  {
    id: 'heading-skipped',
    clause: '10.1.3.1',
    error: true,
    what: 'Headings go down one level at a time.',
    check: ({ headings }) =>
      headings.flatMap(({ level, text }, index) => {
        const above = headings[index - 1]?.level ?? 0
        const found = `heading of level ${level} after level ${above}`
        return level > above + 1 ? [{ place: excerpt(text), found, expected: `level ${above + 1}` }] : []
      }),
  },
  {
    id: 'table-header-missing',
    clause: '10.1.3.1',
    error: true,
    what: 'A table has header cells.',
    check: ({ tables }) =>
      tables.flatMap(({ hasHeader }, index) =>
        hasHeader
          ? []
          : [{ place: `table ${index + 1}`, found: 'table without header cells', expected: 'some' }],
      ),
  },
  ...pictureRules(pictures),
  {
    id: 'heading-empty',
    clause: '10.2.4.6',
    error: true,
    what: 'A heading has words.',
    check: ({ headings }) =>
      headings.flatMap(({ text }, index) =>
        text === ''
          ? [{ place: `heading ${index + 1}`, found: 'heading without words', expected: 'some' }]
          : [],
      ),
  },
  {
    id: 'headings-missing',
    clause: '10.2.4.6',
    error: false,
    what: 'A document has headings.',
    check: ({ headings, blocks }) =>
      headings.length > 0 || blocks.length < 10
        ? []
        : [{ place: 'the file', found: 'lack of headings', expected: 'some, to find one’s way by' }],
  },
  {
    id: 'link-empty',
    clause: '10.2.4.4',
    error: true,
    what: 'A link has words.',
    check: (file) =>
      links(file)
        .filter(({ link }) => link.words === '')
        .map(({ link, place }) => ({
          place: `the link under ${place}`,
          found: `link to ${link.url} without words`,
          expected: 'words that say where it leads',
        })),
  },
  {
    id: 'link-text-poor',
    clause: '10.2.4.4',
    error: false,
    what: 'A link’s words say where it leads.',
    check: (file) =>
      links(file)
        .filter(({ link }) => isPoorLink(link.words))
        .map(({ link, place }) => ({
          place: `the link under ${place}`,
          found: `link ${excerpt(link.words)}`,
          expected: 'words that say where it leads',
        })),
  },
]
