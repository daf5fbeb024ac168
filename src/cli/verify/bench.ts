import type { Settings } from '../../settings/settings.ts'
import type { Standard } from '../../verify/accessible/standard.ts'
import type { PdfThread } from '../attachments-apart.ts'
import type { TemplateSays } from './template-says.ts'

/** What briefs are proven with. */
export interface Bench {
  settings: Settings
  /** A file of notes or a folder of them; null where a brief's own are looked for. */
  notes: string | null
  /** The template of briefs that no manifest names one of. */
  template: string
  /** The language of the brief's own words; null for that of the notes. */
  language: string | null
  standard: Standard
  /** Whether it is to be told where words come from. */
  trace: boolean
  /** Whether each brief is made again, and what keeps it from that is an error. */
  rebuild: boolean
  templateSays(name: string, project: string): TemplateSays | null
  /** The settings of a project; its limits are none for who judges what it has made. */
  settingsOf(project: string): Settings
  pdfs: PdfThread
}
