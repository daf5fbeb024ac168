import type { Writer } from '../writer.ts'
import { plan } from './body/plan.ts'
import { scopeOf } from './body/scope-of.ts'
import { svgFallbacks } from './body/svg-fallbacks.ts'
import { ownParts } from './package/own-parts.ts'
import { zipParts } from './package/zip-parts.ts'
import { addedStyles } from './reference/added-styles.ts'
import { firstFreeList, graft } from './reference/graft.ts'
import { readReference } from './reference/read-reference.ts'
import { referenceMessages } from './reference/reference-messages.ts'

/** A Word file with real styles, lists, tables and notes; in the look of the document's reference file, if it has one. */
export const docxWriter: Writer = {
  format: 'docx',
  async write(document, assets) {
    const { referenceDocx } = document
    const read = referenceDocx ? readReference(referenceDocx.data, document.theme) : null
    const reference = read && 'styles' in read ? read : null
    const numbers = plan(document, reference ? firstFreeList(reference) : 1)
    const { fallbacks, messages: drawing } = await svgFallbacks(document, assets)
    const own = ownParts(document, numbers, { ...scopeOf(document, numbers, reference), fallbacks })
    const added = reference ? addedStyles(own, reference) : []
    const messages = referenceDocx && read ? referenceMessages(read, added, referenceDocx.path) : []
    const parts = reference ? graft(own, reference, document, numbers, added) : own
    return { data: zipParts(parts, assets), pages: null, messages: [...messages, ...drawing] }
  },
}
