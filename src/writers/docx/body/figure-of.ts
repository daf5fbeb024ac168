import { type FileChild, ImageRun } from 'docx'
import type { Figure } from '../../../document/document.ts'
import { plainText } from '../../../document/plain-text.ts'
import { twipsOfMillimetres } from '../units.ts'
import { xmlSafe } from '../xml-safe.ts'
import { bookmarked } from './bookmarked.ts'
import { paragraphOf } from './paragraph-of.ts'
import { runsOf } from './runs-of.ts'
import { offset, type Scope } from './scope.ts'
import { settingIn } from './setting-of.ts'

/** The picture in a line of its own, with its alternative text, and its caption below. */
export function figureOf(figure: Figure, scope: Scope): FileChild[] {
  const caption = runsOf(figure.caption ?? [], scope)
  const picture = bookmarked(figure.id, [imageOf(figure, scope)], scope)
  return [
    paragraphOf(
      { ...settingIn(scope, 'Figure'), ...(caption.length > 0 ? { keepNext: true } : {}) },
      picture,
    ),
    ...(caption.length > 0
      ? [paragraphOf(settingIn({ ...scope, belowTable: false }, 'Caption'), caption)]
      : []),
  ]
}

function imageOf(figure: Figure, scope: Scope): ImageRun {
  const shared = {
    data: figure.data,
    transformation: fitted(figure, scope),
    altText: {
      id: String(scope.plan.figures.get(figure) ?? 1),
      name: `Figure ${scope.plan.figures.get(figure) ?? 1}`,
      title: xmlSafe(plainText(figure.caption ?? [])),
      description: xmlSafe(figure.alt),
    },
  }
  switch (figure.mediaType) {
    case 'image/png':
      return new ImageRun({ ...shared, type: 'png' })
    case 'image/jpeg':
      return new ImageRun({ ...shared, type: 'jpg' })
    case 'image/svg+xml':
      return new ImageRun({
        ...shared,
        type: 'svg',
        fallback: { type: 'png', data: scope.fallbacks.get(figure) ?? noPixel },
      })
  }
}

/** How much larger than it is a drawn chart may become, so that it stands as wide as the text. */
const mostDrawn = 1.25

/** 96 pixels are an inch; a picture is no wider than its lines and no higher than 60 % of the page. */
function fitted({ width, height, drawn }: Figure, scope: Scope): { width: number; height: number } {
  const room = (scope.width - offset(scope) - scope.right) / 15
  const tall = (twipsOfMillimetres(scope.document.theme.page.height) * 0.6) / 15
  const scale = Math.min(drawn ? mostDrawn : 1, room / width, tall / height)
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** A transparent pixel, for a picture that is broken. */
const noPixel = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII='),
  (letter) => letter.charCodeAt(0),
)
