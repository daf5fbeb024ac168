import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A Word file with its parts under the names that Word on the web gives them. */
export function numberedParts(data: Uint8Array): Uint8Array {
  const kinds = ['document', 'styles', 'numbering', 'settings']
  const other = (text: string) =>
    kinds.reduce((edited, kind) => edited.replaceAll(`${kind}.xml"`, `${kind}2.xml"`), text)
  return zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(data)).map(([name, part]) => {
        const to = kinds.reduce((edited, kind) => edited.replace(`/${kind}.xml`, `/${kind}2.xml`), name)
        return [to, /\.rels$|Content_Types/.test(name) ? strToU8(other(strFromU8(part))) : part]
      }),
    ),
  )
}
