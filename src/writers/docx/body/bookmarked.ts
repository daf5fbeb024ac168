import { BookmarkEnd, BookmarkStart, type ParagraphChild } from 'docx'
import type { Scope } from './scope.ts'

/** The bookmark that links to a block lead to, around its words. */
export function bookmarked(id: string, children: ParagraphChild[], { plan }: Scope): ParagraphChild[] {
  const bookmark = plan.bookmarks.get(id)
  if (!bookmark) return children
  return [
    new BookmarkStart(bookmark.name, bookmark.number) as unknown as ParagraphChild,
    ...children,
    new BookmarkEnd(bookmark.number) as unknown as ParagraphChild,
  ]
}
