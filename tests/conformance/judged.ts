import { expect, test } from 'vitest'
import { type Judge, judges } from './judges.ts'

/** A test of one judge: skipped with the reason where it is missing, and failed in CI. */
export function judged(judge: Judge, title: string, body: () => void | Promise<void>): void {
  const missing = judges[judge]
  const name = `${judge}: ${title}`
  if (missing === null) test(name, body)
  else if (process.env['CI']) test(name, () => expect.fail(`could not run: ${missing}`))
  else test.skip(`${name} (could not run: ${missing})`, body)
}
