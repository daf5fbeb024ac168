/** What the build makes of `assets/languages`: see `languages-plugin.ts`. */
declare module 'virtual:languages' {
  /** BCP 47 tags of all languages. */
  export const tags: readonly string[]
  type Compiled = import('./compile-language.ts').CompiledLanguage
  type Later = typeof import('./compile-language.ts').laterKeys[number]
  /** Loads what was compiled of one of them and is small. */
  export function load(tag: string): Omit<Compiled, Later>
  /** Loads the rest of it. */
  export function loadLater(tag: string): Pick<Compiled, Later>
  /** Loads which languages have a name: hashes, then the bits of languages. */
  export function loadNames(): Uint32Array
  /** Loads by what the language of a text is told. */
  export function loadFinder(): import('./compile-finder.ts').FinderTable
}
