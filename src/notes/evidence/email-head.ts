import type { RootContent } from 'mdast'
import { phrasingText } from '../tree/phrasing.ts'

/** "From: … To: … Subject: …" of a message in which the notes were sent. */
export function isEmailHead(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false
  const lines = phrasingText(node.children).split('\n')
  const labels = lines.filter((line) => /^[\p{L} -]{1,20}\s?:\s/u.test(line))
  return labels.length >= 3 && /^[\p{L} -]{1,12}\s?:.*\S@\S/u.test(lines[0] ?? '')
}
