/** What runs in CI: every command of the workflows, in order, in a clean clone; and what they may do. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { projectFolder } from '../support/run-cli.ts'

interface Step {
  name?: string
  uses?: string
  run?: string
  shell?: string
}
interface Job {
  permissions: Record<string, string>
  steps: Step[]
  strategy?: { matrix: { part: number[]; of: number[] } }
}
interface Workflow {
  permissions: object
  jobs: Record<string, Job>
}

const textAt = (...path: string[]): string => readFileSync(join(projectFolder, ...path), 'utf8')
const workflowAt = (name: string): Workflow => parse(textAt('.github', 'workflows', name))
const commandsOf = (job: Job | undefined): string[] =>
  job?.steps.flatMap(({ run }) => (run === undefined ? [] : [run])) ?? []

const workflow = workflowAt('briefs.yml')
const { check, build, merge, publish, site, pages } = workflow.jobs
const clone = mkdtempSync(join(tmpdir(), 'policy-brief-clone-'))

beforeAll(() => {
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${projectFolder}`, clone])
})
afterAll(() => rmSync(clone, { recursive: true, force: true }))

/** Runs a step as the service does. */
function runStep(command: string, cwd: string, environment: Record<string, string> = {}): number | null {
  const page = join(clone, 'summary.md')
  const env = { ...process.env, GITHUB_STEP_SUMMARY: page, ...environment }
  return spawnSync('bash', ['-e', '-c', command], { cwd, env, encoding: 'utf8' }).status
}

/** The values of a matrix put into a command. */
const filled = (command: string, values: Record<string, string>): string =>
  command.replaceAll(/\$\{\{ matrix\.(\w+) \}\}/gu, (_, name) => values[name] ?? '')

/** A run of the whole workflow of GitHub, with its two parts; the exit codes of its commands. */
function runWorkflow(): Record<string, (number | null)[]> {
  const { part = [], of = [] } = build?.strategy?.matrix ?? {}
  return {
    check: commandsOf(check).map((command) => runStep(command, clone)),
    build: part.flatMap((one) =>
      commandsOf(build)
        .filter((command) => command !== 'npm ci')
        .map((command) => runStep(filled(command, { part: `${one}`, of: `${of[0]}` }), clone)),
    ),
    merge: commandsOf(merge)
      .filter((command) => command !== 'npm ci')
      .map((command) => runStep(command, clone)),
    site: commandsOf(site)
      .filter((command) => command !== 'npm ci')
      .map((command) => runStep(command, clone, { ADDRESS: 'https://owner.github.io/briefs' })),
  }
}

describe('the workflow’s commands in a clean clone', () => {
  test('check, build in two parts, join, verify and make the site', () => {
    expect(runWorkflow()).toEqual({ check: [0, 0], build: [0, 0], merge: [0, 0], site: [0] })
    const notes = readdirSync(join(clone, 'sources')).filter((name) => name.endsWith('.md'))
    const wanted = notes.flatMap((name) =>
      ['docx', 'html', 'md', 'pdf'].map((format) => name.replace(/md$/, format)),
    )
    const made = readdirSync(join(clone, 'out')).filter((name) => !name.startsWith('.'))
    expect(made).toEqual([...wanted, 'manifest.json'].sort())
    expect(readFileSync(join(clone, 'summary.md'), 'utf8')).toContain('## Policy briefs\n')
    const index = readFileSync(join(clone, 'site', 'index.html'), 'utf8')
    expect(index).toContain('<link rel="canonical" href="https://owner.github.io/briefs/">')
    for (const name of notes) expect(index).toContain(`href="briefs/${name.replace(/md$/u, 'html')}"`)
  })

  test('make the good briefs also where one fails, and are red', () => {
    const bad = join(clone, 'sources', 'bad.md')
    writeFileSync(bad, '---\ntitle: [\n---\n')
    try {
      const { check: checked, build: built, merge: merged, site: sited } = runWorkflow()
      expect(checked?.at(-1)).toBe(1)
      expect(built?.toSorted()).toEqual([0, 1])
      expect(merged).toEqual([0, 0])
      expect(sited).toEqual([0])
      expect(JSON.parse(readFileSync(join(clone, 'out', 'manifest.json'), 'utf8'))).toMatchObject({
        shard: null,
        failed: [{ notes: { path: 'sources/bad.md' } }],
      })
    } finally {
      rmSync(bad)
    }
  })

  test('and those of GitLab do the same', () => {
    const gitlab = parse(textAt('.gitlab-ci.yml'))
    const run = (job: string, environment: Record<string, string> = {}) =>
      gitlab[job].script.map((command: string) => runStep(command, clone, environment))
    for (const folder of ['parts', 'out']) rmSync(join(clone, folder), { recursive: true, force: true })
    const total = { CI_NODE_TOTAL: String(gitlab.build.parallel) }
    expect([
      run('check'),
      run('build', { ...total, CI_NODE_INDEX: '1' }),
      run('build', { ...total, CI_NODE_INDEX: '2' }),
      run('merge'),
      run('pages', { CI_PAGES_URL: 'https://group.gitlab.io/briefs' }),
    ]).toEqual([[0], [0], [0], [0, 0], [0]])
    expect(readFileSync(join(clone, 'check.xml'), 'utf8')).toMatch(/^<\?xml version="1\.0"/u)
    expect(existsSync(join(clone, 'out', 'manifest.json'))).toBe(true)
    expect(existsSync(join(clone, 'public', 'index.html'))).toBe(true)
  })

  test('and those of the action, for another repository’s notes', () => {
    const action = parse(textAt('action.yml'))
    const home = mkdtempSync(join(tmpdir(), 'policy-brief-institution-'))
    cpSync(join(clone, 'sources'), join(home, 'notes'), { recursive: true })
    const inputs: Record<string, string> = { ACTION: clone, PATHS: 'notes', OUT: 'briefs', TO: 'md' }
    const given = { TEMPLATE: action.inputs.template.default, SHARD: action.inputs.shard.default, ...inputs }
    const [install, make, prove] = (action.runs.steps as Step[]).flatMap(({ run }) => (run ? [run] : []))
    // Installed above, in the same place.
    expect(install).toContain('npm ci --prefix "$ACTION"')
    expect(runStep(make ?? '', home, given)).toBe(0)
    expect(readdirSync(join(home, 'briefs')).length).toBeGreaterThan(1)
    // What was made is proven, and what somebody has changed since is not.
    expect(prove).toContain(' verify "$OUT" ')
    expect(runStep(prove ?? '', home, given)).toBe(0)
    const [brief = ''] = readdirSync(join(home, 'briefs')).filter((name) => name.endsWith('.md'))
    appendFileSync(join(home, 'briefs', brief), '\nAll is well.\n')
    expect(runStep(prove ?? '', home, given)).toBe(1)
    rmSync(home, { recursive: true, force: true })
  })
})

