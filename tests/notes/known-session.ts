import type { EuActionKind, Session } from '../../src/model/session.ts'

/** What a session says, however its notes are laid out; paragraphs as texts. */
export interface Known {
  language: 'en' | 'fr'
  series: string
  title: string
  date: string
  time: string
  format: { name: string; steps: string[] }
  speakers: { name: string; organisation: string }[]
  recording: { label: string; url: string }
  framework: { title: string; content: string[] }[]
  disruptions: KnownDisruption[]
  needs: string[][]
  solutions: string[][]
}

export interface KnownDisruption {
  title: string
  reportedBy: string[]
  evidence: string[]
  geographicalImpact: { text: string; places: string[] }
  valueChainStage: { text: string; activities: string[] }
  character: string
  timeFrame: { text: string; terms: string[] }
  euActions: { kind: EuActionKind; text: string }[]
  recommendations: { text: string; children: string[] }[]
}

const blocks = (paragraphs: readonly string[]): string => paragraphs.join('\n\n')

/** The model of a known session, as far as layouts must agree. */
export function modelOf(known: Known): unknown {
  return {
    series: known.series,
    title: known.title,
    date: known.date,
    time: known.time,
    format: known.format,
    speakers: known.speakers,
    recording: known.recording,
    framework: known.framework.map(({ title, content }) => ({ title, content: blocks(content) })),
    disruptions: known.disruptions.map((disruption) => ({
      ...disruption,
      evidence: blocks(disruption.evidence),
    })),
    needs: known.needs.map(blocks),
    solutions: known.solutions.map(blocks),
    unclassified: [],
  }
}

/** The same of a session that was read. */
export function gist(session: Session): unknown {
  return {
    series: session.series?.text,
    title: session.title?.text,
    date: session.date,
    time: session.time,
    format: {
      name: session.workingFormat?.name?.text,
      steps: session.workingFormat?.steps.map(({ text }) => text),
    },
    speakers: session.speakers.map(({ name, organisation }) => ({ name, organisation })),
    recording: session.recording,
    framework: session.framework.map(({ title, content }) => ({
      title: title?.text,
      content: content?.text,
    })),
    disruptions: session.disruptions.map((disruption) => ({
      title: disruption.title.text,
      reportedBy: disruption.reportedBy,
      evidence: disruption.evidence?.text,
      geographicalImpact: {
        text: disruption.geographicalImpact?.content.text,
        places: disruption.geographicalImpact?.places,
      },
      valueChainStage: {
        text: disruption.valueChainStage?.content.text,
        activities: disruption.valueChainStage?.activities,
      },
      character: disruption.character?.text,
      timeFrame: { text: disruption.timeFrame?.content.text, terms: disruption.timeFrame?.terms },
      euActions: disruption.euActions.map(({ kind, content }) => ({ kind, text: content.text })),
      recommendations: disruption.recommendations.map(({ content, children }) => ({
        text: content.text,
        children: children.map((child) => child.content.text),
      })),
    })),
    needs: session.needs.map(({ content }) => content.text),
    solutions: session.solutions.map(({ content }) => content?.text),
    unclassified: session.unclassified.map(({ text }) => text),
  }
}

export const english: Known = {
  language: 'en',
  series: 'European Alliance Against Coronavirus',
  title: 'Resilient supply in the agri-food ecosystem',
  date: '2020-05-22',
  time: '08:30',
  format: { name: 'Gilles Rules', steps: ['conceptual framework', 'needs and disruptions', 'solutions'] },
  speakers: [
    { name: 'Alberto Pezzi', organisation: 'ACCIO' },
    { name: 'Xavier Amores', organisation: 'Catalan Water Partnership' },
  ],
  recording: { label: "Link to the session's recording", url: 'https://example.org/recording' },
  framework: [
    {
      title: 'Short chains: a definition',
      content: [
        'A chain is short when there is at most one intermediary: that is what the regulation says.',
        'Clusters can bring producers and buyers together; some of them did so in the first weeks.',
      ],
    },
    {
      title: 'Clusters and resilience',
      content: ['The cluster of Igualada is a good example (see the annex).'],
    },
  ],
  disruptions: [
    {
      title: 'seasonal workers cannot cross borders',
      reportedBy: ['Alberto Pezzi', 'Xavier Amores'],
      evidence: [
        'In April 2020 farms lacked 40% of their workers. Three of five growers left fruit on the trees.',
        'The rest hired students, who need training: it costs about two weeks.',
      ],
      geographicalImpact: { text: 'Italy, Spain and Greece', places: ['IT', 'ES', 'EL'] },
      valueChainStage: {
        text: 'operations and human resource management',
        activities: ['operations', 'human-resource-management'],
      },
      character: 'lack of labour, with effects on prices',
      timeFrame: { text: 'short to medium term', terms: ['short', 'medium'] },
      euActions: [
        { kind: 'coordination', text: 'Agree on corridors for workers between Member States.' },
        { kind: 'funding', text: 'Pay for tests at the border.' },
      ],
      recommendations: [
        {
          text: 'Member States should issue one permit for all farms of a region.',
          children: ['It should be valid for a season.'],
        },
        { text: 'Clusters should keep a list of workers.', children: [] },
      ],
    },
    {
      title: 'packaging is scarce',
      reportedBy: ['Xavier Amores'],
      evidence: ['Glass works stopped in March; bottles now take nine weeks to arrive.'],
      geographicalImpact: { text: 'EU', places: ['EU'] },
      valueChainStage: { text: 'procurement', activities: ['procurement'] },
      character: 'shortage of a material',
      timeFrame: { text: 'medium – long term', terms: ['medium', 'long'] },
      euActions: [{ kind: 'regulation', text: 'Allow other materials for a year.' }],
      recommendations: [{ text: 'Producers should pool their orders.', children: [] }],
    },
  ],
  needs: [
    [
      'It is not clear how good practices could be transferred to other regions.',
      'Examples exist in two countries only.',
    ],
    ['Growers want a single point of contact.'],
    ['Tools to measure social benefits are lacking'],
  ],
  solutions: [
    ['A shared platform lists idle workers and machines.'],
    ['Two clusters test bottles that return.', 'They report in autumn.'],
  ],
}

