import type { Labels } from '../template/labels-schema.ts'
import type { Facet } from './facets.ts'
import { html, type Markup } from './markup.ts'
import { wordOf } from './words.ts'

/** The form that finds briefs in the browser; hidden where no script runs, as the pages of the register do the same. */
export function filterForm(facets: readonly Facet[], labels: Labels): Markup {
  const word = (key: string): string => wordOf(labels, key)
  const forms = JSON.stringify(labels.counts['briefs'] ?? {})
  const words = html`data-none="${word('noBriefFound')}" data-forms="${forms}"`
  return html`<nav class="ways" id="ways" aria-label="${word('filter')}"><ul>
${facets.map(({ folder, name }) => html`<li><a href="#${folder}">${name}</a></li>\n`)}</ul></nav>
<search><form class="filter" id="filter" ${words} hidden>
<p class="field"><label for="q">${word('searchBriefs')}</label><input id="q" name="q" type="search" autocomplete="off" spellcheck="false"></p>
<details><summary>${word('filter')}</summary>
<div class="fields">
${facets.map((facet) => choice(facet, word('all')))}<p class="field buttons"><button type="submit">${word('filter')}</button><button type="reset">${word('clearFilters')}</button></p>
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
