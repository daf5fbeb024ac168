/** Faults in the font that a brief's first page begins with. */

import {
  nameOf,
  type PdfDictionary,
  PdfReference,
  type PdfValue,
} from '../../../src/verify/pdf/pdf-objects.ts'
import {
  addObject,
  dictionariesOf,
  dictionaryOf,
  type EditablePdf,
  editStream,
  type Plain,
} from '../../support/pdf-editing.ts'
import { artifact, drawResource, missing, type Plant } from './plant.ts'

const byType = (type: string, subtype?: string) => (entry: PdfDictionary) =>
  nameOf(entry.get('Type')) === type && (subtype === undefined || nameOf(entry.get('Subtype')) === subtype)

/** The font that the first page's title is set in. */
export const font = (pdf: EditablePdf): PdfDictionary =>
  dictionariesOf(pdf, byType('Font', 'Type0'))[0]?.[1] ?? missing('font')
export const descendant = (pdf: EditablePdf): PdfDictionary => {
  const list = pdf.resolve(font(pdf).get('DescendantFonts'))
  return dictionaryOf(pdf, Array.isArray(list) ? list[0] : undefined)
}
export const descriptor = (pdf: EditablePdf): PdfDictionary =>
  dictionaryOf(pdf, descendant(pdf).get('FontDescriptor'))

export const program = (pdf: EditablePdf): PdfDictionary =>
  dictionaryOf(pdf, descriptor(pdf).get('FontFile2'))

/** Changes the first font's map from codes to Unicode. */
export const unicode =
  (change: (text: string) => string): Plant =>
  (pdf) => {
    const map = font(pdf).get('ToUnicode')
    editStream(pdf, map instanceof PdfReference ? map.number : -1, change)
  }

/** Makes the first font's codes be read by a CMap of its own. */
export const encoded =
  (information: { [key: string]: Plain }, body = '', entries: { [key: string]: Plain } = {}): Plant =>
  (pdf) => {
    const system = { Registry: 'Adobe', Ordering: 'Identity', Supplement: 0, ...information }
    const map = addObject(
      pdf,
      { Type: '/CMap', CMapName: '/Own', CIDSystemInfo: system, ...entries },
      cmap(system, body),
    )
    font(pdf).set('Encoding', map)
  }

const cmap = (system: { [key: string]: Plain }, body: string): string => `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
${body}
/CIDSystemInfo 3 dict dup begin /Registry (${system['Registry']}) def /Ordering (${system['Ordering']}) def /Supplement ${system['Supplement']} def end def
/CMapName /Own def
/CMapType 1 def
1 begincodespacerange <0000> <ffff> endcodespacerange
1 begincidrange <0000> <ffff> 0 endcidrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`

/** Makes the first font's codes be read by a CMap that builds on one of a name of its own. */
export const encodedOver =
  (name: string): Plant =>
  (pdf) => {
    const system = { Registry: 'Adobe', Ordering: 'Identity', Supplement: 0 }
    const base = addObject(
      pdf,
      { Type: '/CMap', CMapName: `/${name}`, CIDSystemInfo: system },
      cmap(system, ''),
    )
    encoded({}, '', { UseCMap: base })(pdf)
  }

/** Takes the maps of characters out of a TrueType font. */
export function withoutMaps(whole: Uint8Array): Uint8Array {
  const copy = Buffer.from(whole)
  const record = copy.indexOf('cmap', 0, 'latin1')
  copy.writeUInt16BE(0, copy.readUInt32BE(record + 8) + 2)
  return copy
}

/** Embeds the program of the font with the fewest glyphs for all fonts. */
export const smallerFont: Plant = (pdf) => {
  const descriptors = dictionariesOf(pdf, byType('FontDescriptor')).map(([, entry]) => entry)
  const programs = descriptors.map((entry) => entry.get('FontFile2') ?? missing('font program'))
  const size = (program: PdfValue): number => Number(dictionaryOf(pdf, program).get('Length'))
  const [smallest = missing('font program')] = programs.sort((a, b) => size(a) - size(b))
  for (const entry of descriptors) entry.set('FontFile2', smallest)
}

/** A simple TrueType font, with a letter drawn in it. */
export const simpleFont =
  (flags: number, entries: { [key: string]: Plain }, program?: Uint8Array): Plant =>
  (pdf) => {
    const file =
      program === undefined
        ? (descriptor(pdf).get('FontFile2') ?? missing('font program'))
        : addObject(pdf, { Length1: program.length }, program)
    const described = addObject(pdf, {
      Type: '/FontDescriptor',
      FontName: '/ABCDEF+Own',
      Flags: flags,
      FontBBox: [0, -200, 1000, 900],
      ItalicAngle: 0,
      Ascent: 900,
      Descent: -200,
      CapHeight: 700,
      StemV: 80,
      FontFile2: file,
    })
    const simple = addObject(pdf, {
      Type: '/Font',
      Subtype: '/TrueType',
      BaseFont: '/ABCDEF+Own',
      FirstChar: 65,
      LastChar: 65,
      Widths: [600],
      FontDescriptor: described,
      ...entries,
    })
    drawResource(pdf, 'Font', 'Own', simple)
    artifact('BT /Own 12 Tf 1 0 0 1 20 20 Tm (A) Tj ET')(pdf)
  }

/** Shows a code that is none of the text's. */
export const shownCode =
  (hexadecimal: string): Plant =>
  (pdf) => {
    const number = dictionariesOf(pdf, byType('Font', 'Type0'))[0]?.[0] ?? missing('font')
    drawResource(pdf, 'Font', 'Own', new PdfReference(number))
    artifact(`BT /Own 12 Tf 1 0 0 1 20 20 Tm <${hexadecimal}> Tj ET`)(pdf)
  }

/** Adds a list of the glyphs that the font's program has: a bit each. */
export const cidSet =
  (bits: string): Plant =>
  (pdf) => {
    descriptor(pdf).set('CIDSet', addObject(pdf, {}, bits))
  }
