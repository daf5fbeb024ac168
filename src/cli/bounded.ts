import type { VFileMessage } from 'vfile-message'
import { OverLimit } from '../limits/limits.ts'
import { problem } from './problem.ts'

/** Of the files that are worked on: as many as are under way, and Node takes many listeners for a leak. */
const catchers = new Set<(error: unknown) => void>()

const catchStray = (error: unknown): void => {
  for (const one of catchers) one(error)
}

/**
 * Works on one file. Whatever is thrown meanwhile, in a callback or a promise that nobody waits for too, becomes a
 * message that names the file, so that the others are worked on.
 */
export async function bounded<Value>(
  path: string,
  work: () => Value | Promise<Value>,
): Promise<Value | VFileMessage> {
  let catcher: (error: unknown) => void = () => {}
  // A rejection that nobody handles comes as an exception that nobody caught, too.
  const stray = new Promise<never>((_, reject) => {
    catcher = reject
  })
  if (catchers.size === 0) process.on('uncaughtException', catchStray)
  catchers.add(catcher)
  try {
    const working = Promise.resolve().then(work)
    // Where a callback has failed first, the work may end later, and nobody waits for it then.
    working.catch(() => {})
    return await Promise.race([working, stray])
  } catch (error) {
    return faultOf(path, error)
  } finally {
    catchers.delete(catcher)
    if (catchers.size === 0) process.off('uncaughtException', catchStray)
  }
}

/** An error as a message on the file that was worked on. */
export function faultOf(path: string, error: unknown): VFileMessage {
  if (error instanceof OverLimit) {
    const message = problem(path, 'limit', error.message, error)
    message.note = error.note
    return message
  }
  const words = error instanceof Error ? error.message : String(error)
  const message = problem(
    path,
    'program-fault',
    `Cannot work on this file: a fault of the program (${words})`,
    error,
  )
  message.note = 'Run again with --debug, and report it with the file and what is printed then'
  return message
}
