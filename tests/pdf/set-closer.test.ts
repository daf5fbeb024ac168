/** A last page of a few lines is spared by setting all of the brief a little closer, and by nothing else. */
import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import { layOut } from '../../src/writers/pdf/lay-out.ts'
import { documentsOf } from '../support/documents-of.ts'
import { pdfPages } from '../support/pdf-pages.ts'
import { documentOf, paragraph } from '../support/sample-document.ts'

const briefOf = (count: number) =>
  documentOf(Array.from({ length: count }, (_, i) => paragraph(`Paragraph ${i + 1} of the brief.`)))

test('two lines that would stand alone overleaf stand on the page', () => {
  const path = 'tests/notes/cases/sierteelt-met-tijden-in-uren/notes.md'
  const notes = new VFile({ path, value: readFileSync(path) })
  const [document = briefOf(1)] = documentsOf(notes, 'research-brief')
  expect(pdfPages(document).pages).toHaveLength(2)
  expect(layOut(document, programAssets, []).pages).toHaveLength(1)
})

test('what fills its pages, or would not fit all the same, is set as the theme says', () => {
  const { leading } = briefOf(1).theme.text
  for (const count of [5, 20, 30, 44, 50, 56, 60]) {
    const { pages, setting } = layOut(briefOf(count), programAssets, [])
    const isCloser = pages.length < pdfPages(briefOf(count)).pages.length
    expect(setting.theme.text.leading < leading).toBe(isCloser)
  }
})
