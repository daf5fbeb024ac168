import Type, { type Static } from 'typebox'
import type { VFile } from 'vfile'
import { beginning, putOnce } from '../messages/messages-of.ts'
import { readYaml, type YamlPlaces } from '../yaml/read-yaml.ts'
import { templateMessage } from './messages.ts'
import { frontMatterOf, textOf } from './template-text.ts'

/** The front matter of a template's `brief.md`. */
export const TemplateMatterSchema = Type.Object(
  {
    title: Type.Optional(Type.String({ description: 'What kind of document this template makes' })),
    description: Type.Optional(Type.String({ description: 'One sentence for the list of templates' })),
    type: Type.Optional(Type.String({ description: 'Key of the label that names the document’s type' })),
    extends: Type.Optional(
      Type.String({ description: 'Name of the template whose files this one overrides' }),
    ),
    pages: Type.Optional(
      Type.Object(
        {
          from: Type.Optional(Type.Integer({ minimum: 1, description: 'Fewest pages it should have' })),
          to: Type.Integer({ minimum: 1, description: 'Most pages it should have; more is a warning' }),
        },
        { additionalProperties: false, description: 'The page budget' },
      ),
    ),
    holds: Type.Optional(
      Type.Array(Type.String(), { description: 'Fields of the model that it promises to print in full' }),
    ),
  },
  { additionalProperties: false, description: 'What a template is' },
)
export type TemplateMatter = Static<typeof TemplateMatterSchema>

/** What the template says of itself; nothing where its front matter is missing or has a fatal message. */
export const readFrontMatter = (file: VFile): TemplateMatter => readMatter(file).matter

/** The same with the places of its values. */
export function readMatter(file: VFile): { matter: TemplateMatter; places: YamlPlaces | null } {
  const text = frontMatterOf(textOf(file))
  if (text === null) {
    if (/^---[ \t]*\n/u.test(textOf(file))) tellOpen(file)
    return { matter: {}, places: null }
  }
  const read = readYaml(file, TemplateMatterSchema, {
    what: 'front matter',
    // One id for both: a template's front matter has a few keys only.
    message: (_, said) => templateMessage('template-matter', said),
    part: { text, line: 1 },
    mend: ([key, ...inner], found) => (key === 'pages' && inner.length === 0 ? meantPages(found) : undefined),
  })
  return { matter: (read?.value ?? {}) as TemplateMatter, places: read?.places ?? null }
}

/** `pages: 2-4` and `pages: 4`, as they are said aloud. */
function meantPages(found: unknown): string | undefined {
  const [, from, to] = /^(?:(\d+)\s*[-–]\s*)?(\d+)$/u.exec(String(found)) ?? []
  if (to === undefined) return undefined
  return from === undefined ? `{ to: ${to} }` : `{ from: ${from}, to: ${to} }`
}

/** Without its end all of it is the text of the brief. */
function tellOpen(file: VFile): void {
  const reason = 'Unexpected front matter that nothing closes, expected a line `---` after its last key'
  putOnce(file, templateMessage('template-matter', { reason, place: beginning }))
}
