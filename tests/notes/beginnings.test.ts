/** Whatever a text begins with, it comes out whole, wherever in the notes it stands. */
import { expect, test } from 'vitest'
import type { Content, FrameworkSection, Session } from '../../src/model/session.ts'
import { type BeginningLanguage, kinds } from './beginnings.ts'
import { read } from './read.ts'

/** What stands around a text, in its own language. */
interface Scaffold {
  series: string
  title: string
  framework: string
  disruptions: string
  first: string
  disruption: string
  evidence: string
  recommendations: string
  needs: string
  solutions: string
  field: string
  value: string
  /** Sentences that begin as nothing else does. */
  plain: readonly [string, string]
}

const scaffolds: Readonly<Record<BeginningLanguage, Scaffold>> = {
  en: {
    series: 'Cluster Calls',
    title: 'Ports and yards',
    framework: 'Conceptual framework',
    disruptions: 'Disruptions',
    first: 'First disruption',
    disruption: 'Disruption',
    evidence: 'Evidence',
    recommendations: 'Recommendations',
    needs: 'Needs',
    solutions: 'Solutions',
    field: 'Field',
    value: 'Value',
    plain: ['Ships wait outside.', 'Crews stay aboard.'],
  },
  de: {
    series: 'Clustergespräche',
    title: 'Häfen und Werften',
    framework: 'Konzeptioneller Rahmen',
    disruptions: 'Störungen',
    first: 'Erste Störung',
    disruption: 'Störung',
    evidence: 'Belege',
    recommendations: 'Empfehlungen',
    needs: 'Bedarf',
    solutions: 'Lösungen',
    field: 'Feld',
    value: 'Inhalt',
    plain: ['Schiffe warten draußen.', 'Mannschaften bleiben an Bord.'],
  },
  fr: {
    series: 'Rencontres des grappes',
    title: 'Ports et chantiers',
    framework: 'Cadre conceptuel',
    disruptions: 'Perturbations',
    first: 'Première perturbation',
    disruption: 'Perturbation',
    evidence: 'Éléments probants',
    recommendations: 'Recommandations',
    needs: 'Besoins',
    solutions: 'Solutions',
    field: 'Champ',
    value: 'Contenu',
    plain: ['Les navires attendent dehors.', 'Les équipages restent à bord.'],
  },
  es: {
    series: 'Encuentros de clústeres',
    title: 'Puertos y astilleros',
    framework: 'Marco conceptual',
    disruptions: 'Disrupciones',
    first: 'Primera disrupción',
    disruption: 'Disrupción',
    evidence: 'Evidencia',
    recommendations: 'Recomendaciones',
    needs: 'Necesidades',
    solutions: 'Soluciones',
    field: 'Campo',
    value: 'Contenido',
    plain: ['Los buques esperan fuera.', 'Las tripulaciones siguen a bordo.'],
  },
  it: {
    series: 'Incontri dei cluster',
    title: 'Porti e cantieri',
    framework: 'Quadro concettuale',
    disruptions: 'Perturbazioni',
    first: 'Prima perturbazione',
    disruption: 'Perturbazione',
    evidence: 'Prove',
    recommendations: 'Raccomandazioni',
    needs: 'Esigenze',
    solutions: 'Soluzioni',
    field: 'Campo',
    value: 'Contenuto',
    plain: ['Le navi aspettano fuori.', 'Gli equipaggi restano a bordo.'],
  },
  nl: {
    series: 'Clusteroverleg',
    title: 'Havens en werven',
    framework: 'Conceptueel kader',
    disruptions: 'Verstoringen',
    first: 'Eerste verstoring',
    disruption: 'Verstoring',
    evidence: 'Bewijs',
    recommendations: 'Aanbevelingen',
    needs: 'Behoeften',
    solutions: 'Oplossingen',
    field: 'Veld',
    value: 'Inhoud',
    plain: ['Schepen wachten buiten.', 'Bemanningen blijven aan boord.'],
  },
  pl: {
    series: 'Spotkania klastrów',
    title: 'Porty i stocznie',
    framework: 'Ramy koncepcyjne',
    disruptions: 'Zakłócenia',
    first: 'Pierwsze zakłócenie',
    disruption: 'Zakłócenie',
    evidence: 'Dowody',
    recommendations: 'Zalecenia',
    needs: 'Potrzeby',
    solutions: 'Rozwiązania',
    field: 'Pole',
    value: 'Treść',
    plain: ['Statki czekają na redzie.', 'Załogi zostają na pokładzie.'],
  },
  pt: {
    series: 'Encontros de clusters',
    title: 'Portos e estaleiros',
    framework: 'Quadro conceptual',
    disruptions: 'Perturbações',
    first: 'Primeira perturbação',
    disruption: 'Perturbação',
    evidence: 'Evidências',
    recommendations: 'Recomendações',
    needs: 'Necessidades',
    solutions: 'Soluções',
    field: 'Campo',
    value: 'Conteúdo',
    plain: ['Os navios esperam lá fora.', 'As tripulações ficam a bordo.'],
  },
}

