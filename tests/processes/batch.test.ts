/** Processes of a batch that die, hang or take too much. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectOf, sessionsOn } from '../batch/support/project-of.ts'
import { runCli } from '../support/run-cli.ts'

describe('a process', () => {
  /** Something that happens in a process that is given notes with such a name, which are the first it is given. */
  const planted = (home: string, what: string) => {
    const path = join(home, 'plant.cjs')
    writeFileSync(
      path,
      `const { existsSync, writeFileSync } = require('node:fs')
      if (process.send) process.on('message', ({ path }) => { if (path?.includes('planted')) { ${what} } })`,
    )
    return { NODE_OPTIONS: `--require=${path}` }
  }
  const project = () => projectOf(sessionsOn('a-planted', 'boats', 'cranes'))
  const run = (home: string, what: string) => runCli(['--to', 'md', '--jobs', '2'], home, planted(home, what))

  test('that dies once is replaced, and its notes are made', () => {
    const home = project()
    const { code, out, err } = run(
      home,
      `if (!existsSync('died')) { writeFileSync('died', ''); process.exit(7) }`,
    )
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.split('\n').filter((line) => line.endsWith('ms'))).toHaveLength(3)
  })

  test('that dies twice of the same notes is told, and the others are made', () => {
    const { code, out, err } = run(project(), 'process.exit(7)')
    expect(err).toMatch(
      /^sources.a-planted\.md:1:1 error Cannot make its briefs: .*died twice.* worker-died$/mu,
    )
    expect(out.split('\n').filter((line) => line.endsWith('ms'))).toHaveLength(2)
    expect(code).toBe(1)
  })

  test('that runs out of memory is told, and the others are made', () => {
    const home = project()
    writeFileSync(join(home, 'policy-brief.config.yaml'), 'limits: { workerMegabytes: 200 }\n')
    const { code, out, err } = run(home, 'const all = []; for (;;) all.push(new Array(1e6).fill(all.length))')
    expect(err).toMatch(
      /^sources.a-planted\.md:1:1 error .*200 MB of memory were not enough.* worker-died$/mu,
    )
    expect(out.split('\n').filter((line) => line.endsWith('ms'))).toHaveLength(2)
    expect(code).toBe(1)
  })

  test('that takes longer than the limit is ended, and the others are made', () => {
    const home = project()
    writeFileSync(join(home, 'policy-brief.config.yaml'), 'limits: { briefSeconds: 5 }\n')
    const { code, out, err } = run(home, 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)')
    expect(err).toMatch(
      /^sources.a-planted\.md:1:1 error .*more than 5 seconds.*`limits\.briefSeconds`.* limit$/mu,
    )
    expect(out.split('\n').filter((line) => line.endsWith('ms'))).toHaveLength(2)
    expect(code).toBe(1)
  })
})
