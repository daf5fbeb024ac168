/** What the build makes of `assets/languages`: see `languages-plugin.ts`. */
declare module 'virtual:languages' {
  /** BCP 47 tags of all languages. */
  export const tags: readonly string[]
  type Compiled = import('./compile-language.ts').CompiledLanguage
  type Parts = typeof import('./compile-language.ts').laterParts
  type Part = import('./compile-language.ts').LaterPart
  /** Loads what was compiled of one of them and is small. */
  export function load(tag: string): Omit<Compiled, Parts[Part][number]>
  /** Loads one of its other parts. */
  export function loadPart<P extends Part>(tag: string, part: P): Pick<Compiled, Parts[P][number]>
  /** Loads which languages have a name: hashes, then the bits of languages. */
  export function loadNames(): Uint32Array
  /** Loads by what the language of a text is told. */
  export function loadFinder(): import('./compile-finder.ts').FinderTable
}
