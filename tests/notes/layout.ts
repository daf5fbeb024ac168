import fc from 'fast-check'
import type { EuActionKind } from '../../src/model/session.ts'
import type { Known, KnownDisruption } from './known-session.ts'

/** One way to lay notes out. */
export interface Layout {
  /** Depths of the headings of title, sections, disruptions, fields. */
  depths: { first: number; section: number; disruption: number; field: number }
  heading: 'atx' | 'bold-atx' | 'closed-atx' | 'setext' | 'bold'
  case: 'as-is' | 'capitals' | 'title'
  sectionNumber: 'none' | '1.' | '1)' | 'I.'
  disruption: 'word' | 'suffix' | 'figure' | 'initial' | 'sign'
  fields: 'paragraphs' | 'lines' | 'list' | 'table' | 'headings' | 'html-table' | 'grid'
  label:
    | 'bold-in'
    | 'bold-out'
    | 'italic'
    | 'plain'
    | 'bold-space'
    | 'bold-only'
    | 'underscore'
    | 'html'
    | 'split'
    | 'glued'
    | 'spaced'
  value: 'same' | 'below'
  names: number
  head: 'headings' | 'labels' | 'front-matter' | 'date-in-title'
  date: number
  speakers: 'list' | 'semicolons' | 'brackets' | 'from' | 'dash'
  needs: 'bullets' | 'ordered' | 'double' | 'headings' | 'table' | 'paragraphs'
  solutions: 'bullets' | 'ordered' | 'headings-less'
  actions: 'list' | 'paragraphs' | 'headings'
  recording: 'link' | 'label'
  dirt: readonly Dirt[]
}

export const dirts = [
  'bom',
  'crlf',
  'nbsp',
  'zero-width',
  'soft-hyphen',
  'comments',
  'empty-bullets',
  'empty-headings',
  'anchors',
  'rules',
  'trailing',
  'wrap',
] as const
export type Dirt = (typeof dirts)[number]

export const layouts: fc.Arbitrary<Layout> = fc.record({
  depths: fc.constantFrom(
    { first: 1, section: 2, disruption: 3, field: 4 },
    { first: 1, section: 3, disruption: 3, field: 5 },
    { first: 2, section: 3, disruption: 4, field: 5 },
    { first: 1, section: 2, disruption: 4, field: 6 },
    { first: 1, section: 3, disruption: 4, field: 6 },
    { first: 3, section: 4, disruption: 5, field: 6 },
    { first: 1, section: 1, disruption: 2, field: 3 },
  ),
  heading: fc.constantFrom('atx', 'bold-atx', 'closed-atx', 'setext', 'bold'),
  case: fc.constantFrom('as-is', 'capitals', 'title'),
  sectionNumber: fc.constantFrom('none', '1.', '1)', 'I.'),
  disruption: fc.constantFrom('word', 'suffix', 'figure', 'initial', 'sign'),
  fields: fc.constantFrom('paragraphs', 'lines', 'list', 'table', 'headings', 'html-table', 'grid'),
  label: fc.constantFrom(
    'bold-in',
    'bold-out',
    'italic',
    'plain',
    'bold-space',
    'bold-only',
    'underscore',
    'html',
    'split',
    'glued',
    'spaced',
  ),
  value: fc.constantFrom('same', 'below'),
  names: fc.nat({ max: 100 }),
  head: fc.constantFrom('headings', 'labels', 'front-matter', 'date-in-title'),
  date: fc.nat({ max: 100 }),
  speakers: fc.constantFrom('list', 'semicolons', 'brackets', 'from', 'dash'),
  needs: fc.constantFrom('bullets', 'ordered', 'double', 'headings', 'table', 'paragraphs'),
  solutions: fc.constantFrom('bullets', 'ordered', 'headings-less'),
  actions: fc.constantFrom('list', 'paragraphs', 'headings'),
  recording: fc.constantFrom('link', 'label'),
  dirt: fc.subarray([...dirts], { maxLength: 4 }),
})

type Name = keyof (typeof names)['en']

