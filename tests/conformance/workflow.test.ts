import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { projectFolder } from '../support/run-cli.ts'

interface Step {
  name?: string
  run?: string
}
interface Workflow {
  permissions: object
  jobs: Record<string, { permissions: Record<string, string>; steps: Step[] }>
}

const workflowAt = (name: string): Workflow =>
  parse(readFileSync(join(projectFolder, '.github', 'workflows', name), 'utf8'))
const commandsOf = (job: Workflow['jobs'][string] | undefined): string[] =>
  job?.steps.flatMap(({ run }) => (run === undefined ? [] : [run])) ?? []

const workflow = workflowAt('briefs.yml')
const tests = workflowAt('tests.yml')
const commands = commandsOf(workflow.jobs['build'])

test('the workflow’s commands, in order, make every brief in three formats in a clean clone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-brief-clone-'))
  try {
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${projectFolder}`, folder])
    for (const command of commands) {
      const ran = spawnSync('bash', ['-e', '-c', command], { cwd: folder, encoding: 'utf8' })
      expect(ran.status, `${command}\n${ran.stdout}${ran.stderr}`).toBe(0)
    }
    const notes = readdirSync(join(folder, 'sources')).filter((name) => name.endsWith('.md'))
    const wanted = notes.flatMap((name) => ['docx', 'md', 'pdf'].map((format) => name.replace(/md$/, format)))
    expect(readdirSync(join(folder, 'out')).filter((name) => !name.startsWith('.'))).toEqual(wanted.sort())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('the workflow has the least permissions: reading to build, writing to publish only', () => {
  expect(workflow.permissions).toEqual({})
  expect(workflow.jobs['build']?.permissions).toEqual({ contents: 'read' })
  expect(workflow.jobs['publish']?.permissions).toEqual({ contents: 'write' })
  expect(tests.permissions).toEqual({})
  expect(tests.jobs['tests']?.permissions).toEqual({ contents: 'read' })
})

test('the build job installs, checks, builds and verifies, in that order', () => {
  expect(commands).toEqual([
    'npm ci',
    'npm run brief -- check --format github',
    'npm run brief -- --to pdf,docx,md',
    'npm run brief -- verify out',
  ])
})

test('the program’s own tests run by themselves, as on any machine', () => {
  expect(commandsOf(tests.jobs['tests'])).toEqual(['.ci/run'])
})
