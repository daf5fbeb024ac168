import { lower } from '../../../src/document/lower/lower.ts'
import { readTheme } from '../../../src/document/read-theme.ts'
import { textBlocks } from '../../../src/document/text-blocks.ts'
import type { Session } from '../../../src/model/session.ts'
import { fillTemplate } from '../../../src/template/fill.ts'
import { filesOf } from '../../../src/template/layers.ts'
import { compileTemplate } from '../../../src/template/template.ts'
import type { TemplateFiles } from '../../../src/template/template-files.ts'

const metadata = {
  title: '',
  subject: null,
  authors: [],
  keywords: [],
  date: null,
  publisher: null,
  identifiers: [],
  generator: '',
}

/**
 * The words that a template prints for a session, a block a line.
 *
 * @throws {Error} where the template or the brief has an error.
 */
export function printed(files: TemplateFiles, session: Session, language = 'en'): string {
  const template = compileTemplate(files)
  const faults = filesOf(files).flatMap((file) => file.messages.filter(({ fatal }) => fatal))
  if (faults.length > 0) throw new Error(faults.map(String).join('\n'))
  const { root, messages, words } = fillTemplate(template, session, { language })
  const { document, messages: lowered } = lower(root, {
    theme: readTheme(null),
    language,
    metadata,
    words,
    picture: () => ({ problem: 'there are no pictures here' }),
    files: { template: 'brief.md', notes: 'notes.md' },
  })
  const errors = [...messages, ...lowered].filter(({ fatal }) => fatal)
  if (errors.length > 0) throw new Error(errors.map(String).join('\n'))
  return textBlocks(document).join('\n')
}