export const french: Known = {
  language: 'fr',
  series: 'Alliance européenne contre le coronavirus',
  title: "Des circuits courts pour l'agroalimentaire",
  date: '2020-05-22',
  time: '08:30',
  format: { name: 'Règles de Gilles', steps: ['cadre conceptuel', 'besoins et perturbations', 'solutions'] },
  speakers: [
    { name: 'Hélène Dupré', organisation: 'Pôle Valorial' },
    { name: 'Jean-Luc Moreau', organisation: 'Chambre de commerce' },
  ],
  recording: { label: "Lien vers l'enregistrement", url: 'https://example.org/enregistrement' },
  framework: [
    {
      title: 'Une définition des circuits courts',
      content: [
        'Un circuit est court s’il a un intermédiaire au plus : ainsi le veut le règlement.',
        'Les grappes rapprochent producteurs et acheteurs.',
      ],
    },
    { title: 'Grappes et résilience', content: ['Celle d’Angers en est un bon exemple (voir annexe).'] },
  ],
  disruptions: [
    {
      title: 'les saisonniers ne passent plus les frontières',
      reportedBy: ['Hélène Dupré', 'Jean-Luc Moreau'],
      evidence: [
        'En avril 2020, il manquait 40 % des bras. Trois exploitants sur cinq ont laissé les fruits sur l’arbre.',
        'Les autres ont formé des étudiants : cela prend deux semaines.',
      ],
      geographicalImpact: { text: 'France, Espagne et Grèce', places: ['FR', 'ES', 'EL'] },
      valueChainStage: {
        text: 'production et ressources humaines',
        activities: ['operations', 'human-resource-management'],
      },
      character: 'manque de main-d’œuvre',
      timeFrame: { text: 'court à moyen terme', terms: ['short', 'medium'] },
      euActions: [
        { kind: 'coordination', text: 'Convenir de couloirs pour les travailleurs.' },
        { kind: 'funding', text: 'Payer les tests à la frontière.' },
      ],
      recommendations: [
        {
          text: 'Les États membres devraient délivrer un permis unique.',
          children: ['Il vaudrait pour une saison.'],
        },
      ],
    },
    {
      title: 'les emballages manquent',
      reportedBy: ['Hélène Dupré'],
      evidence: ['Les verreries ont cessé en mars ; une bouteille met neuf semaines.'],
      geographicalImpact: { text: 'UE', places: ['EU'] },
      valueChainStage: { text: 'achats', activities: ['procurement'] },
      character: 'pénurie d’une matière',
      timeFrame: { text: 'moyen – long terme', terms: ['medium', 'long'] },
      euActions: [{ kind: 'regulation', text: 'Permettre d’autres matières pendant un an.' }],
      recommendations: [{ text: 'Les producteurs devraient grouper leurs commandes.', children: [] }],
    },
  ],
  needs: [
    ['On ignore comment transférer les bonnes pratiques.', 'Il n’y a d’exemples que dans deux pays.'],
    ['Les exploitants veulent un interlocuteur unique.'],
  ],
  solutions: [
    ['Une plateforme commune recense les bras et les machines.'],
    ['Deux grappes essaient des bouteilles consignées.'],
  ],
}
