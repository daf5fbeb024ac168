import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { manifestName } from '../../manifest/manifest.ts'
import type { Manifest, ManifestBrief } from '../../manifest/manifest-schema.ts'
import { localPath, pathWithin } from '../batch/portable-path.ts'

/** The files of one brief, in the order of the formats, and what a manifest says of it. */
export interface BriefFiles {
  paths: string[]
  brief: ManifestBrief | null
  /** The folder that it was made in, from here; empty where that is this one, or nobody knows. */
  project: string
  /** Those of them that lie beside a manifest and are not in it. */
  unlisted: string[]
  /** Notes of which the last run could make no brief, where they are of an earlier one. */
  failed: string | null
}

/** In the order in which formats are held against each other. */
export const finishedEndings = ['.pdf', '.docx', '.md', '.html'] as const

const rank = (path: string): number => (finishedEndings as readonly string[]).indexOf(extname(path))
const isFinished = (path: string): boolean => rank(path) >= 0

/**
 * The briefs of a manifest, and those of the folder's other files.
 *
 * @param project the folder that they were made in
 */
export function briefsIn(
  folder: string,
  manifest: Manifest | null,
  recursive: boolean,
  project = '',
): BriefFiles[] {
  // Notes may lie beside what is made of them.
  const notes = new Set((manifest?.briefs ?? []).map((brief) => resolve(localPath(brief.notes.path))))
  const others = byName(filesIn(folder, recursive).filter((path) => !notes.has(resolve(path))))
  if (manifest === null) return others
  const left = new Map(others.map((one) => [stemOf(one.paths[0] ?? ''), one.paths]))
  const listed = manifest.briefs.map((brief): BriefFiles => {
    const places = brief.outputs.flatMap(({ path }) => pathWithin(folder, path) ?? [])
    const stems = new Set(places.filter(isFinished).map(stemOf))
    // What lies beside them with their name is of the brief, too.
    const all = [...places, ...[...stems].flatMap((stem) => left.get(stem) ?? [])]
    for (const stem of stems) left.delete(stem)
    const known = new Set(places.map((path) => resolve(path)))
    const paths = inOrder(all)
    return {
      paths,
      brief,
      project,
      failed: null,
      unlisted: paths.filter((path) => !known.has(resolve(path))),
    }
  })
  const failed = new Map(manifest.failed.map(({ notes: { path } }) => [basename(path, '.md'), path]))
  const unlisted = [...left].map(([stem, paths]) => ({
    paths,
    brief: null,
    project: '',
    failed: failed.get(basename(stem)) ?? failed.get(basename(stem).replace(/-\d+$/u, '')) ?? null,
    unlisted: paths.filter((path) => resolve(dirname(path)) === resolve(folder)),
  }))
  return [...listed, ...unlisted]
}

const stemOf = (path: string): string => join(dirname(path), basename(path, extname(path)))

/** Files that lie beside each other with one name are one brief. */
export function byName(paths: readonly string[]): BriefFiles[] {
  const stems = new Map<string, string[]>()
  for (const path of paths.filter(isFinished)) {
    const stem = stemOf(path)
    stems.set(stem, [...(stems.get(stem) ?? []), path])
  }
  return [...stems.values()].map((files) => ({
    paths: inOrder(files),
    brief: null,
    project: '',
    failed: null,
    unlisted: [],
  }))
}

const inOrder = (paths: readonly string[]): string[] =>
  [...new Set(paths)].filter(isFinished).sort((a, b) => rank(a) - rank(b))

/** The finished files of a folder, and where that is asked for of its folders. */
const filesIn = (folder: string, recursive: boolean): string[] => allIn(folder, recursive).filter(isFinished)

/** Files that nobody has finished: what the manifest lists beside its briefs, such as pictures, is judged by its digest. */
export function otherFilesIn(folder: string, manifest: Manifest | null, recursive: boolean): string[] {
  const listed = (manifest?.briefs ?? []).flatMap(({ outputs }) => outputs.map(({ path }) => path))
  const known = new Set([...listed, manifestName].map((path) => resolve(folder, path)))
  return allIn(folder, recursive).filter((path) => !isFinished(path) && !known.has(resolve(path)))
}

const allIn = (folder: string, recursive: boolean): string[] =>
  readdirSync(folder, { recursive, encoding: 'utf8' })
    .sort()
    .map((name) => join(folder, name))
    .filter((path) => !isHidden(relative(folder, path)) && statSync(path).isFile())

const isHidden = (path: string): boolean =>
  path.split(/[\\/]/u).some((part) => part.startsWith('.') || part === 'node_modules')
