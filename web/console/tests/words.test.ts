import { describe, expect, it } from 'vitest'
import { en } from '../src/words/en'
import { zh } from '../src/words/zh'

/** Every text by its path; one that is made from a number is told for 1 and 2. */
function texts(dictionary: object, path = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(dictionary).flatMap(([key, value]) => {
      const at = path ? `${path}.${key}` : key
      if (typeof value === 'function') return [1, 2].map((n) => [`${at}(${n})`, String(value(n, n, n))])
      return typeof value === 'object' ? Object.entries(texts(value, at)) : [[at, value]]
    }),
  )
}

describe('the two languages', () => {
  it('say the same things, none of them empty', () => {
    expect(Object.keys(texts(en))).toEqual(Object.keys(texts(zh)))
    expect(Object.values({ ...texts(en), ...texts(zh) }).filter((text) => !text.trim())).toEqual([])
  })

  it('do not mix, but for the name of the other language', () => {
    const mixed = Object.entries(texts(en)).filter(([, text]) => /\p{Script=Han}/u.test(text))
    expect(mixed.map(([at]) => at)).toEqual(['settings.language'])
  })
})
