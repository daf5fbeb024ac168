import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // A list without bullets is a list to VoiceOver only where it says so.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    // `>` in a text is HTML as well.
    'no-raw-characters': 'off',
  },
})

/** What an HTML validator finds in a page. */
export const faultsOfHtml = (html: string, name: string): string[] =>
  validator
    .validateStringSync(html, name)
    .results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${name}:${line}:${column} ${message} ${ruleId}`),
    )
