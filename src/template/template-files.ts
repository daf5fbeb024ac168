import type { VFile } from 'vfile'

/** A template's files, read by the command line. */
export interface TemplateFiles {
  name: string
  brief: VFile
  theme: VFile | null
  /** By name, without the ending. */
  partials: ReadonlyMap<string, VFile>
  /** What fills the slots of the template that this one extends, by their names. */
  slots?: ReadonlyMap<string, VFile>
  /** Those of all templates with their languages, each over the ones before it: each says only what differs. */
  labels: readonly (readonly [language: string, file: VFile])[]
  /** The folder's own, by language: each says only what differs. */
  ownLabels?: ReadonlyMap<string, VFile>
  /** A Word file whose look the brief's Word file takes; its value is bytes. */
  reference?: VFile | null
  /** A file of the folder that the theme names, or why there is none. */
  themeFile?: (path: string) => Uint8Array | { problem: string }
  /** The template that this one extends, whose files hold where it has none of its own. */
  base?: TemplateFiles | null
}
