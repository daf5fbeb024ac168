import { ruleTexts } from '../messages/rule.ts'

const manifest =
  'The manifest says what each file was made from; a part that is missing or damaged must not be published as whole.'
const law =
  'Who shows the emblem, words on funding or a © without being entitled to them is liable for it; the front matter alone entitles.'
const proof =
  'A brief goes out under the name of an institution: it says what its notes say, no more and no less.'

/** What is reported of finished briefs as proof. */
export const proofRules = ruleTexts({
  'output-differs': {
    level: 'error',
    what: 'A finished file is missing, or is not the one that its manifest lists.',
    why: manifest,
    mend: 'Build it again.',
  },
  'output-unlisted': {
    level: 'warning',
    what: 'A finished file of another program lies beside a manifest that does not list it.',
    why: manifest,
    mend: 'Take it away where it should not be published.',
  },
  'brief-unlisted': {
    level: 'warning',
    what: 'A brief of this program, or a file with the name of one, lies beside a manifest that does not list it.',
    why: manifest,
    mend: 'Build it with the others (`--to pdf,docx`), or take it away: the manifest lists what the last build of the notes made.',
  },
  'manifest-differs': {
    level: 'error',
    what: 'The manifest says something else of a brief or its files than what its notes make.',
    why: 'Sites and catalogues say what the manifest says; files that were changed with their digests are found by it.',
    mend: 'Build the brief again.',
  },
  'manifest-twice': {
    level: 'error',
    what: 'A manifest lists a brief or a file of one twice.',
    why: manifest,
    mend: 'Build the folder again.',
  },
  'rebuild-differs': {
    level: 'error',
    what: 'A brief cannot be made again of what lies on the disk: notes, template, settings or program are others.',
    why: manifest,
    mend: 'Take the notes, template, settings and program of that time, or build it again.',
  },
  'brief-unreadable': {
    level: 'error',
    what: 'A finished file is broken, has a password or costs too much to read, so that nothing can be said of it.',
    why: manifest,
    mend: 'Build it again, or take a file away that is none of this program.',
  },
  'brief-differs': {
    level: 'error',
    what: 'A finished file does not say the same in the same order as the other formats, or is not what its notes and its template make.',
    why: 'A brief must not say one thing to those who read the PDF and another to those who read the Word file.',
    mend: 'Build it again; where it was edited by hand, edit the notes.',
  },
  'brief-unsaid': {
    level: 'error',
    what: 'A brief lacks a text of its notes that its template promises, or says it in other words.',
    why: 'What was said in the session must be in what is published, word by word.',
    mend: 'Build it again; where its template leaves something out, put it back.',
  },
  'brief-unlike': {
    level: 'error',
    what: 'A brief has something that this program does not write: an element, a property, an operation, an address.',
    why: 'It may show what is not read, or hide what is: words that are struck, hidden or painted over, fields that change, scripts.',
    mend: 'Build the brief again.',
  },
  'file-unlike': {
    level: 'warning',
    what: 'A file of another program, or the style sheet of an earlier version, has what briefs of this program have not.',
    why: 'What readers see of it may differ from what was read.',
    mend: 'Let a person look at it.',
  },
  'brief-twofold': {
    level: 'error',
    what: 'A PDF says something else to those who hear it than to those who see it.',
    why: 'What is seen and what is heard are one text; a brief must not have two.',
    mend: 'Build the brief again.',
  },
  'emblem-unfounded': {
    level: 'error',
    what: 'A brief shows the emblem of the European Union, and its notes give no funding.',
    why: law,
    mend: 'Give programme, grant or authority under `funding` in the front matter, or take the emblem out of the template.',
  },
  'funding-unfounded': {
    level: 'error',
    what: 'A brief says that the Union has funded it, and its notes give no funding.',
    why: law,
    mend: 'Give `funding` in the front matter, or take the words out of the template.',
  },
  'copyright-unfounded': {
    level: 'error',
    what: 'A brief has a ©, and its notes give no copyright.',
    why: law,
    mend: 'Give `copyright` in the front matter, or take the sign out of the template.',
  },
  'identifier-malformed': {
    level: 'error',
    what: 'An ISBN, ISSN, DOI, ORCID or catalogue number of the front matter has a wrong check digit or form.',
    why: 'A number that leads to nothing, or to another publication, is worse than none.',
    mend: 'Correct it in the notes.',
  },
  'identifier-doubtful': {
    level: 'warning',
    what: 'A brief has an ISBN, ISSN, DOI or ORCID with a wrong check digit or form that the front matter does not give.',
    why: 'A number that leads to nothing, or to another publication, is worse than none.',
    mend: 'Correct it in the notes.',
  },
  'verapdf-failed': {
    level: 'error',
    what: 'A PDF fails a rule of PDF/UA-1 by veraPDF.',
    why: 'A PDF that is not accessible must not be published as such.',
    mend: 'Build it again with this program.',
  },
  'verapdf-unasked': {
    level: 'error',
    what: 'veraPDF was to be asked, and gives no verdict.',
    why: 'A verdict that is not there is no pass.',
    mend: 'Install veraPDF and name its command with `--verapdf`, or leave that out.',
  },
  'brief-model-differs': {
    level: 'error',
    what: 'The model that a PDF carries is not what its notes say.',
    why: 'Who takes the notes out of a brief must get what the brief was made from.',
    mend: 'Build it again with this version of the program.',
  },
  'verify-unreadable': {
    level: 'error',
    what: 'A finished file cannot be read from the disk.',
    why: 'It cannot be looked into; all other files are.',
    mend: 'Check the name, the folder and its permissions.',
  },
  'verify-beside': {
    level: 'info',
    what: 'A folder of briefs has a file of a format that briefs are not written in.',
    why: 'Nothing of it can be judged, and whoever publishes the folder publishes it.',
    mend: 'Take it away where it should not be published.',
  },
  'verify-none': {
    level: 'error',
    what: 'A folder has no briefs in it.',
    why: 'There is nothing to look into.',
    mend: 'Name a file that ends in .pdf, .docx, .md or .html, or a folder with such files.',
  },
  'verify-kind': {
    level: 'error',
    what: 'The file is of no format that briefs are written in.',
    why: 'Nothing of it can be judged.',
    mend: 'Name a file that ends in .pdf, .docx, .md or .html.',
  },
  'brief-unfounded': {
    level: 'error',
    what: 'A finished file says, shows or leads to something that is neither in its notes nor in its template.',
    why: proof,
    mend: 'Build the brief again; what should be in it belongs into the notes or the template.',
  },
  'brief-notes': {
    level: 'error',
    what: 'A brief is not of the notes that are given for it.',
    why: proof,
    mend: 'Name its own notes with `--notes`, or build the brief again.',
  },
  'brief-template': {
    level: 'warning',
    what: 'The template of a brief is not there.',
    why: 'Without it nobody can tell the words of the template from words that come from nowhere.',
    mend: 'Name the template with `--template`.',
  },
  'brief-order': {
    level: 'warning',
    what: 'A brief was made with another program, template, settings or pictures, and is not what these make, so that nobody can tell the order of its words.',
    why: 'That its words are those of its notes is judged all the same; what is paired wrongly is told by what notes and template make.',
    mend: 'Build it again, or put back what it was made with.',
  },
  'brief-alone': {
    level: 'info',
    what: 'No manifest says what a brief was made with, so that nobody can tell the order of its words.',
    why: 'That its words are those of its notes is judged all the same.',
    mend: 'Name the folder that it was built into.',
  },
  'brief-without-notes': {
    level: 'info',
    what: 'There are no notes to hold a brief against.',
    why: 'What it says of accessibility and law is judged all the same.',
    mend: 'Name the notes with `--notes`.',
  },
})
