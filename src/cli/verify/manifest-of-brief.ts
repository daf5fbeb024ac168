import { posix } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { isBriefFile } from '../../manifest/brief-file.ts'
import type { ManifestBrief, ManifestOutput } from '../../manifest/manifest-schema.ts'
import type { AskedFile } from '../batch/make-notes.ts'
import { claimed } from '../batch/outputs-of.ts'
import { inputPath } from '../batch/up-to-date.ts'
import { problem } from '../problem.ts'
import { programBuild } from '../project.ts'
import { reportEntry } from '../reporters/report-entry.ts'
import type { Finished } from './read-finished.ts'

/** What a manifest says of a brief's files, against the files as they were read. */
export function otherOutputs(brief: ManifestBrief, finished: readonly Finished[]): string[] {
  const { options } = brief
  const files = brief.outputs.filter(isBriefFile)
  const fileOf = ({ path }: ManifestOutput): Finished | undefined =>
    finished.find((one) => posix.basename(one.path.replaceAll('\\', '/')) === posix.basename(path))
  const beside = files.flatMap((output) => picturesBeside(output, fileOf(output)))
  const unread = new Set(files.filter((output) => !fileOf(output)).map(({ format }) => format))
  const isOfBrief = (output: ManifestOutput): boolean =>
    options.to.includes(output.format) &&
    (isBriefFile(output) || beside.includes(output.path) || unread.has(output.format))
  return [
    ...options.to
      .filter((format) => !files.some((one) => one.format === format))
      .map((format) => lacking(`file for ${format}`)),
    ...beside.filter((path) => !brief.outputs.some((output) => output.path === path)).map(lacking),
    ...brief.outputs
      .filter((output) => !isOfBrief(output))
      .map(({ path }) => `Unexpected output ${path} in the manifest, expected none such of the brief`),
    ...files.flatMap((output) => otherFacts(output, fileOf(output), brief.version === programBuild)),
  ]
}

const lacking = (what: string): string =>
  `Unexpected lack of the ${what} in the manifest, expected all that the brief was made with`

/** The pictures that a Markdown file shows, by their paths in the manifest. */
const picturesBeside = ({ path }: ManifestOutput, file: Finished | undefined): string[] =>
  (file?.look.blocks ?? []).flatMap(({ picture }) =>
    picture && 'file' in picture && URL.canParse(picture.file, 'a:/')
      ? [posix.join(posix.dirname(path), decodeURIComponent(picture.file))]
      : [],
  )

/** @param isOfThis whether this program made it: others may claim other standards */
function otherFacts(said: ManifestOutput, file: Finished | undefined, isOfThis: boolean): string[] {
  // A file with other bytes is told by its digest.
  if (file === undefined || file.sha256 !== said.sha256) return []
  const facts = {
    pages: file.look.pages,
    bytes: file.bytes,
    ...(isOfThis && { conformance: claimed[said.format] }),
  }
  return Object.entries(facts).flatMap(([name, found]) => {
    const [one, other] = [JSON.stringify(said[name as keyof typeof facts]), JSON.stringify(found)]
    return one === other
      ? []
      : [`Unexpected ${name} ${one} of ${said.path} in the manifest, expected ${other}, as the file has it`]
  })
}

/** What a manifest says of the files that a brief asked for, and of what was said of its notes. */
export function otherRecords(
  { inputs, messages }: ManifestBrief,
  asked: Iterable<AskedFile>,
  told: readonly VFileMessage[],
): string[] {
  const found = Array.from(asked, (one) => ({ path: inputPath(one), sha256: one.sha256 }))
  const [said, wanted] = [inputs, found].map((all) => JSON.stringify(all))
  // What writers tell of their files beside is known to them alone.
  const lacks = told
    .map(reportEntry)
    .find(
      ({ rule, line, reason }) =>
        !messages.some((one) => one.rule === rule && one.line === line && one.reason === reason),
    )
  return [
    ...(said === wanted
      ? []
      : [`Unexpected inputs ${said} in the manifest, expected ${wanted}, as the brief asks for them`]),
    ...(lacks ? [lacking(`message “${lacks.reason}” (line ${lacks.line})`)] : []),
  ]
}

export const manifestDiffers = (path: string, reasons: readonly string[]): VFileMessage[] =>
  reasons.map((reason) => problem(path, 'manifest-differs', `${reason}; build it again`))
