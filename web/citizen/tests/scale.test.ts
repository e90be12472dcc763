import { describe, expect, it } from 'vitest'
import type { Fact } from '../src/engine/facts'
import { scaleOf, type Scale } from '../src/engine/scale'

const fact = (type: string, range: Fact['range']): Fact => ({ name: 'f', label: { zh: '事实', en: 'fact' }, type, range }) as Fact
const growth = fact('ratio', { from: 0, to: 0.4, step: 0.005, marks: [0.2] })
const revenue = fact('money', { from: 0, to: 2_000_000_000, step: 20_000_000, marks: [1_000_000_000] })
const rent = fact('money', { from: 0, to: 10_000_000_000, step: 100_000_000, marks: [0] })
const hires = fact('number', { from: 0, to: 100, step: 1, marks: [] })

const places = ({ first, last, step }: Scale): number[] => Array.from({ length: Math.round((last - first) / step) + 1 }, (_, at) => first + at * step)

describe('a slider', () => {
  it('goes in even steps where a policy has a mark, and comes to each', () => {
    const scale = scaleOf(growth, 0.18)
    expect([scale.first, scale.last, scale.step]).toEqual([0, 0.4, 0.005])
    expect(scale.placeOf(0.18)).toBe(0.18)
    expect(scale.valueAt(0.2)).toBe(0.2)
  })
  it('is never off its range, and stands at its start while nothing is known', () => {
    expect(scaleOf(growth, undefined).placeOf(undefined)).toBe(0)
    expect(scaleOf(growth, undefined).placeOf(7)).toBe(0.4)
    expect(scaleOf(rent, undefined).placeOf(undefined)).toBe(0)
    expect(scaleOf(rent, undefined).placeOf(-5)).toBe(0)
  })
  it('is as fine as the sum is small where no policy has a mark: 1000 yuan, and 10 million, with one finger', () => {
    const scale = scaleOf(rent, undefined)
    const values = places(scale).map((place) => scale.valueAt(place))
    expect(values.slice(0, 3)).toEqual([0, 100_000, 200_000])
    expect(values.at(-1)).toBe(10_000_000_000)
    expect(values.length).toBeLessThan(60)
    for (const [at, value] of values.slice(2).entries()) expect(value / values[at + 1]!).toBeLessThanOrEqual(2)
  })
  it('comes back from every place as it went in', () => {
    for (const scale of [scaleOf(rent, undefined), scaleOf(rent, 37_000_000_000), scaleOf(revenue, 80_000_000_000), scaleOf(hires, 40)])
      for (const place of places(scale)) expect(scale.placeOf(scale.valueAt(place))).toBe(place)
  })
  it('stands at the nearest place to what was typed', () => {
    const scale = scaleOf(rent, 1_840_000)
    expect(scale.valueAt(scale.placeOf(1_840_000))).toBe(2_000_000)
    expect(scale.valueAt(scale.placeOf(1_240_000))).toBe(1_000_000)
  })
  it('reaches as far as the greatest number so far, which no place then falls short of', () => {
    for (const one of [growth, revenue, rent, hires])
      for (const reach of [0, 1, 99, 5_000, 37_000_000_000]) {
        const scale = scaleOf(one, reach)
        expect(scale.valueAt(scale.last)).toBeGreaterThanOrEqual(Math.max(reach, one.range!.to))
      }
    expect(scaleOf(hires, 4_200)).toMatchObject({ last: 5_000, step: 50 })
  })
  it('counts people and things in whole ones', () => {
    for (const reach of [50, 1_234, 98_765]) expect(scaleOf(hires, reach).step % 1).toBe(0)
  })
})
