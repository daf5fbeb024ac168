import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import { composeBrief } from '../../src/compose/compose-brief.ts'
import { prepareTemplate } from '../../src/compose/prepare-template.ts'
import { readSessionsOf } from '../../src/compose/read-sessions-of.ts'
import type { Document } from '../../src/document/document.ts'
import { textBlocks } from '../../src/document/text-blocks.ts'
import { defaultLimits, type Limits, limitNames } from '../../src/limits/limits.ts'
import type { TemplateFiles } from '../../src/template/template-files.ts'
import { writers } from '../../src/writers/writers.ts'
import { shipped, written } from '../template/support/templates.ts'

const head =
  '# Series\n\n# Title\n\n## Needs\n\n- Need one: ports\n\n## First disruption: a\n\n**Evidence:** '

/** Notes through a template, as far as they come: the document, and all that is said. */
function composed(notes: string, files: TemplateFiles, limits: Limits = defaultLimits) {
  const file = new VFile({ path: 'notes.md', value: notes })
  const prepared = prepareTemplate(files, limits)
  const { value: sessions, messages } = readSessionsOf(file, 'en', limits)
  const said = [...prepared.messages, ...messages]
  const [session] = sessions ?? []
  if (!session || !prepared.sound) return { document: null, said: said.map(worded) }
  const readPicture = () => ({ problem: 'there is no such file' })
  const made = composeBrief({
    session,
    notes: file,
    prepared,
    language: null,
    readPicture,
    generator: 'x',
    limits,
  })
  return { document: made.value, said: [...said, ...made.messages].map(worded) }
}

const worded = (message: { reason: string; note?: string | undefined }) =>
  `${message.reason} ${message.note ?? ''}`
const words = (document: Document | null): string => (document ? textBlocks(document).join('\n') : '')
const full = () => shipped('policy-brief')

describe('what asks for work without measure is refused by name, and the setting that raises the limit is said', () => {
  const row = (span: string, times: number) => `<tr>${`<td ${span}>x</td>`.repeat(times)}</tr>\n`
  const table = (rows: string) => `${head}\n\n<table>\n${rows}</table>\n`
  test.each([
    [
      'cells of 1,000 columns and 65,534 rows',
      table(row('colspan="1000" rowspan="65534"', 1).repeat(60)),
      'cells',
    ],
    ['cells of many columns', table(row('colspan="1000"', 20).repeat(20)), 'cells'],
    [
      'a row of 900 columns that makes 90 others as wide',
      table(row('colspan="900"', 1) + row('', 1).repeat(90)),
      'cells',
    ],
    ['cells of many rows', table(row('rowspan="65534"', 5).repeat(100)), 'cells'],
    [
      'a Markdown table of 10,100 cells',
      `${head}\n\n${'|a'.repeat(101)}|\n${'|-'.repeat(101)}|\n${`${'|x'.repeat(101)}|\n`.repeat(99)}`,
      'cells',
    ],
    [
      'tables within tables',
      table('<tr><td colspan="1000"><table><tr><td colspan="1000">x</td></tr></table></td></tr>'.repeat(30)),
      'cells',
    ],
  ])('%s', (_, notes, limit) => {
    const { document, said } = composed(notes, full())
    expect(document).toBeNull()
    expect(said.join('\n')).toContain(`\`limits.${limit}\` in policy-brief.config.yaml`)
  })

  test.each([
    ['items', '- item\n'.repeat(120)],
    ['paragraphs', 'words\n\n'.repeat(120)],
    ['headings', '#### word\n\n'.repeat(120)],
    ['cells', `| a | b |\n| - | - |\n${'| x | y |\n'.repeat(60)}`],
    ['footnotes', `${Array.from({ length: 120 }, (_, i) => `x[^${i}]\n\n[^${i}]: note\n\n`).join('')}`],
  ])('more %s in a brief than its blocks may be', (_, text) => {
    const { document, said } = composed(`${head}\n\n${text}`, full(), { ...defaultLimits, blocks: 100 })
    expect(document).toBeNull()
    expect(said.join('\n')).toMatch(/more than 100 paragraphs, headings, items and cells.*`limits\.blocks`/u)
  })

  test('the settings raise a limit', () => {
    const notes = table(row('colspan="100"', 1).repeat(5))
    const settled = (most: number) =>
      composed(notes, full(), { ...defaultLimits, cells: most, blocks: most }).document
    expect(settled(400)).toBeNull()
    expect(settled(4_000)).not.toBeNull()
  })

  test('spans that declare more than there is are no work', () => {
    const { document } = composed(table(row('rowspan="65534"', 3).repeat(1)), full())
    expect(words(document)).toContain('x')
  })
})

