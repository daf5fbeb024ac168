import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { breath } from '../../compose/breath.ts'
import { manifestName } from '../../manifest/manifest.ts'
import type { Manifest } from '../../manifest/manifest-schema.ts'
import { briefPage } from '../../site/brief-page.ts'
import { type Facet, facetsOf } from '../../site/facets.ts'
import { indexPath } from '../../site/links.ts'
import { openSearchBook, type SearchBook, searchPath } from '../../site/search-index.ts'
import { type Site, siteOf } from '../../site/site.ts'
import { siteFiles } from '../../site/site-files.ts'
import { titleOf } from '../../site/words.ts'
import { wordsOfHtml } from '../../site/words-of-html.ts'
import { manifestAt } from '../batch/manifest-at.ts'
import { loadSettings } from '../load-settings.ts'
import { type Options, UsageError } from '../options.ts'
import { isRefusal, problem, systemReason } from '../problem.ts'
import { programFolder } from '../project.ts'
import { reporterFor } from '../reporters/reporter.ts'
import { outputPathOf, type PublishedBrief, provenFile, publishedBriefs } from '../site/published-briefs.ts'
import { type Counts, openSiteFolder, type Pages } from '../site/site-folder.ts'
import { siteLook } from '../site/site-look.ts'
import { say, severity, type Terminal } from '../terminal.ts'
import { within } from '../within.ts'

/** `policy-brief site [FOLDER]`: the finished briefs of a folder, as its manifest has them, as static pages. */
export async function site(options: Options, terminal: Terminal): Promise<number> {
  const [from = options.out, ...others] = options.paths
  if (others.length > 0) throw new UsageError('site takes one folder of finished briefs')
  const to = options.site ?? 'site'
  if (within(resolve(to), resolve(from)) || within(resolve(from), resolve(to)))
    throw new UsageError(`The site cannot lie in ${from} or around it; choose another folder with --site`)
  const reporter = reporterFor(options, terminal, terminal.err)
  const { messages, line } = await written(from, to, options)
  reporter.print(messages)
  reporter.end()
  if (line !== null && !options.quiet) say(terminal.out, line)
  const failing = options.strict ? ['error', 'warning'] : ['error']
  return messages.some((message) => failing.includes(severity(message))) ? 1 : 0
}

interface Outcome {
  messages: VFileMessage[]
  /** What was made; null where nothing was. */
  line: string | null
}

const nothing = (messages: VFileMessage[]): Outcome => ({ messages, line: null })

async function written(from: string, to: string, options: Options): Promise<Outcome> {
  const isFolder = statSync(from, { throwIfNoEntry: false })?.isDirectory() === true
  const path = isFolder ? join(from, manifestName) : from
  const manifest = manifestAt(path)
  if (!('briefs' in manifest)) return nothing([manifest])
  const { settings, messages: faults } = loadSettings()
  const look = siteLook(manifest, options, settings)
  const stopping = [...faults, ...look.messages].filter(({ fatal }) => fatal)
  if (stopping.length > 0) return nothing(stopping)
  const folder = isFolder ? from : dirname(from)
  const { published, messages } = publishedBriefs(manifest, { path, folder })
  const site = siteOf(
    look.frame,
    published.map(({ brief }) => brief),
  )
  const all = [...messages, ...failedNotes(manifest)]
  if (published.length === 0) return nothing([...all, hasNone(path)])
  try {
    const counts = await put({ site, published, folder, to, files: look.files }, all)
    return counts === null ? nothing(all) : { messages: all, line: lineOf(join(to, indexPath), site, counts) }
  } catch (error) {
    if (!isRefusal(error)) throw error
    const refusal = problem(to, 'output-unwritable', `Cannot write: ${systemReason(error)}`, error)
    return nothing([...all, refusal])
  }
}

interface Work {
  site: Site
  published: readonly PublishedBrief[]
  /** Of the finished briefs. */
  folder: string
  to: string
  /** The theme's own, such as its logo. */
  files: Pages
}

