import { byId, element } from './element.ts'

export interface Tab<Id extends string> {
  id: Id
  title: string
}

/** Tabs by the ARIA practices: one stop for Tab, arrows, Home and End between them. */
export function createTabs<Id extends string>(
  list: HTMLElement,
  tabs: readonly Tab<Id>[],
  shown: (id: Id) => void,
): void {
  const buttons = tabs.map(({ id, title }) =>
    element(
      'button',
      { type: 'button', role: 'tab', id: `tab-${id}`, 'aria-controls': `panel-${id}` },
      title,
    ),
  )
  const choose = (index: number) => {
    const at = (index + tabs.length) % tabs.length
    buttons.forEach((button, i) => {
      button.setAttribute('aria-selected', String(i === at))
      button.tabIndex = i === at ? 0 : -1
      byId(button.getAttribute('aria-controls') ?? '').hidden = i !== at
    })
    const chosen = tabs[at]
    if (chosen) shown(chosen.id)
    return at
  }
  buttons.forEach((button, index) => {
    button.addEventListener('click', () => choose(index))
    button.addEventListener('keydown', ({ key }) => {
      const target = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[key]
      if (target !== undefined) buttons[choose(target)]?.focus()
    })
  })
  list.replaceChildren(...buttons)
  choose(0)
}
