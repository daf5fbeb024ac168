import type { Element } from 'xast'
import { x } from 'xastscript'
import type { Document } from '../../../document/document.ts'
import { xmlSafe } from '../xml-safe.ts'

const coreNamespaces = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
}

/** `docProps/core.xml`: what the document says of itself, its day as the file's, and nothing else. */
export function coreXml({ metadata, language }: Document): Element {
  const { title, subject, authors, keywords, date } = metadata
  const moment = date === null ? null : `${date}T00:00:00Z`
  return x('cp:coreProperties', coreNamespaces, [
    ...said('dc:title', title),
    ...said('dc:subject', subject),
    ...said('dc:creator', authors.join('; ')),
    ...said('cp:keywords', keywords.join(', ')),
    ...said('dc:language', language),
    ...said('dcterms:created', moment, { 'xsi:type': 'dcterms:W3CDTF' }),
    ...said('dcterms:modified', moment, { 'xsi:type': 'dcterms:W3CDTF' }),
  ])
}

/** `docProps/app.xml`: the program and the publisher. */
export function appXml({ metadata }: Document): Element {
  const namespace = 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties'
  return x('Properties', { xmlns: namespace }, [
    ...said('Application', metadata.generator),
    ...said('Company', metadata.publisher),
  ])
}

function said(name: string, value: string | null, attributes: Record<string, string> = {}): Element[] {
  const text = xmlSafe(value ?? '').trim()
  return text === '' ? [] : [x(name, attributes, [text])]
}
