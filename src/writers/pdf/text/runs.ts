import type { Isolate, Origin, Phrasing } from '../../../document/document.ts'
import { dotSign, plainText } from '../../../document/plain-text.ts'
import { codeFamily } from '../fonts/families.ts'
import type { Setting } from '../setting.ts'
import { addTag, type Tag } from '../tag.ts'
import { legible } from './legible.ts'
import type { LinkTarget, Run, TextStyle } from './run.ts'

/** What comes down to a phrasing node from those around it. */
interface RunContext {
  style: TextStyle
  tag: Tag
  link: LinkTarget | null
  isolates: readonly Isolate[]
  origin: Origin | undefined
}

type Handlers = {
  [T in Phrasing['type']]: (
    node: Extract<Phrasing, { type: T }>,
    place: RunContext,
    setting: Setting,
  ) => Run[]
}

/** Phrasing nodes as runs of text; tags for stress, links and other languages are added below `tag`. */
export function runs(
  nodes: readonly Phrasing[],
  style: TextStyle,
  tag: Tag,
  setting: Setting,
  origin?: Origin,
): Run[] {
  return within(nodes, { style, tag, link: null, isolates: [], origin }, setting)
}

/** A run of `text` alone, for markers and numbers. */
export const runOf = (text: string, style: TextStyle, tag: Tag, link: LinkTarget | null = null): Run => ({
  text: legible(text),
  style,
  tag,
  link,
  isolates: [],
  note: null,
  origin: undefined,
})

function within(nodes: readonly Phrasing[], place: RunContext, setting: Setting): Run[] {
  return nodes.flatMap((node) => {
    const origin = node.origin ?? place.origin
    const language = node.lang
    if (language === undefined || language === place.style.language)
      return handle(node, { ...place, origin }, setting)
    const tag = addTag(place.tag, 'Span', { language })
    return handle(node, { ...place, origin, tag, style: { ...place.style, language } }, setting)
  })
}

function handle(node: Phrasing, place: RunContext, setting: Setting): Run[] {
  const handler = handlers[node.type] as (node: Phrasing, place: RunContext, setting: Setting) => Run[]
  return handler(node, place, setting)
}

const textRun = (text: string, place: RunContext): Run => ({
  ...runOf('', place.style, place.tag, place.link),
  text: legible(text).replaceAll(/[ \n]+/gu, ' '),
  isolates: place.isolates,
  origin: place.origin,
})

const styled = (place: RunContext, style: Partial<TextStyle>): RunContext => ({
  ...place,
  style: { ...place.style, ...style },
})

/** Two words, or three of which the last is a number, stay on one line: “EU action”, “Need N3”. */
const isReference = (label: string): boolean =>
  label.length <= 30 && /^\S+ (?:\S+ \p{L}?\d+|\S+)$/u.test(label)

const handlers: Handlers = {
  text: (node, place) => [textRun(node.value, place)],
  emphasis: (node, place, setting) => {
    const tag = addTag(place.tag, 'Em')
    return within(node.children, { ...styled(place, { italic: !place.style.italic }), tag }, setting)
  },
  strong: (node, place, setting) => {
    const tag = addTag(place.tag, 'Strong')
    return within(node.children, { ...styled(place, { bold: true }), tag }, setting)
  },
  delete: (node, place, setting) => {
    const tag = addTag(place.tag, 'Span')
    return within(node.children, { ...styled(place, { strike: true }), tag }, setting)
  },
  superscript: (node, place, setting) =>
    scripted(within(node.children, place, setting), 'sups', 0.34, setting),
  subscript: (node, place, setting) =>
    scripted(within(node.children, place, setting), 'subs', -0.14, setting),
  inlineCode: (node, place) => {
    const tag = addTag(place.tag, 'Code')
    const style = { family: codeFamily, size: place.style.size * 0.9, hyphenate: false, features: '' }
    return [textRun(node.value, { ...styled(place, style), tag })]
  },
  dot: (node, place, setting) => {
    const tag = addTag(place.tag, 'Span', node.label.trim() === '' ? {} : { alt: node.label })
    return [textRun(dotSign, { ...styled(place, { colour: setting.colours.accent }), tag })]
  },
  break: (_node, place) => [{ ...textRun('', place), text: '\n' }],
  link: (node, place, setting) => {
    const words = plainText(node.children)
    const label = words && words !== node.url ? `${words} (${node.url})` : node.url
    return linked(node.children, { kind: 'url', to: node.url, label }, place, setting)
  },
  crossReference: (node, place, setting) => {
    const target = {
      kind: 'block' as const,
      to: node.target,
      label: plainText(node.children) || node.target,
    }
    const own = isReference(target.label) ? styled(place, { tied: true, hyphenate: false }) : place
    return linked(node.children, target, own, setting)
  },
  footnoteReference: (node, place, setting) => {
    const label = String(setting.noteNumbers.get(node.id) ?? '?')
    const tag = addTag(addTag(place.tag, 'Reference'), 'Link')
    const link: LinkTarget = { kind: 'note', to: node.id, label, tag }
    const style = { ...place.style, bold: false, italic: false, colour: setting.colours.link }
    const run: Run = { ...textRun(label, place), style, tag, link, note: node.id }
    return scripted([run], 'sups', 0.34, setting)
  },
  languageSpan: (node, place, setting) => within(node.children, place, setting),
  isolate: (node, place, setting) =>
    within(node.children, { ...place, isolates: [...place.isolates, node] }, setting),
}

function linked(
  nodes: readonly Phrasing[],
  target: Omit<LinkTarget, 'tag'>,
  place: RunContext,
  setting: Setting,
): Run[] {
  const tag = addTag(place.tag, 'Link')
  const style = { colour: setting.colours.link, underline: true }
  return within(nodes, { ...styled(place, style), tag, link: { ...target, tag } }, setting)
}

/** Raised or lowered text: the face's own small forms where it has them all, else the letters made smaller. */
function scripted(list: Run[], feature: string, rise: number, setting: Setting): Run[] {
  return list.map((run) => {
    const { family, bold, italic, size, language } = run.style
    const face = setting.book.face(family, bold, italic)
    const plain = face.shape(run.text, '', language, false).ids
    const forms = face.shape(run.text, feature, language, false).ids
    const own = plain.length === forms.length && plain.every((glyph, i) => glyph !== forms[i])
    const style = own ? { features: feature } : { size: size * 0.65, rise: run.style.rise + size * rise }
    return { ...run, style: { ...run.style, ...style } }
  })
}
