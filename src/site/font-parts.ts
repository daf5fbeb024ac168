/** A face of a family, by the end of its file's name, and how CSS asks for it. */
export const faces = {
  Regular: { weight: 400, style: 'normal' },
  SemiBold: { weight: 600, style: 'normal' },
  Italic: { weight: 400, style: 'italic' },
} as const

interface FontPart {
  script: string
  /** Browsers slant what has no italic, and thicken what has no bold: what is rare is not sent. */
  faces: readonly (keyof typeof faces)[]
  /** Letters that a page asks for together, each range from its first to its last. */
  ranges: readonly (readonly [number, number])[]
}

/** The parts of the program's own families that sites serve, for the languages of the Union. */
export const fontParts: readonly FontPart[] = [
  {
    script: 'latin',
    faces: ['Regular', 'SemiBold', 'Italic'],
    ranges: [
      [0x20, 0x7e],
      [0xa0, 0x17f],
      [0x218, 0x21b],
      [0x2010, 0x2027],
      [0x202f, 0x203a],
      [0x20ac, 0x20ac],
      [0x2122, 0x2122],
      [0x2190, 0x2193],
      [0x2212, 0x2212],
    ],
  },
  {
    script: 'greek-cyrillic',
    faces: ['Regular', 'SemiBold'],
    ranges: [
      [0x300, 0x36f],
      [0x370, 0x3ff],
      [0x400, 0x45f],
      [0x2116, 0x2116],
      [0x2264, 0x2265],
    ],
  },
]

/** The families by the beginning of their files' names. */
export const servedFamilies = ['SourceSerif4', 'SourceSans3'] as const
