/** The looks of a brief, as a template's `theme.yaml` gives them; one schema checks the file and completes it in an editor. */
import Type, { type Static } from 'typebox'

/** Editors that read the schema, and messages, say this in the place of the pattern. */
const hex = { pattern: '^#[0-9A-Fa-f]{6}$', patternErrorMessage: 'a colour of six digits: "#003399"' }
const colour = (value: string, description: string) => Type.String({ ...hex, default: value, description })
const points = (value: number, description: string) =>
  Type.Number({ minimum: 4, maximum: 96, default: value, description: `${description}, in points` })
const millimetres = (value: number, description: string) =>
  Type.Number({ minimum: 10, maximum: 80, default: value, description: `${description}, in millimetres` })
const part = <T extends Type.TProperties>(properties: T, description: string) =>
  Type.Object(properties, { additionalProperties: false, default: {}, description })

/** The families that come with the program; a theme may name others whose files lie in the template's folder. */
export const shippedFamilies = ['Source Serif 4', 'Source Sans 3', 'Source Code Pro'] as const

const fontFile = (description: string) => Type.Optional(Type.String({ minLength: 1, description }))

/** A family of the template's own: files in its folder, as paths from there. */
const OwnFamily = Type.Object(
  {
    regular: Type.String({ minLength: 1, description: 'File of the upright face: `fonts/Own-Regular.ttf`' }),
    bold: fontFile('File of the bold face; without it, the regular one'),
    italic: fontFile('File of the italic face; without it, the regular one'),
    boldItalic: fontFile('File of the bold italic face; without it, the bold one'),
  },
  { additionalProperties: false, description: 'A family’s files, TrueType or OpenType' },
)
export const faces = ['regular', 'bold', 'italic', 'boldItalic'] as const
export type OwnFamily = Static<typeof OwnFamily>

const runningLine = (start: string, end: string, firstPage: boolean, description: string) =>
  part(
    {
      start: Type.String({ default: start, description: 'What stands at the line’s start' }),
      end: Type.String({ default: end, description: 'What stands at its end' }),
      firstPage: Type.Boolean({ default: firstPage, description: 'Whether it also stands on page 1' }),
    },
    description,
  )

/** What `{…}` may name in `header` and `footer`. */
export const runningFields = ['title', 'series', 'type', 'date', 'section', 'page', 'pages'] as const
export type RunningField = (typeof runningFields)[number]

export const ThemeSchema = part(
  {
    page: part(
      {
        width: Type.Number({ minimum: 100, maximum: 500, default: 210, description: 'In millimetres' }),
        height: Type.Number({ minimum: 100, maximum: 700, default: 297, description: 'In millimetres' }),
        top: millimetres(27, 'Upper margin'),
        bottom: millimetres(27, 'Lower margin'),
        inner: millimetres(28, 'Left margin'),
        outer: millimetres(28, 'Right margin'),
        margin: Type.Number({
          minimum: 0,
          maximum: 80,
          default: 0,
          description: 'Margin column right of the text, in millimetres; 0 for none',
        }),
        gap: Type.Number({
          minimum: 2,
          maximum: 30,
          default: 8,
          description: 'Between the text and the margin column, in millimetres',
        }),
        columns: Type.Integer({
          minimum: 1,
          maximum: 2,
          default: 1,
          description:
            'Columns of the text in PDF and Word; title, lead, key messages and wide tables stand across them',
        }),
      },
      'The page',
    ),
    fonts: part(
      {
        body: Type.String({ default: 'Source Serif 4', description: 'Family of running text' }),
        headings: Type.String({
          default: 'Source Sans 3',
          description: 'Family of headings, tables and labels',
        }),
        word: Type.String({ default: 'Calibri', description: 'Family in the Word file, which embeds none' }),
        files: Type.Record(Type.String(), OwnFamily, {
          default: {},
          description: 'Families of your own by name, with their files in the template’s folder',
        }),
      },
      'Font families',
    ),
    text: part(
      {
        size: points(10.5, 'Size of running text'),
        leading: Type.Number({
          minimum: 1,
          maximum: 2.5,
          default: 1.42,
          description: 'Line height as a multiple of the size',
        }),
        alignment: Type.Enum(['justify', 'left'], {
          default: 'justify',
          description: 'How paragraphs are set',
        }),
        quotes: Type.Enum(['language', 'notes'], {
          default: 'language',
          description: 'Quotation marks and apostrophes as the language sets them, or as the notes have them',
        }),
        pullQuotes: Type.Boolean({
          default: false,
          description: 'Whether short quotations of the notes are set large',
        }),
        hyphenate: Type.Boolean({ default: true, description: 'Whether words may break at line ends' }),
      },
      'Running text',
    ),
    headings: part(
      {
        sizes: Type.Array(Type.Number({ minimum: 8, maximum: 60 }), {
          minItems: 6,
          maxItems: 6,
          default: [25, 16, 12.5, 11, 10.5, 10.5],
          description: 'Sizes of title and headings 2 to 6, in points',
        }),
        numbered: Type.Boolean({
          default: false,
          description: 'Whether headings 2 and 3 begin with the numbers of their sections',
        }),
      },
      'Title and headings',
    ),
    colours: part(
      {
        text: colour('#1A1A1A', 'Running text'),
        accent: colour('#003399', 'Title, headings and rules'),
        muted: colour('#595959', 'Captions, notes, header and footer'),
        link: colour('#0B4A9E', 'Links, which are underlined too'),
        tint: colour('#EEF2FA', 'Ground of call-outs and header rows'),
        rule: colour('#B8C2D6', 'Thin rules'),
        band: Type.Optional(
          Type.String({
            ...hex,
            description: 'Ground of the cover band; else `accent`',
          }),
        ),
        onBand: colour('#FFFFFF', 'Words on the cover band'),
      },
      'Colours, as #RRGGBB',
    ),
    spacing: part(
      {
        paragraphs: Type.Number({
          minimum: 0,
          maximum: 2,
          default: 0.5,
          description: 'Between paragraphs, in lines',
        }),
        headings: Type.Number({
          minimum: 0.5,
          maximum: 2,
          default: 1,
          description: 'Around headings, as a multiple of what is usual',
        }),
      },
      'White space',
    ),
    logo: Type.Optional(
      Type.Object(
        {
          file: Type.String({ minLength: 1, description: 'PNG, JPEG or SVG in the template’s folder' }),
          alt: Type.String({ minLength: 1, description: 'What it shows, for those who cannot see it' }),
          height: Type.Number({
            minimum: 5,
            maximum: 60,
            default: 14,
            description: 'Height on the page, in millimetres',
          }),
        },
        { additionalProperties: false, description: 'The logo above the title, in PDF and Word' },
      ),
    ),
    contents: part(
      {
        from: Type.Integer({
          minimum: 1,
          default: 4,
          description: 'Number of section headings from which there is a contents list',
        }),
        pages: Type.Integer({
          minimum: 1,
          default: 8,
          description: 'Number of pages, as far as the words tell, from which there is one',
        }),
        depth: Type.Integer({
          minimum: 2,
          maximum: 6,
          default: 3,
          description: 'Deepest heading level it lists',
        }),
      },
      'The contents list',
    ),
    header: runningLine('{title}', '{section}', false, 'The line at a page’s head'),
    footer: runningLine('{type} · {date}', '{page} / {pages}', true, 'The line at a page’s foot'),
  },
  'The looks of a brief',
)

export type Theme = Static<typeof ThemeSchema>
