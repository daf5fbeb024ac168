import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../support/run-cli.ts'

const decisions = readdirSync(join(projectFolder, 'docs', 'decisions')).map(
  (name) => `docs/decisions/${name}`,
)

test.each(['CONTRIBUTING.md', 'docs/architecture.md', 'docs/api.md', ...decisions])(
  '%s names only files that there are',
  (document) => {
    const text = readFileSync(join(projectFolder, document), 'utf8')
    const paths = [...text.matchAll(/`((?:src|tests|docs|assets|templates|\.github)\/[\w./-]*)`/gu)].map(
      ([, path = '']) => path,
    )
    const written = paths.filter((path) => !/NAME|TAG|PATH/u.test(path))
    expect(written.filter((path) => !existsSync(join(projectFolder, path)))).toEqual([])
  },
)

test('every folder of src has its place in docs/architecture.md', () => {
  const text = readFileSync(join(projectFolder, 'docs', 'architecture.md'), 'utf8')
  const folders = readdirSync(join(projectFolder, 'src'), { withFileTypes: true }).filter((e) =>
    e.isDirectory(),
  )
  expect(folders.map(({ name }) => name).filter((name) => !text.includes(`src/${name}`))).toEqual([])
})
