import type { Standard } from './standard.ts'

/** What a file must hold for a clause to be about it. */
export type Subject =
  | 'anything'
  | 'words'
  | 'pictures'
  | 'headings'
  | 'links'
  | 'structure'
  | 'media'
  | 'controls'
  | 'scripts'

/** What of a file leaves nothing of a clause for a person. */
export type Certainty =
  /** Its structure is that of notes and template, as was proven. */
  | 'proven'
  /** Its words flow anew in any width and size. */
  | 'flows'
  /** It has no colours of its own. */
  | 'colourless'
  /** All its colours were looked at. */
  | 'contrast'
  /** What can be reached stands in the order of reading. */
  | 'ordered'

/** A clause of chapter 10, which is for documents that are no web pages. */
export interface Clause {
  number: string
  title: string
  about: Subject
  /** What no program can tell; null where what a program sees is all there is. */
  person: string | null
  /** Where the file has one of these, nothing is left for a person. */
  sure: readonly Certainty[]
  /** The only version that has it, where not both have. */
  only?: Standard
}

const row = (
  number: string,
  title: string,
  about: Subject,
  person: string | null = null,
  { sure = [], only }: { sure?: readonly Certainty[]; only?: Standard } = {},
): Clause => ({ number, title, about, person, sure, ...(only && { only }) })

