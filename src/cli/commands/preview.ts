import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { listing } from '../../listings/listing.ts'
import { type PageFile, previewApp } from '../../preview/app.ts'
import { createProofs, type Workshop } from '../../preview/proofs.ts'
import { type Serving, serve } from '../../preview/serve.ts'
import { warmUp } from '../../preview/warm-up.ts'
import { createWorkroom } from '../../preview/workroom.ts'
import { findOffice } from '../find-office.ts'
import { untilEnded } from '../interrupt.ts'
import { loadSettings } from '../load-settings.ts'
import { openBrowser } from '../open-browser.ts'
import { type Options, UsageError } from '../options.ts'
import { sourcesFolder } from '../own-folder.ts'
import { previewListing } from '../preview-workshop.ts'
import { systemReason } from '../problem.ts'
import { programFolder } from '../project.ts'
import { readTemplate } from '../read-template.ts'
import { say, type Terminal } from '../terminal.ts'
import { briefFolders, watchFolders } from '../watch-folders.ts'

/** `policy-brief preview [PATH…]`: a local page that shows briefs and renews them on save, until Ctrl+C. */
export async function preview(options: Options, terminal: Terminal): Promise<number> {
  const ended = untilEnded()
  const { address, warm, close } = await startPreview(options)
  say(terminal.out, `Preview at ${address} (Ctrl+C ends it)\n`)
  if (options.open)
    openBrowser(address, () => say(terminal.err, 'Cannot open a browser here; open the address yourself\n'))
  const warming = new AbortController()
  // What is wrong with the notes is told where they are shown.
  void warm(warming.signal).catch(() => {})
  await ended
  warming.abort()
  await close()
  return 0
}

/** A preview that runs. */
export interface Preview extends Serving {
  warm(ended: AbortSignal): Promise<void>
}

/**
 * Starts the preview of the project in the working folder.
 *
 * @throws {UsageError} for a template that is not known or a port that cannot be used.
 */
export async function startPreview(options: Options): Promise<Preview> {
  const paths = pathsOf(options)
  const { folder } = readTemplate(options.template)
  const workroom = createWorkroom(
    () => startWorker(options, paths),
    () => loadSettings().settings.limits.previewSeconds,
  )
  const hasOffice = findOffice() !== null
  const workshop: Workshop = { listing: () => previewListing(options, paths, hasOffice), workroom }
  const proofs = createProofs(workshop)
  const token = randomBytes(16).toString('hex')
  const app = previewApp(proofs, pageFiles(), workroom, token)
  const { address, close } = await listen(app, options.port, token)
  const watching = await watchFolders(
    briefFolders(paths, folder),
    [options.out],
    (changed) => proofs.renew(changed.size > 0),
    // What cannot be watched is shown as it was when something else changes; reading it tells what is wrong.
    () => {},
  )
  return {
    address,
    warm: (ended) => warmUp(workshop, ended),
    async close() {
      await workroom.close()
      await watching.close()
      await close()
    },
  }
}

/** Megabytes of memory beyond which the thread ends, and not the server. */
const threadMemory = 2048

/** The built program's file: a thread runs no TypeScript. */
function startWorker(options: Options, paths: readonly string[]): Worker {
  return new Worker(join(programFolder, 'dist', 'preview-worker.js'), {
    workerData: { options, paths },
    resourceLimits: { maxOldGenerationSizeMb: threadMemory },
  })
}

const pathsOf = ({ paths }: Options): readonly string[] => (paths.length > 0 ? paths : [sourcesFolder()])

/** Where the preview is, so that it is found in the same place. */
const usualPort = 4242

async function listen(
  app: Parameters<typeof serve>[0],
  port: number | null,
  token: string,
): Promise<Serving> {
  try {
    return await serve(app, port ?? usualPort, token)
  } catch (error) {
    if (port === null) return serve(app, 0, token)
    throw new UsageError(`Cannot use port ${port}: ${systemReason(error)}; choose another with --port`)
  }
}

/** What the build made for the browser, and the program's own faces; nothing else is served as a file. */
function pageFiles(): ReadonlyMap<string, PageFile> {
  const built = join(programFolder, 'dist', 'preview')
  const faces = join(programFolder, 'assets', 'fonts')
  const shown = (name: string) =>
    /^SourceS(?:ans3|erif4)-(?:Regular|SemiBold)\.ttf$|^SourceCodePro-/u.test(name)
  return new Map([
    ...readdirSync(built).map((name) => [name, pageFile(join(built, name))] as const),
    ...readdirSync(faces)
      .filter((name) => shown(name) && extname(name) === '.ttf')
      .map((name) => [name, pageFile(join(faces, name))] as const),
  ])
}

const types: Readonly<Record<string, string>> = listing({
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
})

function pageFile(path: string): PageFile {
  return { type: types[extname(path)] ?? 'application/octet-stream', data: readFileSync(path) }
}