/** What may stand in the notes instead of what stands there else. */
type Slot =
  | 'series'
  | 'title'
  | 'framework'
  | 'disruptions'
  | 'evidence'
  | 'recommendations'
  | 'needs'
  | 'solutions'

/** Whole notes around one slot. */
function notes(words: Scaffold, slot: Slot, put: string): string {
  const [one, two] = words.plain
  const parts: Record<Slot, string> = {
    series: `# ${words.series}`,
    title: `## ${words.title}`,
    framework: one,
    disruptions: `#### ${words.disruption} 1: ${words.title}`,
    evidence: `**${words.evidence}:** ${one}`,
    recommendations: `- ${one}\n- ${two}`,
    needs: `- ${one}\n- ${two}`,
    solutions: `- ${one}\n- ${two}`,
  }
  parts[slot] = put
  return [
    parts.series,
    parts.title,
    `### ${words.framework}`,
    parts.framework,
    `### ${words.disruptions}`,
    parts.disruptions,
    parts.evidence,
    `**${words.recommendations}:**`,
    parts.recommendations,
    `### ${words.needs}`,
    parts.needs,
    `### ${words.solutions}`,
    parts.solutions,
  ].join('\n\n')
}

interface Place {
  slot: Slot
  /** What stands there, of the text and the words around it. */
  put(text: string, words: Scaffold): string
  /** What the model holds there. */
  of(session: Session): string | undefined
}

const textOf = (content: Content | null | undefined): string | undefined => content?.text
const lineOf = (content: Content | null | undefined, index: number): string | undefined =>
  content?.text.split(/\n+/u)[index]
const sectionOf = ({ framework }: Session): FrameworkSection | undefined =>
  framework.find(({ title }) => title) ?? framework[0]

