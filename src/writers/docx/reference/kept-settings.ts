import type { Element } from 'xast'

/** Settings of a reference document that would lock the brief, ask something on opening, or look for a file elsewhere. */
const dropped = new Set(
  [
    'attachedTemplate',
    'documentProtection',
    'linkStyles',
    'mailMerge',
    'updateFields',
    'writeProtection',
  ].map((name) => `w:${name}`),
)

/** The reference's settings without those that a finished brief must not have. */
export const keptSettings = (settings: Element): Element => ({
  ...settings,
  children: settings.children.filter((one) => one.type !== 'element' || !dropped.has(one.name)),
})
