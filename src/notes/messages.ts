import type { VFile } from 'vfile'
import { limitRules } from '../limits/messages.ts'
import { messagesOf, put, type Said } from '../messages/messages-of.ts'
import { type RuleText, ruleTexts } from '../messages/rule.ts'

const unread = 'Without that nothing can be read; no brief is made, and an earlier one stays as it was.'
const evidence = '**Evidence:** Quays are closed.\n\n'

/** The reader tells of links without an address, the check of those that lead nowhere. */
export const deadLink: RuleText = {
  level: 'warning',
  what: 'A link leads nowhere: it has no address, or one that works only beside the notes or on one machine.',
  why: 'A brief travels without the files beside the notes. Links that lead nowhere are printed as plain text.',
  mend: 'Give the full address, beginning with https://, or take the link away.',
  examples: {
    bad: [
      { notes: '**Evidence:** See the [report of May](#).', at: ['[report of May]'] },
      { notes: '**Evidence:** See the [report of May](annex.pdf).', at: ['[report of May]'] },
    ],
    good: ['**Evidence:** See the [report of May](https://example.eu/report) or [us](mailto:us@example.eu).'],
  },
}

/** What the reader of notes reports. */
export const notesRules = ruleTexts({
  'notes-empty': {
    level: 'error',
    what: 'The file of notes is empty.',
    why: unread,
    mend: 'Write the notes, or take the file away.',
  },
  'notes-size': {
    level: 'error',
    what: 'The file of notes is larger than `limits.bytes` of the settings.',
    why: 'Markdown is read as a whole; the limit keeps a run from taking all memory and time.',
    mend: 'Split the notes into several files.',
  },
  'notes-binary': {
    level: 'error',
    what: 'The file of notes holds control characters, as files of other kinds do.',
    why: unread,
    mend: 'Export the notes as Markdown text in UTF-8.',
  },
  'reading-unsure': {
    level: 'warning',
    what: 'Some words can be read in two ways, and little decides between them.',
    why: 'Notes have no fixed form. The reader weighs all readings of the whole notes and takes the best; where another is hardly worse, only the rapporteur knows.',
    mend: 'Write it so that it can be one thing only, as the message says: with its label, its number, or as a heading.',
  },
  'label-learnt': {
    level: 'info',
    what: 'A label that no vocabulary has stands under several disruptions, with values of one kind.',
    why: 'What a label means is guessed from its values, the names, places or terms under it.',
    mend: 'Write the label of the scheme: “Geographical impact”.',
  },
  'notes-nesting': {
    level: 'error',
    what: 'Lists or quotations are nested deeper than `limits.nesting` of the settings.',
    why: 'Such text takes Markdown parsers minutes, or all their memory.',
    mend: 'Take list and quotation markers away.',
  },
  'notes-delimiters': {
    level: 'error',
    what: 'A paragraph has more `*`, `_`, `[` and their like than `limits.delimiters` of the settings.',
    why: 'Such text takes Markdown parsers minutes.',
    mend: 'Part the paragraph by blank lines, or escape signs that are no markup.',
  },
  'notes-paragraph': {
    level: 'error',
    what: 'A paragraph has more lines than `limits.paragraph` of the settings.',
    why: 'Such text takes Markdown parsers minutes.',
    mend: 'Part the paragraph by blank lines.',
  },
  'notes-lines': {
    level: 'error',
    what: 'The file of notes has more lines than `limits.lines` of the settings.',
    why: 'Markdown is read as a whole; the limit keeps a run from taking all memory and time.',
    mend: 'Split the notes into several files.',
  },
  'notes-definitions': {
    level: 'error',
    what: 'The notes define more addresses of links and more footnotes than `limits.definitions` of the settings.',
    why: 'Each is looked up wherever it may be meant, which takes Markdown parsers minutes.',
    mend: 'Write the addresses where they are used.',
  },
  'notes-sessions': {
    level: 'error',
    what: 'A file holds more sessions than a program of meetings has.',
    why: 'Each becomes a brief of its own; so many come from text that only looks like headings.',
    mend: 'Split the notes into several files.',
  },
  'session-title': {
    level: 'warning',
    what: 'A second title stands above disruptions and needs of its own: it is read as another session.',
    why: 'Two sessions in one brief would give the one the disruptions, speakers and needs of the other.',
    mend: 'Begin each session with front matter, or write one file for each. A part of one session is a heading of the second level.',
  },
  'no-session': {
    level: 'error',
    what: 'The notes hold nothing that looks like a session.',
    why: 'A brief is made of a framework, disruptions, needs and solutions; one of them at least must be there.',
    mend: 'Name the parts by headings: “Conceptual framework”, “First disruption: …”, “Needs”, “Solutions”. `policy-brief new notes` writes a skeleton.',
  },
  'notes-language': {
    level: 'info',
    what: 'The notes do not name their language, and it is not English or not sure to be.',
    why: 'Labels, dates, places and terms are read in the notes’ language. Its small words, letters and labels tell it; short notes may tell too little.',
    mend: 'Write `language: fr` in the front matter, or give `--notes-lang fr`.',
  },
  'front-matter-syntax': {
    level: 'error',
    what: 'The front matter is no YAML.',
    why: 'What it says overrides the body of the notes; guessing would print something else.',
    mend: 'Write each line as `key: value`, and put a value with a colon in quotation marks.',
  },
  'front-matter-value': {
    level: 'error',
    what: 'A value of the front matter is not what its key takes.',
    why: 'What it says is printed or checked by machines: dates, identifiers, addresses.',
    mend: 'Write what the message expects.',
  },
  'front-matter-beside': {
    level: 'warning',
    what: 'A date, a time or a speaker of the front matter has more words than that.',
    why: 'A brief prints the day, the time and those who spoke only: “not confirmed”, a second day or “joined late” would be lost without a word.',
    mend: 'Say it in the notes, below the title.',
  },
  'front-matter-key': {
    level: 'warning',
    what: 'A key of the front matter is not known.',
    why: 'It is mostly a misspelt one, and no template reads it.',
    mend: 'Correct its name, or take it away.',
  },
  'label-misspelt': {
    level: 'warning',
    what: 'A label or heading is spelt nearly like a known one, and read as that.',
    why: 'The guess can be wrong.',
    mend: 'Correct the spelling; `docs/notes.md` has the labels of every language.',
    examples: {
      bad: [{ notes: `${evidence}**Geografical impact:** EU`, at: ['**Geogr'] }],
      good: [`${evidence}**Geographical impact:** EU`],
    },
  },
  unclassified: {
    level: 'warning',
    what: 'A piece of the notes has no place in the model.',
    why: 'A brief prints it under a heading of its own, where nobody looks for it.',
    mend: 'Put it under a heading or label that says what it is; `docs/notes.md` has those of every language.',
  },
  'struck-out': {
    level: 'warning',
    what: 'Words of the notes are struck out.',
    why: 'They are said no more, so no brief has them: it would show a line through them, which not all readers hear.',
    mend: 'Take them away, or the line through them.',
    examples: {
      bad: [{ notes: '**Evidence:** ~~Some~~ All quays are closed.', at: ['~~Some'] }],
      good: ['**Evidence:** All quays are closed.'],
    },
  },
  'not-printed': {
    level: 'info',
    what: 'Words or signs stand where no brief prints them: the title of a link, an address that no link calls, the name behind the fence of code, a picture in place of a bullet.',
    why: 'A reader of the brief would not see them, and a reader of the notes may count on them.',
    mend: 'Write in the text what readers shall see, or take it away.',
    examples: {
      bad: [{ notes: '**Evidence:** See [the port](https://example.org "closed").', at: ['[the port'] }],
      good: ['**Evidence:** See [the port](https://example.org).'],
    },
  },
  'number-changed': {
    level: 'info',
    what: 'The notes leave out numbers: their needs are 1, 3 and 7.',
    why: 'A brief counts disruptions, needs, solutions and recommendations from 1, as they stand.',
    mend: 'Number them without a gap, so that notes and brief say the same.',
  },
  'reference-changed': {
    level: 'warning',
    what: 'A reference has a number that the brief gives to something else: “see need 7”.',
    why: 'A brief counts disruptions, needs, solutions and recommendations from 1, as they stand, and leaves references as they are, for only the rapporteur is sure of what they mean.',
    mend: 'Write the number that the brief prints, or number them in the notes as the brief does.',
  },
  'date-year': {
    level: 'warning',
    what: 'The date of the session has no year.',
    why: 'No year is guessed, so the brief has no date.',
    mend: 'Write the year, or `date: YYYY-MM-DD` in the front matter.',
  },
  'date-invalid': {
    level: 'warning',
    what: 'The date of the session is not in the calendar.',
    why: 'The brief has no date then.',
    mend: 'Correct the day or the month.',
  },
  'date-order': {
    level: 'warning',
    what: 'The date of the session can only be read with the month first.',
    why: 'Dates of figures are read with the day first, so the others of the same hand may be read wrongly.',
    mend: 'Write the day first, or the month as a word.',
  },
  'date-weekday': {
    level: 'warning',
    what: 'The weekday does not fit the date of the session.',
    why: 'One of the two is wrong; the date is taken.',
    mend: 'Correct the weekday or the date.',
  },
  'html-code': {
    level: 'warning',
    what: 'HTML of the notes holds a program or a style sheet.',
    why: 'It says nothing to readers. A block of it is left out; within a line its words are kept as text.',
    mend: 'Take it away.',
    examples: {
      bad: [{ notes: `${evidence}<script>alert(1)</script>`, at: ['<script>'] }],
      good: [evidence],
    },
  },
})

export type NotesRule = keyof typeof notesRules | 'link-dead' | 'limit'

const notesMessage = messagesOf<NotesRule>('policy-brief', {
  ...notesRules,
  ...limitRules,
  'link-dead': deadLink,
})

/** What a message of the reader says. */
export interface Finding extends Said {
  ruleId: NotesRule
}

/** Puts a message on the file and goes on: everything is collected before anything stops. */
export function say(file: VFile, { ruleId, ...said }: Finding): void {
  put(file, notesMessage(ruleId, said))
}
