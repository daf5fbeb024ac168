import { ruleTexts } from '../messages/rule.ts'

const manifest =
  'The manifest says what each file was made from; a part that is missing or damaged must not be published as whole.'

/** What is reported of a run over many notes, and of its manifest. */
export const batchRules = ruleTexts({
  'worker-died': {
    level: 'error',
    what: 'A process that made the briefs of notes died twice, the second time with nothing else to do.',
    why: 'The file is left out, so that all others are worked on.',
    mend: 'Make the notes or their pictures smaller, raise `limits.workerMegabytes`, or run it by itself with `--jobs 1 --debug` and report it.',
  },
  'run-ended': {
    level: 'error',
    what: 'The run was ended before it came to these notes.',
    why: 'The manifest of a run that was cut short must not look like that of a whole one.',
    mend: 'Build them again; what is there already is not made twice.',
  },
  'manifest-foreign': {
    level: 'error',
    what: 'Another program’s file, or a damaged one, stands in the place of a manifest.',
    why: manifest,
    mend: 'Move it away, or choose another folder with `--out`.',
  },
  'manifest-unreadable': {
    level: 'error',
    what: 'A manifest cannot be read from the disk.',
    why: manifest,
    mend: 'Check the name, the folder and its permissions.',
  },
  'merge-part': {
    level: 'error',
    what: 'A manifest is not one of a part of a run.',
    why: manifest,
    mend: 'Name the manifests that runs with `--shard` have written.',
  },
  'merge-missing': {
    level: 'error',
    what: 'The manifest of a part is missing.',
    why: manifest,
    mend: 'Name the manifests of all parts; build the part that is missing.',
  },
  'merge-twice': {
    level: 'error',
    what: 'Two manifests have the same part, the same session or the same output.',
    why: manifest,
    mend: 'Name each part once, and give every part the same files of notes.',
  },
  'merge-differs': {
    level: 'error',
    what: 'Parts were made with another program, template or options, or with another number of parts.',
    why: manifest,
    mend: 'Build them again with the same.',
  },
})
