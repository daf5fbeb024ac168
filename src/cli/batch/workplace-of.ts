import type { Kitchen } from '../../compose/make-brief.ts'
import type { Options } from '../options.ts'
import type { TemplateFolder } from '../read-template.ts'
import type { Workplace } from './make-notes.ts'

/** What a run knows before its first brief. */
export interface Circumstances {
  options: Options
  kitchen: Kitchen
  folder: TemplateFolder
  /** Whether template and settings have no error. */
  sound: boolean
}

/** What briefs are made with, in this process and in any other. */
export const workplaceOf = ({ options, kitchen, folder, sound }: Circumstances): Workplace => ({
  kitchen,
  templateFolder: folder.folder,
  notesLanguage: options.notesLang,
  sound,
  debug: options.debug,
})
