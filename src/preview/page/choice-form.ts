import type { Choice, Listing, Proof } from '../protocol.ts'
import { element } from './element.ts'

/** The lists of notes, sessions, templates and languages, of which one each is chosen. */
export interface ChoiceForm {
  show(listing: Listing, choice: Choice): void
  showSessions(proof: Proof, choice: Choice): void
}

/** @param choose called with what differs from the choice before */
export function createChoiceForm(form: HTMLElement, choose: (change: Partial<Choice>) => void): ChoiceForm {
  const sessions = element('div')
  let shown = ''
  return {
    show(listing, choice) {
      // What has not changed stays, and with it the focus.
      const now = JSON.stringify([listing, choice])
      if (now === shown) return
      shown = now
      keepingFocus(form, () => {
        form.replaceChildren(
          notesGroup(listing, choice, choose),
          sessions,
          languageSelect(listing, choice, choose),
          templateGroup(listing, choice, choose),
        )
      })
    },
    showSessions({ sessions: titles }, choice) {
      keepingFocus(form, () => {
        sessions.replaceChildren(...(titles.length > 1 ? [sessionSelect(titles, choice, choose)] : []))
      })
    },
  }
}

type Choose = (change: Partial<Choice>) => void

function keepingFocus(form: HTMLElement, replace: () => void): void {
  const focused = form.contains(document.activeElement) ? document.activeElement?.id : null
  replace()
  if (focused) document.getElementById(focused)?.focus()
}

interface Option {
  value: string
  title: string
  detail: string | null
}

function notesGroup({ notes, names }: Listing, choice: Choice, choose: Choose): HTMLElement {
  const titles = notes.map((path) => names[path]?.title ?? null)
  const options = notes.map((path, index) => ({
    value: path,
    // Two sessions of one title are known by their files.
    title:
      titles.filter((title) => title === titles[index]).length > 1
        ? nameOf(path)
        : (titles[index] ?? nameOf(path)),
    detail: [dayOf(names[path]?.date ?? null), path].filter(Boolean).join(' · '),
  }))
  if (options.length === 0) return welcome()
  return radios('notes', 'Notes', options, choice.notes, (notes) => choose({ notes, session: 0 }))
}

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
const dayOf = (date: string | null): string | null => date && day.format(new Date(date))

/** What to do in a project without notes. */
function welcome(): HTMLElement {
  const step = (words: string, command: string, after = '') =>
    element('li', {}, words, element('code', {}, command), after)
  return element(
    'section',
    { class: 'welcome', 'aria-labelledby': 'welcome' },
    element('h2', { id: 'welcome' }, 'Welcome'),
    element('p', {}, 'There are no notes here yet. This page shows them as soon as there are:'),
    element(
      'ol',
      {},
      step('put a Markdown file into the folder ', 'sources'),
      step('or have a form to fill in: ', 'npx policy-brief new notes'),
      step('or bring in a Word file: ', 'npx policy-brief import notes.docx'),
    ),
  )
}

const nameOf = (path: string): string => path.replace(/^.*[/\\]/u, '').replace(/\.md$/u, '')

function templateGroup({ templates }: Listing, choice: Choice, choose: Choose): HTMLElement {
  const options = templates.map(({ name, title, description }) => ({
    value: name,
    title,
    detail: description,
  }))
  return radios('template', 'Template', options, choice.template, (template) => choose({ template }))
}

function radios(
  name: string,
  legend: string,
  options: readonly Option[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const rows = options.map(({ value, title, detail }, index) => {
    const input = element('input', {
      type: 'radio',
      name,
      id: `${name}-${index}`,
      value,
      checked: value === chosen,
      'aria-describedby': detail === null ? null : `${name}-${index}-detail`,
    })
    input.addEventListener('change', () => choose(value))
    const words = element('label', { for: input.id }, title)
    const more = detail === null ? null : element('p', { id: `${input.id}-detail`, class: 'detail' }, detail)
    return element('div', { class: 'option' }, input, words, more)
  })
  return element('fieldset', {}, element('legend', {}, legend), ...rows)
}

function sessionSelect(titles: readonly string[], choice: Choice, choose: Choose): HTMLElement {
  const options = titles.map((title, index) => ({ value: String(index), title: `${index + 1}. ${title}` }))
  return select('session', 'Session', options, String(choice.session), (session) =>
    choose({ session: Number(session) }),
  )
}

function languageSelect({ languages }: Listing, choice: Choice, choose: Choose): HTMLElement {
  const names = new Intl.DisplayNames(['en'], { type: 'language' })
  const options = [
    { value: '', title: 'As the notes' },
    ...languages.map((tag) => ({ value: tag, title: `${names.of(tag)} (${tag})` })),
  ]
  return select('language', 'Language of the brief’s own words', options, choice.language ?? '', (language) =>
    choose({ language: language === '' ? null : language }),
  )
}

function select(
  id: string,
  label: string,
  options: readonly { value: string; title: string }[],
  chosen: string,
  choose: (value: string) => void,
): HTMLElement {
  const list = element(
    'select',
    { id },
    ...options.map(({ value, title }) => element('option', { value, selected: value === chosen }, title)),
  )
  list.addEventListener('change', () => choose(list.value))
  return element('div', { class: 'field' }, element('label', { for: id }, label), list)
}
