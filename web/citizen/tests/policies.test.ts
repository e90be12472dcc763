import { describe, expect, it } from 'vitest'
import type { Schemas } from '@sdk'
import { boxed, controlOf, moneySaid, numberSaid, unboxed } from '../src/engine/facts'
import { Latest } from '../src/engine/latest'
import { counted, linesOf, type Reason } from '../src/engine/reasons'

type Fact = Schemas['FactView']

const fact = (part: Partial<Fact>): Fact =>
  ({ name: 'f', label: { zh: '事实', en: 'fact' }, type: 'number', whole: false, keeper: { code: 'tax', name: { zh: '税务', en: 'Tax' } }, refresh: 'daily', sensitivity: 'public', ...part }) as Fact
const money = fact({ type: 'money', whole: true, range: { from: 0, to: 40_000_000_000, step: 500_000_000, marks: [] } })
const ratio = fact({ type: 'ratio', unit: { zh: '%', en: '%' }, range: { from: 0, to: 0.1, step: 0.001, marks: [0.03] } })

describe('a fact about a company', () => {
  it('is asked for by the control that fits it', () => {
    expect(controlOf(money)).toBe('slider')
    expect(controlOf(fact({ type: 'flag' }))).toBe('yes-no')
    expect(controlOf(fact({ type: 'set', options: [] }))).toBe('choices')
    expect(controlOf(fact({ type: 'date' }))).toBe('day')
    expect(controlOf(fact({ type: 'records' }))).toBe('entries')
    expect(controlOf(fact({ type: 'code', scheme: 'region' }))).toBe('region')
    expect(controlOf(fact({ type: 'choice', options: [] }))).toBe('choice')
    expect(controlOf(fact({ type: 'text' }))).toBe('text')
  })
  it('stands in people’s units and travels in the API’s', () => {
    expect(boxed(money, 1_800_000_000)).toBe('18000000')
    expect(unboxed(money, '18,000,000')).toBe(1_800_000_000)
    expect(boxed(ratio, 0.099)).toBe('9.9')
    expect(unboxed(ratio, '9.9')).toBe(0.099)
  })
  it('comes back from every box as it went in', () => {
    for (const value of [0, 0.001, 0.07, 0.1, 0.29, 0.333333]) expect(unboxed(ratio, boxed(ratio, value))).toBe(value)
    for (const value of [0, 1, 10, 99, 123_456_789]) expect(unboxed(money, boxed(money, value))).toBe(value)
  })
  it('is not known when nothing is typed, and stays as typed when it is no number: the server says what is wrong', () => {
    expect(unboxed(money, ' ')).toBeUndefined()
    expect(unboxed(money, '很多')).toBe('很多')
    expect(boxed(money, undefined)).toBe('')
  })
  it('is said as papers write it', () => {
    expect(numberSaid(money, 1_800_000_000, 'zh')).toBe('1800万元')
    expect(moneySaid(12_345_600_000_00, 'zh')).toBe('123.456亿元')
    expect(moneySaid(950_000, 'zh')).toBe('9,500元')
    expect(moneySaid(1_800_000_000, 'en')).toBe('CNY 18,000,000')
    expect(numberSaid(ratio, 0.099, 'zh')).toBe('9.9%')
    expect(numberSaid(fact({ unit: { zh: '人', en: ' people' } }), 1200, 'en')).toBe('1,200 people')
  })
})

/** A clock that is moved by hand. */
function byHand() {
  let waiting: { act: () => void; at: number }[] = []
  let now = 0
  return {
    later(act: () => void, milliseconds: number) {
      const entry = { act, at: now + milliseconds }
      waiting.push(entry)
      return () => void (waiting = waiting.filter((one) => one !== entry))
    },
    pass(milliseconds: number) {
      now += milliseconds
      const due = waiting.filter(({ at }) => at <= now)
      waiting = waiting.filter(({ at }) => at > now)
      for (const { act } of due) act()
    },
  }
}

describe('asking while a slider moves', () => {
  const scene = () => {
    const clock = byHand()
    const asked: number[] = []
    const told: string[] = []
    const answer: Record<number, (text: string) => void> = {}
    const refuse: Record<number, (why: unknown) => void> = {}
    const latest = new Latest<number, string>(
      {
        ask: (question) => {
          asked.push(question)
          return new Promise((resolve, reject) => {
            answer[question] = resolve
            refuse[question] = reject
          })
        },
        told: (text) => told.push(text),
        failed: (why) => told.push(`failed: ${String(why)}`),
        later: clock.later,
      },
      200,
    )
    return { clock, asked, told, answer, refuse, latest }
  }
  const settled = () => new Promise((resolve) => setTimeout(resolve))

  it('waits until the moving has calmed down, and asks once', () => {
    const { clock, asked, latest } = scene()
    for (const at of [1, 2, 3]) {
      latest.soon(at)
      clock.pass(150)
    }
    expect(asked).toEqual([])
    clock.pass(50)
    expect(asked).toEqual([3])
  })
  it('hears only the last answer, whichever comes first', async () => {
    const { told, answer, latest } = scene()
    void latest.now(1)
    void latest.now(2)
    answer[2]!('second')
    await settled()
    answer[1]!('first, late')
    await settled()
    expect(told).toEqual(['second'])
  })
  it('does not tell of the failure of what nobody waits for', async () => {
    const { told, refuse, latest } = scene()
    void latest.now(1)
    latest.soon(2)
    refuse[1]!('lost')
    await settled()
    expect(told).toEqual([])
  })
  it('tells when the last one failed', async () => {
    const { told, refuse, latest } = scene()
    void latest.now(1)
    refuse[1]!('lost')
    await settled()
    expect(told).toEqual(['failed: lost'])
  })
})

describe('why and why not', () => {
  const clause = (holds: boolean | undefined, ...parts: Reason[]): Reason =>
    ({ text: { zh: '条', en: 'c' }, missing: [], parts, ...(holds === undefined ? {} : { holds }) }) as Reason

  it('is read from top to bottom: alternatives, and what each is made of', () => {
    const lines = linesOf([clause(true), clause(false, clause(false, clause(true), clause(false)), clause(undefined))])
    expect(lines.map(({ depth, holds, head }) => [depth, holds, head])).toEqual([
      [0, 'yes', undefined],
      [0, 'no', 'any'],
      [1, 'no', 'all'],
      [2, 'yes', undefined],
      [2, 'no', undefined],
      [1, 'unknown', undefined],
    ])
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
  })
  it('is counted', () => {
    expect(counted([clause(true), clause(false), clause(undefined), clause(undefined)])).toEqual({ yes: 1, no: 1, unknown: 2 })
  })
})
