import { listing } from '../../../listings/listing.ts'
/** The font families that come with the program, by the name that a theme gives; files are assets. */
export interface Family {
  regular: string
  bold: string
  italic: string
  boldItalic: string
}

const family = (stem: string): Family => ({
  regular: `fonts/${stem}-Regular.ttf`,
  bold: `fonts/${stem}-SemiBold.ttf`,
  italic: `fonts/${stem}-Italic.ttf`,
  boldItalic: `fonts/${stem}-SemiBoldItalic.ttf`,
})

/** Fallback faces have no italics. */
const upright = (stem: string): Family => ({
  regular: `fonts/${stem}-Regular.ttf`,
  bold: `fonts/${stem}-SemiBold.ttf`,
  italic: `fonts/${stem}-Regular.ttf`,
  boldItalic: `fonts/${stem}-SemiBold.ttf`,
})

const single = (file: string): Family => ({ regular: file, bold: file, italic: file, boldItalic: file })

export const codeFamily = 'Source Code Pro'

export const families: Record<string, Family> = listing({
  'Source Serif 4': family('SourceSerif4'),
  'Source Sans 3': family('SourceSans3'),
  [codeFamily]: single('fonts/SourceCodePro-Regular.ttf'),
  'Noto Sans Arabic': upright('NotoSansArabic'),
  'Noto Sans Hebrew': upright('NotoSansHebrew'),
  'Noto Sans Armenian': upright('NotoSansArmenian'),
  'Noto Sans Georgian': upright('NotoSansGeorgian'),
})

/** Where a letter is looked for when the family of the text has none, in this order. */
export const fallbackFamilies: string[] = [
  'Source Serif 4',
  'Source Sans 3',
  codeFamily,
  'Noto Sans Arabic',
  'Noto Sans Hebrew',
  'Noto Sans Armenian',
  'Noto Sans Georgian',
]
