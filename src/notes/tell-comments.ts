import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { VFile } from 'vfile'
import { commentSign } from './clean-source.ts'
import { say } from './messages.ts'

/** Tells of the comments of a notebook, which no brief prints; those of HTML are written to be seen by nobody. */
export function tellComments(root: Root, file: VFile): void {
  visit(root, 'html', (node) => {
    for (const comment of node.value.split(`<!--${commentSign}`).slice(1)) {
      const words = (comment.split('-->', 1)[0] ?? '').trim().replaceAll('\n', ' ')
      say(file, {
        reason: `Unexpected comment “${words.slice(0, 60)}”, expected it in the text: no brief prints it`,
        ruleId: 'not-printed',
        place: node,
        actual: words,
        note: 'Write in the text what readers shall see, or take it away',
      })
    }
  })
}
