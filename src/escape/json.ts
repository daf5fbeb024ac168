/** What a terminal or a log would act on and JSON leaves as it is; within its texts only, as nowhere else they stand. */
const acted = /[\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu

/** A value as JSON of several lines, for files and terminals alike. */
export const printedJson = (value: unknown): string => `${harmless(JSON.stringify(value, null, 2))}\n`

/** The same in one line. */
export const compactJson = (value: unknown): string => harmless(JSON.stringify(value))

const harmless = (json: string): string =>
  json.replaceAll(acted, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
