import type { RootContent } from 'mdast'
import type { Vocabulary } from '../labels/vocabulary.ts'
import { phrase } from '../labels/words.ts'
import { phrasingText } from '../tree/phrasing.ts'

/** What a line above an e-mail says: who sent it and to whom, when, and about what. */
export type MailKey = 'from' | 'sent' | 'to' | 'subject'

export interface MailLine {
  /** Null where no language has its name. */
  key: MailKey | null
  start: number
  end: number
  /** Where what follows the name begins. */
  rest: number
}

/** "From: … To: … Subject: …" of a message in which the notes were sent, line by line; null where a block is none. */
export function emailHead(node: RootContent, vocabulary: Vocabulary): MailLine[] | null {
  if (node.type !== 'paragraph') return null
  const text = phrasingText(node.children)
  const lines = linesOf(text, vocabulary)
  const known = new Set(lines.flatMap(({ key }) => key ?? []))
  const isMail = known.has('subject') && (known.has('from') || known.has('to'))
  // Two lines of nothing else leave no doubt.
  if (isMail && lines.length === known.size) return lines
  const labels = lines.filter(({ start, rest }) => rest > start)
  const hasAddress = /^[\p{L} -]{1,12}\s?:.*\S@\S/u.test(text)
  return labels.length >= 3 && ((isMail && known.size > 2) || hasAddress) ? lines : null
}

/** Whether a word stands above e-mails for what follows it: "Subject". */
export const isOfMail = (name: string, key: MailKey, { languages }: Vocabulary): boolean =>
  languages.some(({ mailHead }) => mailHead[key].includes(phrase(name)))

function linesOf(text: string, vocabulary: Vocabulary): MailLine[] {
  let at = 0
  return text.split('\n').map((line): MailLine => {
    const start = at
    const end = start + line.length
    at = end + 1
    const [label = '', name = ''] = /^([\p{L} -]{1,20})\s?:\s/u.exec(line) ?? []
    const found = (['from', 'sent', 'to', 'subject'] as const).find((key) => isOfMail(name, key, vocabulary))
    return { key: found ?? null, start, end, rest: start + label.length }
  })
}