/** Writes the site, its briefs first: a page that leads to others comes after them. Null where nothing may be written. */
async function put(
  { site, published, folder, to, files }: Work,
  messages: VFileMessage[],
): Promise<Counts | null> {
  const script = readFileSync(join(programFolder, 'dist', 'site', 'site.js'), 'utf8')
  const lists = siteFiles(site, script)
  const paths = [
    ...site.briefs.flatMap(({ page, downloads }) => [page, ...downloads.map(({ path }) => path)]),
    ...lists.map(({ path }) => path),
    searchPath,
    ...files.keys(),
  ]
  const target = openSiteFolder(to, paths)
  if (Array.isArray(target)) {
    messages.push(...target)
    return null
  }
  const search = openSearchBook()
  const facets = facetsOf(site.briefs, site.labels)
  const waiting = waitingRoom((pages) => target.write(pages))
  for (const one of published) {
    // Signals come between two briefs.
    await breath()
    const pages = pagesOf(one, { site, facets, folder, search })
    if (pages instanceof Map) waiting.add(pages)
    else messages.push(pages)
  }
  waiting.end()
  const bytes = [...lists, search.file(site.briefs.map(({ page }) => page))].map(
    ({ path, text }) => [path, new TextEncoder().encode(text)] as const,
  )
  target.write(new Map([...files, ...bytes]))
  return target.close(!messages.some(({ fatal, ruleId }) => fatal || ruleId === 'site-without'))
}

/** Bytes that are written together: a set for each brief would look through the folder as often as there are briefs. */
const together = 16_000_000

/** Pages that wait for others, to be written with them. */
function waitingRoom(write: (pages: Pages) => void): { add(pages: Pages): void; end(): void } {
  let waiting = new Map<string, Uint8Array>()
  let bytes = 0
  const end = (): void => {
    if (waiting.size > 0) write(waiting)
    waiting = new Map()
    bytes = 0
  }
  return {
    add(pages) {
      for (const [path, data] of pages) {
        waiting.set(path, data)
        bytes += data.length
      }
      if (bytes >= together) end()
    },
    end,
  }
}

/** A brief's page and the files beside it. */
function pagesOf(
  { brief, html }: PublishedBrief,
  {
    site,
    facets,
    folder,
    search,
  }: { site: Site; facets: readonly Facet[]; folder: string; search: SearchBook },
): Map<string, Uint8Array> | VFileMessage {
  const file = provenFile(folder, html)
  if (!(file instanceof Uint8Array)) return file
  const text = Buffer.from(file).toString('utf8')
  const page = briefPage(brief, text, site, facets)
  if (page === null) {
    const reason = 'Unexpected HTML, expected a file that policy-brief build has written; build it again'
    return problem(join(folder, html.path), 'site-html', reason)
  }
  search.add(brief.page, titleOf(brief, site.labels), wordsOfHtml(text))
  const pages = new Map<string, Uint8Array>([[brief.page, new TextEncoder().encode(page)]])
  for (const { path, sha256 } of brief.downloads) {
    const data = provenFile(folder, { path: outputPathOf(path), sha256 })
    if (!(data instanceof Uint8Array)) return data
    pages.set(path, data)
  }
  return pages
}

const hasNone = (path: string): VFileMessage =>
  problem(
    path,
    'site-empty',
    'Unexpected manifest without a brief that can be shown, expected one at least; build some with --to pdf,docx,md,html',
  )

/** A brief that was published must not vanish because its notes broke since: no page is taken away then. */
const failedNotes = ({ failed }: Manifest): VFileMessage[] =>
  failed.map(({ notes }) => {
    const reason =
      'Unexpected notes of which not every brief was made, expected all; mend them and build again, or take them out of the folder. What was published of them before is left in its place'
    return problem(notes.path, 'site-without', reason)
  })

function lineOf(path: string, { briefs }: Site, { written, unchanged, removed }: Counts): string {
  const count = briefs.length === 1 ? '1 brief' : `${briefs.length} briefs`
  return `${path}: ${count}; files: ${written} written, ${unchanged} unchanged, ${removed} removed\n`
}
