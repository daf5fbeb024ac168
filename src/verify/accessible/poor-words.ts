/** Words that say nothing to those who hear them by themselves. */

/** The name of a file, or of what a picture is instead of what it shows. */
export const isPoorAlternative = (text: string): boolean =>
  /\.(png|jpe?g|gif|svg|emf|wmf|bmp)$/i.test(text) ||
  /^(image|picture|logo|chart|graph|photo|diagram)( of)?\s*\d*$/i.test(text)

export const isPoorLink = (text: string): boolean =>
  /^(click here|here|link|more|read more|this page|this link)$/i.test(text) ||
  /^(https?:\/\/|www\.)\S{40,}$/i.test(text)

export const isPoorTitle = (text: string): boolean =>
  /\.(docx?|pdf)$|^(document\d*|untitled|microsoft word.*|title)$/i.test(text)

/** Whether it is a language tag as BCP 47 has it. */
export const isTag = (text: string): boolean => /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i.test(text)
