import type { Level, Rule } from './rule.ts'

/** What the notes should say and do not: code of the gap, level, what is reported, how to mend it. */
type Row = [code: string, level: Level, what: string, mend: string]

const rows: readonly Row[] = [
  [
    'series-not-recorded',
    'info',
    'The notes do not name the series of meetings.',
    'Write it as the first heading.',
  ],
  [
    'title-not-recorded',
    'warning',
    'The notes have no title of the session.',
    'Write it as a heading below the series, or as `title:` in the front matter.',
  ],
  [
    'date-not-recorded',
    'warning',
    'The notes do not say on which day the session was.',
    'Write it below the series: “Thursday 9 July 2020 at 8.30”.',
  ],
  [
    'time-not-recorded',
    'info',
    'The notes do not say when the session began.',
    'Write it after the date: “at 8.30”.',
  ],
  [
    'working-format-not-recorded',
    'info',
    'The notes do not say how the session worked.',
    'Write “Working format: …” before the framework.',
  ],
  [
    'speakers-not-recorded',
    'warning',
    'The notes name no speaker.',
    'Write “Speakers:” and a list with a line for each: “Name, Organisation”.',
  ],
  [
    'recording-not-recorded',
    'info',
    'The notes do not mention a recording.',
    'Write a link to it before the framework: “[Recording](https://…)”.',
  ],
  [
    'recording-address-not-recorded',
    'info',
    'The link to the recording has no address.',
    'Write the address of the recording into the link, or take the link away.',
  ],
  [
    'framework-not-recorded',
    'info',
    'The notes have no conceptual framework.',
    'Write it under the heading “Conceptual framework”.',
  ],
  [
    'disruptions-not-recorded',
    'warning',
    'The notes have no disruption.',
    'Write a heading for each: “First disruption: …”.',
  ],
  [
    'needs-not-recorded',
    'info',
    'The notes have no need.',
    'Write them as a list under the heading “Needs”.',
  ],
  [
    'solutions-not-recorded',
    'info',
    'The notes have no solution.',
    'Write them under the heading “Solutions”; where the session found none, nothing is to be done.',
  ],
  [
    'disruption-title-not-recorded',
    'warning',
    'A disruption has no title.',
    'Write it after the number: “First disruption: closed ports”.',
  ],
  [
    'source-not-recorded',
    'info',
    'A disruption does not say who reported it.',
    'Write “Source: Name” below its heading.',
  ],
  [
    'evidence-not-recorded',
    'warning',
    'A disruption has no evidence.',
    'Write “**Evidence:** …” below it: what was seen, where, since when, in figures where there are some.',
  ],
  [
    'geographical-impact-not-recorded',
    'info',
    'A disruption does not say where it is felt.',
    'Write “**Geographical impact:** …” below it.',
  ],
  [
    'value-chain-stage-not-recorded',
    'info',
    'A disruption does not say which stage of the value chain it hits.',
    'Write “**Stage of value chain:** …” below it.',
  ],
  [
    'character-not-recorded',
    'info',
    'A disruption does not say of what character it is.',
    'Write “**Character of the disruption:** …” below it.',
  ],
  [
    'time-frame-not-recorded',
    'info',
    'A disruption does not say how long it lasts.',
    'Write “**Time frame:** short, medium or long term” below it.',
  ],
  [
    'eu-actions-not-recorded',
    'info',
    'A disruption does not say what the EU should do.',
    'Write “**EU action needed:**” and a list: “**Coordination:** …”, “**Regulation:** …”, “**Funding:** …”.',
  ],
  [
    'coordination-not-recorded',
    'info',
    'A disruption with EU actions has none of coordination.',
    'Add “**Coordination:** …” to its EU actions; where none is needed, nothing is to be done.',
  ],
  [
    'regulation-not-recorded',
    'info',
    'A disruption with EU actions has none of regulation.',
    'Add “**Regulation:** …” to its EU actions; where none is needed, nothing is to be done.',
  ],
  [
    'funding-not-recorded',
    'info',
    'A disruption with EU actions has none of funding.',
    'Add “**Funding:** …” to its EU actions; where none is needed, nothing is to be done.',
  ],
  [
    'recommendations-not-recorded',
    'info',
    'A disruption has no recommendation.',
    'Write “**Recommendation:**” and a list of who should do what.',
  ],
]

/** The gaps of a session as rules. */
export const gapRules: readonly Rule[] = rows.map(([id, level, what, mend]) => ({
  id,
  level,
  what,
  why: 'A brief shows it as not recorded; nothing is made up.',
  mend,
}))
