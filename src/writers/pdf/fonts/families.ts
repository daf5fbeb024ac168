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

const single = (file: string): Family => ({ regular: file, bold: file, italic: file, boldItalic: file })

export const codeFamily = 'Source Code Pro'

export const families: Record<string, Family> = {
  'Source Serif 4': family('SourceSerif4'),
  'Source Sans 3': family('SourceSans3'),
  [codeFamily]: single('fonts/SourceCodePro-Regular.ttf'),
}

/** Where a letter is looked for when the family of the text has none, in this order. */
export const fallbackFamilies: string[] = ['Source Serif 4', 'Source Sans 3', codeFamily]
