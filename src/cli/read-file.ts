import {
  type BigIntStats,
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { type LimitName, type Limits, raise } from '../limits/limits.ts'
import { within } from './within.ts'

/** Why a file is not read though it is there; the message is the reason in words. */
export class FileRefusal extends Error {
  readonly what: 'folder' | 'kind' | 'place' | 'size'

  constructor(what: FileRefusal['what'], words: string) {
    super(words)
    this.what = what
  }
}

export interface Bounds {
  /** The file, its symbolic links resolved, lies in one of these folders; null where it may lie anywhere. */
  folders: readonly string[] | null
  /** The limit of its bytes. */
  limit: LimitName
  limits: Limits
}

/** What opening a path must not do: wait for the other end of a pipe, or take a terminal over. */
const cautious = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0)

/**
 * A file's bytes. What kind it is, where it lies and how long it is are asked of the opened file, so that nothing can
 * take its place in between.
 *
 * @throws {FileRefusal} where it is no file, lies elsewhere or is too large.
 * @throws {Error} the operating system's.
 */
export function readFile(path: string, { folders, limit, limits }: Bounds): Uint8Array {
  const handle = openSync(path, cautious)
  try {
    const stats = fstatSync(handle, { bigint: true })
    if (stats.isDirectory()) throw new FileRefusal('folder', 'it is a folder, expected a file')
    if (!stats.isFile()) throw new FileRefusal('kind', 'it is a device, a pipe or a socket, expected a file')
    if (folders !== null) checkPlace(path, stats, folders)
    const most = limits[limit]
    const data = readUpTo(handle, Number(stats.size), most)
    if (data === null)
      throw new FileRefusal('size', `it has more than ${most} bytes; make it smaller, or ${raise(limit)}`)
    return data
  } finally {
    closeSync(handle)
  }
}

function checkPlace(path: string, opened: BigIntStats, folders: readonly string[]): void {
  const real = realpathSync(path)
  const { dev, ino } = statSync(real, { bigint: true })
  if (dev !== opened.dev || ino !== opened.ino)
    throw new FileRefusal('place', 'it changed while it was read; run again')
  if (!folders.some((folder) => within(realpathSync(folder), real)))
    throw new FileRefusal('place', 'it lies outside its folder; put a copy into it')
}

/** All the bytes; null where they are more, whatever length the file declares. */
function readUpTo(handle: number, declared: number, most: number): Uint8Array | null {
  let buffer = Buffer.allocUnsafe(Math.min(declared, most) + 1)
  for (let length = 0; ; ) {
    const read = readSync(handle, buffer, length, buffer.length - length, null)
    if (read === 0) return buffer.subarray(0, length)
    length += read
    if (length > most) return null
    if (length === buffer.length)
      buffer = Buffer.concat([buffer], Math.min(2 * buffer.length + 4096, most + 1))
  }
}
