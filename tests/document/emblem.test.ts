import { expect, test } from 'vitest'
import { euEmblem } from '../../src/document/eu-emblem.ts'
import { readTheme } from '../../src/document/read-theme.ts'
import { lowered } from './support.ts'

const height = 90
const corners = [...euEmblem(height).matchAll(/points="([^"]+)"/gu)].map(([, points = '']) =>
  points.split(' ').map((point) => point.split(',').map(Number) as [number, number]),
)

test('the emblem is one and a half times as wide as high, blue with gold stars', () => {
  const svg = euEmblem(height)
  expect(svg).toContain('viewBox="0 0 135 90"')
  expect(svg).toContain('<rect x="0" y="0" width="135" height="90" fill="#003399"/>')
  expect(svg.match(/fill="#FFCC00"/gu)).toHaveLength(12)
})

test('twelve upright stars stand on a circle of a third of the height, each in one of an eighteenth', () => {
  expect(corners).toHaveLength(12)
  for (const [hour, star] of corners.entries()) {
    const [[x = 0, top = 0] = []] = star
    const centre = [
      67.5 + Math.sin((hour * Math.PI) / 6) * 30,
      45 - Math.cos((hour * Math.PI) / 6) * 30,
    ] as const
    expect(x).toBeCloseTo(centre[0], 2)
    expect(top).toBeCloseTo(centre[1] - 5, 2)
    for (const [px, py] of star) expect(Math.hypot(px - centre[0], py - centre[1])).toBeLessThan(5.01)
  }
})

test.each([
  ['is at least a centimetre high', undefined, 10],
  ['is no smaller than another logo', { file: 'logo.png', alt: 'A logo', height: 20 }, 20],
])('the emblem %s', (_, logo, millimetres) => {
  const theme = { ...readTheme(null), ...(logo && { logo }) }
  const { document } = lowered('# T\n\n::eu-emblem[Funded by the European Union]{alt="E"}', { theme })
  const figure = document.children.find(
    ({ type, id }: { type: string; id?: string }) => type === 'figure' && id !== 'logo',
  )
  expect(figure?.type === 'figure' && (figure.height / 96) * 25.4).toBeGreaterThanOrEqual(millimetres)
})
