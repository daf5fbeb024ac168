import { clock } from '../clock.ts'
import type { ReportEntry } from '../reporters/report-entry.ts'
import type { Outcome } from './run-batch.ts'

/** Counts what became of a run, for the page that a CI service shows of it. */
export class Tally {
  readonly #begin = clock()
  #made = 0
  #unchanged = 0
  #pages = 0
  readonly #failed: string[] = []
  readonly #rules = new Map<string, number>()

  add({ messages, entry }: Outcome): void {
    if (entry.isNew) this.#made += entry.briefs.length
    else this.#unchanged += entry.briefs.length
    for (const { outputs } of entry.briefs) for (const { pages } of outputs) this.#pages += pages ?? 0
    if (entry.failure) this.#failed.push(entry.failure.notes.path)
    for (const message of messages)
      this.#rules.set(keyOf(message), (this.#rules.get(keyOf(message)) ?? 0) + 1)
  }

  /** As GitHub's Markdown. */
  markdown(): string {
    const seconds = ((clock() - this.#begin) / 1000).toFixed(1)
    const rules = [...this.#rules].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
    const told = rules.map(([rule, times]) => `| ${rule} | ${times} |`)
    return [
      '## Policy briefs',
      '',
      '| Briefs made | Unchanged | Notes that failed | Pages of PDF | Time |',
      '| ---: | ---: | ---: | ---: | ---: |',
      `| ${this.#made} | ${this.#unchanged} | ${this.#failed.length} | ${this.#pages} | ${seconds} s |`,
      '',
      ...(told.length > 0 ? ['| Message | Times |', '| --- | ---: |', ...told, ''] : []),
      ...(this.#failed.length > 0
        ? ['Not made:', '', ...this.#failed.map((path) => `- ${code(path)}`), '']
        : []),
    ].join('\n')
  }
}

const keyOf = ({ severity, rule }: ReportEntry): string => `${severity}: ${rule ?? 'no rule'}`

/** A file's name as it is, whatever it has in it: CommonMark 6.1. */
function code(text: string): string {
  const line = text.replaceAll(/\s/gu, ' ')
  const longest = Math.max(0, ...[...line.matchAll(/`+/gu)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence} ${line} ${fence}`
}
