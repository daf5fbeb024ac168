/**
 * What the program is to reach, held against what was measured: the table of `docs/speed.md`. Ratios are of one series; a
 * goal is reached where both processor time and wall time are within it.
 */

/** @returns {{ measure: string, goal: number, cpu: number | null, wall: number | null, isMet: boolean | null, row: string }[]} */
export function goalsOf(results, { many, veryMany, warm, preview }) {
  const of = (name) => results.find((result) => result.name === name)
  /** How many times of another a run takes, by processor and wall time. */
  const times = (own, other, share = 1) => {
    const [a, b] = [of(own), of(other)]
    const ratio = (key) => (a && b ? (a[key].median / b[key].median) * share : null)
    return { cpu: ratio('cpu'), wall: ratio('wall') }
  }
  const one = (value) => ({ cpu: null, wall: value ?? null })
  const three = 'policy-brief pdf,docx,md'
  const node = Number(process.versions.node.split('.')[0])
  const rows = [
    ['cold, three formats ÷ the rivals’', node >= 24 ? 1.2 : 1.4, times(three, 'rivals pdf,docx,md')],
    ['cold, PDF ÷ Pandoc with Typst', 2.5, times('policy-brief pdf', 'pandoc | typst pdf')],
    ['cold, `model` ÷ `node -e 0`', 4, times('policy-brief model', 'node -e 0')],
    ['cold, `check` ÷ `node -e 0`', 5, times('policy-brief check', 'node -e 0')],
    ['warm, three formats, ms', 25, one(warm?.median)],
    [
      `${many} notes ÷ the rivals’`,
      0.4,
      one(times(`${three}, ${many} notes`, `rivals pdf,docx,md, ${many} notes`).wall),
    ],
    [
      `a brief of ${veryMany} notes ÷ one of ${many}`,
      1,
      times(`${three}, ${veryMany} notes`, `${three}, ${many} notes`, many / veryMany),
    ],
    [`${veryMany} notes, MB`, 400, one(of(`${three}, ${veryMany} notes`)?.memory.median)],
    ['150 pages ÷ the rivals’', 1, times(`${three}, 150 pages`, 'rivals pdf,docx,md, 150 pages')],
    ['a page of 1000 ÷ one of 100', 1.2, times(`${three}, 1000 pages`, `${three}, 100 pages`, 0.1)],
    ['preview, a save to its page, ms', 100, one(preview?.shown)],
  ]
  return rows.map(([measure, goal, { cpu, wall }]) => {
    const measured = [cpu, wall].filter((value) => value !== null)
    const isMet = measured.length === 0 ? null : measured.every((value) => value <= goal)
    const verdict = isMet === null ? 'not measured' : isMet ? 'reached' : 'missed'
    const cells = [measure, goal, shown(cpu), shown(wall), verdict]
    return { measure, goal, cpu, wall, isMet, row: `| ${cells.join(' | ')} |` }
  })
}

const shown = (value) => (value === null ? '' : value >= 20 ? value.toFixed(0) : value.toFixed(2))
