/**
 * GitHub's anchors of headings: lower case, without what is neither letter, mark, digit, connector, hyphen nor blank;
 * blanks become hyphens, and a repeated slug gets a number. (`html-pipeline`, `TableOfContentsFilter`: its
 * `[^\p{Word}\- ]` is spelt out here, as JavaScript has no `\p{Word}`.)
 */
export function slugger(): (heading: string) => string {
  const used = new Map<string, number>()
  return (heading) => {
    const base = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-')
    let slug = base
    while (used.has(slug)) {
      const next = (used.get(base) ?? 0) + 1
      used.set(base, next)
      slug = `${base}-${next}`
    }
    used.set(slug, 0)
    return slug
  }
}
