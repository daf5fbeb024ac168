/** A word as it is compared, and as it was written. */
export interface Word {
  key: string
  shown: string
}

/** Letters and figures with the signs that change what they mean; quotes and marks around them are each format's own. */
const word = /[-−+±<>≤≥]?[\p{L}\p{M}\p{N}]+(?:[.,:’'/-][\p{L}\p{M}\p{N}]+)*|[%‰§&]|(?![`^´¨])\p{S}/gu

export const wordsOf = (text: string): Word[] =>
  Array.from(text.normalize('NFC').replaceAll('\u00ad', '').matchAll(word), ([shown]) => ({
    key: (shown.charAt(0).toLowerCase() + shown.slice(1)).replaceAll('’', "'"),
    shown,
  }))

/** The words of a text as they are compared. */
export const keysOf = (text: string): string[] => wordsOf(text).map(({ key }) => key)
