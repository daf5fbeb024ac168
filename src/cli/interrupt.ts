import { removePending } from './write-aside.ts'

const interrupted = 130

/** What Ctrl+C does to a command that has work to finish: nothing half-written stays, and the exit code says so. */
export function interrupt(): void {
  removePending()
  process.exit(interrupted)
}

/** For a command that runs until it is ended: Ctrl+C is its proper end, not an interruption. */
export async function untilEnded(): Promise<void> {
  process.off('SIGINT', interrupt)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
