/** Who may import whom: a newcomer reads the table, and each file keeps to it. */
import { expect, test } from 'vitest'
import { allowedFolders, packagesOf, rim } from './boundaries.ts'
import { allImports, sourceFiles } from './imports.ts'

const imports = allImports()
const folderOf = (file: string): string => file.split('/', 1)[0] ?? file
const packageOf = (specifier: string): string =>
  specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

test('the table has a row for each folder of src, and no other', () => {
  expect(Object.keys(allowedFolders).sort()).toEqual([...new Set(sourceFiles.map(folderOf))].sort())
})

test('no file imports from a folder that the table does not allow', () => {
  const wrong = imports
    .filter(({ isPackage, from, to }) => !isPackage && folderOf(from) !== folderOf(to))
    .filter(({ from, to }) => !allowedFolders[folderOf(from)]?.includes(folderOf(to)))
    .map(
      ({ from, to }) =>
        `Unexpected import of ${to} in ${from}, expected one of: ${allowedFolders[folderOf(from)]?.join(', ')}`,
    )
  expect(wrong).toEqual([])
})

test('the table allows nothing that no file needs', () => {
  const used = new Set(imports.map(({ from, to }) => `${folderOf(from)} → ${folderOf(to)}`))
  const rows = Object.entries(allowedFolders).flatMap(([from, to]) => to.map((each) => `${from} → ${each}`))
  expect(rows.filter((row) => !used.has(row))).toEqual([])
})

test('a package of one folder is imported there only', () => {
  const wrong = imports
    .filter(({ isPackage, from, to }) => {
      const folder = packagesOf[packageOf(to)]
      return isPackage && folder !== undefined && !from.startsWith(`${folder}/`)
    })
    .map(
      ({ from, to }) =>
        `Unexpected import of ${to} in ${from}, expected in ${packagesOf[packageOf(to)]} only`,
    )
  expect(wrong).toEqual([])
})

test('only the rim reads files, clock and environment', () => {
  const wrong = imports
    .filter(({ from, to }) => to.startsWith('node:') && to !== 'node:util' && !rim.includes(folderOf(from)))
    .map(({ from, to }) => `Unexpected import of ${to} in ${from}, expected in ${rim.join(', ')} only`)
  expect(wrong).toEqual([])
})

test('no files import each other in a circle, types counted, but blocks that hold blocks', () => {
  const next = new Map<string, string[]>()
  for (const { from, to, isPackage } of imports)
    if (!isPackage) next.set(from, [...(next.get(from) ?? []), to])
  const circles = sourceFiles.filter((file) => reaches(next, file)).filter((file) => !holdsBlocks(file))
  expect(circles).toEqual([])
})

/** A list holds paragraphs and lists: the handler of each kind is called through their one listing. */
const holdsBlocks = (file: string): boolean => file.startsWith('writers/pdf/boxes/')

/** Whether a file imports itself by way of others. */
function reaches(next: ReadonlyMap<string, readonly string[]>, file: string): boolean {
  const seen = new Set<string>()
  const open = [...(next.get(file) ?? [])]
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (one === file) return true
    if (seen.has(one)) continue
    seen.add(one)
    open.push(...(next.get(one) ?? []))
  }
  return false
}
