import { extname } from 'node:path'
import { prepareTemplate } from '../../compose/prepare-template.ts'
import { newReference } from '../../writers/docx/reference/new-reference.ts'
import { type Options, UsageError } from '../options.ts'
import { programAssets, programVersion } from '../project.ts'
import { readTemplate } from '../read-template.ts'

/** What `policy-brief new reference.docx [FILE]` writes: the styles of `--template`, to be changed in Word. */
export function referenceFile(options: Options): { path: string; data: Uint8Array } {
  const [path = 'reference.docx', ...others] = options.paths
  if (others.length > 0)
    throw new UsageError(`new reference.docx takes one file, found ${options.paths.join(' ')}`)
  if (options.from !== null || options.copy)
    throw new UsageError('--from and --copy are of new template, not of new reference.docx')
  if (extname(path) !== '.docx')
    throw new UsageError(`new reference.docx has ${path}, expected a name that ends in .docx`)
  const { theme, template } = prepareTemplate(readTemplate(options.template).files)
  const kind = template.matter.title ?? template.name
  return { path, data: newReference(theme, kind, `policy-brief ${programVersion}`, programAssets) }
}
