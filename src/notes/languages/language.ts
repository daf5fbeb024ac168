/** The words of a language, as the reader of notes asks for them. */
export type { CompiledLanguage as Language } from '../../languages/compile-language.ts'
export {
  type FieldKey,
  fieldKeys,
  type HeadKey,
  headKeys,
  type ItemKey,
  isFieldKey,
  isHeadKey,
  isKindKey,
  isSectionKey,
  itemKeys,
  type KindKey,
  kindKeys,
  type LabelKey,
  labelKeys,
  type SectionKey,
  sectionKeys,
} from '../../languages/keys.ts'
