import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseAst } from 'rolldown/parseAst'
import { projectFolder } from '../support/run-cli.ts'

/** One import of a file of `src`: of another, by its path, or of a package. Types are imports too. */
export interface Import {
  from: string
  to: string
  isPackage: boolean
}

const source = join(projectFolder, 'src')

export const sourceFiles: readonly string[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'))
  .sort()

/** What every file of `src` imports; paths are those under `src`. */
export function allImports(): Import[] {
  return sourceFiles.flatMap((from) =>
    specifiers(from).map((specifier): Import => {
      const isPackage = !specifier.startsWith('.')
      const to = isPackage ? specifier : relative(source, join(source, dirname(from), specifier))
      return { from, to: to.replaceAll('\\', '/'), isPackage }
    }),
  )
}

function specifiers(file: string): string[] {
  const found: string[] = []
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { type, source: from } = value as { type?: string; source?: { value?: unknown } }
    if (type && importing.has(type) && typeof from?.value === 'string') found.push(from.value)
    for (const child of Object.values(value)) walk(child)
  }
  walk(parseAst(readFileSync(join(source, file), 'utf8'), { lang: 'ts' }, file))
  return found
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
])
