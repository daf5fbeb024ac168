import { statSync } from 'node:fs'
import type { VFileMessage } from 'vfile-message'
import type { Manifest } from '../../manifest/manifest-schema.ts'
import { manifestIn } from '../batch/manifest-at.ts'
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

function addFolder(folder: string, recursive: boolean, { briefs, folders, problems }: BriefTargets): void {
  const manifest = manifestIn(folder)
  if (manifest && 'reason' in manifest) problems.push(manifest)
  const whole = manifest && 'briefs' in manifest ? manifest : null
  if (whole) folders.push({ folder, manifest: whole })
  const found = briefsIn(folder, whole, recursive)
  briefs.push(...found)
  if (found.length > 0) problems.push(...otherFilesIn(folder, whole, recursive).map(beside))
  if (found.length > 0 || manifest) return
  const deeper = !recursive && briefsIn(folder, null, true).length > 0
  const hint = deeper ? '; there are some in its folders, which --recursive reads too' : ''
  const reason = `Unexpected folder without briefs, expected files that end in ${named}${hint}`
  problems.push(problem(folder, 'verify-none', reason))
}
