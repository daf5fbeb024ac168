import { extname, posix } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { Document } from '../../document/document.ts'
import { isBriefFile } from '../../manifest/brief-file.ts'
import type { ManifestBrief, ManifestOutput } from '../../manifest/manifest-schema.ts'
import { otherPart } from '../../verify/other-part.ts'
import type { Format } from '../../writers/writer.ts'
import { writers } from '../../writers/writers.ts'
import { digest } from '../batch/digest.ts'
import { filesOf, outputsOf } from '../batch/outputs-of.ts'
import { readOutput } from '../batch/up-to-date.ts'
import { problem } from '../problem.ts'
import { programAssets } from '../project.ts'
import type { Finished } from './read-finished.ts'

/** What came of making a brief again. */
interface HeldAgainstMade {
  /** Files that are what is made again, byte for byte. */
  asMade: ReadonlySet<string>
  /** Of those that are not. */
  other: VFileMessage[]
  /** What the manifest says of its files otherwise than they are. */
  messages: VFileMessage[]
}

/**
 * Writes a brief again as its notes and its template make it, and holds its files and what the manifest says of them
 * against that: whatever was changed is told, also what no reader of a finished file looks at.
 */
export async function heldAgainstMade(
  brief: ManifestBrief,
  finished: readonly Finished[],
  document: Document,
): Promise<HeldAgainstMade> {
  const asMade = new Set<string>()
  const other: VFileMessage[] = []
  const wanted: ManifestOutput[] = []
  const stem = stemOf(brief)
  for (const format of new Set(brief.options.to)) {
    const one = finished.find(({ path }) => extname(path) === `.${format}`)
    if (one === undefined) continue
    const { data, pages, files = [] } = await (await writers[format]()).write(document, programAssets)
    const own = filesOf(stem, { format, data, pages, beside: [...files] })
    wanted.push(...outputsOf({ format, pages }, own, '.'))
    if (one.sha256 === digest(data)) asMade.add(one.path)
    else other.push(notAsMade(one.path, otherPart(format, data, readOutput(one.path))))
  }
  const [first] = finished
  const said = first ? otherOutputs(brief, wanted, asMade) : []
  return {
    asMade,
    other,
    messages: said.map((reason) => problem(first?.path ?? '', 'manifest-differs', reason)),
  }
}

/** Of its outputs’ paths, without a format. */
function stemOf({ outputs }: ManifestBrief): string {
  const path = outputs.find(isBriefFile)?.path ?? ''
  return posix.join(posix.dirname(path), posix.basename(path, posix.extname(path)))
}

const notAsMade = (path: string, part: string): VFileMessage =>
  problem(
    path,
    'brief-differs',
    `Unexpected ${part}, expected what notes and template make, byte for byte; build it again`,
  )

/** What a manifest says of the files of formats that were made, against what they are. */
function otherOutputs(
  { outputs, options }: ManifestBrief,
  wanted: readonly ManifestOutput[],
  asMade: ReadonlySet<string>,
): string[] {
  const same = new Set([...asMade].map((path) => extname(path).slice(1)))
  const made = new Set<Format>(wanted.map(({ format }) => format))
  const listed = new Map(outputs.map((output) => [output.path, output]))
  const known = new Set(wanted.map(({ path }) => path))
  return [
    ...options.to
      .filter((format) => !outputs.some((one) => one.format === format && isBriefFile(one)))
      .map((format) => lacking(`file for ${format}`)),
    ...outputs
      .filter(({ path, format }) => !options.to.includes(format) || (made.has(format) && !known.has(path)))
      .map(
        ({ path }) =>
          `Unexpected output ${path} in the manifest, expected none such of the brief; build it again`,
      ),
    ...wanted.flatMap((output) => {
      const said = listed.get(output.path)
      const isFileOther = isBriefFile(output) && !same.has(output.format)
      return said ? otherFacts(said, output, isFileOther) : isBriefFile(output) ? [] : [lacking(output.path)]
    }),
  ]
}

const lacking = (what: string): string =>
  `Unexpected lack of the ${what} in the manifest, expected all that the brief was made with; build it again`

/** @param isFileOther whether the file is not what is made: what its bytes are is told of itself */
function otherFacts(said: ManifestOutput, found: ManifestOutput, isFileOther: boolean): string[] {
  const facts = [
    'format',
    'pages',
    'conformance',
    ...(isFileOther ? [] : (['sha256', 'bytes'] as const)),
  ] as const
  return facts.flatMap((name) => {
    const [one, other] = [JSON.stringify(said[name]), JSON.stringify(found[name])]
    return one === other
      ? []
      : [
          `Unexpected ${name} ${one} of ${found.path} in the manifest, expected ${other}, as notes and template make it; build it again`,
        ]
  })
}
