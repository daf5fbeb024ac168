/** What the build makes of `templates`: see `src/program/shipped-templates-plugin.ts`. */
declare module 'virtual:shipped-templates' {
  /** By a template's name, the text of its brief.md by an empty name and that of each partial by its own. */
  export const texts: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Loads what was compiled of one of them. */
  export function load(name: string): import('./shipped-template.ts').ShippedTemplate
  /** The helpers that they were compiled with. */
  export const helperNames: readonly string[]
}
