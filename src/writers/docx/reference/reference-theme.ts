import type { Theme } from '../../../document/theme.ts'
import { openPackage } from '../../../word/open-package.ts'
import { parsePart } from '../../../word/parse-part.ts'
import { within } from '../../../word/xml.ts'

/** What of a theme a reference document takes over, as the keywords of its properties say it: `accent #003399`. */
export const themeKeywords = ({ colours, fonts }: Theme): string[] =>
  Object.entries({ ...colours, body: fonts.body, headings: fonts.headings }).map(
    ([name, value]) => `${name} ${value}`,
  )

/**
 * Where the theme that a reference document was made for has changed since: `accent #003399, now #7A1F3D`. Nothing where its
 * properties do not say: it was made elsewhere, or somebody keeps it as it is.
 *
 * @param data a Word file that can be opened
 */
export function changedSince(data: Uint8Array, theme: Theme): string[] {
  const opened = openPackage(data)
  const core = 'parts' in opened ? opened.parts.get('docProps/core.xml') : undefined
  const keywords = core ? within(parsePart(core), 'cp:keywords').flatMap(({ children }) => children) : []
  const then = keywords.flatMap((text) => ('value' in text ? text.value.split(', ') : []))
  return themeKeywords(theme).flatMap((now) => {
    const name = now.slice(0, now.indexOf(' ') + 1)
    const before = then.find((keyword) => keyword.startsWith(name))
    return before === undefined || before === now ? [] : [`${before}, now ${now.slice(name.length)}`]
  })
}
