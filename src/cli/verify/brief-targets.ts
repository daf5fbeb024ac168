import { statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { VFileMessage } from 'vfile-message'
import type { Manifest } from '../../manifest/manifest-schema.ts'
import { manifestIn } from '../batch/manifest-at.ts'
import { localPath, portablePath } from '../batch/portable-path.ts'
import { digestOf, isAddress, readOutput } from '../batch/up-to-date.ts'
import { nameLike } from '../inputs.ts'
import { problem, systemReason } from '../problem.ts'
import { type BriefFiles, briefsIn, byName, finishedEndings, otherFilesIn } from './brief-files.ts'

/** What is to be proven. */
export interface BriefTargets {
  briefs: BriefFiles[]
  /** Folders with a manifest. */
  folders: { folder: string; manifest: Manifest }[]
  problems: VFileMessage[]
}

/** The briefs that paths stand for: a folder for those that its manifest lists and its other finished files. */
export function briefTargets(paths: readonly string[], recursive: boolean): BriefTargets {
  const targets: BriefTargets = { briefs: [], folders: [], problems: [] }
  const files: string[] = []
  for (const path of paths) {
    try {
      if (statSync(path).isDirectory()) addFolder(path, recursive, targets)
      else files.push(path)
    } catch (error) {
      const meant = nameLike(path)
      const hint = meant === null ? '' : `; did you mean ${meant}?`
      targets.problems.push(
        problem(path, 'verify-unreadable', `Cannot read: ${systemReason(error)}${hint}`, error),
      )
    }
  }
  const briefs = byName(files)
  const known = new Set(briefs.flatMap((brief) => brief.paths))
  targets.briefs.push(...briefs)
  targets.problems.push(...files.filter((path) => !known.has(path)).map(otherKind))
  return targets
}

const named = finishedEndings.join(', ')

function otherKind(path: string): VFileMessage {
  const reason = `Unexpected file, expected one whose name ends in ${named}: nothing of it can be judged`
  return problem(path, 'verify-kind', reason)
}

/** Whoever publishes the folder publishes it too. */
const beside = (path: string): VFileMessage =>
  problem(path, 'verify-beside', 'Cannot judge the file: it is of no format that briefs are written in')

/**
 * A manifest names notes and pictures from the folder that the program was run in. Where they do not lie so from here,
 * that folder is looked for around the manifest's; its paths are then from here.
 */
function fromHere(folder: string, manifest: Manifest): { manifest: Manifest; project: string } {
  const isRoot = (path: string) => dirname(path) === path
  const around: string[] = []
  for (let at = resolve(folder); !isRoot(at); at = dirname(at)) around.push(relative('.', at))
  const notes = manifest.briefs.slice(0, tried).map((brief) => brief.notes)
  const root = ['', ...around].find((base) =>
    notes.some(({ path, sha256 }) => digestOf(() => readOutput(join(base, localPath(path)))) === sha256),
  )
  if (!root) return { manifest, project: '' }
  const moved = <One extends { path: string }>(one: One): One => ({
    ...one,
    path: isAddress(one.path) ? one.path : portablePath(join(root, one.path)),
  })
  const briefs = manifest.briefs.map((brief) => ({
    ...brief,
    notes: moved(brief.notes),
    inputs: brief.inputs.map(moved),
  }))
  return { manifest: { ...manifest, briefs }, project: root }
}

/** Notes may have changed since; so many are looked for. */
const tried = 10

function addFolder(folder: string, recursive: boolean, { briefs, folders, problems }: BriefTargets): void {
  const manifest = manifestIn(folder)
  if (manifest && 'reason' in manifest) problems.push(manifest)
  const own = manifest && 'briefs' in manifest ? fromHere(folder, manifest) : null
  const whole = own?.manifest ?? null
  if (whole) folders.push({ folder, manifest: whole })
  const found = briefsIn(folder, whole, recursive, own?.project)
  briefs.push(...found)
  if (found.length > 0) problems.push(...otherFilesIn(folder, whole, recursive).map(beside))
  if (found.length > 0 || manifest) return
  const deeper = !recursive && briefsIn(folder, null, true).length > 0
  const hint = deeper ? '; there are some in its folders, which --recursive reads too' : ''
  const reason = `Unexpected folder without briefs, expected files that end in ${named}${hint}`
  problems.push(problem(folder, 'verify-none', reason))
}
