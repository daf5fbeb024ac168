import type { Page } from './page.ts'

/** Pages with the section that begins or goes on at the top of each; before the first, the one that begins on the page. */
export function named(pages: readonly Page[]): Page[] {
  let current = ''
  return pages.map((page) => {
    const sections = page.placed.flatMap(({ box, y }, i) =>
      box.heading?.depth === 2
        ? [{ text: box.heading.text, atTop: i === 0 || y <= (page.placed[0]?.y ?? 0) }]
        : [],
    )
    const [first] = sections
    const section = first && (first.atTop || current === '') ? first.text : current
    current = sections.at(-1)?.text ?? current
    return { ...page, section }
  })
}
