/** Every failure condition of Matterhorn Protocol 1.1 that only a person can judge, and what the program does for them. */
import type { Judgement } from './condition.ts'

const noMedia = 'Cannot occur: no scripts, sounds, films or moving pictures.'
const noForms = 'Cannot occur: no forms.'

export const humanConditions: readonly Judgement[] = [
  {
    ids: ['01-001', '01-002'],
    asks: 'Is decoration an artifact, and real content tagged?',
    help: 'Words of the notes are always tagged; page numbers, running lines, rules, grounds, leader dots and repeated header rows are always artifacts. The tests compare the words read through the tags with the document’s.',
  },
  {
    ids: ['01-006', '09-003'],
    asks: 'Is every tag the right one for what it holds?',
    help: 'Tags follow the document tree, which follows the notes’ Markdown and the template. Look at what the notes mean as a heading, list or table and write in another way.',
  },
  {
    ids: ['02-002'],
    asks: 'Are types of our own mapped to the nearest standard one?',
    help: 'There are two, `Strong` and `Em`, both mapped to `Span`.',
  },
  { ids: ['03-001', '03-002', '03-003'], asks: 'Does anything flicker?', help: noMedia },
  {
    ids: ['04-001'],
    asks: 'Is meaning carried by colour, contrast, format or place alone?',
    help: 'Links are underlined, call-outs and facts have tags and words. A theme below the contrast of WCAG 2.2 AA is an error. Look at your own pictures and charts.',
  },
  { ids: ['05-001', '05-002', '05-003'], asks: 'Is sound available in another form?', help: noMedia },
  {
    ids: ['06-004'],
    asks: 'Does the title name the document?',
    help: 'It is the title of the session; `policy-brief check` reports one that is missing (`title-not-recorded`) or longer than 90 characters (`title-length`).',
  },
  { ids: ['08-001', '08-002'], asks: 'Is recognised text right?', help: 'Cannot occur: no scans.' },
  {
    ids: ['09-001'],
    asks: 'Are the tags in reading order?',
    help: 'They are in the order of the document tree, whatever the pages do with it; footnotes come last. The tests compare the order of the words.',
  },
  {
    ids: ['09-002'],
    asks: 'Are tags nested in a way that means something?',
    help: 'They are nested as the document tree is. A template that puts a table into a list item gets what it asks for.',
  },
  {
    ids: ['11-007'],
    asks: 'Is each language the right one?',
    help: 'The brief’s own words are in the language of `--lang`, what it takes from the notes in theirs; both are told to readers. Look for foreign names and quotations in the notes: Markdown cannot mark them.',
  },
  {
    ids: ['12-001'],
    asks: 'Are stretched characters one character to readers?',
    help: 'Cannot occur: nothing is put together from parts.',
  },
  {
    ids: ['13-001', '13-006'],
    asks: 'Is each picture one figure?',
    help: 'Each picture of the notes is one `Figure`.',
  },
  {
    ids: ['13-002'],
    asks: 'Does a link on a picture describe both?',
    help: 'Cannot occur: a picture is not a link.',
  },
  {
    ids: ['13-003'],
    asks: 'Are captions tagged?',
    help: 'A caption of the document tree is always a `Caption`. Look for captions that the notes write as plain paragraphs.',
  },
  {
    ids: ['13-005', '13-007', '13-008'],
    asks: 'Does the alternative text say what the picture says? Would a table say it better?',
    help: '`policy-brief check` reports a picture without one (`image-alternative`). Whether it says what matters is for a reader to judge.',
  },
  {
    ids: ['14-001'],
    asks: 'Is everything that looks like a heading one?',
    help: 'Headings of the notes and of the template are. Look for bold paragraphs that stand in for them.',
  },
  {
    ids: ['14-004', '14-005'],
    asks: 'Are numbered levels written with numbers, and is none deeper than 6?',
    help: 'Levels are `H1` to `H6`; the document tree has no seventh.',
  },
  {
    ids: ['15-001', '15-002', '15-005'],
    asks: 'Is every header of a row or column a header cell, and is each cell’s header clear?',
    help: 'The first row is always one, the first column where the template says so; every data cell names its headers. Look at tables of the notes that have headers in other places.',
  },
  {
    ids: ['15-004'],
    asks: 'Is each table a table?',
    help: 'The program lays nothing out by tables. Look at tables of the notes that only stand side by side.',
  },
  {
    ids: ['16-001', '16-002'],
    asks: 'Do numbered lists say how they are numbered?',
    help: 'Numbered lists say `Decimal`.',
  },
  {
    ids: ['16-003'],
    asks: 'Is everything that looks like a list one?',
    help: 'Lists of the notes are lists. Look for numbers that the notes write into paragraphs.',
  },
  {
    ids: ['17-001'],
    asks: 'Are formulas tagged as such?',
    help: 'The program knows no formulas: give one as a picture with its words as alternative text.',
  },
  {
    ids: ['18-001', '18-002'],
    asks: 'Are running headers and footers artifacts of that kind?',
    help: 'Always (`/Pagination`, `/Header` and `/Footer`).',
  },
  {
    ids: ['19-001', '19-002'],
    asks: 'Are footnotes and their calls tagged?',
    help: 'Footnotes of the notes are `Note`, their calls `Reference`, with links both ways. Look for notes written by hand, such as “(1)”.',
  },
  {
    ids: ['22-001'],
    asks: 'Do article threads follow the reading order?',
    help: 'Cannot occur: no threads.',
  },
  { ids: ['24-001'], asks: 'Are forms that cannot be filled in tagged?', help: noForms },
  {
    ids: ['28-001'],
    asks: 'Are links visited in reading order?',
    help: 'A link’s area stands in the tag of its words, and pages are visited in the order of the tags.',
  },
  {
    ids: ['28-003'],
    asks: 'Is an annotation there for its looks alone?',
    help: 'Cannot occur: only links.',
  },
  {
    ids: ['28-013'],
    asks: 'Is what a map of links does available in another way?',
    help: 'Cannot occur: no maps.',
  },
  { ids: ['29-001'], asks: 'Does a script ask for speed?', help: noMedia },
  {
    ids: ['31-010'],
    asks: 'May the fonts be embedded?',
    help: 'The program’s fonts are under the SIL Open Font License, which lets them be. Whether a theme’s own font may be embedded is for the one who adds it to find out.',
  },
]