/** Names that rapporteurs use; the tests take any of them. */
const names = {
  en: {
    framework: ['Conceptual framework', 'Framework', 'Context', 'Background and framework'],
    disruptions: ['Identification of disruptions', 'Disruptions', 'Main disruptions identified'],
    needs: ['Identification of needs', 'Identified needs', 'Needs identified', 'What we need'],
    solutions: ['Identification of solutions', 'Identified solutions', 'Good practices identified'],
    source: ['Source', 'Reported by', 'Sources', 'Who reported it'],
    evidence: ['Evidence', 'Evidences', 'Facts and figures', 'What was seen'],
    geographicalImpact: [
      'Geographical impact',
      'Geographic impact',
      'Geographical origin',
      'Geographical scope',
      'Where',
    ],
    valueChainStage: ['Stage of value chain', 'Stage of the value chain affected', 'Value chain stage'],
    character: ['Character of the disruption', 'Nature of the disruption', 'Character'],
    timeFrame: ['Time frame', 'Timeframe', 'Time horizon', 'Duration of the disruption', 'How long'],
    euActions: [
      'EU action needed',
      'EU actions needed',
      'Required actions from the European Commission',
      'Action needed at EU level',
      'What the EU should do',
    ],
    recommendations: [
      'Recommendation',
      'Recommendations',
      'Proposals',
      'Policy recommendations',
      'We recommend',
    ],
    coordination: ['Coordination'],
    regulation: ['Regulation', 'Legal framework', 'Legislation'],
    funding: ['Funding', 'Finance', 'Financial support'],
    speakers: ['Speakers'],
    format: ['Working format'],
    recording: ['Recording'],
    date: ['Date'],
    series: ['Series'],
    title: ['Title', 'Topic'],
  },
  fr: {
    framework: ['Cadre conceptuel', 'Contexte'],
    disruptions: ['Identification des perturbations', 'Perturbations', 'Perturbations identifiées'],
    needs: ['Identification des besoins', 'Besoins identifiés'],
    solutions: ['Identification des solutions', 'Solutions identifiées', 'Bonnes pratiques identifiées'],
    source: ['Source', 'Sources', 'Signalé par', 'Qui l’a signalé'],
    evidence: ['Preuves', 'Éléments de preuve', 'Faits', 'Constats', 'Ce que l’on constate'],
    geographicalImpact: ['Impact géographique', 'Portée géographique', 'Zone géographique concernée'],
    valueChainStage: ['Étape de la chaîne de valeur', 'Maillon de la chaîne de valeur'],
    character: ['Nature de la perturbation', 'Caractère de la perturbation'],
    timeFrame: ['Horizon temporel', 'Durée', 'Durée de la perturbation', 'Échéance', 'Combien de temps'],
    euActions: [
      "Action de l'UE nécessaire",
      'Actions européennes requises',
      "Actions attendues de l'Union européenne",
    ],
    recommendations: ['Recommandations', 'Recommandation', 'Propositions', 'Nous recommandons'],
    coordination: ['Coordination'],
    regulation: ['Réglementation', 'Cadre juridique', 'Législation'],
    funding: ['Financement', 'Soutien financier'],
    speakers: ['Intervenants', 'Orateurs'],
    format: ['Format de travail'],
    recording: ['Enregistrement'],
    date: ['Date'],
    series: ['Série'],
    title: ['Titre', 'Thème'],
  },
} as const

const dates = {
  en: [
    'Friday 22<sup>nd</sup> May 2020 at 8:30',
    '2020-05-22, 08:30',
    '22/05/2020 at 8.30am',
    'May 22, 2020 – 8:30',
    '22nd May 2020, 8h30',
    'Friday, 22 May 2020, 8.30',
    '22.5.20 8:30',
  ],
  fr: ['Vendredi 22 mai 2020 à 8h30', '22/05/2020 à 8:30', 'Le 22 mai 2020, 8 h 30', '2020-05-22 08:30'],
}

const days = { en: ['22/05/2020', '22 May 2020', '22nd May 2020'], fr: ['22/05/2020', '22 mai 2020'] }

/** What the layouts write beside the session's own words: names of fields, dates, and how things are numbered. */
export const scaffold = [
  ...Object.values(names).flatMap((language) => Object.values(language).flat()),
  ...Object.values(dates).flat(),
  ...Object.values(days).flat(),
  'First Second 1st 2nd disruption No. D1 D2 Working format is based on and N1 N2 N3 Need Time I II III IV Field Value video 1 2 3 4',
  'Première Deuxième 1ère 2e perturbation n° P1 P2 Le format de travail est basé sur les et B1 B2 Besoin Heure',
]

