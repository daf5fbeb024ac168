import { euEmblem as drawn } from '../../eu-emblem.ts'
import { common, freeId } from '../lowering.ts'
import type { Directive } from './directive.ts'

/** In millimetres: the least is 10, and no other logo may be higher. */
const height = 13
const pixels = 96 / 25.4

export const euEmblem: Directive = {
  name: 'eu-emblem',
  kind: 'leaf',
  summary:
    'The emblem of the European Union, with words below it where it has some, for briefs that it has funded.',
  label: 'optional',
  attributes: { alt: 'What it shows, for readers who cannot see it' },
  example: '::eu-emblem[Funded by the European Union]{alt="Emblem of the European Union"}',
  lower: ({ node, label, attributes }, lowering) => {
    const high = Math.max(height, lowering.theme.logo?.height ?? 0) * pixels
    return [
      {
        type: 'figure',
        ...common(node),
        id: freeId(lowering, 'eu-emblem'),
        alt: attributes['alt'] || 'EU',
        url: 'eu-emblem.svg',
        mediaType: 'image/svg+xml',
        data: new TextEncoder().encode(drawn(high)),
        width: high * 1.5,
        height: high,
        caption: label,
        drawn: true,
      },
    ]
  },
}
