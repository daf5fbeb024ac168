import { expect, test } from 'vitest'
import { pngOf } from '../pictures/make-png.ts'
import { lowered } from './support.ts'

const data = pngOf({ width: 3, height: 2, colourType: 0, depth: 8, samples: [0, 1, 2, 3, 4, 5] })
const captions = { figure: 'Figure\u00a0{number}.', table: 'Table\u00a0{number}.' }
const captionsOf = (markdown: string, words = captions, more = {}) =>
  lowered(markdown, { picture: () => data, captions: words, ...more })
    .blocks.filter((line) => line.includes('“'))
    .map((line) => line.replace(/^.*“(.*)”.*$/u, '$1').replaceAll('\u00a0', ' '))

const table = (caption: string) => `:::table[${caption}]\n| a |\n| - |\n| b |\n:::\n\n`
const figure = (caption: string) => `![A mill](a "${caption}")\n\n`

test.each([
  [
    'figures and tables each in their order',
    figure('The mill') + table('Needs') + figure('The quay'),
    ['Figure 1. The mill', 'Table 1. Needs', 'Figure 2. The quay'],
  ],
  [
    'those in boxes, too',
    `:::aside[Beside]\n${figure('The mill')}:::\n\n${figure('The quay')}`,
    ['Beside', 'Figure 1. The mill', 'Figure 2. The quay'],
  ],
  [
    'what its author has numbered stays, and counts',
    figure('Figure 1: the mill') + figure('The quay'),
    ['Figure 1: the mill', 'Figure 2. The quay'],
  ],
  [
    'a picture without a caption has no number',
    `![A mill](a)\n\n${figure('The quay')}`,
    ['Figure 1. The quay'],
  ],
])('%s', (_, markdown, expected) => {
  expect(captionsOf(markdown)).toEqual(expected)
})

test('the number may stand before the word', () => {
  const words = { figure: '{number}.\u00a0ábra.', table: '{number}.\u00a0táblázat.' }
  const markdown = figure('A malom') + figure('2. ábra: a rakpart') + figure('2020-ban a híd')
  expect(captionsOf(markdown, words)).toEqual([
    '1. ábra. A malom',
    '2. ábra: a rakpart',
    '3. ábra. 2020-ban a híd',
  ])
})
