/** The filter and the search of a site's first page. Without it, the pages of the register do the same. */
import MiniSearch, { type AsPlainObject } from 'minisearch'
import { searchOptions } from '../search-options.ts'

/** What stands for an answer where the index cannot be loaded: the filter works all the same. */
const failed = 'failed' as const

const form = document.querySelector<HTMLFormElement>('#filter')
const shelf = document.querySelector<HTMLElement>('#shelf')
const count = document.querySelector<HTMLElement>('#count')
if (form && shelf && count) begin(form, shelf, count)

interface Entry {
  item: HTMLElement
  signs: ReadonlySet<string>
  /** Year, month and day as eight figures; empty where there is none. */
  day: string
}

function begin(form: HTMLFormElement, shelf: HTMLElement, count: HTMLElement): void {
  const entries = [...shelf.querySelectorAll<HTMLElement>('li')].map(entryOf)
  const sections = [...shelf.querySelectorAll<HTMLElement>('section')]
  const found = document.createElement('ol')
  const results = document.createElement('section')
  results.className = 'results'
  results.append(found)
  const say = wordsOf(form)
  const search = searcher()
  let turn = 0

  const show = async (): Promise<void> => {
    const mine = ++turn
    const asked = new FormData(form)
    const wanted = [...form.querySelectorAll('select')].flatMap(
      (choice) => choice.selectedOptions[0]?.dataset['f'] ?? [],
    )
    const words = String(asked.get('q') ?? '').trim()
    const ids = words === '' ? null : await search(words).catch((): typeof failed => failed)
    // Whoever types on is not answered twice.
    if (mine !== turn) return
    remember(asked)
    const [from, to] = ['from', 'to'].map((name) => String(asked.get(name) ?? '').replaceAll('-', ''))
    const fits = ({ signs, day }: Entry): boolean =>
      wanted.every((sign) => signs.has(sign)) && (!from || day >= from) && (!to || (day !== '' && day <= to))
    if (ids === null || ids === failed) {
      results.remove()
      for (const entry of entries) entry.item.hidden = !fits(entry)
      for (const section of sections) section.hidden = section.querySelector('li:not([hidden])') === null
      count.textContent = ids === failed ? (form.dataset['failed'] ?? '') : say(entries.filter(fits).length)
      return
    }
    const hits = ids.flatMap((id) => entries[id] ?? []).filter(fits)
    for (const section of sections) section.hidden = true
    found.replaceChildren(...hits.map(copyOf))
    shelf.prepend(results)
    results.hidden = hits.length === 0
    count.textContent = say(hits.length)
  }

  recall(form)
  unfold(form)
  form.hidden = false
  // The form does what these links do.
  document.querySelector<HTMLElement>('#ways')?.remove()
  form.addEventListener('input', () => void show())
  // What is asked is answered as it is typed: who sends it is led to the answer.
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    count.focus()
    count.scrollIntoView()
  })
  // The fields are empty after the event only.
  form.addEventListener('reset', () => setTimeout(() => void show()))
  if ([...new FormData(form).values()].some((value) => value !== '')) void show()
}

/** The choices are open where there is room, and fold where there is none. */
function unfold(form: HTMLFormElement): void {
  const choices = form.querySelector('details')
  const room = matchMedia('(min-width: 48rem)')
  const fold = (): void => {
    if (choices) choices.open = room.matches
  }
  room.addEventListener('change', fold)
  fold()
}

function entryOf(item: HTMLElement): Entry {
  const signs = item.dataset['f']?.split(' ') ?? []
  const day = signs.find((sign) => sign.length === 8) ?? ''
  return { item, signs: new Set([...signs, day.slice(0, 4)]), day }
}

function copyOf({ item }: Entry): Node {
  const copy = item.cloneNode(true) as HTMLElement
  copy.hidden = false
  return copy
}

/** How many briefs, in the page's language. */
function wordsOf(form: HTMLFormElement): (count: number) => string {
  const { none = '', forms = '{}' } = form.dataset
  const patterns: Partial<Record<string, string>> = JSON.parse(forms)
  const { lang } = document.documentElement
  const rules = new Intl.PluralRules(lang)
  const figures = new Intl.NumberFormat(lang)
  return (count) => {
    if (count === 0) return none
    const pattern = patterns[rules.select(count)] ?? Object.values(patterns).at(-1) ?? '{count}'
    return pattern.replace('{count}', figures.format(count))
  }
}

/** Loads the index when something is first asked of it: a script, as pages opened from a disk read no other file. */
function searcher(): (words: string) => Promise<number[]> {
  let index: Promise<MiniSearch> | null = null
  const load = (): Promise<MiniSearch> =>
    new Promise((resolve, reject) => {
      Object.assign(globalThis, {
        policyBriefSearch: (data: AsPlainObject) => resolve(MiniSearch.loadJS(data, searchOptions)),
      })
      const script = document.createElement('script')
      script.src = 'assets/search.js'
      script.onerror = () => reject(new Error('Cannot load the search index'))
      document.head.append(script)
    })
  return async (words) => {
    // Whoever asks again may have better luck.
    index ??= load().catch((error: unknown) => {
      index = null
      throw error
    })
    return (await index).search(words).map(({ id }) => Number(id))
  }
}

/** What is asked stands in the address, so that it can be handed on; where the page is opened from a disk, it may not. */
function remember(asked: FormData): void {
  const kept = new URLSearchParams()
  for (const [name, value] of asked) if (value !== '') kept.set(name, String(value))
  const query = kept.toString()
  try {
    history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`)
  } catch {}
}

function recall(form: HTMLFormElement): void {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value
  }
}