/** Writes a known session in a layout. */
export function layOut(known: Known, layout: Layout): string {
  const parts = [
    head(known, layout),
    framework(known, layout),
    ...disruptions(known, layout),
    ...listing('needs', known, layout),
    ...listing('solutions', known, layout),
  ]
  return soiled(parts.flat().join('\n\n'), layout)
}

function pick<T>(from: readonly T[], seed: number): T {
  return from[seed % from.length] as T
}

function name(key: Name, known: Known, layout: Layout): string {
  return pick(names[known.language][key], layout.names)
}

// --- headings -----------------------------------------------------------------------------------------------------

function heading(text: string, depth: number, layout: Layout): string {
  switch (layout.heading) {
    case 'atx':
      return `${'#'.repeat(depth)} ${text}`
    case 'bold-atx':
      return `${'#'.repeat(depth)} **${text}**`
    case 'closed-atx':
      return `${'#'.repeat(depth)} ${text} ${'#'.repeat(depth)}`
    case 'setext':
      return depth > 2 ? `${'#'.repeat(depth)} ${text}` : `${text}\n${depth === 1 ? '===' : '---'}`
    case 'bold':
      return `**${text}**`
  }
}

function section(key: Name, number: number, known: Known, layout: Layout): string {
  const text = inCase(name(key, known, layout), layout)
  const numbers = {
    none: '',
    '1.': `${number}. `,
    '1)': `${number}) `,
    'I.': `${['I', 'II', 'III', 'IV'][number - 1]}. `,
  }
  return heading(`${numbers[layout.sectionNumber]}${text}`, layout.depths.section, layout)
}

function inCase(text: string, layout: Layout): string {
  if (layout.case === 'capitals') return text.toUpperCase()
  return layout.case === 'title' ? text.replaceAll(/(?<=\s)\p{L}/gu, (letter) => letter.toUpperCase()) : text
}

// --- before the sections --------------------------------------------------------------------------------------------

function head(known: Known, layout: Layout): string[] {
  const { depths } = layout
  const day = pick(days[known.language], layout.date)
  const date = pick(dates[known.language], layout.date)
  const title =
    depths.first === depths.section
      ? depths.first
      : depths.first + (depths.section > depths.first + 1 ? 1 : 0)
  const series = heading(known.series, depths.first, layout)
  const body = [workingFormat(known, layout), ...speakers(known, layout), recording(known, layout)]
  switch (layout.head) {
    case 'headings':
      return [series, date, heading(known.title, title, layout), ...body]
    case 'date-in-title':
      return [series, heading(`${known.title} (${day})`, title, layout), timeLine(known), ...body]
    case 'labels':
      return [
        `${name('series', known, layout)}: ${known.series}`,
        `**${name('title', known, layout)}:** ${known.title}`,
        `**${name('date', known, layout)}:** ${date}`,
        ...body,
      ]
    case 'front-matter':
      return [
        `---\ntitle: "${known.title}"\nseries: ${known.series}\ndate: ${known.date}\ntime: ${known.time}\nlang: ${known.language}\n---`,
        ...body,
      ]
  }
}

const timeLine = (known: Known): string => (known.language === 'fr' ? 'Heure : 8h30' : 'Time: 8:30')

function workingFormat(known: Known, layout: Layout): string {
  const lead =
    known.language === 'fr' ? 'Le format de travail est basé sur les' : 'Working format is based on'
  const steps = known.format.steps.map((step, index) => `${index + 1}. ${step}`).join('\n')
  if (known.language === 'en' && layout.names % 2) return `${lead} “*${known.format.name}*”:\n\n${steps}`
  return `**${name('format', known, layout)}:** ${known.format.name}\n\n${steps}`
}