const places: Readonly<Record<string, Place>> = {
  'the title of the session': {
    slot: 'title',
    put: (text) => `## ${text}`,
    of: ({ title }) => textOf(title),
  },
  'the series': {
    slot: 'series',
    put: (text) => `# ${text}`,
    of: ({ series }) => textOf(series),
  },
  'the heading of a framework section': {
    slot: 'framework',
    put: (text, { plain }) => `#### ${text}\n\n${plain[0]}`,
    of: (session) => textOf(sectionOf(session)?.title),
  },
  'a paragraph of the framework': {
    slot: 'framework',
    put: (text, { plain }) => `${plain[0]}\n\n${text}`,
    of: (session) => lineOf(sectionOf(session)?.content, 1),
  },
  'a title after an ordinal': {
    slot: 'disruptions',
    put: (text, { first }) => `#### ${first}: ${text}`,
    of: ({ disruptions }) => textOf(disruptions[0]?.title),
  },
  'a title after a number and a dash': {
    slot: 'disruptions',
    put: (text, { disruption, plain }) =>
      `#### ${disruption} 1 – ${plain[0]}\n\n#### ${disruption} 2 – ${text}`,
    of: ({ disruptions }) => textOf(disruptions[1]?.title),
  },
  'a title after a letter, a figure and a point': {
    slot: 'disruptions',
    put: (text, { plain }) => `#### D1. ${plain[0]}\n\n#### D2. ${plain[1]}\n\n#### D3. ${text}`,
    of: ({ disruptions }) => textOf(disruptions[2]?.title),
  },
  'a paragraph of evidence': {
    slot: 'evidence',
    put: (text, { evidence, plain }) => `**${evidence}:** ${plain[0]}\n\n${text}`,
    of: ({ disruptions }) => lineOf(disruptions[0]?.evidence, 1),
  },
  'an item of evidence': {
    slot: 'evidence',
    put: (text, { evidence, plain }) => `**${evidence}:**\n\n- ${plain[0]}\n- ${text}\n- ${plain[1]}`,
    of: ({ disruptions }) => lineOf(disruptions[0]?.evidence, 1),
  },
  'a recommendation': {
    slot: 'recommendations',
    put: (text, { plain }) => `- ${plain[0]}\n- ${text}`,
    of: ({ disruptions }) => textOf(disruptions[0]?.recommendations[1]?.content),
  },
  'a recommendation below another': {
    slot: 'recommendations',
    put: (text, { plain }) => `- ${plain[0]}\n  - ${text}`,
    of: ({ disruptions }) => textOf(disruptions[0]?.recommendations[0]?.children[0]?.content),
  },
  'a need': {
    slot: 'needs',
    put: (text, { plain }) => `- ${text}\n- ${plain[0]}`,
    of: ({ needs }) => textOf(needs[0]?.content),
  },
  'a need with a number': {
    slot: 'needs',
    put: (text, { plain }) => `1. ${plain[0]}\n2. ${text}\n3. ${plain[1]}`,
    of: ({ needs }) => textOf(needs[1]?.content),
  },
  'the title of a solution': {
    slot: 'solutions',
    put: (text, { plain }) => `- **${text}:** ${plain[0]}\n- **${plain[1]}** ${plain[0]}`,
    of: ({ solutions }) => textOf(solutions[0]?.title),
  },
  'a cell of a table': {
    slot: 'evidence',
    put: (text, { evidence, field, value }) =>
      `| ${field} | ${value} |\n| --- | --- |\n| ${evidence} | ${text} |`,
    of: ({ disruptions }) => textOf(disruptions[0]?.evidence),
  },
}

const beginnings = kinds.flatMap(({ name, texts }) =>
  (Object.keys(texts) as BeginningLanguage[]).flatMap((language) =>
    texts[language].map((text) => ({ name, language, text })),
  ),
)

/**
 * A text may be read as another field or item than was meant, but never in parts: it is a whole line of the model, or
 * its words are what a line begins with before a colon.
 */
function standsWhole(session: Session, text: string): boolean {
  const { unclassified: _, ...placed } = session
  let whole = false
  JSON.stringify(placed, (key, value) => {
    if (key === 'text')
      whole ||= String(value)
        .split('\n')
        .some((line) => line === text || line.startsWith(`${text}: `))
    return key === 'nodes' ? undefined : value
  })
  return whole
}

/** What a text became in a place where it did not stay whole; nothing where it did. */
function fault({ put, slot, of }: Place, { name, language, text }: (typeof beginnings)[number]): string[] {
  const words = scaffolds[language]
  const { sessions } = read(notes(words, slot, put(text, words)), language)
  const [session] = sessions
  if (!session || sessions.length > 1) return [`${language}, ${name}: ${text}\n  ${sessions.length} sessions`]
  const found = of(session)
  return found === text || standsWhole(session, text)
    ? []
    : [`${language}, ${name}: ${text}\n  ${found ?? 'nothing there'}`]
}

/** In how many places each beginning is tried: others for the next one, so that each kind comes to each place. The conformance run tries all. */
const tried = Number(process.env['PLACES'] ?? 1)
const names = Object.keys(places)
const isTried = (place: number, beginning: number): boolean => (place + beginning * 4) % names.length < tried

test.each(names)('What looks like a marker stays in %s', (name) => {
  const place = places[name] as Place
  const some = beginnings.filter((_, beginning) => isTried(names.indexOf(name), beginning))
  expect(some.flatMap((beginning) => fault(place, beginning)).join('\n')).toBe('')
})
