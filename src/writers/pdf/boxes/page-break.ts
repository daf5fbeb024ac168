import type { PageBreak } from '../../../document/document.ts'
import type { BoxHandler } from './block-boxes.ts'
import { common } from './box.ts'

export const pageBreak: BoxHandler<PageBreak> = () => [{ ...common, kind: 'break' }]
