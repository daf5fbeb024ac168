/** Says where the others of one kind are: "2 more like it in lines 5, 9". */
export function alsoIn(lines: readonly number[]): string {
  const all = [...new Set(lines)]
  const shown = all.length > 12 ? `${all.slice(0, 12).join(', ')} …` : all.join(', ')
  return `${lines.length} more like it in ${all.length === 1 ? 'line' : 'lines'} ${shown}`
}
