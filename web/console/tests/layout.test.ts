import { describe, expect, it } from 'vitest'
import { places, wrapped } from '../src/layout'

const N = [
  { code: 'a', after: [] },
  { code: 'b', after: [] },
  { code: 'c', after: ['a', 'b'] },
  { code: 'd', after: ['b'] },
]

describe('the picture of a workflow', () => {
  it('puts every item right of all that comes before it', () => {
    const at = new Map(places(N).map((place) => [place.code, place]))
    for (const node of N) for (const code of node.after) expect(at.get(node.code)!.column).toBeGreaterThan(at.get(code)!.column)
  })

  it('gives no place to two items, for any graph', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const graph = random(seed)
      const found = places(graph)
      expect(found).toHaveLength(graph.length)
      expect(new Set(found.map(({ column, row }) => `${column} ${row}`)).size).toBe(graph.length)
      const column = new Map(found.map((place) => [place.code, place.column]))
      for (const node of graph) for (const code of node.after) expect(column.get(node.code)!).toBeGreaterThan(column.get(code)!)
    }
  })

  it('keeps neighbours beside each other, so that lines do not cross without need', () => {
    const fork = [
      { code: 'up', after: [] },
      { code: 'down', after: [] },
      { code: 'below', after: ['down'] },
      { code: 'above', after: ['up'] },
    ]
    const row = new Map(places(fork).map((place) => [place.code, place.row]))
    expect(row.get('above')).toBe(row.get('up'))
    expect(row.get('below')).toBe(row.get('down'))
  })

  it('survives a circle and a predecessor that is not there', () => {
    expect(places([{ code: 'a', after: ['b'] }, { code: 'b', after: ['a', 'gone'] }])).toHaveLength(2)
  })
})

describe('a name in a box', () => {
  it('is broken by width, Chinese counting double', () => {
    expect(wrapped('社会保障卡申领', 24, 2)).toEqual(['社会保障卡申领'])
    expect(wrapped('Household registration of the birth', 24, 2)).toEqual(['Household registration', 'of the birth'])
  })

  it('leaves no character alone on its line', () => {
    expect(wrapped('城乡居民基本医疗保险费申报', 24, 2)).toEqual(['城乡居民基本医', '疗保险费申报'])
  })

  it('says that more follows when it does not fit', () => {
    expect(wrapped('一二三四五六七八九', 4, 2)).toEqual(['一二', '三…'])
  })
})

/** A graph of up to twelve items, the same for the same seed. */
function random(seed: number) {
  let state = seed
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647
  return Array.from({ length: 1 + Math.floor(next() * 12) }, (_, index) => ({
    code: `i${index}`,
    after: Array.from({ length: index }, (_, before) => `i${before}`).filter(() => next() < 0.3),
  }))
}
