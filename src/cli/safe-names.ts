/** Names of devices that Windows finds in every folder, whatever ending they have. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?=\.|$)/iu

/**
 * Names that others have chosen, each made one that every file system takes for a file of its own in one folder: the
 * last part of a path, no signs that a system would act on, and never a name that is taken, not even in capitals.
 */
export function safeNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const safe = free(plain(name), taken)
    taken.add(folded(safe))
    return safe
  })
}

function plain(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? ''
  const clean = last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}<>:"|?*]/gu, '_')
    .replace(/^[.\s]+|(?<![.\s])[.\s]+$/gu, '')
  return clean === '' ? 'attachment' : shortened(clean.replace(devices, '_$&'))
}

/** UTF-8 bytes that every file system takes for a name (255), less what a number and an ending may need. */
const longest = 200

/** A name that is too long, cut before its ending; an ending that is as long is none. */
function shortened(name: string): string {
  if (bytesIn(name) <= longest) return name
  const ending = /\.[^.]{1,20}$/u.exec(name)?.[0] ?? ''
  let kept = ''
  for (const letter of name) {
    if (bytesIn(kept) + bytesIn(letter) + bytesIn(ending) > longest) break
    kept += letter
  }
  return kept + ending
}

const bytesIn = (text: string): number => Buffer.byteLength(text)

/** `notes.md`, then `notes-2.md`, `notes-3.md`. */
function free(name: string, taken: ReadonlySet<string>): string {
  const [, stem = '', ending = ''] = /^(.+?)((?:\.[^.]*)?)$/su.exec(name) ?? []
  let safe = name
  for (let number = 2; taken.has(folded(safe)); number++) safe = `${stem}-${number}${ending}`
  return safe
}

/** What a file system that knows no capitals takes for the same. */
const folded = (name: string): string => name.toUpperCase().toLowerCase()
