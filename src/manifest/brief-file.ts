import type { ManifestOutput } from './manifest-schema.ts'

/** Whether an output is the brief itself: pictures lie beside a Markdown file, and are nobody's brief. */
export const isBriefFile = ({ path, format }: Pick<ManifestOutput, 'path' | 'format'>): boolean =>
  path.endsWith(`.${format}`)
