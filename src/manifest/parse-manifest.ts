import { Check } from 'typebox/value'
import { type Manifest, ManifestSchema } from './manifest-schema.ts'

/** A manifest from its text; null where the text is something else, or a manifest of a form to come. */
export function parseManifest(text: string): Manifest | null {
  try {
    const value: unknown = JSON.parse(text)
    return Check(ManifestSchema, value) ? value : null
  } catch {
    return null
  }
}
