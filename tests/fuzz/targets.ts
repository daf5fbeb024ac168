import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { VFile } from 'vfile'
import { programAssets } from '../../src/cli/project.ts'
import { attachmentsOf } from '../../src/cli/read-attachments.ts'
import { readTemplate } from '../../src/cli/read-template.ts'
import { makeBrief } from '../../src/compose/make-brief.ts'
import { type PreparedTemplate, prepareTemplate } from '../../src/compose/prepare-template.ts'
import { readSessionsOf } from '../../src/compose/read-sessions-of.ts'
import type { Document, Figure } from '../../src/document/document.ts'
import { importWord } from '../../src/import/import-word.ts'
import { OverLimit } from '../../src/limits/limits.ts'
import { readPicture } from '../../src/pictures/read-picture.ts'
import { defaultSettings } from '../../src/settings/settings.ts'
import type { TemplateFiles } from '../../src/template/template-files.ts'
import { verifyDocx } from '../../src/verify/docx/verify-docx.ts'
import { lookAtPdf } from '../../src/verify/pdf/look-at-pdf.ts'
import { openPdf } from '../../src/verify/pdf/open-pdf.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { pdfWriter } from '../../src/writers/pdf/pdf-writer.ts'
import type { Format } from '../../src/writers/writer.ts'
import { pngOf } from '../pictures/make-png.ts'
import { projectFolder } from '../support/run-cli.ts'
import { documentOf, paragraph, sampleDocument, sampleTheme } from '../support/sample-document.ts'
import { mutated, mutatedText } from './mutate.ts'
import type { Random } from './random.ts'

/** A kind of input: how one is made, and what the program does with it. An exception is a find. */
export interface Target {
  name: string
  /** Of a thousand inputs, how many are of this kind. */
  share: number
  make(random: Random): Uint8Array
  run(data: Uint8Array): Promise<void>
}

const project = (path: string): Uint8Array => Uint8Array.from(readFileSync(join(projectFolder, path)))
const text = (data: Uint8Array): string => new TextDecoder().decode(data)

const notes = readdirSync(join(projectFolder, 'tests/cases')).map((name) =>
  text(project(`tests/cases/${name}/notes.md`)),
)

const markdown = [
  ...[
    '\n',
    '\n\n',
    '# ',
    '## ',
    '- ',
    '  - ',
    '1. ',
    '> ',
    '| a | b |\n|---|---|\n',
    '|',
    '```\n',
    '`',
    '**',
    '_',
    '~~',
    '\\',
  ],
  ...[
    '[a](b)',
    '![a](b.png)',
    '[^1]',
    '[^1]: a\n',
    '<b>',
    '</td>',
    '<li>',
    '<table><td colspan=999>',
    '&#0;',
    '&amp;',
    '---\n',
  ],
  ...[
    '\t',
    ' ',
    '\u00a0',
    '\u202e',
    '\u200b',
    '\ud83d\ude00',
    '\u0000',
    'é',
    'א',
    'a'.repeat(300),
    '…',
    '%',
    '://',
    '@',
    ',',
  ],
  ...[
    'First disruption: ',
    'Source: ',
    'Evidence: ',
    'Time frame: short – long',
    'Coordination: ',
    'R1 ',
    'N1 ',
    'Speakers: ',
  ],
]
const yaml = [
  ...[
    'title: ',
    'speakers:\n',
    '- ',
    '  ',
    'date: 2020-02-30\n',
    '&a ',
    '*a',
    '<<: *a\n',
    '!!binary ',
    '? ',
    '| ',
    '>-\n',
    '{',
    '}',
    '[',
    ']',
  ],
  ...[
    "'",
    '"',
    '#',
    '\n',
    ':',
    ': ',
    '---\n',
    'null',
    '1e999',
    '0x1F',
    '__proto__: ',
    'constructor: ',
    '~',
    '%TAG ! x\n',
    '\t',
    ',',
  ],
]
const handlebars = [
  ...[
    '{{',
    '}}',
    '{{{',
    '{{#each disruptions}}',
    '{{/each}}',
    '{{#if title}}',
    '{{else}}',
    '{{/if}}',
    '{{title}}',
    '{{> disruption}}',
  ],
  ...[
    '{{this}}',
    '{{@index}}',
    '{{../title}}',
    '{{lookup . "a"}}',
    '{{constructor}}',
    '{{__proto__}}',
    '{{#with session}}',
    ':::',
    ':::note\n',
  ],
  ...['|', '\n', '# ', '> ', '- ', '{', '}', '"', '=', '(', ')', ' ', '{{!--', '--}}', '{{~', '~}}', '\\'],
]

