import { BuilderElement, type IRunOptions, type ParagraphChild, TextRun, type XmlComponent } from 'docx'

/**
 * A field in its long form (`w:fldChar`): readers that are not Word keep the words of it, and lose those of
 * `w:fldSimple`.
 */
export const field = (
  instruction: string,
  result: readonly ParagraphChild[],
  run: IRunOptions = {},
): ParagraphChild[] => [...fieldStart(instruction, run), ...result, fieldEnd(run)]

export const fieldStart = (instruction: string, run: IRunOptions = {}): ParagraphChild[] => [
  character('begin', run),
  inRun(
    new BuilderElement({
      name: 'w:instrText',
      attributes: { space: { key: 'xml:space', value: 'preserve' } },
      children: [` ${instruction} ` as unknown as XmlComponent],
    }),
    run,
  ),
  character('separate', run),
]

export const fieldEnd = (run: IRunOptions = {}): ParagraphChild => character('end', run)

const character = (type: 'begin' | 'separate' | 'end', run: IRunOptions): ParagraphChild =>
  inRun(
    new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } }),
    run,
  )

const inRun = (child: XmlComponent, run: IRunOptions): ParagraphChild =>
  new TextRun({ ...run, children: [child as never] })
