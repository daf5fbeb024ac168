import type { Element } from 'xast'
import { fromXml } from 'xast-util-from-xml'
import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import type { Document } from '../../../document/document.ts'
import { parsePart } from '../../../word/parse-part.ts'
import { child, elements, valueIn } from '../../../word/xml.ts'
import { xmlText } from '../../../word/xml-text.ts'
import type { NumberedList } from '../body/numbered-lists.ts'
import type { Plan } from '../body/plan.ts'
import { listElements } from '../package/numbering-xml.ts'
import { type Parts, textPart } from '../package/parts.ts'
import { reachable } from '../package/reachable.ts'
import { styleElement } from '../package/styles-xml.ts'
import { withThemeLanguage } from '../package/with-theme-language.ts'
import { xmlFile } from '../package/xml-file.ts'
import type { Style } from '../styles.ts'
import { w, wordNamespace } from '../wml.ts'
import { wordLanguage } from '../word-language.ts'
import { fillFields } from './fill-fields.ts'
import { keptSettings } from './kept-settings.ts'
import type { Reference } from './read-reference.ts'
import { soundPart } from './sound-part.ts'

/** What our own file gives to the reference document; all else is the editor's. */
const given = [
  'word/footnotes.xml',
  'word/endnotes.xml',
  'word/_rels/footnotes.xml.rels',
  'docProps/core.xml',
  'docProps/app.xml',
  'docProps/custom.xml',
]

/** What is left out of the reference document: its own notes, and what only its words or its settings refer to. */
const dropped = /^word\/(footnotes|endnotes)\.xml$|^word\/_rels\/(footnotes|endnotes|settings)\.xml\.rels$/

/** What a document has beside its words. */
const kept =
  /^(styles|stylesWithEffects|numbering|settings|webSettings|fontTable|theme|header|footer|customXml|glossaryDocument)$/

/** Our body in the reference document: its styles, numbering, theme, settings, headers, footers and page set-up stay. */
export function graft(
  own: Parts,
  reference: Reference,
  document: Document,
  plan: Plan,
  added: readonly Style[],
): Parts {
  const result: Parts = new Map([...reference.parts].filter(([name]) => !dropped.test(name)))
  for (const name of given) {
    const part = own.get(name)
    if (part !== undefined) result.set(name, part)
  }
  const running = !hasRunningLines(reference)
  for (const [name, data] of own) if (isAdded(name, running)) result.set(ownName(name), data)
  result.set(
    'word/document.xml',
    withSections(ownPictures(textPart(own, 'word/document.xml')), reference.section, running),
  )
  for (const [name, data] of reference.parts) {
    if (isRunningLine(name)) result.set(name, xmlFile(fillFields(soundPart(readPart(data)), document)))
    if (name === 'word/fontTable.xml') result.set(name, xmlFile(soundPart(readPart(data))))
  }
  result.set('word/footnotes.xml', restyled(ownPictures(textPart(own, 'word/footnotes.xml')), reference))
  const footnoteLinks = own.get('word/_rels/footnotes.xml.rels')
  if (typeof footnoteLinks === 'string') {
    result.set(
      'word/_rels/footnotes.xml.rels',
      xmlFile(relationships(ownRelationships(footnoteLinks, () => true))),
    )
  }
  result.set('word/styles.xml', xmlFile(withStyles(reference, document, added)))
  result.set('word/numbering.xml', xmlFile(withLists(reference, plan)))
  const settings = reference.settings
    ? toXml(keptSettings(reference.settings))
    : textPart(own, 'word/settings.xml')
  result.set('word/settings.xml', withThemeLanguage(settings, document.language))
  result.set('word/_rels/document.xml.rels', xmlFile(documentRelationships(own, reference)))
  result.set('_rels/.rels', textPart(own, '_rels/.rels'))
  const all = reachable(result)
  all.set('[Content_Types].xml', xmlFile(contentTypes(own, all, reference)))
  return all
}

