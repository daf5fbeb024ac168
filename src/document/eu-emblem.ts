/**
 * The emblem of the European Union as a vector (Interinstitutional Style Guide, Annex A1): twelve upright stars of one
 * ninth of the height on a circle of a third of it, one of them above, on a ground one and a half times as wide as high.
 */
export function euEmblem(height: number): string {
  const width = height * 1.5
  const stars = Array.from({ length: 12 }, (_, hour) => {
    const angle = (hour * Math.PI) / 6
    return star(
      width / 2 + (Math.sin(angle) * height) / 3,
      height / 2 - (Math.cos(angle) * height) / 3,
      height / 18,
    )
  })
  const ground = `<rect x="0" y="0" width="${short(width)}" height="${short(height)}" fill="#003399"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}">\n${[ground, ...stars].join('\n')}\n</svg>\n`
}

/** A star of five points, one of them above, within a circle of `radius`. */
function star(x: number, y: number, radius: number): string {
  // Of a pentagram's inner corners and its points.
  const inner = (radius * (3 - Math.sqrt(5))) / 2
  const corners = Array.from({ length: 10 }, (_, i) => {
    const [angle, length] = [(i * Math.PI) / 5, i % 2 === 0 ? radius : inner]
    return `${short(x + Math.sin(angle) * length)},${short(y - Math.cos(angle) * length)}`
  })
  return `<polygon points="${corners.join(' ')}" fill="#FFCC00"/>`
}

const short = (number: number): string => String(Math.round(number * 1000) / 1000)
