import type { Facet } from './facets.ts'
import { html, type Markup } from './markup.ts'
import type { Site } from './site.ts'
import { wordOf } from './words.ts'

/** The form that finds briefs in the browser; hidden where no script runs, as the pages of the register do the same. */
export function filterForm(facets: readonly Facet[], { briefs, labels }: Site): Markup {
  const word = (key: string): string => wordOf(labels, key)
  const forms = JSON.stringify(labels.counts['briefs'] ?? {})
  const words = html`data-none="${word('noBriefFound')}" data-failed="${word('searchNotLoaded')}" data-forms="${forms}"`
  const dates = briefs.flatMap(({ date }) => date ?? []).sort()
  const days = (['from', 'to'] as const).map(
    (
      end,
    ) => html`<p class="field"><label for="${end}">${word(end)}</label><input id="${end}" name="${end}" type="date" min="${dates[0] ?? ''}" max="${dates.at(-1) ?? ''}"></p>
`,
  )
  return html`<nav class="ways" id="ways" aria-label="${word('filter')}"><ul>
${facets.map(({ folder, name }) => html`<li><a href="#${folder}">${name}</a></li>\n`)}</ul></nav>
<search><form class="filter" id="filter" ${words} novalidate hidden>
<p class="field"><label for="q">${word('searchBriefs')}</label><input id="q" name="q" type="search" autocomplete="off" spellcheck="false"></p>
<details><summary>${word('filter')}</summary>
<div class="fields">
${facets.map((facet) => html`${choice(facet, word('all'))}${facet.isTime && days}`)}<p class="field buttons"><button type="submit">${word('filter')}</button><button type="reset">${word('clearFilters')}</button></p>
</div></details>
</form></search>`
}

const choice = (
  { folder, name, values }: Facet,
  all: string,
): Markup => html`<p class="field"><label for="by-${folder}">${name}</label><select id="by-${folder}" name="${folder}">
<option value="">${all}</option>
${values.map(({ sign, slug, name, briefs }) => html`<option value="${slug}" data-f="${sign}">${name} (${briefs.length})</option>\n`)}</select></p>
`
