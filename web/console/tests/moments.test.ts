import { describe, expect, it } from 'vitest'
import { day, moment, time, today } from '../src/moments'

describe('days and moments', () => {
  it('are those of Shanghai, whatever the machine thinks', () => {
    expect(moment('2026-11-24T16:30:00Z')).toBe('2026-11-25 00:30')
    expect(time(new Date('2026-11-24T16:30:00Z'))).toBe('00:30')
    expect(today(new Date('2026-11-24T16:30:00Z'))).toBe('2026-11-25')
    expect(day('2026-11-30', 'zh')).toBe('11月30日 周一')
    expect(day('2026-11-30', 'en')).toBe('Mon 30 Nov')
  })

  it('are empty when there is none', () => {
    expect([day(undefined, 'zh'), moment(undefined)]).toEqual(['', ''])
  })
})
