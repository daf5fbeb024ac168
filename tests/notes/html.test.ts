import { describe, expect, test } from 'vitest'
import { read } from './read.ts'

const messagesOf = (text: string) => {
  const { sessions, file } = read(`# Alliance\n\n# Title\n\n## Needs\n\n- cash\n\n${text}\n`)
  return {
    needs: sessions[0]?.needs.map(({ content }) => content.text),
    messages: file.messages.map(({ ruleId, line, reason }) => [ruleId, line, reason.split(': ')[1]]),
  }
}

describe('a program or a style sheet in the notes', () => {
  test.each(['<script>alert(1)</script>', '<style>p { color: red }</style>'])(
    '“%s” is left out as a block',
    (text) => {
      expect(messagesOf(text)).toEqual({ needs: ['cash'], messages: [['html-code', 9, 'it is left out']] })
    },
  )

  test.each(['<script>now</script>', '<b><style>now</style></b>', '<script>now'])(
    'within a line the words of “%s” are kept as text',
    (text) => {
      expect(messagesOf(`- time ${text}`)).toEqual({
        needs: ['cash', 'time now'],
        messages: [['html-code', 9, 'its words are kept as text']],
      })
    },
  )
})
