import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { constants, Script } from 'node:vm'
import { openCodeCache } from './code-cache.ts'

/** The built program, whose chunks are loaded when they are asked for. */
export interface Program {
  /** What a chunk of the build exports. */
  load<Exports>(chunk: string): Exports
  /** Keeps what V8 has compiled for the runs to come, where a run like this one has not yet; never fails. */
  keepCode(): void
}

/** A chunk as its own code sees it, with what it was made of. */
interface Chunk {
  exports: unknown
  require(name: string): unknown
  source: Uint8Array
  script: Script
}

/** What Node.js wraps around a module of the kind that the build makes; on the first line, so that lines stay the same. */
const [before, after] = ['(function (exports, require, module, __filename, __dirname) {', '\n})']

/**
 * Loads chunks as Node.js would, but hands V8 the code of earlier runs: on Node.js 20 nothing else can, and on later
 * versions this keeps one way for all.
 *
 * @param folder where the build has put them
 */
export function openProgram(folder: string): Program {
  const cache = openCodeCache(folder)
  const chunks = new Map<string, Chunk>()
  const requireOther = createRequire(join(folder, 'cli.js'))
  const require = (name: string): unknown =>
    name.startsWith('./') ? load(name.slice(2)) : requireOther(name)

  function load(name: string): unknown {
    const known = chunks.get(name)
    if (known) return known.exports
    const path = join(folder, name)
    // The build writes ASCII alone.
    const source = readFileSync(path)
    const script = compile(path, source.toString('latin1'), cache.codeOf(name, source))
    if (script.cachedDataRejected === true) cache.refuse(name)
    const chunk: Chunk = { exports: {}, require, source, script }
    chunks.set(name, chunk)
    script.runInThisContext()(chunk.exports, require, chunk, path, folder)
    return chunk.exports
  }

  return {
    load: <Exports>(name: string) => load(name) as Exports,
    keepCode() {
      const loaded = [...chunks].map(([name, { source, script }]) => ({
        name,
        source,
        code: () => script.createCachedData(),
      }))
      cache.keep(loaded)
    },
  }
}

function compile(path: string, source: string, code: Buffer | null): Script {
  return new Script(`${before}${source}${after}`, {
    filename: path,
    columnOffset: -before.length,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    ...(code && { cachedData: code }),
  })
}
