/** Owns how far one long list is unrolled: a page more on demand; asked again, as much as was in sight before. */
import type { Cursors, WholeList } from './api'
import { type Asked, asking } from './asking'

/** What a list has in pages, each on its own: its lines, and those left out. */
export type Side = 'entries' | 'leftOut'
type Ask = (cursors?: Cursors) => Promise<WholeList>

/** The list with the next page of one side. */
export async function longer(ask: Ask, whole: WholeList, side: Side): Promise<WholeList> {
  if (side === 'entries') {
    const { entries, moreEntries } = await ask({ entriesAfter: whole.moreEntries })
    return { ...whole, entries: [...whole.entries, ...entries], moreEntries }
  }
  const { leftOut, moreLeft } = await ask({ leftAfter: whole.moreLeft })
  return { ...whole, leftOut: [...whole.leftOut, ...leftOut], moreLeft }
}

/** The list anew from its top, as far as it was unrolled before. */
export async function asFar(ask: Ask, before: WholeList | undefined): Promise<WholeList> {
  let whole = await ask()
  while (before && whole.moreEntries && whole.entries.length < before.entries.length) whole = await longer(ask, whole, 'entries')
  while (before && whole.moreLeft && whole.leftOut.length < before.leftOut.length) whole = await longer(ask, whole, 'leftOut')
  return whole
}

/** Ask for a list with `again()`, and for more of it with `more(side)`. */
export function unrolling(ask: Ask): Asked<WholeList> & { more: (side: Side) => Promise<void> } {
  let wanted: Side | undefined
  const asked: Asked<WholeList> = asking(() => (asked.value.value && wanted ? longer(ask, asked.value.value, wanted) : asFar(ask, asked.value.value)))
  function more(side: Side): Promise<void> {
    wanted = side
    const answered = asked.again() // which asks at once
    wanted = undefined
    return answered
  }
  return { ...asked, more }
}