describe('a template that repeats or nests without measure gives a message', () => {
  const chain = (count: number, times: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `p${i}`,
        i === count - 1 ? '{{#if title}}{{/if}}' : `{{> p${i + 1}}}\n`.repeat(times),
      ]),
    )
  const loops = (depth: number) => {
    const opened = Array.from({ length: depth }, (_, i) => `{{#each ${'../'.repeat(i)}needs}}`)
    return `${opened.join('')}x${'{{/each}}'.repeat(depth)}`
  }
  const needs = Array.from({ length: 12 }, (_, i) => `- Need ${i}: ports\n`).join('')
  const notes = `# Series\n\n# Title\n\n## Needs\n\n${needs}`
  test.each<[string, TemplateFiles, RegExp]>([
    [
      'nine partials that call the next ten times',
      written('# x\n\n{{> p0}}', chain(10, 10)),
      /limits\.templateWork/,
    ],
    [
      'thirty partials that call the next twice',
      written('# x\n\n{{> p0}}', chain(30, 2)),
      /limits\.templateWork/,
    ],
    ['eight loops within each other', written(`# x\n\n${loops(8)}`), /Cannot fill the template/],
    ['thirty loops within each other', written(`# x\n\n${loops(30)}`), /Cannot fill the template/],
    [
      'a partial that calls itself',
      written('# x\n\n{{> p}}', { p: 'x {{> p}}' }),
      /calls itself|limits\.templateWork/,
    ],
    ['10,000 quotations in a line', written(`# x\n\n${'> '.repeat(10_000)}x`), /limits\.nesting/],
    ['10,000 list markers in a line', written(`# x\n\n${'- '.repeat(10_000)}x`), /limits\.nesting/],
    [
      'quotations that a loop piles up',
      written('# x\n\n{{#each needs}}{{#each ../needs}}> {{/each}}{{/each}}x'),
      /limits\.nesting/,
    ],
    [
      'quotations in a partial',
      written('# x\n\n{{> p}}', { p: `${'1. '.repeat(5_000)}x` }),
      /limits\.nesting/,
    ],
  ])('%s', (_, files, message) => {
    const { document, said } = composed(notes, files)
    expect(document).toBeNull()
    expect(said.join('\n')).toMatch(message)
  })
})

describe('notes that hang together in strange ways are a brief with every word', () => {
  const footnotes = (count: number) =>
    `x[^0]\n\n${Array.from({ length: count }, (_, i) => `[^${i}]: word${i}[^${i + 1}]\n\n`).join('')}[^${count}]: end\n`
  test.each([
    [
      '900 footnotes each naming the next',
      `${head}${footnotes(900)}`,
      ['word0', 'word450', 'word899', 'end'],
    ],
    ['60 footnotes each naming the next', `${head}${footnotes(60)}`, ['word0', 'word59', 'end']],
    ['footnotes that name each other', `${head}x[^a]\n\n[^a]: aa[^b]\n\n[^b]: bb[^a]\n`, ['aa', 'bb']],
    ['a footnote that names itself', `${head}x[^a]\n\n[^a]: aa[^a]\n`, ['aa']],
    ['two footnotes of one name', `${head}x[^a]\n\n[^a]: aa\n\n[^a]: bb\n`, ['aa', 'bb']],
    ['an item without a list', `${head}<li>word1\n`, ['word1']],
    ['a cell without a table', `${head}<td>word1\n`, ['word1']],
    ['a row without a table', `${head}<tr><td>word1</td><td>word2</td></tr>\n`, ['word1', 'word2']],
    [
      'a list in a cell',
      `${head}\n\n<table><tr><td><ul><li>word1</li><li>word2</li></ul></td></tr></table>\n`,
      ['word1', 'word2'],
    ],
    [
      'a table in a link',
      `${head}<a href="https://example.org"><table><tr><td>word1</td></tr></table></a>\n`,
      ['word1'],
    ],
    ['a heading in emphasis', `${head}<em><h3>word1</h3></em>\n`, ['word1']],
    ['a quotation in code', `${head}<code><blockquote>word1</blockquote></code>\n`, ['word1']],
    ['90 quotations', `${head}\n\n${'> '.repeat(90)}word1\n`, ['word1']],
    ['200 headings of one name', `${head}\n\n${'#### word1\n\n'.repeat(200)}`, ['word1']],
  ])('%s', async (_, notes, expected) => {
    const { document, said } = composed(notes, full())
    expect(said.filter((line) => /fault/u.test(line))).toEqual([])
    for (const word of expected) expect(words(document)).toContain(word)
    // What is long is written in the format that is quick: the others take their time to set it.
    for (const format of notes.length > 10_000 ? (['md'] as const) : (['md', 'docx', 'pdf'] as const)) {
      const { data } = await (await writers[format]()).write(document as Document, programAssets)
      expect(data.length).toBeGreaterThan(100)
    }
  })
})

test('every limit is a row of the settings that says what it counts', () => {
  for (const name of limitNames) expect(defaultLimits[name]).toBeGreaterThan(0)
})
