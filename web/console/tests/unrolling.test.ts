import { describe, expect, it } from 'vitest'
import type { Cursors, WholeList } from '../src/api'
import { unrolling } from '../src/unrolling'

const PAGE = 100

/** A list of so many lines and so many left out, handed out in pages, as the API does it. */
function served(lines: number, left: number) {
  const asked: Cursors[] = []
  const names = (count: number) => Array.from({ length: count }, (_, at) => ({ enterprise: `e${String(at).padStart(4, '0')}` }))
  function page(all: { enterprise: string }[], after?: string | null) {
    const from = after ? all.findIndex((one) => one.enterprise === after) + 1 : 0
    const shown = all.slice(from, from + PAGE)
    return [shown, from + PAGE < all.length ? shown.at(-1)!.enterprise : undefined] as const
  }
  async function ask(cursors: Cursors = {}): Promise<WholeList> {
    asked.push(cursors)
    const [entries, moreEntries] = page(names(lines), cursors.entriesAfter)
    const [leftOut, moreLeft] = page(names(left), cursors.leftAfter)
    return { entries, moreEntries, leftOut, moreLeft } as unknown as WholeList
  }
  return { ask, asked }
}

describe('a long list', () => {
  it('is unrolled a page at a time, each side on its own, and nothing is missing or twice', async () => {
    const { again, more, value } = unrolling(served(250, 120).ask)
    await again()
    expect([value.value?.entries.length, value.value?.leftOut.length]).toEqual([100, 100])
    await more('entries')
    await more('leftOut')
    expect([value.value?.entries.length, value.value?.leftOut.length, value.value?.moreLeft]).toEqual([200, 120, undefined])
    await more('entries')
    expect(new Set(value.value?.entries.map((one) => one.enterprise)).size).toBe(250)
    expect(value.value?.moreEntries).toBeUndefined()
  })

  it('is asked anew as far as it was unrolled, and no further', async () => {
    const { ask, asked } = served(1_000, 0)
    const { again, more, value } = unrolling(ask)
    await again()
    await more('entries')
    await more('entries')
    asked.length = 0
    await again()
    expect(value.value?.entries.length).toBe(300)
    expect(asked.map((cursors) => cursors.entriesAfter)).toEqual([undefined, 'e0099', 'e0199'])
  })

  it('keeps what is in sight when the next page does not come', async () => {
    const { ask } = served(250, 0)
    let broken = false
    const { again, more, value, failure } = unrolling((cursors) => (broken ? Promise.reject(new Error('no line')) : ask(cursors)))
    await again()
    broken = true
    await more('entries')
    expect([value.value?.entries.length, failure.value !== '']).toEqual([100, true])
    broken = false
    await again()
    await more('entries')
    expect([value.value?.entries.length, failure.value]).toEqual([200, ''])
  })
})
