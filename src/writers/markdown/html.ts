import type { Html } from 'mdast'

/** A tag or comment of our own; words of the notes never come here. */
export const html = (value: string): Html => ({ type: 'html', value })

export const attribute = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** The place that a link within the document leads to, where it is no heading. */
export const anchor = (id: string): Html[] => [html(`<a id="${attribute(id)}">`), html('</a>')]
