import fc from 'fast-check'
import type { Node, Parent, Root } from 'mdast'
import { expect, test } from 'vitest'
import { defaultLimits } from '../../src/limits/limits.ts'
import type { Session } from '../../src/model/session.ts'
import { fillTemplate } from '../../src/template/fill.ts'
import { compileTemplate } from '../../src/template/template.ts'
import { runs } from '../support/runs.ts'
import { disruption, documented, prose, session } from './support/sessions.ts'
import { shipped, written } from './support/templates.ts'

const fill = (brief: string, notes: Session, language = 'en') =>
  fillTemplate(compileTemplate(written(brief)), notes, { language })

/** A tree as one line: `root(paragraph("words"))`. */
function drawn(node: Node): string {
  const { type, children, value, url, alt, lang } = node as Node & Record<string, unknown>
  const words = [value, url, alt, lang]
    .filter((word) => word !== undefined)
    .map((word) => JSON.stringify(word))
  const inner = (children as Node[] | undefined)?.map(drawn) ?? []
  return `${type}(${[...words, ...inner].join(' ')})`
}

const drawFilled = (brief: string, notes: Session, language = 'en') =>
  fill(brief, notes, language).root.children.map(drawn)

test.each([
  [
    'a value alone in a paragraph is its blocks',
    '{{title}}',
    '- a\n- b',
    ['list(listItem(paragraph(text("a"))) listItem(paragraph(text("b"))))'],
  ],
  [
    'a value in a line is a line, its blocks parted by breaks',
    'x {{title}} y',
    'a\n\nb *c*',
    ['paragraph(text("x ") isolate(text("a") break() text("b ") emphasis(text("c"))) text(" y"))'],
  ],
  [
    'a footnote that a value calls in a line stands outside it',
    'x {{title}} y',
    'a[^1] b\n\n[^1]: c',
    [
      'paragraph(text("x ") isolate(text("a") footnoteReference() text(" b")) text(" y"))',
      'footnoteDefinition(paragraph(text("c")))',
    ],
  ],
  [
    'so does one within an item, and what nothing calls stays in the line',
    'x {{title}}',
    '- a[^1]\n\n  [^1]: c\n\n[^2]: d',
    [
      'paragraph(text("x ") isolate(text("a") footnoteReference() break() text("d")))',
      'footnoteDefinition(paragraph(text("c")))',
    ],
  ],
  [
    'a value in a heading is a line',
    '# {{title}}',
    '- a\n- b',
    ['heading(isolate(text("a") break() text("b")))'],
  ],
  [
    'a value in a list item is its blocks',
    '- {{title}}',
    '# a\n\nb',
    ['list(listItem(heading(text("a")) paragraph(text("b"))))'],
  ],
  [
    'a value of one paragraph in a cell is its line',
    '| {{title}} |\n| --- |',
    'a | b',
    ['table(tableRow(tableCell(text("a | b"))))'],
  ],
  [
    'a value of several blocks in a cell is its blocks',
    '| {{title}} |\n| --- |',
    '- a',
    ['table(tableRow(tableCell(list(listItem(paragraph(text("a")))))))'],
  ],
  ['a value in a link’s address is plain', '[x]({{title}})', 'a *b*', ['paragraph(link("a *b*" text("x")))']],
  ['a value in code is plain', '`{{title}}`', '`a`', ['paragraph(inlineCode("`a`"))']],
  [
    'a value in strong is strong',
    '**{{title}}**',
    '*a*',
    ['paragraph(strong(isolate(emphasis(text("a")))))'],
  ],
  [
    'a value’s headings stand below the last heading',
    '## x\n\n{{title}}',
    '# a',
    ['heading(text("x"))', 'heading(text("a"))'],
  ],
])('%s', (_, brief, markdown, expected) => {
  const notes = session({ title: prose(markdown) })
  expect(drawFilled(`{{#if title}}${brief}{{/if}}`, notes)).toEqual(expected)
})

test('a text of the notes in another language is marked with it, block or line', () => {
  const notes = session({ language: 'es', title: prose('hola') })
  const { root } = fill('{{#if title}}{{title}}\n\nx {{title}}{{/if}}', notes)
  expect(root.children[0]?.data?.lang).toBe('es')
  expect(drawn(root.children[1] as Node)).toBe(
    'paragraph(text("x ") isolate(languageSpan("es" text("hola"))))',
  )
})

test('nodes say where they were written: the template’s in the template, the notes’ in the notes', () => {
  const brief = '---\ntitle: x\n---\n\n{{#if title}}\n  **bold** {{title}}\n{{/if}}\n\n{{> part}}\n'
  const files = written(brief, { part: 'one\n\n- {{#if title}}two{{/if}}\n' })
  const notes = session({ title: prose('a', true) })
  const { root } = fillTemplate(compileTemplate(files), notes, { language: 'en', notesPath: 'sources/n.md' })
  const places: string[] = []
  const visit = (node: Node): void => {
    const { origin } = node.data ?? {}
    if (origin) places.push(`${node.type} ${origin.path}:${origin.line}:${origin.column}`)
    for (const child of (node as Partial<Parent>).children ?? []) visit(child)
  }
  for (const child of root.children) visit(child)
  expect(places).toEqual([
    'paragraph brief.md:6:3',
    'strong brief.md:6:3',
    'text brief.md:6:5',
    'text brief.md:6:11',
    'text sources/n.md:1:1',
    'paragraph partials/part.md:1:1',
    'text partials/part.md:1:1',
    'list partials/part.md:3:1',
    'listItem partials/part.md:3:1',
    'paragraph partials/part.md:3:16',
    'text partials/part.md:3:16',
  ])
})

