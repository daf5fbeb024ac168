import { expect, test } from 'vitest'
import { fromXml } from 'xast-util-from-xml'
import { styleChain } from '../../src/word/word-file.ts'

const based = (id: string, on: string) => {
  const [style] = fromXml(
    `<w:style xmlns:w="w" w:styleId="${id}"><w:basedOn w:val="${on}"/></w:style>`,
  ).children
  if (style?.type !== 'element') throw new Error('Cannot read the style, expected an element')
  return [id, style] as const
}
const ids = (styles: Parameters<typeof styleChain>[0], from: string) =>
  styleChain(styles, from).map(({ attributes }) => attributes['w:styleId'])

test('a style is followed to those that it is based on, and not round in a circle', () => {
  expect(ids(new Map([based('a', 'b'), based('b', 'c'), based('c', 'a')]), 'a')).toEqual(['a', 'b', 'c'])
})

test('3,000 styles, each based on the next, are no work without measure', () => {
  const styles = new Map(Array.from({ length: 3000 }, (_, at) => based(`${at}`, `${at + 1}`)))
  expect(ids(styles, '0')).toHaveLength(100)
})
