/** What the program takes on: one row for the settings, their JSON Schema and every message about a limit. */
interface Limit {
  /** As long as the settings say nothing else. */
  most: number
  /** What is counted. */
  of: string
  /** Beyond it the engine itself gives way, so that no setting may go there. */
  greatest?: number
}

const table = {
  nesting: { most: 100, of: 'lists, quotations and HTML elements within each other', greatest: 1000 },
  delimiters: {
    most: 2_000,
    of: 'signs of emphasis, brackets, code, HTML and its entities in one paragraph of notes',
  },
  bytes: { most: 10_000_000, of: 'UTF-8 bytes of a file of notes' },
  lines: {
    most: 100_000,
    of: 'lines of notes; items of lists count twice, lines of HTML three times, ten blank lines once',
  },
  paragraph: { most: 2_000, of: 'lines of one paragraph of notes' },
  definitions: { most: 1_000, of: 'definitions of links and footnotes in notes' },
  sessions: { most: 500, of: 'sessions in one file of notes' },
  templateBytes: { most: 500_000, of: 'bytes of a text file of a template' },
  wordBytes: { most: 50_000_000, of: 'bytes of a Word file to be imported or verified' },
  wordElements: {
    most: 25_000,
    of: 'paragraphs, runs, texts, breaks and cells of a Word file to be imported; five properties count once',
  },
  pdfBytes: { most: 200_000_000, of: 'bytes of a PDF whose attached files are taken out' },
  referenceBytes: { most: 50_000_000, of: 'bytes of a reference document' },
  pictureBytes: { most: 50_000_000, of: 'bytes of a picture' },
  fontBytes: { most: 50_000_000, of: 'bytes of a font or a logo' },
  templateWork: { most: 1_000_000, of: 'characters of a template run through while one brief is filled' },
  printed: { most: 3_000_000, of: 'characters printed in one brief' },
  blocks: { most: 30_000, of: 'paragraphs, headings, items and cells in one brief' },
  cells: { most: 10_000, of: 'cells of tables in one file of notes or one brief' },
  briefSeconds: {
    most: 120,
    of: 'seconds in which a process of a batch makes the briefs of one file of notes',
  },
  workerMegabytes: { most: 1_000, of: 'megabytes of memory of a process of a batch' },
  previewSeconds: { most: 60, of: 'seconds in which the preview makes a brief' },
  values: { most: 10_000, of: 'values of a YAML file or front matter, with what its aliases repeat' },
  pixels: { most: 50_000_000, of: 'pixels of a picture', greatest: 200_000_000 },
  turned: {
    most: 16_000_000,
    of: 'pixels of a JPEG picture that has to be turned upright or taken out of CMYK',
    greatest: 50_000_000,
  },
  shapes: {
    most: 20_000,
    of: 'elements and letters of an SVG drawing, with what its styles and references repeat; a hundred characters of an attribute count once',
  },
} as const satisfies Record<string, Limit>

export type LimitName = keyof typeof table
export type Limits = Readonly<Record<LimitName, number>>

/** The rows by their names, for the schema of the settings and the documentation. */
export const limitTable: Readonly<Record<LimitName, Limit>> = table

export const limitNames = Object.keys(table) as LimitName[]

export const defaultLimits: Limits = Object.fromEntries(
  limitNames.map((name) => [name, table[name].most]),
) as Limits

/** How a limit is raised, as the end of a note: "Split the notes, or raise …". */
export const raise = (name: LimitName): string => `raise \`limits.${name}\` in policy-brief.config.yaml`

/** Work that is beyond a limit. The hop that spends turns it into a message on the file that asks for the work. */
export class OverLimit extends Error {
  readonly limit: LimitName
  readonly most: number

  constructor(limit: LimitName, most: number) {
    super(`Unexpected more than ${most} ${table[limit].of}, expected fewer`)
    this.name = 'OverLimit'
    this.limit = limit
    this.most = most
  }

  /** What a person may do about it. */
  get note(): string {
    return `Take some away, or ${raise(this.limit)}`
  }
}

/** What is left of a limit, spent as something is worked on and never by a number that an input declares. */
export class Budget {
  readonly #limit: LimitName
  readonly #most: number
  #spent = 0

  constructor(limit: LimitName, { [limit]: most }: Limits) {
    this.#limit = limit
    this.#most = most
  }

  /** @throws {OverLimit} where nothing is left. */
  spend(amount = 1): void {
    this.#spent += amount
    if (this.#spent > this.#most) throw new OverLimit(this.#limit, this.#most)
  }
}
