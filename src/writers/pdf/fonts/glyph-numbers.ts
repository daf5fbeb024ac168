/** Glyphs of a font by their number in a subset; a glyph may occur twice, under two texts. */
export class GlyphNumbers {
  readonly glyphs: number[] = [0]
  private readonly numbers = new Map<number, number>([[0, 0]])

  /** The number of `glyph` in the subset. */
  includeGlyph(glyph: number): number {
    const known = this.numbers.get(glyph)
    if (known !== undefined) return known
    const number = this.addGlyph(glyph)
    this.numbers.set(glyph, number)
    return number
  }

  /** A further number for `glyph`, so that it can stand for another text. */
  addGlyph(glyph: number): number {
    return this.glyphs.push(glyph) - 1
  }
}
