import { dirname, join, relative, sep } from 'node:path'
import type { ManifestOutput } from '../../manifest/manifest-schema.ts'
import type { Format } from '../../writers/writer.ts'
import { outputPath } from '../output-plan.ts'
import type { OutputFile } from '../write-files.ts'
import { digest } from './digest.ts'
import type { WrittenFormat } from './make-notes.ts'

/** A format’s file, and the pictures that go beside it. */
export function filesOf(stem: string, { format, data, beside }: Omit<WrittenFormat, 'time'>): OutputFile[] {
  const pictures = beside.map(({ name, data }) => ({ path: join(dirname(stem), name), data }))
  return [{ path: outputPath(stem, format), data }, ...pictures]
}

/** The standards that a format's files say they keep; what is claimed here is judged by the conformance run. */
export const claimed: Readonly<Record<Format, readonly string[]>> = {
  pdf: ['PDF/UA-1', 'PDF/A-3a'],
  docx: [],
  md: [],
  html: [],
}

/** What a manifest in the folder `out` says of a format's files. */
export const outputsOf = (
  { format, pages }: Pick<WrittenFormat, 'format' | 'pages'>,
  files: readonly OutputFile[],
  out: string,
): ManifestOutput[] =>
  files.map(({ path, data }, index) => ({
    path: relative(out, path).split(sep).join('/'),
    format,
    sha256: digest(data),
    bytes: data.length,
    pages: index === 0 ? pages : null,
    conformance: index === 0 ? [...claimed[format]] : [],
  }))