function speakers(known: Known, layout: Layout): string[] {
  const label = `${name('speakers', known, layout)}:`
  const each = known.speakers.map((speaker) => {
    switch (layout.speakers) {
      case 'brackets':
        return `${speaker.name} (${speaker.organisation})`
      case 'from':
        return known.language === 'en'
          ? `${speaker.name} from ${speaker.organisation}`
          : `${speaker.name} (${speaker.organisation})`
      case 'dash':
        return `${speaker.name} – ${speaker.organisation}`
      default:
        return `${speaker.name}, ${speaker.organisation}`
    }
  })
  if (layout.speakers === 'semicolons') return [`**${label}** ${each.join('; ')}`]
  return [label, each.map((line) => `- ${line}`).join('\n')]
}

function recording(known: Known, layout: Layout): string {
  const { label, url } = known.recording
  return layout.recording === 'link' ? `[${label}](${url})` : `[${label}]( ${url} "video")`
}

function framework(known: Known, layout: Layout): string[] {
  const depth = Math.min(layout.depths.section + 1, 6)
  return [
    section('framework', 1, known, layout),
    ...known.framework.flatMap(({ title, content }) => [heading(title, depth, layout), ...content]),
  ]
}

// --- disruptions ----------------------------------------------------------------------------------------------------

function disruptions(known: Known, layout: Layout): string[] {
  return [
    section('disruptions', 2, known, layout),
    ...known.disruptions.flatMap((disruption, index) => [
      heading(disruptionTitle(disruption, index, known, layout), layout.depths.disruption, layout),
      fields(disruption, known, layout),
    ]),
  ]
}

function disruptionTitle({ title }: KnownDisruption, index: number, known: Known, layout: Layout): string {
  const noun = known.language === 'fr' ? 'perturbation' : 'disruption'
  const Noun = noun.replace(/^./u, (letter) => letter.toUpperCase())
  const words = known.language === 'fr' ? ['Première', 'Deuxième'] : ['First', 'Second']
  const suffixes = known.language === 'fr' ? ['1ère', '2e'] : ['1st', '2nd']
  switch (layout.disruption) {
    case 'word':
      return `${words[index]} ${noun}: ${title}`
    case 'suffix':
      return `${suffixes[index]} ${noun} – ${title}`
    case 'figure':
      return `${Noun} ${index + 1}: ${title}`
    case 'initial':
      return `${known.language === 'fr' ? 'P' : 'D'}${index + 1}. ${title}`
    case 'sign':
      return `${Noun} ${known.language === 'fr' ? 'n° ' : 'No. '}${index + 1} — ${title}`
  }
}

interface Field {
  key: Name
  /** Markdown blocks, or one line. */
  value: string
  inline: boolean
}

function fieldsOf(disruption: KnownDisruption, known: Known, layout: Layout): Field[] {
  const and = known.language === 'fr' ? ' et ' : ' and '
  return [
    { key: 'source', value: disruption.reportedBy.join(and), inline: true },
    { key: 'evidence', value: disruption.evidence.join('\n\n'), inline: true },
    { key: 'geographicalImpact', value: disruption.geographicalImpact.text, inline: true },
    { key: 'valueChainStage', value: disruption.valueChainStage.text, inline: true },
    { key: 'character', value: disruption.character, inline: true },
    { key: 'timeFrame', value: disruption.timeFrame.text, inline: true },
    { key: 'euActions', value: euActions(disruption, known, layout), inline: false },
    { key: 'recommendations', value: recommendations(disruption), inline: false },
  ]
}

function euActions({ euActions }: KnownDisruption, known: Known, layout: Layout): string {
  const kind = (key: EuActionKind) => name(key, known, layout)
  const inHeadings = layout.actions === 'headings' && layout.fields === 'headings' && layout.depths.field < 6
  if (inHeadings)
    return euActions
      .map(({ kind: key, text }) => `${heading(kind(key), layout.depths.field + 1, layout)}\n\n${text}`)
      .join('\n\n')
  if (layout.actions === 'paragraphs' && layout.fields !== 'lines')
    return euActions.map(({ kind: key, text }) => `${label(kind(key), layout)} ${text}`).join('\n\n')
  return euActions.map(({ kind: key, text }) => `- ${label(kind(key), layout)} ${text}`).join('\n')
}

const recommendations = ({ recommendations }: KnownDisruption): string =>
  recommendations
    .map(({ text, children }) => [`- ${text}`, ...children.map((child) => `  - ${child}`)].join('\n'))
    .join('\n')