/** V3.2.1 takes over the criteria of WCAG 2.1, V4.1.1 those of WCAG 2.2; both leave out what sets of pages alone have. */
export const clauses: readonly Clause[] = [
  row(
    '10.1.1.1',
    'Non-text content',
    'pictures',
    'Does each alternative text say what its picture is there for?',
  ),
  row('10.1.2.1', 'Audio-only and video-only (prerecorded)', 'media', 'Is there a text that says the same?'),
  row('10.1.2.2', 'Captions (prerecorded)', 'media', 'Has what is said captions?'),
  row('10.1.2.3', 'Audio description or media alternative', 'media', 'Is what is seen said as well?'),
  row('10.1.2.4', 'Captions (live)', 'media', 'Has what is said captions?'),
  row('10.1.2.5', 'Audio description (prerecorded)', 'media', 'Is what is seen said as well?'),
  row(
    '10.1.3.1',
    'Info and relationships',
    'structure',
    'Is everything that looks like a heading, a list or a table one?',
    { sure: ['proven'] },
  ),
  row('10.1.3.2', 'Meaningful sequence', 'words', 'Does the order of the paragraphs make sense?', {
    sure: ['proven'],
  }),
  row(
    '10.1.3.3',
    'Sensory characteristics',
    'words',
    'Does any sentence lean on shape, place or sound alone (“see the box on the right”)?',
  ),
  row('10.1.3.4', 'Orientation', 'scripts', 'Does it keep to one orientation of the screen?'),
  row(
    '10.1.3.5',
    'Identify input purpose',
    'controls',
    'Is the purpose of each field about a person marked?',
  ),
  row('10.1.4.1', 'Use of colour', 'words', 'Does colour alone carry a meaning?', { sure: ['colourless'] }),
  row('10.1.4.2', 'Audio control', 'media', 'Can sound that begins by itself be stopped?'),
  row(
    '10.1.4.3',
    'Contrast (minimum)',
    'words',
    'Have all words, also those in pictures, a contrast of 4.5:1 or 3:1?',
    { sure: ['colourless', 'contrast'] },
  ),
  row('10.1.4.4', 'Resize text', 'words', 'Can its words be read at twice their size?', { sure: ['flows'] }),
  row('10.1.4.5', 'Images of text', 'pictures', 'Is any picture a picture of words that could be words?'),
  row('10.1.4.10', 'Reflow', 'words', 'Can it be read in a narrow window without scrolling both ways?', {
    sure: ['flows'],
  }),
  row(
    '10.1.4.11',
    'Non-text contrast',
    'pictures',
    'Have the parts of charts and drawings a contrast of 3:1?',
  ),
  row('10.1.4.12', 'Text spacing', 'scripts', 'Is nothing lost when its words are set further apart?'),
  row(
    '10.1.4.13',
    'Content on hover or focus',
    'scripts',
    'Can what appears be dismissed, pointed at and kept?',
  ),
  row('10.2.1.1', 'Keyboard', 'controls', 'Can all of it be used by keyboard?'),
  row('10.2.1.2', 'No keyboard trap', 'controls', 'Can each field be left by keyboard?'),
  row('10.2.1.4', 'Character key shortcuts', 'scripts', 'Can shortcuts of one key be turned off?'),
  row('10.2.2.1', 'Timing adjustable', 'scripts', 'Can limits of time be turned off or extended?'),
  row('10.2.2.2', 'Pause, stop, hide', 'media', 'Can what moves be stopped?'),
  row(
    '10.2.3.1',
    'Three flashes or below threshold',
    'media',
    'Does anything flash more than three times a second?',
  ),
  row('10.2.4.2', 'Document titled', 'anything', 'Does the title say what it is about?', {
    sure: ['proven'],
  }),
  row('10.2.4.3', 'Focus order', 'links', 'Do links follow one another as they are read?', {
    sure: ['ordered'],
  }),
  row('10.2.4.4', 'Link purpose (in context)', 'links', 'Do the words of each link say where it leads?'),
  row('10.2.4.6', 'Headings and labels', 'headings', 'Does each heading say what follows?'),
  row('10.2.4.7', 'Focus visible', 'controls', 'Can one see which field has the focus?'),
  row('10.2.4.11', 'Focus not obscured (minimum)', 'controls', 'Does anything hide what has the focus?', {
    only: '4.1.1',
  }),
  row('10.2.5.1', 'Pointer gestures', 'scripts', 'Is there a simple way to do what takes a gesture?'),
  row('10.2.5.2', 'Pointer cancellation', 'scripts', 'Can what was pressed be cancelled?'),
  row('10.2.5.3', 'Label in name', 'controls', 'Is the label that one sees in the name that one hears?'),
  row('10.2.5.4', 'Motion actuation', 'scripts', 'Is there another way than moving the device?'),
  row('10.2.5.7', 'Dragging movements', 'scripts', 'Is there another way than dragging?', { only: '4.1.1' }),
  row('10.2.5.8', 'Target size (minimum)', 'controls', 'Are targets 24 pixels wide and high, or set apart?', {
    only: '4.1.1',
  }),
  row('10.3.1.1', 'Language of page', 'words', 'Is the language that it names the language of its words?', {
    sure: ['proven'],
  }),
  row('10.3.1.2', 'Language of parts', 'words', 'Are words of other languages marked as such?'),
  row('10.3.2.1', 'On focus', 'scripts', 'Does anything change when a field is reached?'),
  row('10.3.2.2', 'On input', 'scripts', 'Does anything change when a field is filled?'),
  row('10.3.2.3', 'Consistent navigation', 'scripts', 'Do documents of one set have the same ways around?', {
    only: '4.1.1',
  }),
  row('10.3.2.4', 'Consistent identification', 'scripts', 'Is the same called the same in a set?', {
    only: '4.1.1',
  }),
  row('10.3.2.6', 'Consistent help', 'scripts', 'Does help stand in the same place throughout a set?', {
    only: '4.1.1',
  }),
  row('10.3.3.1', 'Error identification', 'controls', 'Are errors told in words?'),
  row('10.3.3.2', 'Labels or instructions', 'controls', 'Does each field say what goes in?'),
  row('10.3.3.3', 'Error suggestion', 'controls', 'Is it said how to mend an error?'),
  row(
    '10.3.3.4',
    'Error prevention (legal, financial, data)',
    'controls',
    'Can what was sent be checked or taken back?',
  ),
  row('10.3.3.7', 'Redundant entry', 'controls', 'Is nothing asked for twice?', { only: '4.1.1' }),
  row(
    '10.3.3.8',
    'Accessible authentication (minimum)',
    'controls',
    'Can one sign in without a test of memory?',
    { only: '4.1.1' },
  ),
  row('10.4.1.1', 'Parsing', 'anything', null, { only: '3.2.1' }),
  row('10.4.1.2', 'Name, role, value', 'controls', 'Does each control’s title say what goes in?'),
  row('10.4.1.3', 'Status messages', 'scripts', 'Are messages about its state told to those who hear them?'),
]
