import { escapeHtml } from '../escape/html.ts'
import { escapeXml } from '../escape/xml.ts'

/** Text that is markup already. */
export class Markup {
  readonly source: string

  constructor(source: string) {
    this.source = source
  }
}

type Value = string | number | null | false | Markup | readonly Value[]

/** A template's own text is markup, whatever is put into it is text, unless it is markup itself; null and false are nothing. */
const writing =
  (escaped: (text: string) => string) =>
  (own: TemplateStringsArray, ...values: readonly Value[]): Markup => {
    const written = (value: Value): string => {
      if (value === null || value === false) return ''
      if (value instanceof Markup) return value.source
      return typeof value === 'object' ? value.map(written).join('') : escaped(String(value))
    }
    return new Markup(own.map((part, index) => part + written(values[index] ?? null)).join(''))
  }

export const html = writing(escapeHtml)
export const xml = writing(escapeXml)
