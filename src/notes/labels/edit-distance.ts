/**
 * How many letters must be put in, left out, replaced or swapped with their neighbour to make one word the other;
 * infinite where it is more than `most`.
 */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY
  let before: number[] = []
  let last: number[] = []
  for (let j = 0; j <= b.length; j++) last.push(j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let distance = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        distance = Math.min(distance, (before[j - 2] ?? 0) + 1)
      row.push(distance)
      least = Math.min(least, distance)
    }
    // A swap takes from the row before, which is at most one less, and costs one.
    if (least > most) return Number.POSITIVE_INFINITY
    before = last
    last = row
  }
  const distance = last[b.length] ?? 0
  return distance > most ? Number.POSITIVE_INFINITY : distance
}
