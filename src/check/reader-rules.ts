import type { Level, Rule, RuleExamples } from './rule.ts'

/** What the reader of notes reports while it reads. */
type Row = [id: string, level: Level, what: string, why: string, mend: string, examples?: RuleExamples]

const unread = 'Without that nothing can be read; no brief is made, and an earlier one stays as it was.'
const evidence = '**Evidence:** Quays are closed.\n\n'

const rows: readonly Row[] = [
  ['notes-empty', 'error', 'The file of notes is empty.', unread, 'Write the notes, or take the file away.'],
  [
    'notes-size',
    'error',
    'The file of notes is larger than `limits.bytes` of the settings.',
    'Markdown is read as a whole; the limit keeps a run from taking all memory and time.',
    'Split the notes into several files.',
  ],
  [
    'notes-binary',
    'error',
    'The file of notes holds control characters, as files of other kinds do.',
    unread,
    'Export the notes as Markdown text in UTF-8.',
  ],
  [
    'reading-unsure',
    'warning',
    'Some words can be read in two ways, and little decides between them.',
    'Notes have no fixed form. The reader weighs all readings of the whole notes and takes the best; where another is hardly worse, only the rapporteur knows.',
    'Write it so that it can be one thing only, as the message says: with its label, its number, or as a heading.',
  ],
  [
    'label-learnt',
    'info',
    'A label that no vocabulary has stands under several disruptions, with values of one kind.',
    'What a label means is guessed from its values, the names, places or terms under it.',
    'Write the label of the scheme: “Geographical impact”.',
  ],
  [
    'notes-nesting',
    'error',
    'Lists or quotations are nested deeper than `limits.nesting` of the settings.',
    'Such text takes Markdown parsers minutes, or all their memory.',
    'Take list and quotation markers away.',
  ],
  [
    'notes-delimiters',
    'error',
    'A paragraph has more `*`, `_`, `[` and their like than `limits.delimiters` of the settings.',
    'Such text takes Markdown parsers minutes.',
    'Part the paragraph by blank lines, or escape signs that are no markup.',
  ],
  [
    'notes-paragraph',
    'error',
    'A paragraph has more lines than `limits.paragraph` of the settings.',
    'Such text takes Markdown parsers minutes.',
    'Part the paragraph by blank lines.',
  ],
  [
    'notes-lines',
    'error',
    'The file of notes has more lines than `limits.lines` of the settings.',
    'Markdown is read as a whole; the limit keeps a run from taking all memory and time.',
    'Split the notes into several files.',
  ],
  [
    'notes-definitions',
    'error',
    'The notes define more addresses of links and more footnotes than `limits.definitions` of the settings.',
    'Each is looked up wherever it may be meant, which takes Markdown parsers minutes.',
    'Write the addresses where they are used.',
  ],
  [
    'notes-sessions',
    'error',
    'A file holds more sessions than a program of meetings has.',
    'Each becomes a brief of its own; so many come from text that only looks like headings.',
    'Split the notes into several files.',
  ],
  [
    'no-session',
    'error',
    'The notes hold nothing that looks like a session.',
    'A brief is made of a framework, disruptions, needs and solutions; one of them at least must be there.',
    'Name the parts by headings: “Conceptual framework”, “First disruption: …”, “Needs”, “Solutions”. `policy-brief new notes` writes a skeleton.',
  ],
  [
    'notes-language',
    'info',
    'The notes do not name their language, and it is not English or not sure to be.',
    'Labels, dates, places and terms are read in the notes’ language. Its small words, letters and labels tell it; short notes may tell too little.',
    'Write `language: fr` in the front matter, or give `--notes-lang fr`.',
  ],
  [
    'front-matter-syntax',
    'error',
    'The front matter is no YAML.',
    'What it says overrides the body of the notes; guessing would print something else.',
    'Write each line as `key: value`, and put a value with a colon in quotation marks.',
  ],
  [
    'front-matter-value',
    'error',
    'A value of the front matter is not what its key takes.',
    'What it says is printed or checked by machines: dates, identifiers, addresses.',
    'Write what the message expects.',
  ],
  [
    'front-matter-beside',
    'warning',
    'A date or a time of the front matter has more words than that.',
    'A brief prints the day and the time only: “not confirmed” or a second day would be lost without a word.',
    'Say it in the notes, below the title.',
  ],
  [
    'front-matter-key',
    'warning',
    'A key of the front matter is not known.',
    'It is mostly a misspelt one, and no template reads it.',
    'Correct its name, or take it away.',
  ],
  [
    'label-misspelt',
    'warning',
    'A label or heading is spelt nearly like a known one, and read as that.',
    'The guess can be wrong.',
    'Correct the spelling; `docs/notes.md` has the labels of every language.',
    {
      bad: [{ notes: `${evidence}**Geografical impact:** EU`, at: ['**Geogr'] }],
      good: [`${evidence}**Geographical impact:** EU`],
    },
  ],
  [
    'unclassified',
    'warning',
    'A piece of the notes has no place in the model.',
    'A brief prints it under a heading of its own, where nobody looks for it.',
    'Put it under a heading or label that says what it is; `docs/notes.md` has those of every language.',
  ],
  [
    'struck-out',
    'warning',
    'Words of the notes are struck out.',
    'They are said no more, so no brief has them: it would show a line through them, which not all readers hear.',
    'Take them away, or the line through them.',
    {
      bad: [{ notes: '**Evidence:** ~~Some~~ All quays are closed.', at: ['~~Some'] }],
      good: ['**Evidence:** All quays are closed.'],
    },
  ],
  [
    'not-printed',
    'info',
    'Words stand where no brief prints them: the title of a link, an address that no link calls, the name behind the fence of code.',
    'A reader of the brief would not see them, and a reader of the notes may count on them.',
    'Write in the text what readers shall see, or take it away.',
    {
      bad: [{ notes: '**Evidence:** See [the port](https://example.org "closed").', at: ['[the port'] }],
      good: ['**Evidence:** See [the port](https://example.org).'],
    },
  ],
  [
    'number-changed',
    'info',
    'The notes leave out numbers: their needs are 1, 3 and 7.',
    'A brief counts disruptions, needs, solutions and recommendations from 1, as they stand.',
    'Number them without a gap, so that notes and brief say the same.',
  ],
  [
    'reference-changed',
    'warning',
    'A reference has a number that the brief gives to something else: “see need 7”.',
    'A brief counts disruptions, needs, solutions and recommendations from 1, as they stand, and leaves references as they are, for only the rapporteur is sure of what they mean.',
    'Write the number that the brief prints, or number them in the notes as the brief does.',
  ],
  [
    'date-year',
    'warning',
    'The date of the session has no year.',
    'No year is guessed, so the brief has no date.',
    'Write the year, or `date: YYYY-MM-DD` in the front matter.',
  ],
  [
    'date-invalid',
    'warning',
    'The date of the session is not in the calendar.',
    'The brief has no date then.',
    'Correct the day or the month.',
  ],
  [
    'date-order',
    'warning',
    'The date of the session can only be read with the month first.',
    'Dates of figures are read with the day first, so the others of the same hand may be read wrongly.',
    'Write the day first, or the month as a word.',
  ],
  [
    'date-weekday',
    'warning',
    'The weekday does not fit the date of the session.',
    'One of the two is wrong; the date is taken.',
    'Correct the weekday or the date.',
  ],
  [
    'html-code',
    'warning',
    'HTML of the notes holds a program or a style sheet.',
    'It says nothing to readers. A block of it is left out; within a line its words are kept as text.',
    'Take it away.',
    { bad: [{ notes: `${evidence}<script>alert(1)</script>`, at: ['<script>'] }], good: [evidence] },
  ],
]

/** The messages of the reader as rules. */
export const readerRules: readonly Rule[] = rows.map(([id, level, what, why, mend, examples]) => ({
  id,
  level,
  what,
  why,
  mend,
  ...(examples ? { examples } : {}),
}))
