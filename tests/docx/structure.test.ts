import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { newReference } from '../../src/writers/docx/reference/new-reference.ts'
import { arbitraryDocument } from '../support/arbitrary-document.ts'
import { caseFolders } from '../support/cases.ts'
import { documentsOf } from '../support/documents-of.ts'
import { runs } from '../support/runs.ts'
import { sampleDocument, sampleTheme } from '../support/sample-document.ts'
import { documentStructure, mammothStructure } from '../support/word-structure.ts'

const written = async (document: typeof sampleDocument) =>
  (await docxWriter.write(document, programAssets)).data

describe('mammoth reads the headings, lists, tables, notes and links of the document', () => {
  test('in the sample of everything that a document can hold', async () => {
    expect(await mammothStructure(await written(sampleDocument))).toEqual(documentStructure(sampleDocument))
  })

  test('in a reference document', async () => {
    const data = newReference(sampleTheme, 'Policy brief', 'policy-brief 0.1.0', programAssets)
    const document = { ...sampleDocument, referenceDocx: { path: 'reference.docx', data } }
    expect(await mammothStructure(await written(document))).toEqual(documentStructure(document))
  })

  test.each(caseFolders())('in the case $name', async ({ notes }) => {
    const documents = documentsOf(new VFile({ path: notes, value: readFileSync(notes) }))
    expect(documents.length).toBeGreaterThan(0)
    for (const document of documents) {
      expect(await mammothStructure(await written(document))).toEqual(documentStructure(document))
    }
  })

  test('in any document', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDocument, async (document) => {
        expect(await mammothStructure(await written(document))).toEqual(documentStructure(document))
      }),
      { numRuns: runs(60) },
    )
  })
})