function label(text: string, { label }: Layout): string {
  switch (label) {
    case 'bold-in':
    case 'spaced':
    case 'glued':
      return `**${text}:**`
    case 'bold-out':
      return `**${text}**:`
    case 'bold-only':
      return `**${text}** –`
    case 'italic':
      return `*${text}:*`
    case 'plain':
      return `${text}:`
    case 'bold-space':
      return `**${text} :**`
    case 'underscore':
      return `__${text}__ :`
    case 'html':
      return `<b>${text}:</b>`
    case 'split':
      return `**${text.slice(0, 3)}****${text.slice(3)}:**`
  }
}

function fields(disruption: KnownDisruption, known: Known, layout: Layout): string {
  const all = fieldsOf(disruption, known, layout).map((field) => ({
    ...field,
    name: name(field.key, known, layout),
  }))
  switch (layout.fields) {
    case 'paragraphs':
      return all.map((field) => paragraph(field, layout)).join('\n\n')
    case 'lines':
      return lines(all, layout)
    case 'list':
      return all.map((field) => item(paragraph(field, { ...layout, value: 'same' }))).join('\n')
    case 'headings':
      return all
        .map(
          (field) =>
            `${heading(field.name, layout.depths.field, layout.heading === 'bold' ? { ...layout, heading: 'atx' } : layout)}\n\n${field.value}`,
        )
        .join('\n\n')
    case 'table':
      return [
        '| Field | Value |',
        '| --- | --- |',
        ...all.map((field) => `| ${field.name} | ${cell(field.value)} |`),
      ].join('\n')
    case 'grid':
      return grid(all.map((field) => [field.name, cell(field.value)]))
    case 'html-table':
      return [
        '<table>',
        ...all.map((field) => `<tr><td><b>${field.name}</b></td><td>${cell(field.value)}</td></tr>`),
        '</table>',
      ].join('\n')
  }
}

type Named = Field & { name: string }

/** A table as Pandoc draws it, its cells broken into lines of fifty characters. */
function grid(rows: readonly (readonly [string, string])[]): string {
  const border = `+${'-'.repeat(42)}+${'-'.repeat(62)}+`
  const line = (left: string, right: string) => `| ${left.padEnd(40)} | ${right.padEnd(60)} |`
  return [
    border,
    ...rows.flatMap(([name, value]) => {
      const lines = value.split('<br>').flatMap((part) => [...broken(part.replaceAll('&nbsp;', ' ')), ''])
      return [...lines.slice(0, -1).map((part, index) => line(index === 0 ? name : '', part)), border]
    }),
  ].join('\n')
}

/** A line at its spaces; what goes on with an item stands below its words. */
function broken(text: string): string[] {
  const indent = /^ *(?:- )?/u.exec(text)?.[0].length ?? 0
  const lines = text.match(/^.{1,60}$|.{1,50}(?=\s|$)/gu) ?? []
  return lines.map((part, index) => (index === 0 ? part : ' '.repeat(indent) + part.trim()))
}

function paragraph(field: Named, layout: Layout): string {
  if (!field.inline || layout.value === 'below')
    return `${label(field.name, layout).replace(/ –$/u, '')}\n\n${field.value}`
  return glued(`${label(field.name, layout)} ${field.value}`, layout)
}

/** Slips that keep CommonMark from seeing bold. */
function glued(line: string, layout: Layout): string {
  if (layout.label === 'glued') return line.replace(/^(\*\*.+?:\*\*) /u, '$1')
  return layout.label === 'spaced' ? line.replace(/^(\*\*.+?:)\*\* /u, '$1 **') : line
}

/** Fields of one line on lines of one paragraph. */
function lines(all: readonly Named[], layout: Layout): string {
  const short = all.filter((field) => field.inline && !field.value.includes('\n'))
  const long = all.filter((field) => !short.includes(field))
  return [
    short.map((field) => `${label(field.name, layout)} ${field.value}`).join('\n'),
    ...long.map((field) => paragraph(field, layout)),
  ].join('\n\n')
}

function item(text: string): string {
  return `- ${text.replaceAll('\n', '\n  ')}`
}

