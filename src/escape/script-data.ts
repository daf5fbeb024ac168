/** What would end a script or begin a comment in one, and line ends that are none in JSON. */
const acting = /[<>&\u2028\u2029]/gu

/** A value as JSON within a script of an HTML page, or as a script of its own. */
export const escapeScriptData = (value: unknown): string =>
  JSON.stringify(value).replaceAll(acting, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