/** The first id that none of the reference's lists has. */
export const firstFreeList = ({ numbering }: Reference): number =>
  1 +
  Math.max(
    0,
    ...elements(numbering)
      .filter(({ name }) => name === 'w:num')
      .map((one) => Number(valueIn(one, 'w:numId'))),
  )

/** Pictures, headers and footers of ours beside the reference's: other file names, other relationship ids. */
const ownName = (name: string): string =>
  name.replace('media/', 'media/brief-').replace(/(header|footer)(?=\d+\.xml)/, '$1-brief')

/** The pattern fits only attributes of elements, as words of the notes hold no `<`. */
const ownPictures = (xml: string): string =>
  xml.replace(/(<(?:a:blip|asvg:svgBlip)\b[^<>]*?r:embed=")rId(?=\d+")/g, '$1rIdBrief')

/** Whether the reference has a header or footer of its own; one that has none gets the brief's. */
const hasRunningLines = ({ section }: Reference): boolean =>
  elements(section).some(({ name }) => isRunningReference(name))
const isRunningReference = (name: string): boolean =>
  name === 'w:headerReference' || name === 'w:footerReference'
const isRunningLine = (name: string): boolean => /^word\/(header|footer)[\w-]*\.xml$/.test(name)
const isAdded = (name: string, running: boolean): boolean =>
  name.startsWith('word/media/') || (running && isRunningLine(name))

