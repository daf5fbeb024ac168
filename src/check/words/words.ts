/** What the rules need to know of a language; a list that is empty switches its rule off for that language. */
export interface Words {
  /** BCP 47 tag. */
  tag: string
  /** January first, as the Interinstitutional Style Guide writes them. */
  months: readonly string[]
  /** Other ways to write them. */
  shortMonths: readonly (readonly string[])[]
  /** What follows a day's figure and the guide leaves out: "st". */
  daySuffixes: readonly string[]
  /** What may stand between day and month and the guide leaves out: "of". */
  dayJoiners: readonly string[]
  /** How the first day of a month is written. */
  firstDay: string
  /** The sign before tenths, ISG 10. */
  decimal: '.' | ','
  /** Whether `EUR` stands before the amount, ISG 7.3.3. */
  currencyFirst: boolean
  /** Between hours and minutes, or null where the guide's sign is not known. */
  timeSeparator: string | null
  /** Words for 1 to 9; null where a number's word depends on what it counts. */
  numberWords: readonly (string | null)[]
  /** After these a figure is a number's name and not an amount: "article". */
  numbered: readonly string[]
  /** Before these an amount is written in figures: "million". */
  measures: readonly string[]
  /** Before these a figure is one of several or of a range: "and". */
  connecting: readonly string[]
  /** Abbreviations whose point ends no sentence. */
  abbreviations: readonly string[]
  /** Whom a recommendation can ask for something, wherever they are named. */
  publicActors: readonly string[]
  /** Whom it asks only where it says that they should do something. */
  otherActors: readonly string[]
  /** What says that somebody should do something, after the actor. */
  duties: readonly string[]
  /** What says it before the actor: "call on". */
  appeals: readonly string[]
  /** Texts of links that do not say where they lead. */
  emptyLinks: readonly string[]
  /** Words that connect and name nothing. */
  stopWords: readonly string[]
  /** Whether the month is found before the day. */
  monthFirst: boolean
  /** Whether nouns begin with a capital. */
  capitalNouns: boolean
  /** What leads to an acronym's full name. */
  standsFor: readonly string[]
  /** What says that something is still to be written: in capitals anywhere, else alone or in brackets. */
  placeholders: readonly string[]
  /** Names of the fields of a disruption. */
  fieldLabels: readonly string[]
  /** What leads into prose with a colon and is no label. */
  leads: readonly string[]
  /** Words without a capital within names. */
  smallWords: readonly string[]
  articles: readonly string[]
  /** What multiplies an amount. */
  scales: readonly string[]
  /** What stands between hours and minutes beside a colon and a point. */
  hourSigns: readonly string[]
  /** What tells the half of the day. */
  dayHalves: { morning: readonly string[]; afternoon: readonly string[] }
}
