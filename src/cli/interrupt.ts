/** What the signals that end a run do, and the codes that it then exits with: 128 and the signal's number. */
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const
type Signal = keyof typeof signals

const names = Object.keys(signals) as Signal[]

/**
 * Ends the run at once where it yields, which is never while the files of a brief change places: only whole files are
 * left, and nothing beside them.
 */
const end = (signal: NodeJS.Signals): void => process.exit(signals[signal as Signal])

/** For a command that has work to finish. */
export function endOnSignals(): void {
  for (const name of names) process.on(name, end)
}

/** For programs that go on after the run. */
export function leaveSignals(): void {
  for (const name of names) process.off(name, end)
}

/** For a command that runs until it is ended: a signal is its proper end, not an interruption. */
export async function untilEnded(): Promise<void> {
  leaveSignals()
  await new Promise<void>((resolve) => {
    for (const name of names) process.once(name, () => resolve())
  })
}
