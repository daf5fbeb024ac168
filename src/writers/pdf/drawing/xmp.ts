import type { Document } from '../../../document/document.ts'
import { escapeXml } from '../../../escape/xml.ts'

const description = (prefix: string, namespace: string, lines: string[]): string =>
  `<rdf:Description rdf:about="" xmlns:${prefix}="${namespace}">\n${lines.filter(Boolean).join('\n')}\n</rdf:Description>\n`

const sequence = (items: string[], kind: 'Seq' | 'Bag'): string =>
  `<rdf:${kind}>${items.map((item) => `<rdf:li>${escapeXml(item)}</rdf:li>`).join('')}</rdf:${kind}>`

const alternative = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`

/**
 * The file's properties as XMP: the same as in the information dictionary, the claims of PDF/UA-1 and PDF/A-3a, and
 * the extension schema that PDF/A wants for the claim of PDF/UA (ISO 19005-3, 6.6.2.3).
 */
export function xmp(document: Document, info: Record<string, string>): string {
  const { metadata, language } = document
  const date = metadata.date === null ? '' : `${metadata.date}T00:00:00Z`
  const element = (name: string, value: string | undefined): string =>
    value ? `<${name}>${escapeXml(value)}</${name}>` : ''
  return [
    description('dc', 'http://purl.org/dc/elements/1.1/', [
      '<dc:format>application/pdf</dc:format>',
      `<dc:title>${alternative(metadata.title)}</dc:title>`,
      info['Author'] ? `<dc:creator>${sequence([info['Author']], 'Seq')}</dc:creator>` : '',
      metadata.subject ? `<dc:description>${alternative(metadata.subject)}</dc:description>` : '',
      metadata.keywords.length > 0 ? `<dc:subject>${sequence(metadata.keywords, 'Bag')}</dc:subject>` : '',
      metadata.publisher ? `<dc:publisher>${sequence([metadata.publisher], 'Bag')}</dc:publisher>` : '',
      metadata.identifiers.length > 0
        ? element(
            'dc:identifier',
            metadata.identifiers.map(({ name, value }) => `${name} ${value}`).join('; '),
          )
        : '',
      `<dc:language>${sequence([language], 'Bag')}</dc:language>`,
    ]),
    description('pdf', 'http://ns.adobe.com/pdf/1.3/', [
      element('pdf:Producer', info['Producer']),
      element('pdf:Keywords', info['Keywords']),
    ]),
    description('xmp', 'http://ns.adobe.com/xap/1.0/', [
      element('xmp:CreatorTool', info['Creator']),
      element('xmp:CreateDate', date),
      element('xmp:ModifyDate', date),
    ]),
    description('pdfuaid', 'http://www.aiim.org/pdfua/ns/id/', ['<pdfuaid:part>1</pdfuaid:part>']),
    extensionSchema,
  ].join('')
}

const extensionSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
`
