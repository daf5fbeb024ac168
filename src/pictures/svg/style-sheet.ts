import type { Element } from 'xast'

/** Declarations by what they are for: `g`, `.name` or `#name`. */
export type StyleSheet = ReadonlyMap<string, Readonly<Record<string, string>>>

/** The declarations of a `style` attribute or of a rule's block. */
export function declarationsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(';').flatMap((line) => {
      const colon = line.indexOf(':')
      const value = line.slice(colon + 1).trim()
      return colon === -1 || value === '' ? [] : [[line.slice(0, colon).trim().toLowerCase(), value]]
    }),
  )
}

/**
 * The rules of drawings’ style sheets that name an element, a class or an id and no more, which is what programs write;
 * `others` says whether there are further ones.
 */
export function styleSheet(texts: readonly string[]): { rules: StyleSheet; others: boolean } {
  const rules = new Map<string, Record<string, string>>()
  let others = false
  for (const text of texts) {
    for (const rule of withoutComments(text).split('}')) {
      const brace = rule.indexOf('{')
      if (brace === -1) {
        if (rule.trim() !== '') others = true
        continue
      }
      for (const selector of rule.slice(0, brace).split(',')) {
        const name = selector.trim()
        if (/^[.#]?[\w-]+$/u.test(name))
          rules.set(name, { ...rules.get(name), ...declarationsOf(rule.slice(brace + 1)) })
        else others = true
      }
    }
  }
  return { rules, others }
}

function withoutComments(text: string): string {
  const [first = '', ...rest] = text.split('/*')
  return (
    first +
    rest.map((part) => part.slice(part.indexOf('*/') === -1 ? part.length : part.indexOf('*/') + 2)).join('')
  )
}

/** What a style sheet and its own `style` say of an element, the more particular last (CSS 2.2, 6.4.1). */
export function styleOf({ name, attributes }: Element, rules: StyleSheet): Record<string, string> {
  const classes = (attributes['class'] ?? '').split(/\s+/u).map((one) => `.${one}`)
  const selectors = [name, ...classes, `#${attributes['id'] ?? ''}`]
  const found = Object.assign({}, ...selectors.map((selector) => rules.get(selector)))
  return { ...found, ...declarationsOf(attributes['style'] ?? '') }
}
