/** The page of the preview: follows what the server says of one choice, and shows it. */

import type { Diagnostic } from '../../messages/diagnostic.ts'
import {
  type Choice,
  type Events,
  fromQuery,
  type Listing,
  type Part,
  type Proof,
  type Source,
  toQuery,
  type WordEntry,
  type WrittenPlace,
} from '../protocol.ts'
import { createChoiceForm } from './choice-form.ts'
import { byId, counted, element } from './element.ts'
import { createFolds } from './folds.ts'
import { showFramed } from './framed-view.ts'
import { showMessages, summary } from './messages-view.ts'
import { showOutline } from './outline-view.ts'
import { createPagesBar } from './pages-bar.ts'
import { createPagesView, type PagesView } from './pages-view.ts'
import { pieceOf, placeOf } from './places.ts'
import { showSource } from './source-view.ts'
import { createTabs, type Tab } from './tabs.ts'

const nothing: Choice = { notes: '', session: 0, template: '', language: null }

/** What was chosen; null where the server shows what it has first. */
let choice: Choice | null = null
let listing: Listing | null = null
let proof: Proof | null = null
let stream: EventSource | null = null
let tab: Shown = 'pdf'
/** The parts that have a tab; a Word file is for Word. */
type Shown = Exclude<Part, 'docx' | 'places'>
/** Identifiers of the brief that each part shows. */
const shown = new Map<Shown, string>()

const turned = createPagesBar(byId('pages-bar'), () => pages)
const pages: PagesView = createPagesView(byId('pages'), turned, (words, part) => void openPlace(words, part))
const wordTurned = createPagesBar(byId('word-bar'), () => wordPages)
const wordPages: PagesView = createPagesView(byId('word'), wordTurned)
const unfold = createFolds(['choice', 'beside'])
const form = createChoiceForm(byId('choice'), (change) => choose(change))
follow()

/** Once it is known whether the Word file can be shown as pages. */
function begin({ office }: Listing): void {
  const tabs: Tab<Shown>[] = [
    { id: 'pdf', title: 'Pages' },
    { id: 'html', title: 'HTML' },
    { id: 'md', title: 'Markdown' },
    ...(office ? [{ id: 'word', title: 'Word' } as const] : []),
    { id: 'outline', title: 'Word outline' },
  ]
  createTabs(byId('tabs'), tabs, (id) => {
    tab = id
    void showParts()
  })
}

function choose(change: Partial<Choice>): void {
  choice = { ...(choice ?? listing?.chosen ?? nothing), ...change }
  history.replaceState(null, '', `?${toQuery(choice)}`)
  byId('source').hidden = true
  follow()
}

/** Follows the choice; the browser asks again by itself when the server was away. */
function follow(): void {
  stream?.close()
  stream = new EventSource(`events${choice ? `?${toQuery(choice)}` : location.search}`)
  on(stream, 'listing', (data) => {
    const first = listing?.chosen.notes
    if (listing === null) begin(data)
    listing = data
    // An address may name only a part of what can be chosen.
    if (location.search) choice ??= fromQuery(new URLSearchParams(location.search), data.chosen)
    // The first notes have come, or those that are shown without being chosen have another name.
    if (choice === null && first !== undefined && first !== data.chosen.notes) follow()
    form.show(data, choice ?? data.chosen)
  })
  on(stream, 'proof', (data) => void showProof(data))
  stream.addEventListener('error', lost)
}

function on<Name extends keyof Events>(
  source: EventSource,
  name: Name,
  show: (data: Events[Name]) => void,
): void {
  source.addEventListener(name, (event) => show(JSON.parse(event.data)))
}

function lost(): void {
  // An address of notes or a template that are gone is refused for good; what there is comes without one.
  if (stream?.readyState === EventSource.CLOSED && location.search) {
    choice = null
    history.replaceState(null, '', location.pathname)
    follow()
    return
  }
  say('The preview does not answer. Start it again with npm run preview.')
  document.documentElement.dataset['state'] = 'lost'
}

async function showProof(next: Proof): Promise<void> {
  proof = next
  // First of all, as the pages take the longest.
  const parts = showParts()
  document.documentElement.dataset['state'] = next.stale ? 'stale' : 'fresh'
  showBanner(next)
  showFiles(next)
  form.showSessions(next, choice ?? listing?.chosen ?? nothing)
  // What only the checks find would go and come again, and the focus with it.
  if (next.checked) {
    showMessages(byId('messages'), next.diagnostics, openSource)
    byId('messages-title').textContent = `Messages (${next.diagnostics.length})`
  }
  await parts
  if (proof === next && next.checked) say(news(next))
}

