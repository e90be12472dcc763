import { describe, expect, it } from 'vitest'
import { fenOf, money, parts } from '../src/money'

describe('money', () => {
  it('is said as the API says it', () => {
    expect(money(5_184_000, 'zh')).toBe('51840元')
    expect(money(5_184_001, 'zh')).toBe('51840.01元')
    expect(money(100_000_000, 'zh')).toBe('100万元')
    expect(money(100_000_000_00, 'zh')).toBe('1亿元')
    expect(money(0, 'zh')).toBe('0元')
    expect(money(5_184_001, 'en')).toBe('51,840.01 yuan')
  })
  it('is read from yuan without the errors of binary fractions', () => {
    expect(fenOf('1,000,000')).toBe(100_000_000)
    expect(fenOf('0.29')).toBe(29)
    expect(fenOf('19.9')).toBe(1990)
    for (const typed of ['', '0', '-1', '1.234', '一百', '1e9']) expect(fenOf(typed)).toBeUndefined()
  })
  it('is drawn as parts of one bar, which they fill', () => {
    expect(parts([50, 25, 25], 100)).toEqual([{ from: 0, width: 50 }, { from: 50, width: 25 }, { from: 75, width: 25 }])
    expect(parts([0, 0], 100)).toEqual([{ from: 0, width: 0 }, { from: 0, width: 0 }])
  })
})
