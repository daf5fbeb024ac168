/**
 * Where the first line of a text ends, if no editor would have broken it there: it is short, and neither its last sign
 * nor the first letter of the next line goes on with it. Else 0. `most`: how long a line may be that is surely not
 * full; `isLow`: the next line may begin with a small letter.
 */
export function ownLineEnd(text: string, most: number, isLow: boolean): number {
  const [line = '', next = ''] = text.split('\n', 2)
  const word = /^\s*\S+/u.exec(next)?.[0] ?? ''
  if (word === '' || line.length + word.length >= most) return 0
  // "no freight⏎except medicines" goes on.
  const goesOn = /[,;:–—-]\s*$/u.test(line) || !(isLow || /^\s*\(?[\p{Lu}\p{N}“„«"]/u.test(next))
  return goesOn ? 0 : line.length
}
