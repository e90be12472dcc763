import { describe, expect, test } from 'vitest'
import type { Schemas } from '@sdk'
import { byAttention, longest, pressing, progress, steps, waitsFor } from '../src/engine/course'
import { likelyWay, statementOf, wayOf } from '../src/engine/materials'
import { cutsPicture } from '../src/engine/picture'
import { daySaid, momentSaid, said } from '../src/engine/saying'

type Item = Schemas['ItemView']
const item = (code: string, status: Item['status'], after: string[] = [], promisedWorkdays = 1): Item =>
  ({ code, status, after, promisedWorkdays }) as unknown as Item

const CASE = [
  item('certificate', 'approved', [], 5),
  item('household', 'under_review', ['certificate'], 5),
  item('card', 'waiting', ['household'], 5),
  item('benefit', 'not_applicable', ['certificate'], 10),
  item('guidance', 'rejected', ['certificate'], 0),
]

describe('the course of a case', () => {
  test('is promised in the longest chain of its limits', () => expect(longest(CASE)).toBe(15))
  test('goes in steps, each after those that it waits for', () => {
    expect(steps(CASE).map((row) => row.map(({ code }) => code))).toEqual([['certificate'], ['household', 'benefit', 'guidance'], ['card']])
  })
  test.each([
    [2, '2026-11-25', 'leftDays'],
    [1, '2026-11-26', 'leftOne'],
    [0, '2026-11-27', 'leftToday'],
    [0, '2026-11-28', 'overdueJust'], // a Saturday
    [-1, '2026-11-30', 'overdue'],
  ])('with %i working days left on %s, promised by Friday the 27th, is %s', (left, today, said) => {
    expect(pressing(left, '2026-11-27', today)).toBe(said)
  })
  test('says what an item still waits for', () => {
    expect(waitsFor(CASE[2]!, CASE).map(({ code }) => code)).toEqual(['household'])
    expect(waitsFor(CASE[1]!, CASE)).toEqual([])
  })
  test('shows first what needs attention', () => expect(byAttention(CASE).map(({ code }) => code)[0]).toBe('guidance'))
  test('counts what was decided of what applies', () => expect(progress(CASE)).toEqual({ done: 2, all: 4 }))
})

describe('a material', () => {
  test.each([
    ['licence:marriage', 'licence'], ['hub:health.birth-record', 'register'], ['item:birth-certificate', 'coming'],
    ['declaration', 'declared'], ['paper', 'paper'], ['follows:2026-12-08', 'follows'], [undefined, 'missing'],
  ] as const)('met by %s is %s', (met, way) => expect(wayOf({ met } as Schemas['MaterialView'])).toBe(way))

  test('is likely met by what is held, or issued on the way, best first', () => {
    const ways = ['licence:marriage', 'hub:civil-affairs.marriage', 'paper']
    expect(likelyWay(ways, new Set(['marriage']), new Set())).toBe('licence')
    expect(likelyWay(ways, new Set(), new Set(['marriage']))).toBe('coming')
    expect(likelyWay(ways, new Set(), new Set())).toBe('register')
    expect(likelyWay(['paper'], new Set(), new Set())).toBe('paper')
  })
  test('is declared where that is enough, else brought', () => {
    expect([statementOf(['declaration', 'paper']), statementOf(['paper'])]).toEqual(['declaration', 'paper'])
  })
})

describe('what is said', () => {
  const label = { zh: '问', en: 'Q' }
  test('an option by its label, money in yuan, a region by its name', () => {
    const options = { post: { zh: '邮寄', en: 'By post' }, counter: { zh: '窗口', en: 'Counter' } }
    expect(said({ type: 'choice', label, options }, 'post', 'en', {})).toBe('By post')
    expect(said({ type: 'choices', label, options }, ['post', 'counter'], 'zh', {})).toBe('邮寄、窗口')
    expect(said({ type: 'money', label }, 123456750, 'zh', {})).toBe('1,234,567.50元')
    expect(said({ type: 'region', label }, '440304', 'zh', { '440304': { zh: '福田区', en: 'Futian' } })).toBe('福田区')
    expect(said({ type: 'boolean', label }, false, 'zh', {})).toBe('否')
    expect(said({ type: 'text', label }, undefined, 'zh', {})).toBe('')
  })
  test('days and moments in Shanghai', () => {
    expect(daySaid('2026-12-01', 'zh')).toBe('12月1日')
    expect(momentSaid('2026-11-24T16:05:00Z', 'en')).toBe('25 Nov 00:05')
  })
})

test('the picture shows both figures and takes no markup from a label', () => {
  const svg = cutsPicture([{ label: '<b>环节', before: 16, after: 3 }], { muted: 'grey', strong: 'blue', ink: 'black' })
  expect(svg).toContain('>16<')
  expect(svg).toContain('>3<')
  expect(svg).not.toContain('<b>')
})
