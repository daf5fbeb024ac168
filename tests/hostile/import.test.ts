import { describe, expect, test } from 'vitest'
import { importWord } from '../../src/import/import-word.ts'
import { defaultLimits } from '../../src/limits/limits.ts'
import { item, p, picture, r, table, wordPackage } from '../import/word-package.ts'

/** The notes that a body makes, with the rules of what is told. */
async function imported(body: string, parts: Record<string, string | Uint8Array> = {}) {
  const result = await importWord(wordPackage(body, parts), 'notes')
  if ('refusal' in result) throw new Error(result.refusal.reason)
  const { markdown, losses } = result
  return { markdown: markdown.trimEnd(), rules: losses.map(({ ruleId }) => ruleId), losses }
}

const cell = (columns: number, rows = ''): string =>
  `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/>${rows}</w:tcPr>${p('x')}</w:tc>`
const tableOf = (...rows: string[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`

describe('a Word file that asks for work without measure is refused by name, with the setting that raises the limit', () => {
  test.each<[name: string, body: string, limit: string]>([
    ['12,000 paragraphs', p('a word').repeat(12_000), 'wordElements'],
    ['15,000 runs of a paragraph', p(r('word ').repeat(15_000)), 'wordElements'],
    ['30,000 breaks of a line', p(`${r('word')}<w:r>${'<w:br/>'.repeat(30_000)}</w:r>`), 'wordElements'],
    ['130,000 properties of a run', p(r('word', '<w:b/>'.repeat(130_000))), 'wordElements'],
    [
      '10,000 cells',
      table(...Array.from({ length: 500 }, () => Array.from({ length: 20 }, () => p('x')))),
      'wordElements',
    ],
    ['a cell of 60,000 columns', tableOf(cell(60_000)), 'cells'],
    ['rows of 1,000 columns', tableOf(...Array.from({ length: 1000 }, () => cell(1000))), 'cells'],
    ['a row that makes 3,000 others as wide', tableOf(cell(3000), ...Array(3000).fill(cell(1))), 'cells'],
    [
      'a cell of many rows and columns',
      tableOf(
        cell(300, '<w:vMerge w:val="restart"/>'),
        ...Array.from({ length: 300 }, () => cell(300, '<w:vMerge/>')),
      ),
      'cells',
    ],
  ])('%s', async (_, body, limit) => {
    await expect(importWord(wordPackage(body), 'notes')).rejects.toMatchObject({
      name: 'OverLimit',
      note: expect.stringContaining(`\`limits.${limit}\` in policy-brief.config.yaml`),
    })
  })

  test('and the settings raise it', async () => {
    const data = wordPackage(p('a word').repeat(30))
    await expect(importWord(data, 'notes', { ...defaultLimits, wordElements: 40 })).rejects.toThrow(
      'Unexpected more than 40 paragraphs',
    )
    expect(await importWord(data, 'notes')).toMatchObject({ losses: [] })
  })
})

describe('what a Word file declares and does not have is no work', () => {
  test.each([
    ['a level of 99,999,999', item('deep', 2, 99_999_999), '1. deep'],
    ['a level below none', item('flat', 2, -5), '1. flat'],
  ])('%s', async (_, body, notes) => {
    const { markdown } = await imported(body)
    expect(markdown).toContain(notes.slice(3))
  })

  test('a picture that 2,000 places show is read once', async () => {
    const data = new Uint8Array(3_000_000)
    data.set([0x89, 0x50, 0x4e, 0x47])
    for (let i = 4; i < data.length; i += 1) data[i] = (i * 7919) % 251
    const result = await importWord(
      wordPackage(p('Ports') + p(picture('a.png', 'A quay').repeat(2000)), { 'word/media/a.png': data }),
      'notes',
    )
    const pictures = 'pictures' in result ? result.pictures : []
    expect(pictures.map((one) => [one.name, Buffer.compare(one.data, data)])).toEqual([['notes-1.png', 0]])
  })

  test('hundreds of tables within tables are one message', async () => {
    const { rules } = await imported(
      `${'<w:tbl><w:tr><w:tc>'.repeat(90)}${p('x')}${'</w:tc></w:tr></w:tbl>'.repeat(90)}`,
    )
    expect(rules).toEqual(['import-inner-table'])
  })
})

describe('a reference to nothing costs what it names, and no other word', () => {
  const old = '<w:r><w:pict><v:shape><v:imagedata r:id="gone"/></v:shape></w:pict></w:r>'
  test.each<[name: string, body: string, notes: string, rules: string[]]>([
    ['a link', p(`<w:hyperlink r:id="gone">${r('the site')}</w:hyperlink>`), 'the site', ['import-address']],
    ['a picture', p(r('Ports')) + p(picture('gone', 'A quay')), 'Ports', ['import-picture']],
    ['a picture of the old kind', p(r('Ports')) + p(old), 'Ports', ['import-picture']],
    ['a footnote', p(`${r('Ports')}<w:r><w:footnoteReference w:id="9"/></w:r>`), 'Ports', ['import-words']],
    ['a style', p('Ports', 'gone'), 'Ports', []],
    [
      'a list',
      '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr></w:pPr><w:r><w:t>Ports</w:t></w:r></w:p>',
      'Ports',
      [],
    ],
  ])('%s', async (_, body, notes, expected) => {
    const { markdown, rules } = await imported(body)
    expect([markdown, rules]).toEqual([notes, expected])
  })
})

describe('what Word shows and notes cannot is kept or told', () => {
  const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${r('kan')}</w:rt><w:rubyBase>${r('Han')}</w:rubyBase></w:ruby></w:r>`
  test.each<[name: string, body: string, notes: string, rules: string[]]>([
    ['words crossed out twice', p(r('shut', '<w:dstrike/>') + r(' ports')), '~~shut~~ ports', []],
    ['words not crossed out', p(r('open', '<w:dstrike w:val="0"/>')), 'open', []],
    ['a reading above a word', p(ruby), 'Han(kan)', ['import-ruby']],
    [
      'a sign of a font of signs',
      p(`${r('Ports')}<w:r><w:sym w:font="Odd" w:char="F0A7"/></w:r>`),
      'Ports',
      ['import-words'],
    ],
  ])('%s', async (_, body, notes, expected) => {
    const { markdown, rules } = await imported(body)
    expect([markdown, rules]).toEqual([notes, expected])
  })
})
