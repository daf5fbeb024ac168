import { ruleTexts } from '../messages/rule.ts'

const why = 'A brief shows it as not recorded; nothing is made up.'

/** What the notes should say and do not, by the code of the gap. */
export const gapRules = ruleTexts({
  'series-not-recorded': {
    level: 'info',
    what: 'The notes do not name the series of meetings.',
    why,
    mend: 'Write it as the first heading.',
  },
  'title-not-recorded': {
    level: 'warning',
    what: 'The notes have no title of the session.',
    why,
    mend: 'Write it as a heading below the series, or as `title:` in the front matter.',
  },
  'date-not-recorded': {
    level: 'warning',
    what: 'The notes do not say on which day the session was.',
    why,
    mend: 'Write it below the series: “Thursday 9 July 2020 at 8.30”.',
  },
  'time-not-recorded': {
    level: 'info',
    what: 'The notes do not say when the session began.',
    why,
    mend: 'Write it after the date: “at 8.30”.',
  },
  'working-format-not-recorded': {
    level: 'info',
    what: 'The notes do not say how the session worked.',
    why,
    mend: 'Write “Working format: …” before the framework.',
  },
  'speakers-not-recorded': {
    level: 'warning',
    what: 'The notes name no speaker.',
    why,
    mend: 'Write “Speakers:” and a list with a line for each: “Name, Organisation”.',
  },
  'recording-not-recorded': {
    level: 'info',
    what: 'The notes do not mention a recording.',
    why,
    mend: 'Write a link to it before the framework: “[Recording](https://…)”.',
  },
  'recording-address-not-recorded': {
    level: 'info',
    what: 'The link to the recording has no address.',
    why,
    mend: 'Write the address of the recording into the link, or take the link away.',
  },
  'framework-not-recorded': {
    level: 'info',
    what: 'The notes have no conceptual framework.',
    why,
    mend: 'Write it under the heading “Conceptual framework”.',
  },
  'disruptions-not-recorded': {
    level: 'warning',
    what: 'The notes have no disruption.',
    why,
    mend: 'Write a heading for each: “First disruption: …”.',
  },
  'needs-not-recorded': {
    level: 'info',
    what: 'The notes have no need.',
    why,
    mend: 'Write them as a list under the heading “Needs”.',
  },
  'solutions-not-recorded': {
    level: 'info',
    what: 'The notes have no solution.',
    why,
    mend: 'Write them under the heading “Solutions”; where the session found none, nothing is to be done.',
  },
  'disruption-title-not-recorded': {
    level: 'warning',
    what: 'A disruption has no title.',
    why,
    mend: 'Write it after the number: “First disruption: closed ports”.',
  },
  'source-not-recorded': {
    level: 'info',
    what: 'A disruption does not say who reported it.',
    why,
    mend: 'Write “Source: Name” below its heading.',
  },
  'evidence-not-recorded': {
    level: 'warning',
    what: 'A disruption has no evidence.',
    why,
    mend: 'Write “**Evidence:** …” below it: what was seen, where, since when, in figures where there are some.',
  },
  'geographical-impact-not-recorded': {
    level: 'info',
    what: 'A disruption does not say where it is felt.',
    why,
    mend: 'Write “**Geographical impact:** …” below it.',
  },
  'value-chain-stage-not-recorded': {
    level: 'info',
    what: 'A disruption does not say which stage of the value chain it hits.',
    why,
    mend: 'Write “**Stage of value chain:** …” below it.',
  },
  'character-not-recorded': {
    level: 'info',
    what: 'A disruption does not say of what character it is.',
    why,
    mend: 'Write “**Character of the disruption:** …” below it.',
  },
  'time-frame-not-recorded': {
    level: 'info',
    what: 'A disruption does not say how long it lasts.',
    why,
    mend: 'Write “**Time frame:** short, medium or long term” below it.',
  },
  'eu-actions-not-recorded': {
    level: 'info',
    what: 'A disruption does not say what the EU should do.',
    why,
    mend: 'Write “**EU action needed:**” and a list: “**Coordination:** …”, “**Regulation:** …”, “**Funding:** …”.',
  },
  'coordination-not-recorded': {
    level: 'info',
    what: 'A disruption with EU actions has none of coordination.',
    why,
    mend: 'Add “**Coordination:** …” to its EU actions; where none is needed, nothing is to be done.',
  },
  'regulation-not-recorded': {
    level: 'info',
    what: 'A disruption with EU actions has none of regulation.',
    why,
    mend: 'Add “**Regulation:** …” to its EU actions; where none is needed, nothing is to be done.',
  },
  'funding-not-recorded': {
    level: 'info',
    what: 'A disruption with EU actions has none of funding.',
    why,
    mend: 'Add “**Funding:** …” to its EU actions; where none is needed, nothing is to be done.',
  },
  'recommendations-not-recorded': {
    level: 'info',
    what: 'A disruption has no recommendation.',
    why,
    mend: 'Write “**Recommendation:**” and a list of who should do what.',
  },
})

export type GapRule = keyof typeof gapRules
