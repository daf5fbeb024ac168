import { escapeXml } from './xml.ts'

/** What turns the direction of all that follows, in a title also of what is not its own (UAX 9, explicit formatting). */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu

/** A text for an element of HTML, or an attribute in double quotation marks. */
export const escapeHtml = (text: string): string => escapeXml(text.replaceAll(turning, ''))
