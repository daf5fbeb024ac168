import { expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import { PdfReference } from '../../src/verify/pdf/pdf-objects.ts'
import { pdfWriter } from '../../src/writers/pdf/pdf-writer.ts'
import { dictionariesOf, editPdf } from '../support/pdf-editing.ts'
import { documentOf, paragraph } from '../support/sample-document.ts'

test('a link over many lines has an area on each, and its address and its words stand in the file once', async () => {
  const url = `https://${'a.'.repeat(500)}eu/`
  const link = paragraph({ type: 'link', url, children: [{ type: 'text', value: url }] })
  const pdf = editPdf((await pdfWriter.write(documentOf([link]), programAssets)).data)
  const areas = dictionariesOf(pdf, (entry) => entry.has('Rect')).map(([, area]) => area)
  expect(areas.length).toBeGreaterThan(5)
  expect(dictionariesOf(pdf, (entry) => entry.has('URI'))).toHaveLength(1)
  for (const area of areas) {
    expect(area.get('Contents')).toBeInstanceOf(PdfReference)
    expect(pdf.resolve(area.get('Contents'))).toBe(url)
  }
})
