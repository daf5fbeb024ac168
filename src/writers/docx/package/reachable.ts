import { fromXml } from 'xast-util-from-xml'
import { elements } from '../../../word/xml.ts'
import type { Parts } from './parts.ts'

/** The parts that relationships lead to, from the package's own on; what nothing refers to is left behind. */
export function reachable(parts: Parts): Parts {
  const found = new Set(['[Content_Types].xml', '_rels/.rels'])
  const queue = [...targetsIn(parts, '_rels/.rels', '')]
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (found.has(name) || !parts.has(name)) continue
    const folder = name.slice(0, name.lastIndexOf('/') + 1)
    const relationships = `${folder}_rels/${name.slice(folder.length)}.rels`
    found.add(name).add(relationships)
    queue.push(...targetsIn(parts, relationships, folder))
  }
  return new Map([...parts].filter(([name]) => found.has(name)))
}

function targetsIn(parts: Parts, name: string, folder: string): string[] {
  const data = parts.get(name)
  if (data === undefined) return []
  const xml = typeof data === 'string' ? data : new TextDecoder().decode(data)
  return elements(fromXml(xml).children.find((node) => node.type === 'element'))
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => resolved(folder, attributes['Target'] ?? ''))
}

/** A target's name in the package: from its root with a leading slash, else from the folder of the part that names it. */
function resolved(folder: string, target: string): string {
  const steps = (target.startsWith('/') ? target : folder + target).split('/')
  const way: string[] = []
  for (const step of steps) {
    if (step === '..') way.pop()
    else if (step !== '' && step !== '.') way.push(step)
  }
  return way.join('/')
}