describe('the image’s commands', () => {
  const lines = textAt('Dockerfile').split('\n')
  const runs = lines.filter((line) => line.startsWith('RUN ')).map((line) => line.slice(4))

  test('install the program for another user, who makes briefs in a folder that holds nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-brief-image-'))
    const [install, pack, unpack = ''] = runs
    expect(install).toBe('npm ci --no-audit --no-fund')
    const inFolder = (command = '') =>
      command.replaceAll('/packed', join(folder, 'packed')).replace('--global', `--prefix ${folder} --global`)
    mkdirSync(join(folder, 'packed'))
    expect(runStep('npm run --silent build', clone)).toBe(0)
    expect(runStep(inFolder(pack), clone)).toBe(0)
    expect(runStep(inFolder(unpack), folder)).toBe(0)
    mkdirSync(join(folder, 'briefs', 'sources'), { recursive: true })
    writeFileSync(join(folder, 'briefs', 'sources', 'a.md'), '# Boats\n\n## Disruption: boats are late\n')
    for (const path of ['', 'briefs', 'briefs/sources']) chmodSync(join(folder, path), 0o777)
    const isRoot = process.getuid?.() === 0
    const ran = spawnSync(join(folder, 'bin', 'policy-brief'), ['build'], {
      cwd: join(folder, 'briefs'),
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: '/nonexistent', NODE_DISABLE_COMPILE_CACHE: '1' },
      ...(isRoot && { uid: 65_534, gid: 65_534 }),
    })
    expect({ status: ran.status, out: ran.stdout }).toEqual({
      status: 0,
      out: expect.stringContaining('a.pdf'),
    })
    rmSync(folder, { recursive: true, force: true })
  })

  test('run as a user without rights, with the command line as what is started', () => {
    const after = lines.slice(lines.lastIndexOf('USER node'))
    expect(after).toEqual([
      'USER node',
      'WORKDIR /briefs',
      'ENTRYPOINT ["policy-brief"]',
      'CMD ["build"]',
      '',
    ])
  })
})

describe('what CI may do', () => {
  const all = readdirSync(join(projectFolder, '.github', 'workflows'))

  test.each(all)('%s gives no job a right by itself', (name) => {
    expect(workflowAt(name).permissions).toEqual({})
  })

  test('only publishing writes', () => {
    for (const job of [check, build, merge]) expect(job?.permissions).toEqual({ contents: 'read' })
    expect(site?.permissions).toEqual({ contents: 'read', pages: 'read' })
    expect(pages?.permissions).toEqual({ pages: 'write', 'id-token': 'write' })
    expect(publish?.permissions).toEqual({ contents: 'write', 'id-token': 'write', attestations: 'write' })
    expect(workflowAt('tests.yml').jobs['tests']?.permissions).toEqual({ contents: 'read' })
  })

  test('no workflow asks for a secret, and every action is pinned to a commit', () => {
    const texts = [...all.map((name) => textAt('.github', 'workflows', name)), textAt('action.yml')]
    for (const text of [...texts, textAt('assets', 'skeletons', 'project', 'briefs.yml')]) {
      expect(text).not.toContain('secrets.')
      const used = [...text.matchAll(/uses: (\S+)/gu)].map(([, action = '']) => action)
      expect(used.filter((action) => !/@[0-9a-f]{40}$/u.test(action))).toEqual([])
    }
  })

  test('the program’s own tests run by themselves, as on any machine', () => {
    expect(commandsOf(workflowAt('tests.yml').jobs['tests'])).toEqual(['.ci/run'])
  })

  test('every package of the lock file is known by its digest', () => {
    const { packages } = JSON.parse(textAt('package-lock.json'))
    const unknown = Object.entries(packages as Record<string, { integrity?: string; link?: boolean }>)
      .filter(([name, { integrity, link }]) => name !== '' && !link && !integrity?.startsWith('sha512-'))
      .map(([name]) => name)
    expect(unknown).toEqual([])
  })
})
