import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { printedJson } from '../../escape/json.ts'
import { explain } from '../../rules/explain.ts'
import { ruleOf } from '../../rules/rules.ts'
import { programVersion } from '../project.ts'
import type { Severity } from '../terminal.ts'
import { type ReportEntry, wordsOf } from './report-entry.ts'

const levels: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'note' }

/** What a rule is, for those who read a log of it. */
export interface RuleDescription {
  what: string
  why: string
  mend: string
  level: Severity
  markdown: string
}
export type Describe = (id: string) => RuleDescription | undefined

/** The rules of notes and of the program. */
const ownRule: Describe = (id) => {
  const rule = ruleOf(id)
  return rule && { ...rule, markdown: explain(rule) }
}

/** A log of SARIF 2.1.0, which code scanning services read; `describe` knows rules that are of one command only. */
export function sarif(entries: readonly ReportEntry[], describe: Describe = ownRule): string {
  const ids = [...new Set(entries.flatMap(({ rule }) => (rule === null ? [] : [rule])))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'policy-brief',
            semanticVersion: programVersion,
            rules: ids.map((id) => descriptor(id, describe(id) ?? ownRule(id))),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: entries.map((entry) => result(entry, ids)),
      },
    ],
  }
  return printedJson(log)
}

function descriptor(id: string, rule: RuleDescription | undefined) {
  if (rule === undefined) return { id }
  return {
    id,
    shortDescription: { text: rule.what },
    fullDescription: { text: rule.why },
    help: { text: rule.mend, markdown: rule.markdown },
    defaultConfiguration: { level: levels[rule.level] },
  }
}

function result(entry: ReportEntry, ids: readonly string[]) {
  const end =
    entry.endLine === null || entry.endColumn === null
      ? {}
      : { endLine: entry.endLine, endColumn: entry.endColumn }
  const region = { startLine: entry.line, startColumn: entry.column, ...end }
  return {
    ...(entry.rule === null ? {} : { ruleId: entry.rule, ruleIndex: ids.indexOf(entry.rule) }),
    level: levels[entry.severity],
    message: { text: wordsOf(entry) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(entry.file) }, region } }],
  }
}

/** RFC 3986: relative to the folder the run was started in, or an address of a file. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href
  return path.split(/[\\/]/u).map(encodeURIComponent).join('/')
}
