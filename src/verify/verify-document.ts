import { clauses } from './accessible/clauses.ts'
import { fileRules } from './accessible/finished-rules.ts'
import { rules } from './docx/rules.ts'

/** The documentation of the checks of finished files: `docs/verify.md`. */
export function verifyDocument(): string {
  const checked = clauses.filter(({ number }) => checksOf(number) !== '')
  const sections = checked.map(
    ({ number, title, person }) =>
      `### ${number} ${title}\n\n${checksOf(number)}${person === null ? '' : `\n\nFor a person: ${person}`}`,
  )
  const rows = clauses.map(
    ({ number, title, about, only, person }) =>
      `| ${number} ${title}${only ? ` (V${only} only)` : ''} | ${subjects[about]} | ${person ?? ''} |`,
  )
  const table = ['| clause | about files with | question for a person |', '| --- | --- | --- |', ...rows]
  const others = tableOf(
    rules.filter(({ clause }) => clause === null).map((rule) => ({ ...rule, of: 'Word' })),
  )
  return `${[
    ...intro,
    `## Clause by clause\n\n${table.join('\n')}`,
    '## Checks by clause',
    ...sections,
    `### Of no clause\n\n${others}`,
  ].join('\n\n')}\n`
}

const subjects: Readonly<Record<(typeof clauses)[number]['about'], string>> = {
  anything: 'anything',
  words: 'words',
  pictures: 'pictures',
  headings: 'headings',
  links: 'links',
  structure: 'headings, lists, tables',
  media: 'sound or moving pictures',
  controls: 'fields to fill in',
  scripts: 'scripts',
}

interface Check {
  id: string
  error: boolean
  what: string
  of: string
}

/** A check that Word files share with others has one row. */
function checksOf(number: string): string {
  const word = rules.filter(({ clause }) => clause === number).map((rule) => ({ ...rule, of: 'Word' }))
  const others = fileRules.filter(({ clause }) => clause === number)
  const shared = word.map((rule) =>
    others.some(({ id }) => id === rule.id) ? { ...rule, of: 'all formats' } : rule,
  )
  const own = others
    .filter(({ id }) => !word.some((rule) => rule.id === id))
    .map((rule) => ({ ...rule, of: rule.id === 'untagged' ? 'PDF' : 'PDF, Markdown, HTML' }))
  const all = [...shared, ...own]
  return all.length === 0 ? '' : tableOf(all)
}

const tableOf = (checks: readonly Check[]): string =>
  [
    '| check | of | level | what it expects |',
    '| --- | --- | --- | --- |',
    ...checks.map(
      ({ id, of, error, what }) => `| \`${id}\` | ${of} | ${error ? 'error' : 'warning'} | ${what} |`,
    ),
  ].join('\n')

const intro: readonly string[] = [
  '# What `verify` proves',
  [
    'Generated from the listings of checks. `policy-brief verify out` reads finished files, not what the program meant to write: the',
    'tags of a PDF, the XML of a Word file, Markdown as GitHub reads it, and HTML. It proves of each brief that it is',
  ].join('\n'),
  [
    '- **equal**: its formats say the same words in the same order, with the same headings and their levels, items with their marks and',
    '  depths, what stands in which cell of a table, merged and header cells, footnotes and their calls, alternative texts, links out of',
    '  it and the headings that links and the contents list lead to, languages of parts, pictures, sizes of pages, and the title and',
    '  language of the file; bookmarks and pages of a PDF are in the order of its headings;',
    '- **faithful**: each sentence, figure, name, link and alternative text is, whole, one of the notes, of their front matter, of the',
    '  template, its labels and its theme, or follows from them (dates, reference numbers, sums, numbers that the template prints).',
    '  What the template promises (`holds`) is there word by word; one that promises nothing is held to nothing;',
    '- **accessible**: by clause of EN 301 549, chapter 10 (`--en301549 3.2.1`, the default, or `4.1.1`): passed, failed, not applicable,',
    '  or needs a person, with the question to answer. `--verapdf COMMAND` takes in what veraPDF says of PDF/UA-1; without it nothing is',
    '  said of that;',
    '- **as it is read**: it has nothing that this program does not write: elements, attributes, properties, fields, drawing operations,',
    '  addresses. What else there is might show what is not read, or hide what is: words that are struck, hidden, white, tiny, cut off or',
    '  painted over, pictures that are turned, scripts, fields that change. Of files of other programs it is told for a person to look at;',
    '- **lawful**: the emblem, words on funding and © stand there only where the front matter gives them, and ISBN, ISSN, DOI, ORCID and',
    '  catalogue numbers are well-formed.',
  ].join('\n'),
  '## How to use it',
  [
    '```',
    'policy-brief verify out                    # a folder, with or without its manifest',
    'policy-brief verify out --trace            # each block, and the lines of the notes that say it',
    'policy-brief verify out --format html      # also json, sarif, junit, github',
    'policy-brief verify brief.docx --notes sources/brief.md',
    'policy-brief verify out --rebuild          # makes each brief again, and holds each byte against it',
    '```',
  ].join('\n'),
  [
    'The notes of a brief are those that its PDF carries, else those of `--notes`, else those that the manifest names, where they are',
    'unchanged; the folder that the program was run in is looked for around the manifest. What the manifest says of a brief (digests of',
    'notes and model, title, date, places, messages, inputs, outputs, pages …) is held against its notes and files. The',
    'template is that of the manifest, else `--template`; those of a project, its labels and settings are looked for where its notes are. A file alone, or one that',
    'another program, template or settings made, is held against what is made now: where it is another, a message says so, and that the',
    'order of its words was not judged. Without a template, sentences of the notes with another figure, name or “not” in them are told.',
    'Pictures are then compared byte for byte with those of other formats, in a PDF only where it holds them as their files do: a JPEG',
    'whole, a PNG without transparency by its pixels. Files of other programs are judged as far as they go: a PDF without tags, a Word file with boxes, Markdown edited by',
    'hand. What does harm or cannot be read is told and the others are judged: a password, a broken or endless ZIP, entities, macros, a',
    'PDF that costs too much to read.',
  ].join('\n'),
  [
    'Files are read, and not made again: a writer that drops a word would drop it again, and only a reader sees that it is not there. What',
    'no reader of a brief looks at (bold words, sizes, indents, classes, heads of pages, settings) is told by the digests of the manifest',
    'where a file was changed after it was built. Who might have signed the manifest anew is met with `--rebuild`: each brief is made',
    'again of its notes, and each byte of it, of pictures beside it, and of what the manifest says, is held against that. It costs as',
    'much again as building, and fails where program, template, settings or pictures are not as they were.',
  ].join('\n'),
  [
    '| exit code | means |',
    '| --- | --- |',
    '| 0 | the proof holds (warnings allowed unless `--strict`) |',
    '| 1 | it fails, or a file cannot be judged |',
    '| 2 | the command line is wrong |',
  ].join('\n'),
  [
    'What it cannot see: whether the letters of a font look like what they say (veraPDF and a person do), and what is in a picture.',
  ].join('\n'),
]
