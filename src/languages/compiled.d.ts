/** What the build makes of `assets/languages`: see `languages-plugin.ts`. */
declare module 'virtual:languages' {
  /** BCP 47 tags of all languages. */
  export const tags: readonly string[]
  /** Loads what was compiled of one of them. */
  export function load(tag: string): import('./compile-language.ts').CompiledLanguage
  /** Loads by what the language of a text is told. */
  export function loadFinder(): import('./compile-finder.ts').FinderTable
}
