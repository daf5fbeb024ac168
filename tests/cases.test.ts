/** Every folder of `tests/cases`: notes in; model, Markdown, tag tree, Word XML and report out. `npm test -- -u` renews them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pdfTags } from '../src/verify/pdf/pdf-text.ts'
import { caseFolders } from './support/cases.ts'
import { docxPart } from './support/docx-text.ts'
import { emptyFolder, runCli } from './support/run-cli.ts'

describe.each(caseFolders())('case $name', ({ folder }) => {
  const golden = (name: string): string => join(folder, name)

  test('the model and the report are those of the case', async () => {
    const run = runCli(['model', 'notes.md'], folder)
    await expect(run.out).toMatchFileSnapshot(golden('model.json'))
    await expect(`${run.err}exit ${run.code}\n`).toMatchFileSnapshot(golden('report.txt'))
  })

  test('the brief’s Markdown, tag tree and Word XML are those of the case', async () => {
    const out = emptyFolder()
    const run = runCli(['notes.md', '--to', 'pdf,docx,md', '--out', out], folder)
    expect(run.code).toBe(0)
    const read = (format: string): Buffer => readFileSync(join(out, `notes.${format}`))
    await expect(read('md').toString()).toMatchFileSnapshot(golden('brief.md'))
    await expect(await pdfTags(read('pdf'))).toMatchFileSnapshot(golden('tags.txt'))
    await expect(docxPart(read('docx'), 'word/document.xml')).toMatchFileSnapshot(golden('document.xml'))
  })
})
