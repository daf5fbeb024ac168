/** A licence as a site tells it to machines, however its front matter writes it. */
import { describe, expect, test } from 'vitest'
import { licenceOf } from '../../src/site/licence.ts'

describe('a licence', () => {
  test.each([
    'CC BY 4.0',
    'cc-by-4.0',
    'https://creativecommons.org/licenses/by/4.0/',
    'http://creativecommons.org/licenses/by/4.0',
    'https://www.creativecommons.org/licenses/by/4.0/deed',
    'https://creativecommons.org/licenses/by/4.0/deed.fr',
    'https://creativecommons.org/licenses/by/4.0/legalcode.pt-br',
  ])('that is written %s is CC BY 4.0', (text) => {
    expect(licenceOf(text)).toMatchObject({
      address: 'https://creativecommons.org/licenses/by/4.0/',
      code: 'CC_BY_4_0',
    })
  })

  test.each<[string, string | null, string | null]>([
    ['CC0', 'https://creativecommons.org/publicdomain/zero/1.0/', 'CC0'],
    ['CC BY-NC-SA 4.0', 'https://creativecommons.org/licenses/by-nc-sa/4.0/', null],
    ['https://example.eu/licence', 'https://example.eu/licence', null],
    ['mailto:rights@example.eu', 'mailto:rights@example.eu', null],
    ['All rights reserved', null, null],
    ['Licence: ask the author', null, null],
    ['https://creativecommons.org/licenses/by/3.0/', 'https://creativecommons.org/licenses/by/3.0/', null],
  ])('that is written %s leads to %s', (text, address, code) => {
    expect(licenceOf(text)).toMatchObject({ address, code })
  })

  test.each(['by', 'by-sa', 'by-nd', 'by-nc', 'by-nc-sa', 'by-nc-nd'])('%s of the Commons is one', (name) => {
    const address = `https://creativecommons.org/licenses/${name}/4.0/`
    expect(licenceOf(address)?.address).toBe(address)
    expect(licenceOf(`CC ${name} 4.0`)?.address).toBe(address)
  })

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,a',
    'file:///etc/passwd',
    'vbscript:a',
    'https://creativecommons.org/licenses/by-foo/4.0/',
    'https://creativecommons.org/licenses/by-sa-nc/4.0/',
    'CC BY-NC-ND-SA 4.0',
  ])('that is %s is none', (text) => {
    expect(licenceOf(text)).toBeNull()
  })
})
