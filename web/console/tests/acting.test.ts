import { describe, expect, it } from 'vitest'
import { acting } from '../src/acting'
import { Problem } from '../src/api'

/** Acts that note their keys: the first answers are lost or refused, as told. */
function noted(...outcomes: unknown[]) {
  const keys: string[] = []
  async function send(once: string): Promise<void> {
    keys.push(once)
    const outcome = outcomes.shift()
    if (outcome) throw outcome
  }
  return { keys, send }
}
const LOST = new Error('the line was lost')
const refusal = (status: number, code: string) => new Problem(status, code, { zh: '不行', en: 'No' }, '', [], '')

describe('an act', () => {
  it('keeps its key while no answer comes, so that it takes effect once', async () => {
    const { keys, send } = noted(LOST, undefined)
    const { act } = acting()
    expect([await act(send), await act(send)]).toEqual([false, true])
    expect(new Set(keys).size).toBe(1)
  })

  it('is another after a refusal, and when another is meant', async () => {
    const { keys, send } = noted(refusal(409, 'stage_closed'), LOST, undefined)
    const { act, anew, late, failure } = acting()
    await act(send)
    expect([late.value, failure.value]).toEqual([true, expect.stringContaining('没有变更')])
    await act(send)
    anew()
    expect([late.value, failure.value]).toEqual([false, ''])
    await act(send)
    expect(new Set(keys).size).toBe(3)
  })
})
