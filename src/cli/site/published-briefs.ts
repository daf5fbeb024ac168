import { join } from 'node:path'
import { VFileMessage } from 'vfile-message'
import type { Manifest, ManifestBrief, ManifestOutput } from '../../manifest/manifest-schema.ts'
import { licenceOf } from '../../site/licence.ts'
import type { SiteBrief } from '../../site/site.ts'
import { digest } from '../batch/digest.ts'
import { pathWithin } from '../batch/portable-path.ts'
import { readOutput } from '../batch/up-to-date.ts'
import { problem, systemReason } from '../problem.ts'

/** The folder of the site that briefs and their files lie in, as they lie in the folder of the manifest. */
const briefsFolder = 'briefs'

/** A brief of a manifest that can be published, and where its HTML is. */
export interface PublishedBrief {
  brief: SiteBrief
  html: ManifestOutput
}

/** The briefs of a manifest as a site shows them, and what keeps others from being shown. */
export function publishedBriefs(
  { briefs }: Manifest,
  { path, folder }: { path: string; folder: string },
): { published: PublishedBrief[]; messages: VFileMessage[] } {
  const found = briefs.map((brief) => provenBrief(brief, path, folder))
  const published = found.filter((one): one is PublishedBrief => 'brief' in one)
  const messages = found.filter((one): one is VFileMessage => !('brief' in one))
  const taken = new Map<string, { path: string; sha256: string }>()
  const clashes = published.flatMap(({ brief: { page, downloads }, html }) =>
    [{ path: page, sha256: html.sha256 }, ...downloads].flatMap((file) => {
      const folded = file.path.normalize('NFC').toLowerCase()
      const other = taken.get(folded)
      taken.set(folded, file)
      // A picture may be of several briefs.
      const isShared = other?.path === file.path && other.sha256 === file.sha256 && file.path !== page
      return other === undefined || isShared ? [] : [{ path: file.path, other: other.path }]
    }),
  )
  const twice = clashes.map(({ path: one, other }) =>
    problem(
      path,
      'site-twice',
      `Unexpected ${one} beside ${other}, expected files of different names, whatever their capitals; rename the notes of one and build again`,
    ),
  )
  return {
    published,
    messages: [...messages, ...twice, ...briefs.flatMap((brief) => strangeLicence(brief, path))],
  }
}

/** A page leads to no address that could run, nor to a licence that there is not; who reads it should know. */
function strangeLicence({ notes, about }: ManifestBrief, path: string): VFileMessage[] {
  const { licence = null } = about ?? {}
  if (licence === null || licenceOf(licence) !== null) return []
  const reason = `Unexpected licence ${licence} of ${notes.path}, expected words, one of the six licences of Creative Commons 4.0, or an address that begins with http:, https: or mailto:; the site leaves it out`
  return [problem(path, 'site-licence', reason)]
}

/** A brief that is whole in its place: a list that leads to what is missing would be worse than one that is short. */
function provenBrief(brief: ManifestBrief, manifest: string, folder: string): PublishedBrief | VFileMessage {
  const files = brief.outputs.map((output) => provenFile(folder, output))
  return files.find((file) => file instanceof VFileMessage) ?? publishedBrief(brief, manifest)
}

function publishedBrief(brief: ManifestBrief, manifest: string): PublishedBrief | VFileMessage {
  const { notes, title, language, date, about, outputs } = brief
  if (about === undefined)
    return problem(
      manifest,
      'site-manifest',
      `Unexpected brief of ${notes.path} without a word on what it is about, expected a manifest of this program; build it again with --force`,
    )
  const html = outputs.find(({ path, format }) => format === 'html' && path.endsWith('.html'))
  if (!html)
    return problem(
      notes.path,
      'site-no-html',
      'Unexpected brief without HTML, expected it among its formats; build it again with --to html and the other formats',
    )
  const downloads = outputs
    .filter((output) => output !== html)
    .map(({ path, format, bytes, sha256 }) => ({ path: sitePath(path), format, bytes, sha256 }))
  return { brief: { page: sitePath(html.path), title, language, date, about, downloads }, html }
}

const sitePath = (path: string): string => `${briefsFolder}/${path}`

/** A finished file as the manifest knows it, or the message that says what it is instead. */
export function provenFile(
  folder: string,
  { path, sha256 }: Pick<ManifestOutput, 'path' | 'sha256'>,
): Uint8Array | VFileMessage {
  const place = pathWithin(folder, path)
  if (place === null)
    return problem(join(folder, path), 'output-differs', 'Unexpected path, expected one below the folder')
  try {
    const data = readOutput(place)
    if (digest(data) === sha256) return data
    const reason = 'Unexpected bytes, expected those that the manifest has; build it again'
    return problem(place, 'output-differs', reason)
  } catch (error) {
    const reason = `Cannot read the brief: ${systemReason(error)}; build it again`
    return problem(place, 'output-differs', reason, error)
  }
}

/** The place of a site's file in the folder of the manifest. */
export const outputPathOf = (path: string): string => path.slice(briefsFolder.length + 1)
