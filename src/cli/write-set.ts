/** The files of one folder that change together, and what is left of those whose run died. */
import { createHash, randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  copyFileSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { defaultLimits } from '../limits/limits.ts'
import { type Bounds, readFile } from './read-file.ts'

/** A file of a set, by its name in the folder. */
export interface SetFile {
  name: string
  data: Uint8Array
  /** Permissions, where the file had some before. */
  mode?: number
}

/** What the way back needs to know of a file. */
interface Step {
  name: string
  /** Whether something stood in its place, of which `.old` is a second name. */
  earlier: boolean
  /** Device and inode of the new file: whatever else stands in its place by then is not ours. */
  file: string
}

/** A set on its way: written beside its places, then put into them, then closed. */
export interface WriteSet {
  /** @throws {Error} the operating system's. */
  keepEarlier(): void
  /** @throws {Error} the operating system's. */
  putInPlace(): void
  /** Puts back what stood there before. */
  rollBack(): void
  /** Takes away what is left beside the places. */
  close(): void
}

/**
 * Writes files beside their places, under names that nobody can foresee and that lead nowhere.
 *
 * @param folder with its symbolic links resolved
 * @param lasting whether a file is on the disk before it has its place, where the machine loses its power
 * @throws {Error} the operating system's.
 */
export function beginSet(folder: string, files: readonly SetFile[], lasting: boolean): WriteSet {
  const id = `${process.pid}-${host}-${randomBytes(8).toString('hex')}`
  const steps: Step[] = []
  const close = () => removeLeftovers(folder, id)
  try {
    for (const [index, file] of files.entries()) {
      const written = writeNew(join(folder, besideName(id, index, 'tmp')), file, lasting)
      steps.push({ name: file.name, earlier: false, file: written })
    }
  } catch (error) {
    close()
    throw error
  }
  return {
    keepEarlier() {
      for (const [index, step] of steps.entries())
        step.earlier = keep(join(folder, step.name), join(folder, besideName(id, index, 'old')))
      writeNew(
        join(folder, journalName(id)),
        { data: new TextEncoder().encode(JSON.stringify(steps)) },
        lasting,
      )
    },
    putInPlace() {
      for (const [index, { name }] of steps.entries())
        renameSync(join(folder, besideName(id, index, 'tmp')), join(folder, name))
      // From here on there is no way back, and none is needed.
      rmSync(join(folder, journalName(id)))
    },
    rollBack: () => rollBack(folder, id, steps),
    close,
  }
}

/** Makes a file that was not there, and follows no link to another; gives its device and inode. */
function writeNew(path: string, { data, mode }: Pick<SetFile, 'data' | 'mode'>, lasting: boolean): string {
  const { O_WRONLY, O_CREAT, O_EXCL, O_NOFOLLOW = 0 } = constants
  const handle = openSync(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o666)
  try {
    if (mode !== undefined) fchmodSync(handle, mode)
    writeFileSync(handle, data)
    if (lasting) fsyncSync(handle)
    return identity(fstatSync(handle, { bigint: true }))
  } finally {
    closeSync(handle)
  }
}

const identity = ({ dev, ino }: { dev: bigint; ino: bigint }): string => `${dev}:${ino}`

/** A second name for what stands in a place, so that the place is never empty; a folder there lets the renaming fail. */
function keep(path: string, earlier: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false })
  if (!stats || stats.isDirectory()) return false
  try {
    linkSync(path, earlier)
  } catch {
    // Not every file system has second names. A link is kept as one, and never followed.
    if (stats.isSymbolicLink()) symlinkSync(readlinkSync(path), earlier)
    else copyFileSync(path, earlier, constants.COPYFILE_EXCL)
  }
  return true
}

function rollBack(folder: string, id: string, steps: readonly Step[]): void {
  for (const [index, { name, earlier, file }] of [...steps.entries()].reverse()) {
    attempt(() => {
      const path = join(folder, name)
      const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false })
      if (stats && identity(stats) !== file) return
      if (earlier) renameSync(join(folder, besideName(id, index, 'old')), path)
      else rmSync(path, { force: true })
    })
  }
}

/** One fault on the way back must not keep the rest from coming back. */
function attempt(step: () => void): void {
  try {
    step()
  } catch {}
}

/** Names end with `.tmp` while a file is new, `.old` while it waits for a way back, `.undo` for how that goes. */
const besideName = (id: string, index: number, ending: 'tmp' | 'old'): string =>
  `.policy-brief-${id}-${index}.${ending}`
const journalName = (id: string): string => `.policy-brief-${id}.undo`
const besidePattern = /^\.policy-brief-((\d+)-([0-9a-f]{8})-[0-9a-f]{16})(?:-\d+\.(?:tmp|old)|\.undo)$/u

/** Machines share folders, and their processes' numbers say nothing of each other. */
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)

function removeLeftovers(folder: string, id: string): void {
  const own = leftovers(folder).filter((leftover) => leftover.id === id)
  // The journal last: without it nobody knows the way back.
  for (const { name } of own.sort(
    (a, b) => Number(a.name === journalName(id)) - Number(b.name === journalName(id)),
  ))
    attempt(() => rmSync(join(folder, name), { force: true }))
}

interface Leftover {
  id: string
  pid: number
  host: string
  name: string
}

function leftovers(folder: string): Leftover[] {
  return readdirSync(folder).flatMap((name) => {
    const [, id, pid, host] = besidePattern.exec(name) ?? []
    return id && pid && host ? [{ id, pid: Number(pid), host, name }] : []
  })
}

/** Ends what runs that died have begun in a folder: what they changed in part is what it was again. */
export function sweep(folder: string): void {
  attempt(() => {
    const dead = leftovers(folder).filter((leftover) => isDead(folder, leftover))
    for (const id of new Set(dead.map((leftover) => leftover.id))) {
      attempt(() => rollBack(folder, id, readJournal(join(folder, journalName(id)))))
      removeLeftovers(folder, id)
    }
  })
}

const dayInMilliseconds = 86_400_000

function isDead(folder: string, { pid, host: other, name }: Leftover): boolean {
  const stats = lstatSync(join(folder, name), { throwIfNoEntry: false })
  if (!stats?.isFile() || stats.uid !== (process.getuid?.() ?? stats.uid)) return false
  if (other !== host) return Date.now() - stats.mtimeMs > dayInMilliseconds
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH'
  }
}

const journalBounds: Bounds = { folders: null, limit: 'templateBytes', limits: defaultLimits }

/** @throws {Error} where there is none, or one that this program has not written. */
function readJournal(path: string): Step[] {
  const steps = JSON.parse(Buffer.from(readFile(path, journalBounds)).toString('utf8')) as Step[]
  const isSound = ({ name, earlier, file }: Step): boolean =>
    typeof name === 'string' &&
    name !== '' &&
    !/^\.{1,2}$|[/\\]/u.test(name) &&
    typeof earlier === 'boolean' &&
    typeof file === 'string'
  if (!Array.isArray(steps) || !steps.every(isSound))
    throw new Error('Cannot read the journal, expected one of this program')
  return steps
}
