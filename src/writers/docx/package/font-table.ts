import type { Element } from 'xast'
import { x } from 'xastscript'
import { listing } from '../../../listings/listing.ts'
import { w, wordNamespace } from '../wml.ts'

interface Font {
  /** The free family of the same widths, for a computer that lacks this one. */
  instead: string
  /** PANOSE 1.0, by which Word looks for the likest family. */
  panose: string
  family: 'roman' | 'swiss' | 'modern' | 'auto'
  pitch?: 'fixed'
}

/** The families that briefs are set in where a theme says nothing else, and those that houses choose most. */
const known: Readonly<Record<string, Font>> = listing({
  Aptos: { instead: 'Calibri', panose: '020B0004020202020204', family: 'swiss' },
  Arial: { instead: 'Liberation Sans', panose: '020B0604020202020204', family: 'swiss' },
  Calibri: { instead: 'Carlito', panose: '020F0502020204030204', family: 'swiss' },
  Cambria: { instead: 'Caladea', panose: '02040503050406030204', family: 'roman' },
  Consolas: { instead: 'Liberation Mono', panose: '020B0609020204030204', family: 'modern', pitch: 'fixed' },
  'Courier New': {
    instead: 'Liberation Mono',
    panose: '02070309020205020404',
    family: 'modern',
    pitch: 'fixed',
  },
  Georgia: { instead: 'Gelasio', panose: '02040502050405020303', family: 'roman' },
  'Segoe UI Symbol': { instead: 'Noto Sans Symbols', panose: '020B0502040204020203', family: 'swiss' },
  'Times New Roman': { instead: 'Liberation Serif', panose: '02020603050405020304', family: 'roman' },
  Verdana: { instead: 'DejaVu Sans', panose: '020B0604030504040204', family: 'swiss' },
})

/** What the styles name beside the theme's family: code, its complex script, the boxes of tasks. */
const others = ['Consolas', 'Courier New', 'Segoe UI Symbol']

/** `word/fontTable.xml`: each family with what stands in for it. */
export const fontTable = (family: string): Element =>
  x(
    'w:fonts',
    { 'xmlns:w': wordNamespace },
    [...new Set([family, ...others])].toSorted().map((name) => fontElement(name, known[name])),
  )

const fontElement = (name: string, font: Font | undefined): Element =>
  font
    ? w(
        'font',
        { name },
        w('altName', { val: font.instead }),
        w('panose1', { val: font.panose }),
        w('charset', { val: '00' }),
        w('family', { val: font.family }),
        w('pitch', { val: font.pitch ?? 'variable' }),
      )
    : w('font', { name }, w('charset', { val: '00' }), w('family', { val: 'auto' }))
