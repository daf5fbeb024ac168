import { messagesOf } from '../messages/messages-of.ts'
import { ruleTexts } from '../messages/rule.ts'

const word = 'A Word file from elsewhere is opened with care: nothing in it may run, read or fetch anything.'

/** Why a Word file is not opened. */
export const wordRules = ruleTexts({
  'docx-unreadable': {
    level: 'error',
    what: 'A Word file cannot be read.',
    why: word,
    mend: 'Save it anew as a Word document (.docx).',
  },
  'docx-encrypted': {
    level: 'error',
    what: 'A Word file is encrypted, or of the old binary kind.',
    why: word,
    mend: 'Save it as a .docx without a password.',
  },
  'docx-bomb': {
    level: 'error',
    what: 'A Word file would take too much memory when it is unpacked.',
    why: word,
    mend: 'Take pictures and unused parts out of it.',
  },
  'docx-path': {
    level: 'error',
    what: 'A Word file has parts with names that leave it, or one name twice.',
    why: word,
    mend: 'Save it anew with a word processor.',
  },
  'docx-outside': {
    level: 'error',
    what: 'A Word file refers to something outside itself.',
    why: word,
    mend: 'Put it into the file, or take the reference away.',
  },
  'docx-macros': {
    level: 'error',
    what: 'A Word file has macros.',
    why: word,
    mend: 'Save it as a Word document without macros.',
  },
  'docx-entities': {
    level: 'error',
    what: 'The XML of a Word file declares entities.',
    why: word,
    mend: 'Save it anew with a word processor.',
  },
})

export type WordRule = keyof typeof wordRules

export const wordMessage = messagesOf('policy-brief', wordRules)
