/** A clause of EN 301 549 for documents that are no web pages: what its checks can see, and what is left to a person. */
export interface Clause {
  number: string
  title: string
  /** What no program can tell. */
  person: string
}

/** The clauses of chapter 10 that the XML of a Word file shows something about; the same in V3.2.1 and V4.1.1. */
export const clauses: readonly Clause[] = [
  {
    number: '10.1.1.1',
    title: 'Non-text content',
    person: 'whether the alternative text says what the picture is there for',
  },
  {
    number: '10.1.3.1',
    title: 'Info and relationships',
    person: 'whether everything that looks like a heading, list or table is one',
  },
  {
    number: '10.1.3.2',
    title: 'Meaningful sequence',
    person: 'whether the order of the paragraphs makes sense',
  },
  { number: '10.1.4.1', title: 'Use of colour', person: 'whether colour alone carries a meaning' },
  { number: '10.1.4.3', title: 'Contrast (minimum)', person: 'the contrast of words within pictures' },
  { number: '10.2.4.2', title: 'Document titled', person: 'whether the title says what it is about' },
  { number: '10.2.4.4', title: 'Link purpose (in context)', person: 'whether the words fit the address' },
  { number: '10.2.4.6', title: 'Headings and labels', person: 'whether headings say what follows' },
  { number: '10.3.1.1', title: 'Language of page', person: 'whether it is the language of the text' },
  { number: '10.3.1.2', title: 'Language of parts', person: 'whether words of other languages are marked' },
  { number: '10.4.1.2', title: 'Name, role, value', person: 'whether a control’s title says what goes in' },
]