const shipped = readTemplate(join(projectFolder, 'templates/policy-brief')).files
const prepared = prepareTemplate(shipped)

async function brief(
  notesText: string,
  template: PreparedTemplate,
  formats: readonly Format[],
): Promise<void> {
  const file = new VFile({ path: 'notes.md', value: notesText })
  for (const session of (readSessionsOf(file, 'en').value ?? []).slice(0, 2)) {
    const kitchen = {
      formats,
      settings: defaultSettings,
      strict: false,
      assets: programAssets,
      clock: () => 0,
    }
    await makeBrief(
      { session, notes: file, readPicture: () => ({ problem: 'there is none' }) },
      { ...kitchen, prepared: template, language: null, generator: 'test' },
    )
  }
}

const formatsFor = (data: Uint8Array): Format[] => (data.length % 5 === 0 ? ['pdf', 'docx', 'md'] : ['md'])

async function filled(files: TemplateFiles, formats: readonly Format[]): Promise<void> {
  const template = prepareTemplate(files)
  if (template.sound) await brief(notes[0] ?? '', template, formats)
}

const fonts = ['SourceSans3-Regular.ttf', 'NotoSansHebrew-Regular.ttf'].map((name) =>
  project(`assets/fonts/${name}`),
)
const small = { width: 5, height: 4, samples: Array.from({ length: 80 }, (_, i) => (i * 31) & 1) }
const jpegs = readdirSync(join(projectFolder, 'tests/pictures/jpeg')).filter((name) => name.endsWith('.jpg'))
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><style>.a{fill:red}</style><defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs><g transform="translate(1 2)" class="a"><path d="M0 0a1 1 0 012 2L9 9C1 2 3 4 5 6Z"/><polygon points="1,2 3,4 5,6"/><use href="#u"/></g><rect id="u" width="50%" height="9" fill="url(#g)"/><text x="1" y="2">a</text></svg>`
const pictures = [
  ...([0, 2, 3, 4, 6] as const).map((colourType) =>
    pngOf({
      ...small,
      colourType,
      depth: 8,
      interlaced: colourType > 2,
      ...(colourType === 3 ? { palette: [1, 2, 3, 4, 5, 6] } : {}),
    }),
  ),
  ...jpegs.map((name) => project(`tests/pictures/jpeg/${name}`)),
]
const shapes = [
  '<g>',
  '</g>',
  '<use href="#u"/>',
  'M',
  'a',
  '1e400',
  '-',
  '.',
  '"',
  'NaN',
  ',',
  'url(#g)',
  '%',
  'px',
  'transform="rotate(9)"',
  '<',
  '>',
  '&',
  'width="',
  'clip-path="url(#c)"',
  '<clipPath id="c">',
]

/** More than the limits allow is told, as it should be. */
function overLimit(error: unknown): object {
  if (error instanceof OverLimit) return {}
  throw error
}

const withFigure = (picture: Omit<Figure, 'type' | 'id' | 'alt' | 'url' | 'caption'>): Document =>
  documentOf([
    paragraph('Words.'),
    { type: 'figure', id: 'f', alt: 'A mill', url: 'mill', caption: null, ...picture },
  ])

const { data: word } = await docxWriter.write(sampleDocument, programAssets)
const { data: pdf } = await pdfWriter.write(
  {
    ...documentOf([paragraph('Words.')]),
    attachments: [
      {
        name: 'a.md',
        mediaType: 'text/markdown',
        description: 'Notes',
        relationship: 'Source',
        data: strToU8('# Notes'),
      },
    ],
  },
  programAssets,
)
const parts = unzipSync(word)
const xmlParts = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name))
const tags = [
  '<w:p>',
  '</w:p>',
  '<w:instrText>DDEAUTO c</w:instrText>',
  '<w:sectPr/>',
  'w:val="',
  '"',
  '<',
  '>',
  '&',
  '<w:tbl>',
  '</w:tbl>',
  'r:id="rId1"',
  '-1',
  '1e9',
  'Target="http://a"',
  'TargetMode="External"',
  '<w:sdt>',
  '<mc:AlternateContent>',
  '<o:OLEObject/>',
]

/** A Word file with some bytes changed, or the XML of a part. */
function wordFile(random: Random): Uint8Array {
  if (random.below(3) === 0) return mutated(word, random)
  const name = random.one(xmlParts)
  const xml = mutatedText(strFromU8(parts[name] ?? new Uint8Array()), tags, random)
  return zipSync({ ...parts, [name]: strToU8(xml) }, { level: 1 })
}

/** Every kind of input that reaches the program from elsewhere. */
/** What `extract` and `verify` read of a PDF. */
async function readWhole(data: Uint8Array): Promise<void> {
  const open = await openPdf(data)
  try {
    await attachmentsOf(open, data)
    await lookAtPdf(data, open)
  } finally {
    await open.close()
  }
}

export const targets: readonly Target[] = [
  {
    name: 'notes',
    share: 250,
    make: (random) =>
      strToU8(mutatedText(random.one(notes).slice(0, 200 + random.below(6000)), markdown, random)),
    run: (data) => brief(text(data), prepared, formatsFor(data)),
  },
  {
    name: 'front-matter',
    share: 100,
    make: (random) =>
      strToU8(
        mutatedText(
          'title: A brief\nspeakers:\n  - name: A\n    role: B\ndate: 2020-07-09\nisbn: 001\n',
          yaml,
          random,
        ),
      ),
    run: (data) =>
      brief(
        `---\n${text(data)}\n---\n\n# Series\n\n# Title\n\nFirst disruption: a\n`,
        prepared,
        formatsFor(data),
      ),
  },
  {
    name: 'template',
    share: 150,
    make: (random) => strToU8(mutatedText(String(shipped.brief), handlebars, random)),
    run: (data) =>
      filled({ ...shipped, brief: new VFile({ path: 'brief.md', value: text(data) }) }, formatsFor(data)),
  },
  {
    name: 'theme',
    share: 100,
    make: (random) =>
      strToU8(
        mutatedText(
          'page: { width: 210 }\ncolours:\n  accent: "#003399"\nfonts:\n  body: Source Serif 4\nlogo: { file: a.png, alt: A }\n',
          [...yaml, 'fonts:\n  files:\n', 'height: ', '-1', '1e9', '#12'],
          random,
        ),
      ),
    run: (data) =>
      filled(
        {
          ...shipped,
          theme: new VFile({ path: 'theme.yaml', value: text(data) }),
          themeFile: () => ({ problem: 'there is none' }),
        },
        formatsFor(data),
      ),
  },
  {
    name: 'picture',
    share: 150,
    make: (random) =>
      random.below(3) === 0
        ? strToU8(mutatedText(drawing, shapes, random))
        : mutated(random.one(pictures), random),
    async run(data) {
      const picture = readPicture(data)
      if ('problem' in picture) return
      const { change: _, ...shown } = picture
      await pdfWriter.write(withFigure(shown), programAssets)
      await docxWriter.write(withFigure(shown), programAssets)
    },
  },
  {
    name: 'font',
    share: 50,
    make: (random) => mutated(random.one(fonts), random),
    async run(data) {
      const theme = 'fonts:\n  body: Own\n  files:\n    Own: { regular: own.ttf }\n'
      const files = {
        ...shipped,
        theme: new VFile({ path: 'theme.yaml', value: theme }),
        themeFile: () => data,
      }
      await filled(files, ['pdf'])
    },
  },
  {
    name: 'reference',
    share: 50,
    make: wordFile,
    async run(data) {
      await docxWriter.write(
        { ...sampleDocument, theme: sampleTheme, referenceDocx: { path: 'reference.docx', data } },
        programAssets,
      )
    },
  },
  {
    name: 'import',
    share: 50,
    make: wordFile,
    async run(data) {
      const imported = await importWord(data, 'notes').catch(overLimit)
      if ('markdown' in imported)
        readSessionsOf(new VFile({ path: 'notes.md', value: imported.markdown }), 'en')
    },
  },
  {
    name: 'verify',
    share: 50,
    make: wordFile,
    async run(data) {
      verifyDocx(data)
    },
  },
  {
    name: 'extract',
    share: 50,
    make: (random) => mutated(pdf, random),
    // What is broken is told as such: only a hang or an end of the run is a find
    run: (data) =>
      readWhole(data).then(
        () => undefined,
        () => undefined,
      ),
  },
]
