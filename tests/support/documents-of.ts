import type { VFile } from 'vfile'
import { readTemplate } from '../../src/cli/read-template.ts'
import { composeBrief } from '../../src/compose/compose-brief.ts'
import { prepareTemplate } from '../../src/compose/prepare-template.ts'
import { readSessionsOf } from '../../src/compose/read-sessions-of.ts'
import type { Document } from '../../src/document/document.ts'
import { projectFolder } from './run-cli.ts'

/** The documents of notes in a shipped template, without pictures. */
export function documentsOf(notes: VFile, template = 'policy-brief'): Document[] {
  const prepared = prepareTemplate(readTemplate(`${projectFolder}templates/${template}`).files)
  return (readSessionsOf(notes, 'en').value ?? []).map((session) => {
    const { value: document, messages } = composeBrief({
      session,
      notes,
      prepared,
      language: null,
      readPicture: () => ({ problem: 'none' }),
      generator: 'test',
    })
    if (document === null) throw new Error(messages.join('\n'))
    return document
  })
}
