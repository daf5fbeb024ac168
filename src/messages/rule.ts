/** How much a message weighs: an error fails a run, a warning fails one that is strict, a piece of information none. */
export type Level = 'error' | 'warning' | 'info'

/** What there is to say about what is reported under one id: the one place of its level and its wording. */
export interface RuleText {
  /** Unless the settings say otherwise. An error cannot be set: what it stops cannot be done. */
  level: Level
  /** What is reported, as one sentence. */
  what: string
  /** Why it matters, as one or two sentences. */
  why: string
  /** How to mend it, as one or two sentences. */
  mend: string
  /** `check --fix` mends it. */
  fixable?: boolean
  /** Pieces of notes as they stand under the heading of a disruption; the tests run them. */
  examples?: RuleExamples
}

/** The same with its id. */
export interface Rule extends RuleText {
  /** In kebab-case, as messages print it. */
  id: string
}

export interface RuleExamples {
  bad: {
    notes: string
    /** What stands where each message points to; the first of its kind in the piece. */
    at: readonly string[]
  }[]
  good: readonly string[]
}

/** What one folder reports, by id. */
export type RuleTexts<Id extends string = string> = Readonly<Record<Id, RuleText>>

/** Lets the compiler see that rows are whole, and keeps their ids as a type. */
export const ruleTexts = <Id extends string>(rows: RuleTexts<Id>): RuleTexts<Id> => rows

/** The rows with their ids, in their order. */
export const rulesIn = (rows: RuleTexts): Rule[] => Object.entries(rows).map(([id, row]) => ({ id, ...row }))
