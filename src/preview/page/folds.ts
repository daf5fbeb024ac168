import { byId } from './element.ts'

/** Buttons that fold the parts beside the brief away; what was folded stays so while the tab is open. Gives what unfolds one. */
export function createFolds(parts: readonly string[]): (part: string) => void {
  for (const part of parts) {
    const button = byId(`fold-${part}`)
    const fold = (folded: boolean) => {
      byId(part).hidden = folded
      button.setAttribute('aria-expanded', String(!folded))
      document.body.classList.toggle(`without-${part}`, folded)
      sessionStorage.setItem(`fold-${part}`, String(folded))
    }
    button.addEventListener('click', () => fold(button.getAttribute('aria-expanded') === 'true'))
    fold(sessionStorage.getItem(`fold-${part}`) === 'true')
  }
  return (part) => {
    if (byId(part).hidden) byId(`fold-${part}`).click()
  }
}