const nasty = fc.oneof(
  fc.constantFrom(
    '|',
    ':::',
    '{{title}}',
    '# x',
    '<script>',
    '\n\n',
    '- a\n- b',
    '\uE000\uE010\uE001',
    '```',
    '---',
    '](x)',
    '[^1]',
    '\n:::\n',
    ':id[x]',
    '&#xE000;',
    '__proto__',
    '1. x',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const nastyText = fc.array(nasty, { minLength: 1, maxLength: 5 }).map((parts) => `x${parts.join('')}`)

/** A session that has all that the brief prints, of these words in turn. */
function sessionOf(words: readonly string[]): Session {
  let at = 0
  const word = () => words[at++ % words.length] ?? 'x'
  const content = () => prose(word())
  const line = () => prose(word(), true)
  return session({
    series: line(),
    title: line(),
    date: '2020-07-09',
    time: '08:30',
    workingFormat: { name: line(), steps: [content(), content()] },
    speakers: [{ name: word(), role: word(), organisation: word() }],
    recording: { label: word(), url: word() },
    framework: [
      { title: line(), content: content(), sections: [{ title: line(), content: content(), sections: [] }] },
    ],
    disruptions: [1, 2].map((number) =>
      disruption({
        number,
        title: line(),
        reportedBy: [word(), word()],
        evidence: content(),
        geographicalImpact: { content: content(), places: [word()] },
        valueChainStage: { content: content(), activities: [] },
        character: content(),
        timeFrame: { content: content(), terms: [] },
        euActions: [
          { kind: 'funding', label: word(), content: content() },
          { kind: null, label: word(), content: content() },
        ],
        recommendations: [{ content: content(), children: [{ content: content(), children: [] }] }],
        other: [{ label: word(), content: content() }],
      }),
    ),
    needs: [{ number: 1, content: content(), disruption: 1 }],
    solutions: [{ number: 1, title: line(), content: content(), disruption: null }],
    unclassified: [content()],
  })
}

/** The tree of what the template itself wrote; what the notes wrote is left out. */
function skeleton(node: Node, path: (path: string) => boolean): string {
  const children = (node as Partial<Parent>).children ?? []
  const own = children.filter((child) => path((child.data as Root['data'])?.origin?.path ?? ''))
  const { depth, name, ordered, value } = node as Node & Record<string, unknown>
  return `${node.type}${[depth, name, ordered, value].filter(Boolean).join()}(${own.map((child) => skeleton(child, path)).join(' ')})`
}

test('no value of the notes changes the structure of the brief', () => {
  const template = compileTemplate(shipped('policy-brief'))
  const isTemplate = (path: string) => path.startsWith('templates/')
  const structure = (words: readonly string[]) =>
    skeleton(fillTemplate(template, sessionOf(words), { language: 'en' }).root, isTemplate)
  const plain = structure(['word'])
  expect(plain).toContain('heading')
  fc.assert(
    fc.property(fc.array(nastyText, { minLength: 1, maxLength: 40 }), (words) => {
      expect(structure(words)).toBe(plain)
    }),
    { numRuns: runs(30) },
  )
})

test('no word of a value is lost, wherever it stands', () => {
  const brief = '# {{title}}\n\n{{title}}\n\n- x {{title}}\n\n| {{title}} | x {{title}} |\n| --- | --- |\n'
  const template = compileTemplate(written(`{{#if title}}\n${brief}{{/if}}`))
  const words = fc.array(fc.stringMatching(/^[a-z]{3,6}$/u), { minLength: 1, maxLength: 4 })
  const block = fc.tuple(fc.constantFrom('- ', '# ', '> ', '1. ', '', '    ', '| a |\n| - |\n| '), words)
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
      const markdown = blocks.map(([mark, some]) => mark + some.join(' ')).join('\n\n')
      const filled = fillTemplate(template, session({ title: prose(markdown) }), { language: 'en' })
      const drawing = drawn(filled.root)
      for (const word of blocks.flatMap(([, some]) => some)) {
        expect(drawing.split(word).length - 1).toBeGreaterThanOrEqual(5)
      }
    }),
    { numRuns: runs(30) },
  )
})

test('the same template is filled twice alike', () => {
  const template = compileTemplate(shipped('policy-brief'))
  const once = fillTemplate(template, documented, { language: 'en' })
  fillTemplate(template, sessionOf(['other']), { language: 'en' })
  expect(fillTemplate(template, documented, { language: 'en' })).toEqual(once)
})

test.each([
  ['a partial that calls itself without end', '{{> part}}', { part: 'x {{> part again=true}}' }],
  [
    'loops in loops',
    '{{#each needs}}{{#each @root.needs}}{{#each @root.needs}}{{#each @root.needs}}{{#each @root.needs}}x{{/each}}{{/each}}{{/each}}{{/each}}{{/each}}',
    {},
  ],
  [
    'a text repeated without measure',
    '{{#each needs}}{{#each @root.needs}}{{content}}{{/each}}{{/each}}',
    {},
  ],
])('a template that runs away is refused: %s', (_, brief, partials: Record<string, string>) => {
  const files = written(brief, partials)
  const needs = Array.from({ length: 60 }, (_, index) => ({
    number: index + 1,
    content: prose('long '.repeat(100)),
    disruption: null,
  }))
  const { root, messages } = fillTemplate(compileTemplate(files), session({ needs }), {
    language: 'en',
    limits: { ...defaultLimits, templateWork: 100_000, printed: 300_000 },
  })
  expect(root.children).toEqual([])
  expect(messages.at(-1)?.fatal).toBe(true)
  expect(messages.at(-1)?.reason).toMatch(/without end|more than 300000 characters printed/u)
})
