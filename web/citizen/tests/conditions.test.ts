import { describe, expect, test } from 'vitest'
import { holds } from '../src/engine/conditions'
import { fieldsOf, flat, screens, type Section } from '../src/engine/form'
import recorded from './vectors.json'

interface Case {
  answers: Record<string, unknown>
  chosen: string[]
  seen: string[]
}

const vectors = recorded as unknown as {
  today: string
  conditions: { text: string; facts: Record<string, unknown>; holds: boolean | null }[]
  forms: { bundle: string; form: Section[]; cases: Case[] }[]
}

describe('conditions read on the phone', () => {
  test.each(vectors.conditions)('$text with $facts is $holds, as the server says', ({ text, facts, holds: verdict }) => {
    expect(holds(text, facts, vectors.today) ?? null).toBe(verdict)
  })

  test('what only the server can know is unknown', () => {
    expect(holds('holds("birth-certificate") or False', {}, vectors.today)).toBeUndefined()
    expect(holds('confirmed(child.born) and not True', {}, vectors.today)).toBe(false)
  })

  test('a text that is no condition is unknown and breaks nothing', () => {
    for (const text of ['', 'a ==', '((', 'a && b', 'workdays_since(a) > 3']) expect(holds(text, { a: 1 }, vectors.today)).toBeUndefined()
  })
})

describe('a form shows on the phone what the server would show', () => {
  for (const { bundle, form, cases } of vectors.forms) {
    test.each(cases)(`${bundle}: the fields that are seen`, ({ answers, chosen, seen }) => {
      const shown = screens(form, flat(answers, Object.keys(fieldsOf(form))), chosen, vectors.today)
      expect(shown.flatMap(({ fields }) => fields.map(([name]) => name))).toEqual(seen)
    })
  }
})
