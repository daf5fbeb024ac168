/** What is used of hyphenopoly, which has no types. */
declare module 'hyphenopoly' {
  interface Settings {
    require: [string]
    sync: true
    hyphen: string
    minWordLength: number
    loaderSync: (file: string) => Uint8Array
  }
  const hyphenopoly: { config(settings: Settings): (text: string) => string }
  export default hyphenopoly
}
