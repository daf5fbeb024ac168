import { ruleTexts } from '../messages/rule.ts'

const unread = 'What cannot be read cannot be made into a brief; all other files are.'
const template =
  'A template is held against the model before it runs, in every branch, so that no brief comes out wrong.'

/** What the command line reports of files and folders. */
export const fileRules = ruleTexts({
  'program-fault': {
    level: 'error',
    what: 'The program has a fault that this file brings out.',
    why: 'The file is left out, so that all others are worked on.',
    mend: 'Run again with --debug, and report it with the file and what is printed then.',
  },
  'notes-unreadable': {
    level: 'error',
    what: 'Notes cannot be read from the disk.',
    why: unread,
    mend: 'Check the name, the folder and its permissions.',
  },
  'notes-folder': {
    level: 'error',
    what: 'A folder stands where notes are expected.',
    why: unread,
    mend: 'Name a file, or a folder with files that end in .md.',
  },
  'notes-none': {
    level: 'error',
    what: 'A folder has no notes in it.',
    why: unread,
    mend: 'Put files that end in .md into it, or name another folder.',
  },
  'notes-kind': {
    level: 'error',
    what: 'The file is a PDF, Word or picture file and no Markdown.',
    why: unread,
    mend: 'Save it as Markdown first.',
  },
  'notes-encoding': {
    level: 'error',
    what: 'The file has bytes that are not UTF-8.',
    why: unread,
    mend: 'Save the notes with the encoding UTF-8.',
  },
  'pdf-attachment-empty': {
    level: 'warning',
    what: 'A file that a PDF carries has no bytes.',
    why: 'A damaged PDF gives its files without what they say, and they look like empty ones.',
    mend: 'Fetch a whole copy of the PDF, or make it again.',
  },
  'pdf-unreadable': {
    level: 'error',
    what: 'A PDF cannot be read from the disk.',
    why: 'Nothing can be taken out of it.',
    mend: 'Check the name, the folder and its permissions.',
  },
  'pdf-costly': {
    level: 'error',
    what: 'A PDF takes more memory or time to read than any brief does.',
    why: 'It may be made to fill the machine that opens it.',
    mend: 'Take a brief as it was published.',
  },
  'pdf-broken': {
    level: 'error',
    what: 'The file is no PDF, or a broken one.',
    why: 'Nothing can be taken out of it.',
    mend: 'Make the brief again, or fetch a whole copy.',
  },
  'pdf-password': {
    level: 'error',
    what: 'A PDF asks for a password before it can be read.',
    why: 'A brief is for everybody, and is never written with one.',
    mend: 'Open it in a PDF reader with its password and save it without.',
  },
  'pdf-no-attachment': {
    level: 'error',
    what: 'A PDF carries no files.',
    why: 'Only a brief that carries its notes and its model can give them back.',
    mend: 'Choose a PDF that this program made.',
  },
  'output-unwritable': {
    level: 'error',
    what: 'A file cannot be written.',
    why: 'An earlier file stays as it was, and nothing is half-written.',
    mend: 'Do what the message says of the disk or the folder.',
  },
  'output-is-input': {
    level: 'error',
    what: 'A brief would be written over a file that it is made from.',
    why: 'Notes and templates are never overwritten.',
    mend: 'Choose another folder with --out.',
  },
  'output-twice': {
    level: 'error',
    what: 'Two notes would become one file.',
    why: 'One of the briefs would be lost.',
    mend: 'Rename one of the notes.',
  },
  'file-exists': {
    level: 'error',
    what: 'The file to be written is there already.',
    why: '`new` never overwrites anything.',
    mend: 'Choose another name.',
  },
  'import-unreadable': {
    level: 'error',
    what: 'A Word file cannot be read from the disk.',
    why: unread,
    mend: 'Check the name, the folder and its permissions.',
  },
  'template-file': {
    level: 'error',
    what: 'A file of a template cannot be used: it lies elsewhere, is none, too large, or no UTF-8.',
    why: 'A template is trusted with its own folder only.',
    mend: 'Do what the message says of the file.',
  },
  'template-unread': {
    level: 'warning',
    what: 'A file of a template has a name that nothing reads, and looks as if it were meant to be read.',
    why: 'A theme or a word that has no effect is waited for in vain.',
    mend: 'Rename it as the message says.',
  },
  'template-extends': {
    level: 'error',
    what: 'A template extends one that there is not, or itself.',
    why: template,
    mend: 'Write the name that the message suggests.',
  },
})
