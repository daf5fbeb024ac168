import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { type PageFile, previewApp } from '../../preview/app.ts'
import { createProofs } from '../../preview/proofs.ts'
import { type Serving, serve } from '../../preview/serve.ts'
import { warmUp } from '../../preview/warm-up.ts'
import { writers } from '../../writers/writers.ts'
import { untilEnded } from '../interrupt.ts'
import { type Options, UsageError } from '../options.ts'
import { previewWorkshop } from '../preview-workshop.ts'
import { systemReason } from '../problem.ts'
import { programAssets, programFolder } from '../project.ts'
import { readTemplate } from '../read-template.ts'
import type { Terminal } from '../terminal.ts'
import { briefFolders, watchFolders } from '../watch-folders.ts'

/** `policy-brief preview [PATH…]`: a local page that shows briefs and renews them on save, until Ctrl+C. */
export async function preview(options: Options, terminal: Terminal): Promise<number> {
  const { address, close } = await startPreview(options)
  terminal.out.write(`Preview at ${address} (Ctrl+C ends it)\n`)
  const ended = untilEnded()
  // What is wrong with the notes is told where they are shown.
  const warming = new AbortController()
  void warmUp(previewWorkshop(options, pathsOf(options)), warming.signal).catch(() => {})
  await ended
  warming.abort()
  await close()
  return 0
}

/**
 * Starts the preview of the project in the working folder.
 *
 * @throws {UsageError} for a template that is not known or a port that cannot be used.
 */
export async function startPreview(options: Options): Promise<Serving> {
  const paths = pathsOf(options)
  const { folder } = readTemplate(options.template)
  const proofs = createProofs(previewWorkshop(options, paths))
  const app = previewApp(proofs, pageFiles(), programAssets)
  const { address, close } = await listen(app, options.port)
  // So that the first renewal does not wait for them.
  await Promise.all(Object.values(writers).map((load) => load()))
  const watching = await watchFolders(briefFolders(paths, folder), [options.out], (changed) =>
    proofs.renew(changed.size > 0),
  )
  return {
    address,
    async close() {
      await watching.close()
      await close()
    },
  }
}

const pathsOf = ({ paths }: Options): readonly string[] => (paths.length > 0 ? paths : ['sources'])

/** Where the preview is, so that an address in the browser's history is right again the next time. */
const usualPort = 4242

async function listen(app: Parameters<typeof serve>[0], port: number | null): Promise<Serving> {
  try {
    return await serve(app, port ?? usualPort)
  } catch (error) {
    if (port === null) return serve(app, 0)
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

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
}

function pageFile(path: string): PageFile {
  return { type: types[extname(path)] ?? 'application/octet-stream', data: readFileSync(path) }
}
