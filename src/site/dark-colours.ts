import { contrastRatio } from '../document/contrast-ratio.ts'
import type { Theme } from '../document/theme.ts'

/** The colours of a page, light or dark. */
export interface Colours {
  ground: string
  tint: string
  text: string
  muted: string
  accent: string
  link: string
  rule: string
}

export const lightColours = ({ colours }: Theme): Colours => ({ ground: '#FFFFFF', ...colours })

/** The grounds of dark pages. */
const dark = { ground: '#14171C', tint: '#1F242C', rule: '#3A424E' }

/** The theme's colours on dark grounds: the same hues, as light as their words need (WCAG 2.2, 1.4.3). */
export const darkColours = ({ colours }: Theme): Colours => ({
  ...dark,
  text: '#E9E7E2',
  muted: '#A9B1BD',
  accent: lightened(colours.accent),
  link: lightened(colours.link),
})

/** Mixed with white until it can be read on both grounds. */
function lightened(colour: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mixedWithWhite(colour, share)
    if (contrastRatio(mixed, dark.tint) >= 5.5) return mixed
  }
  return '#FFFFFF'
}

const mixedWithWhite = (colour: string, share: number): string =>
  `#${[1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
    .map((value) =>
      Math.round(value + (255 - value) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`.toUpperCase()