/** What a screen reader says and the head of the page shows. */
function news({ brief, stale, diagnostics }: Proof): string {
  const found = summary(diagnostics)
  if (brief === null) return `No brief yet: ${found}.`
  return stale ? `Last good brief kept: ${found}.` : `Renewed: ${counted(brief.pages, 'page')}, ${found}.`
}

function say(words: string): void {
  const status = byId('status')
  // The same words again are news again.
  status.textContent = ''
  requestAnimationFrame(() => {
    status.textContent = words
  })
}

function showBanner({ brief, stale, diagnostics }: Proof): void {
  const banner = byId('banner')
  // Where there are no notes yet, nothing is wrong.
  const isWrong = stale && listing?.notes.length !== 0
  banner.hidden = !isWrong
  if (!isWrong) return
  const errors = counted(diagnostics.filter(({ severity }) => severity === 'error').length, 'error')
  const [first] = diagnostics
  const show = element('button', { type: 'button', class: 'strong' }, 'Show the first')
  show.addEventListener('click', () => first && openSource(first, show))
  const words = brief === null ? 'There is no brief yet.' : 'This is the last good brief.'
  banner.replaceChildren(
    element('p', {}, element('strong', {}, words), ` What is saved now has ${errors}.`),
    first ? show : '',
  )
}

const fileTitles: readonly [Part, string][] = [
  ['pdf', 'PDF'],
  ['docx', 'Word'],
  ['md', 'Markdown'],
  ['html', 'HTML'],
]

function showFiles({ brief }: Proof): void {
  const links = fileTitles.map(([part, title]) =>
    element(
      'li',
      {},
      element('a', { href: `briefs/${brief?.id}/${part}`, download: true, class: 'download' }, title),
    ),
  )
  byId('files').replaceChildren(...(brief ? links : []))
}

/** Fetches and shows what is looked at and not yet shown; what is hidden waits until it is looked at. */
async function showParts(): Promise<void> {
  const brief = proof?.brief
  if (!brief) {
    // What is there is of other notes.
    pages.clear()
    wordPages.clear()
    for (const id of ['markdown', 'outline']) byId(id).replaceChildren()
    byId('html').removeAttribute('src')
    shown.clear()
    return
  }
  const part = tab
  if (shown.get(part) === brief.id) return
  shown.set(part, brief.id)
  const isShown = await partViews[part](`briefs/${brief.id}/${part}`, () => proof?.brief?.id === brief.id)
  if (isShown) document.documentElement.dataset['shown'] = brief.id
}

/** Shows what is at an address, where it is there and still wanted; says whether it is shown. */
type View = (address: string, isWanted: () => boolean) => Promise<boolean>

/** A brief that was renewed meanwhile is gone; its successor is on its way. */
const fetched =
  (show: (answer: Response) => Promise<void>): View =>
  async (address, isWanted) => {
    const answer = await fetch(address)
    if (!answer.ok || !isWanted()) return false
    await show(answer)
    return true
  }

const partViews: Record<Shown, View> = {
  pdf: fetched(async (answer) => pages.show(await answer.arrayBuffer())),
  html: (address) => showFramed(byId('html'), address),
  word: fetched(async (answer) => wordPages.show(await answer.arrayBuffer())),
  md: fetched(async (answer) => {
    byId('markdown').textContent = await answer.text()
  }),
  outline: fetched(async (answer) => showOutline(byId('outline'), (await answer.json()) as WordEntry[])),
}

/** The places of the brief that is shown. */
async function places(): Promise<WrittenPlace[]> {
  const answer = await fetch(`briefs/${proof?.brief?.id}/places`)
  return answer.ok ? ((await answer.json()) as WrittenPlace[]) : []
}

/** Opens the source at the line where words of the brief were written. */
async function openPlace(words: string, part: number): Promise<void> {
  const place = placeOf(await places(), words, part)
  if (!place)
    return say('These words have no line of their own: they are the front matter’s, or the program’s.')
  say('')
  const { file, line, column } = place
  await openSource({ ...atPlace, file, line, column }, byId('pages'))
}

const atPlace = {
  endLine: null,
  endColumn: null,
  severity: 'info',
  reason: '',
  note: null,
  rule: null,
} as const

async function openSource(diagnostic: Diagnostic, from: HTMLElement): Promise<void> {
  const answer = await fetch(`source?path=${encodeURIComponent(diagnostic.file)}`)
  const source = answer.ok ? ((await answer.json()) as Source) : null
  const toPage = async (line: number) => {
    const words = pieceOf(await places(), diagnostic.file, line)
    if (words === null || !pages.find(words)) say('The brief shows no words of this line.')
  }
  unfold('beside')
  showSource(byId('source'), source, diagnostic, toPage, () => {
    byId('source').hidden = true
    const same = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(from.dataset['key'] ?? '')}"]`)
    ;(from.isConnected ? from : (same ?? byId('brief'))).focus()
  })
}
