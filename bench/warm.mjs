/** How long a brief takes in three formats in a process that has made others: the real notes, again and again. */
import { readFileSync } from 'node:fs'
import { loadTemplate, makeBrief } from '../dist/index.js'

const [before, counted] = [60, 41]
const path = '2020-07-09-shared-value-through-clusters.md'
const text = readFileSync(new URL(`../sources/${path}`, import.meta.url), 'utf8')
const template = loadTemplate('policy-brief')
const times = []
for (let round = -before; round < counted; round++) {
  const begin = performance.now()
  await makeBrief(
    { path, text: text.replace('Generally', `Generally ${round}`) },
    { template, to: ['pdf', 'docx', 'md'] },
  )
  if (round >= 0) times.push(performance.now() - begin)
}
const median = Math.round(times.toSorted((a, b) => a - b)[counted >> 1] * 10) / 10
console.log(process.argv.includes('--json') ? JSON.stringify({ median }) : `a brief, warm: ${median} ms`)
