import fc from 'fast-check'
import { expect, test } from 'vitest'
import { programAssets } from '../../src/cli/project.ts'
import { textBlocks } from '../../src/document/text-blocks.ts'
import { docxTextBlocks } from '../../src/verify/docx/docx-text.ts'
import { docxWriter } from '../../src/writers/docx/docx-writer.ts'
import { arbitraryDocument } from '../support/arbitrary-document.ts'
import { runs } from '../support/runs.ts'

test('the words of any document are those of its Word file, block by block', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDocument, async (document) => {
      const { data } = await docxWriter.write(document, programAssets)
      expect(docxTextBlocks(data)).toEqual(textBlocks(document))
    }),
    { numRuns: runs(60) },
  )
})
