/** What a template prints is in all four finished files, block by block and in the same order. */
import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { programAssets } from '../src/cli/project.ts'
import { readTemplate } from '../src/cli/read-template.ts'
import { composeBrief } from '../src/compose/compose-brief.ts'
import { prepareTemplate } from '../src/compose/prepare-template.ts'
import { readSessionsOf } from '../src/compose/read-sessions-of.ts'
import type { Document } from '../src/document/document.ts'
import { textBlocks } from '../src/document/text-blocks.ts'
import { docxTextBlocks } from '../src/verify/docx/docx-text.ts'
import { htmlTextBlocks } from '../src/verify/html/html-text.ts'
import { markdownTextBlocks } from '../src/verify/markdown/markdown-text.ts'
import { pdfTextBlocks } from '../src/verify/pdf/pdf-text.ts'
import { writers } from '../src/writers/writers.ts'
import { caseFolders } from './support/cases.ts'
import { projectFolder } from './support/run-cli.ts'

const names = ['policy-brief', 'one-pager', 'research-brief', 'briefing']
const templates = new Map(
  names.map((name) => [name, prepareTemplate(readTemplate(`${projectFolder}templates/${name}`).files)]),
)

function documentsOf(path: string, name: string): Document[] {
  const prepared = templates.get(name)
  if (!prepared) throw new Error(`Cannot find the template ${name}, expected one of ${names}`)
  const notes = new VFile({ path, value: readFileSync(path) })
  return (readSessionsOf(notes, 'en').value ?? []).map((session) => {
    const frame = {
      session,
      notes,
      prepared,
      language: null,
      readPicture: () => ({ problem: 'none' }),
      generator: 'test',
    }
    const { value: document, messages } = composeBrief(frame)
    if (document === null) throw new Error(messages.join('\n'))
    return document
  })
}

const written = async (document: Document, format: keyof typeof writers): Promise<Uint8Array> =>
  (await (await writers[format]()).write(document, programAssets)).data

const words = (blocks: readonly string[]): string[] => blocks.flatMap((block) => block.split(/\s+/u))

const pairs = caseFolders().flatMap(({ name, notes }) => names.map((template) => ({ name, notes, template })))

describe.each(pairs)('the words of case $name by the template $template', ({ notes, template }) => {
  test('are those of the document in the Markdown', async () => {
    for (const document of documentsOf(notes, template)) {
      const read = markdownTextBlocks(await written(document, 'md'))
      expect(words(read)).toEqual(words(textBlocks(document)))
    }
  })
  test('are those of the document in the Word file', async () => {
    for (const document of documentsOf(notes, template)) {
      const read = docxTextBlocks(await written(document, 'docx'))
      expect(words(read)).toEqual(words(textBlocks(document)))
    }
  })
  test('are those of the document in the HTML', async () => {
    for (const document of documentsOf(notes, template)) {
      const read = htmlTextBlocks(await written(document, 'html'))
      expect(words(read)).toEqual(words(textBlocks(document)))
    }
  })
  test('are those of the document in the PDF', async () => {
    for (const document of documentsOf(notes, template)) {
      const read = await pdfTextBlocks(await written(document, 'pdf'))
      expect(words(read)).toEqual(words(textBlocks(document)))
    }
  })
})