function cell(value: string): string {
  return value.replaceAll(/\n+/gu, '<br>').replaceAll(/<br> +- /gu, '<br>&nbsp;&nbsp;- ')
}

// --- needs and solutions ----------------------------------------------------------------------------------------------

function listing(key: 'needs' | 'solutions', known: Known, layout: Layout): string[] {
  const all = known[key]
  const title = section(key, key === 'needs' ? 3 : 4, known, layout)
  const form = key === 'needs' ? layout.needs : layout.solutions
  switch (form) {
    case 'bullets':
      return [title, all.map((paragraphs) => item(paragraphs.join('\n\n'))).join('\n')]
    case 'ordered':
      return [title, all.map((paragraphs, index) => `${index + 1}. ${paragraphs.join('\n\n   ')}`).join('\n')]
    case 'double':
      return [
        title,
        all.map((paragraphs, index) => `- ${index + 1}) ${paragraphs.join('\n\n     ')}`).join('\n'),
      ]
    case 'headings': {
      const noun = known.language === 'fr' ? 'Besoin' : 'Need'
      return [
        title,
        ...all.flatMap((paragraphs, index) => [
          heading(`${noun} ${index + 1}`, Math.min(layout.depths.section + 1, 6), {
            ...layout,
            heading: layout.heading === 'bold' ? 'bold' : 'atx',
          }),
          ...paragraphs,
        ]),
      ]
    }
    case 'table':
      return [
        title,
        [
          `| No. | ${known.language === 'fr' ? 'Besoin' : 'Need'} |`,
          '| --- | --- |',
          ...all.map((paragraphs, index) => `| ${index + 1} | ${paragraphs.join('<br>')} |`),
        ].join('\n'),
      ]
    case 'paragraphs':
      return [
        title,
        ...all.map(
          (paragraphs, index) =>
            `${known.language === 'fr' ? 'B' : 'N'}${index + 1}. ${paragraphs.join('\n\n')}`,
        ),
      ]
    case 'headings-less':
      return [title, all.map((paragraphs) => item(paragraphs.join('\n\n'))).join('\n\n')]
  }
}

// --- dirt ---------------------------------------------------------------------------------------------------------------

function soiled(text: string, { dirt }: Layout): string {
  return dirt.reduce((soil, kind) => soils[kind](soil), text)
}

const body = (text: string): number => (text.startsWith('---\n') ? text.indexOf('\n---\n') + 5 : 0)
const afterMatter = (text: string, change: (rest: string) => string): string =>
  text.slice(0, body(text)) + change(text.slice(body(text)))
const betweenBlocks = (insert: string) => (text: string) =>
  afterMatter(text, (rest) => rest.replaceAll(/\n\n(?=(?:#{1,6} |\*\*)[^\n]*\n\n)/gu, `\n\n${insert}\n\n`))

const soils: Record<Dirt, (text: string) => string> = {
  bom: (text) => `\uFEFF${text}`,
  crlf: (text) => text.replaceAll('\n', '\r\n'),
  nbsp: (text) => afterMatter(text, (rest) => rest.replaceAll(/(?<=\p{L}{4}) (?=\p{L}{4})/gu, '\u00A0')),
  'zero-width': (text) =>
    afterMatter(text, (rest) => rest.replaceAll(/(?<=\p{L}{2}) (?=\p{L})/gu, ' \u200B')),
  'soft-hyphen': (text) =>
    afterMatter(text, (rest) => rest.replaceAll(/(?<=\s\p{Ll}{4})(?=\p{Ll}{4,}\s)/gu, '\u00AD')),
  comments: betweenBlocks('<!-- a comment\n\nof two paragraphs -->'),
  'empty-bullets': betweenBlocks('- '),
  'empty-headings': betweenBlocks('##'),
  anchors: (text) => afterMatter(text, (rest) => rest.replaceAll(/^(#{1,6} )/gmu, '$1[]{#_anchor}')),
  rules: betweenBlocks('---'),
  trailing: (text) => text.replaceAll(/(?<=[^\s|])\n\n/gu, ' \t\n\n'),
  wrap: (text) =>
    afterMatter(text, (rest) => rest.replaceAll(/^([A-Z][^\n|<]{60}\S*) (?=\p{Ll})/gmu, '$1\n')),
}
