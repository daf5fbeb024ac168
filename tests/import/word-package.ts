import { strToU8, zipSync } from 'fflate'

/** A Word file of the given body, with further parts by name: their text, or their bytes. */
export function wordPackage(body: string, parts: Record<string, string | Uint8Array> = {}): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships([
      ['styles', 'styles', 'styles.xml'],
      ['numbering', 'numbering', 'numbering.xml'],
      ...linked.filter(([id]) => parts[`word/${id}.xml`] !== undefined),
      ...Object.keys(parts)
        .filter((name) => name.startsWith('word/media/'))
        .map((name): Link => [name.slice(11), 'image', name.slice(5)]),
      ['web', 'hyperlink', 'https://example.org/a_b', 'External'],
      ['disk', 'hyperlink', 'file:///C:/plans.xlsx', 'External'],
    ]),
    'word/styles.xml': root('w:styles', styles.map(style).join('')),
    'word/numbering.xml': root('w:numbering', numbering),
    'word/document.xml': root('w:document', `<w:body>${body}</w:body>`),
    ...parts,
  }
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, data]) => [name, typeof data === 'string' ? strToU8(data) : data]),
    ),
  )
}

/** A part's root with the namespaces that Word files use. */
export const root = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${name} ${namespaces}>${content}</${name}>`

/** A paragraph of text or of runs, in a style. */
export const p = (content: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${
    content.startsWith('<') ? content : r(content)
  }</w:p>`

/** A run of text with properties. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')}</w:t></w:r>`

export const bold = (text: string): string => r(text, '<w:b/>')

/** An item of a list: 1 has bullets, 2 numbers. */
export const item = (text: string, list: 1 | 2 = 1, level = 0): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>${r(text)}</w:p>`

/** A table whose cells hold blocks. */
export const table = (...rows: string[][]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`

/** A picture in a run, by the name of its part in `word/media/`. */
export const picture = (name: string, description: string): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${description}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${name}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`

const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['c', 'http://schemas.openxmlformats.org/drawingml/2006/chart'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['v', 'urn:schemas-microsoft-com:vml'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ')

type Link = [id: string, kind: string, target: string, mode?: string]

/** Parts that are there only where a test gives them. */
const linked: Link[] = ['footnotes', 'endnotes', 'comments'].map((name) => [name, name, `${name}.xml`])

const relationships = (links: readonly Link[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(
      ([id, kind, target, mode]) =>
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"${
          mode === undefined ? '' : ` TargetMode="${mode}"`
        }/>`,
    )
    .join('')}</Relationships>`

const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

/** Ids as a German Word has them; the names are the same everywhere. */
const styles = [
  ['Titel', 'Title'],
  ['Untertitel', 'Subtitle'],
  ['berschrift1', 'heading 1'],
  ['berschrift2', 'heading 2'],
  ['Verzeichnis1', 'toc 1'],
  ['Zitat', 'Quote'],
] as const

const style = ([id, name]: readonly [string, string]): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`

const level = (kind: string) => (depth: number) =>
  `<w:lvl w:ilvl="${depth}"><w:numFmt w:val="${kind}"/></w:lvl>`

const numbering = ['bullet', 'decimal']
  .map(
    (kind, index) =>
      `<w:abstractNum w:abstractNumId="${index}">${[0, 1, 2].map(level(kind)).join('')}</w:abstractNum>`,
  )
  .concat([1, 2].map((list) => `<w:num w:numId="${list}"><w:abstractNumId w:val="${list - 1}"/></w:num>`))
  .join('')
