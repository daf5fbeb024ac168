/** What the build knows of Latin texts: see `latin-first-plugin.ts`. */
declare module 'virtual:latin' {
  /** Texts with nothing but Latin letters, figures and what stands between them. */
  export const latinText: RegExp
  /** What of a class of Unicode such a text can have, as ranges, by the name of the class: with flag `i`, and without. */
  export const classes: Readonly<Record<'asWritten' | 'anyCase', Readonly<Record<string, string>>>>
}