/** The reference's page set-up for every section; where it has neither header nor footer, with ours. */
function withSections(xml: string, section: Element | null, running: boolean): string {
  let count = 0
  // The pattern fits only elements, as words of the notes hold no `<`.
  return xml.replaceAll(/<w:sectPr\b.*?<\/w:sectPr>/gs, (own) => {
    count += 1
    const renamed = own.replaceAll(/r:id="rId(?=\d)/g, 'r:id="rIdBrief')
    if (!section) return renamed
    const theirs = sectionIn(section, rootElement(withNamespaces(renamed)), count === 1, running)
    return toXml(theirs, { closeEmptyElements: true })
  })
}

/** Nothing here needs the names that prefixes stand for. */
const withNamespaces = (xml: string): string => xml.replace('<w:sectPr', '<w:sectPr xmlns:w="w" xmlns:r="r"')

/**
 * The reference's section with our columns: the first has header and footer, which go on to the others, and these begin
 * where the one before them ends.
 */
function sectionIn(section: Element, own: Element, first: boolean, running: boolean): Element {
  const isLine = (name: string) => isRunningReference(name) || name === 'w:titlePg'
  const isColumned = Number(valueIn(child(own, 'w:cols'), 'w:num') ?? 1) > 1
  const ours = ({ name }: Element) =>
    (name === 'w:cols' && isColumned) || (name === 'w:type' && !first) || (first && running && isLine(name))
  const dropped = (one: Element) =>
    elements(own).some((other) => other.name === one.name && ours(other)) ||
    (isLine(one.name) && (running || !first))
  const children = [...elements(own).filter(ours), ...elements(section).filter((one) => !dropped(one))]
  return {
    ...section,
    children: children.toSorted((one, two) => sectionOrder(one.name) - sectionOrder(two.name)),
  }
}

/** The order of CT_SectPr; header and footer come first, as they are. */
const sectionOrder = (name: string): number => sectionParts.indexOf(name.slice(2))
const sectionParts = [
  'footnotePr',
  'endnotePr',
  'type',
  'pgSz',
  'pgMar',
  'paperSrc',
  'pgBorders',
  'lnNumType',
  'pgNumType',
  'cols',
  'formProt',
  'vAlign',
  'noEndnote',
  'titlePg',
  'textDirection',
  'bidi',
  'rtlGutter',
  'docGrid',
  'printerSettings',
  'sectPrChange',
]

function readPart(data: Uint8Array): Element {
  const root = parsePart(data)
  if (!root) throw new Error('Cannot read a part, expected an element')
  return root
}

/** The note's own number is docx's, with docx's id of its style. */
function restyled(xml: string, { styleIds }: Reference): string {
  const id = styleIds.get('FootnoteReference') ?? 'FootnoteReference'
  return xml.replaceAll(
    '<w:rStyle w:val="FootnoteReference"/>',
    toXml(w('rStyle', { val: id }), { closeEmptyElements: true }),
  )
}

function withStyles(reference: Reference, document: Document, missing: readonly Style[]): Element {
  const language = wordLanguage(document.language)
  const theirs = elements(reference.styles)
  const defaults = theirs.find(({ name }) => name === 'w:docDefaults') ?? w('docDefaults')
  const kept = [
    inLanguage(defaults, language),
    ...theirs.filter(({ name }) => name !== 'w:docDefaults').map(withoutLanguage),
  ]
  const id = (own: string) => reference.styleIds.get(own) ?? own
  const lacks = (own: string) =>
    reference.missing.some((style) => style.id === own) && !missing.some((style) => style.id === own)
  const added = missing.map(({ basedOn, next, ...style }) =>
    withoutList(
      styleElement({
        ...style,
        id: id(style.id),
        ...(basedOn ? { basedOn: id(basedOn) } : {}),
        ...(next && !lacks(next) ? { next: id(next) } : {}),
      }),
    ),
  )
  return { ...reference.styles, children: [...kept, ...added] }
}

/** A style of ours has no list of its own in the reference document: each paragraph names its list. */
const withoutList = (style: Element): Element => ({
  ...style,
  children: style.children.map((part) =>
    part.type === 'element' && part.name === 'w:pPr'
      ? { ...part, children: part.children.filter((one) => one.type !== 'element' || one.name !== 'w:numPr') }
      : part,
  ),
})

/** A paragraph's style says no language: it would be that of the reference document. */
const withoutLanguage = (style: Element): Element =>
  style.name !== 'w:style' || valueIn(style, 'w:type') === 'character'
    ? style
    : {
        ...style,
        children: style.children.map((part) =>
          part.type === 'element' && part.name === 'w:rPr'
            ? {
                ...part,
                children: part.children.filter((one) => one.type !== 'element' || one.name !== 'w:lang'),
              }
            : part,
        ),
      }

/** The defaults with the brief's language, the last but a few of a run's properties (CT_RPr). */
function inLanguage(defaults: Element, language: string): Element {
  const lang = w('lang', { val: language, eastAsia: language, bidi: 'ar-SA' })
  const later = ['w:eastAsianLayout', 'w:specVanish', 'w:oMath']
  const run = child(child(defaults, 'w:rPrDefault'), 'w:rPr')
  const kept = elements(run).filter(({ name }) => name !== 'w:lang')
  const index = kept.findIndex(({ name }) => later.includes(name))
  const place = index === -1 ? kept.length : index
  const runs = w('rPrDefault', {}, w('rPr', {}, ...kept.slice(0, place), lang, ...kept.slice(place)))
  return {
    ...defaults,
    children: [runs, ...elements(defaults).filter(({ name }) => name !== 'w:rPrDefault')],
  }
}

/** The reference's lists, and ours: numbered ones by the definition of its style where it has one. */
function withLists(reference: Reference, plan: Plan): Element {
  const base = reference.numbering ?? x('w:numbering', { 'xmlns:w': wordNamespace })
  const parts = elements(base)
  const first =
    1 +
    Math.max(
      -1,
      ...parts
        .filter(({ name }) => name === 'w:abstractNum')
        .map((one) => Number(valueIn(one, 'w:abstractNumId'))),
    )
  const { definitions, numbers } = listElements(plan.lists.all, first)
  const own = plan.lists.all
    .map((list, index) => referenceList(list, reference) ?? numbers[index])
    .filter((one) => one !== undefined)
  const isAfter = ({ name }: Element) => name === 'w:num' || name === 'w:numIdMacAtCleanup'
  const isLast = ({ name }: Element) => name === 'w:numIdMacAtCleanup'
  return {
    ...base,
    children: [
      ...parts.filter((part) => !isAfter(part)),
      ...definitions.map(withoutStyles),
      ...parts.filter((part) => isAfter(part) && !isLast(part)),
      ...own,
      ...parts.filter(isLast),
    ],
  }
}

/** A style belongs to one definition, and here to the reference's. */
const withoutStyles = (definition: Element): Element => ({
  ...definition,
  children: definition.children.map((level) =>
    level.type === 'element' && level.name === 'w:lvl'
      ? {
          ...level,
          children: level.children.filter((part) => part.type !== 'element' || part.name !== 'w:pStyle'),
        }
      : level,
  ),
})

function referenceList({ id, marker, restart }: NumberedList, reference: Reference): Element | null {
  const style =
    marker.type === 'number' && marker.prefix === '' && restart
      ? reference.numbers.get(restart.level)
      : undefined
  if (!style || !restart) return null
  return w(
    'num',
    { numId: id },
    w('abstractNumId', { val: style.definition }),
    w('lvlOverride', { ilvl: style.level }, w('startOverride', { val: restart.start })),
  )
}

const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships'
const relationships = (children: Element[]): Element =>
  x('Relationships', { xmlns: relationshipsNamespace }, children)

function rootElement(xml: string): Element {
  const root = fromXml(xml).children.find((node) => node.type === 'element')
  if (!root) throw new Error('Cannot read a part, expected an element')
  return root
}
const rootElements = (xml: string): Element[] => elements(rootElement(xml))

const kindOf = ({ attributes }: Element): string => attributes['Type']?.split('/').at(-1) ?? ''

/** Ours of some kinds, with the ids and names that they have beside the reference's. */
const ownRelationships = (xml: string, wanted: (kind: string) => boolean): Element[] =>
  rootElements(xml)
    .filter((one) => wanted(kindOf(one)))
    .map((one) => {
      const id = one.attributes['Id'] ?? ''
      const target = one.attributes['Target'] ?? ''
      return {
        ...one,
        attributes: {
          ...one.attributes,
          Id: id.replace(/^rId(?=\d)/, 'rIdBrief'),
          Target: kindOf(one) === 'hyperlink' ? target : ownName(target),
        },
      }
    })

function documentRelationships(own: Parts, reference: Reference): Element {
  const data = reference.parts.get('word/_rels/document.xml.rels')
  const theirs = (data ? rootElements(xmlText(data)) : []).filter((one) => kept.test(kindOf(one)))
  const known = new Set(theirs.map(kindOf))
  const wanted = (kind: string) =>
    ['hyperlink', 'image', 'footnotes', 'endnotes'].includes(kind) ||
    (['header', 'footer'].includes(kind) && !hasRunningLines(reference)) ||
    (['numbering', 'settings'].includes(kind) && !known.has(kind))
  return relationships([
    ...theirs,
    ...ownRelationships(textPart(own, 'word/_rels/document.xml.rels'), wanted),
  ])
}

/** Types of the reference's parts, and of ours that it has none for. */
function contentTypes(own: Parts, result: Parts, reference: Reference): Element {
  const theirs = rootElements(xmlText(reference.parts.get('[Content_Types].xml') ?? new Uint8Array()))
  const ours = rootElements(textPart(own, '[Content_Types].xml')).map((one) => ({
    ...one,
    attributes: {
      ...one.attributes,
      ...(one.attributes['PartName'] ? { PartName: ownName(one.attributes['PartName']) } : {}),
    },
  }))
  const keyOf = ({ name, attributes }: Element) =>
    name === 'Default' ? `.${attributes['Extension']?.toLowerCase()}` : (attributes['PartName'] ?? '')
  const has = (key: string) => key.startsWith('.') || result.has(key.slice(1))
  const known = new Set(theirs.map(keyOf))
  // A brief made from a template (.dotx) is a document.
  const isBody = (one: Element) => keyOf(one) === '/word/document.xml'
  const kept = theirs.map((one) => (isBody(one) ? (ours.find(isBody) ?? one) : one))
  const all = [...kept, ...ours.filter((one) => !known.has(keyOf(one)))].filter((one) => has(keyOf(one)))
  const defaults = all.filter(({ name }) => name === 'Default')
  const overrides = all.filter(({ name }) => name === 'Override')
  return x('Types', { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' }, [
    ...defaults,
    ...overrides,
  ])
}
