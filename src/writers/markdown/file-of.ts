import type { Figure } from '../../document/document.ts'
import { pictureName } from '../../document/picture-name.ts'

/** The file beside the brief that a picture is in. */
export const fileOf = (figure: Figure): string =>
  figure.drawn ? figure.url : pictureName(figure.url, figure)
