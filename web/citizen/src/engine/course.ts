// Owns what a person wants to know of a running case: what goes on, what comes next, what they must do. Pure.
import type { Schemas } from '@sdk'

type Item = Schemas['ItemView']
type BundleItem = Schemas['BundleItemView']

/** Working days of the longest chain of promised limits: what the whole is promised in. */
export function longest(items: readonly { code: string; after: readonly string[]; promisedWorkdays: number }[]): number {
  const byCode = new Map(items.map((item) => [item.code, item]))
  const finished = new Map<string, number>()
  const end = (code: string): number => {
    const item = byCode.get(code)
    if (!item) return 0
    const known = finished.get(code)
    if (known !== undefined) return known
    const found = item.promisedWorkdays + Math.max(0, ...item.after.map(end))
    finished.set(code, found)
    return found
  }
  return Math.max(0, ...items.map(({ code }) => end(code)))
}

/** The items in the order in which they can start: each step starts when those before it are done. */
export function steps<One extends { code: string; after: readonly string[] }>(items: readonly One[]): One[][] {
  const depth = new Map<string, number>()
  const byCode = new Map(items.map((item) => [item.code, item]))
  const depthOf = (code: string): number => {
    const known = depth.get(code)
    if (known !== undefined) return known
    const before = (byCode.get(code)?.after ?? []).filter((one) => byCode.has(one))
    const found = before.length ? 1 + Math.max(...before.map(depthOf)) : 0
    depth.set(code, found)
    return found
  }
  const rows: One[][] = []
  for (const item of items) (rows[depthOf(item.code)] ??= []).push(item)
  return rows.filter(Boolean)
}

/** How pressing the clock of an item is, `left` working days before its last one: on a day off after that no working
 * day has passed yet, and still it is late. Days as ISO dates. */
export function pressing(left: number, due: string, today: string): 'overdue' | 'overdueJust' | 'leftToday' | 'leftOne' | 'leftDays' {
  if (due < today) return left < 0 ? 'overdue' : 'overdueJust'
  if (left === 0) return 'leftToday'
  return left === 1 ? 'leftOne' : 'leftDays'
}

/** The items that this one still waits for. */
export function waitsFor(item: Item, items: readonly Item[]): readonly Item[] {
  return items.filter((other) => item.after.includes(other.code) && !['approved', 'not_applicable'].includes(other.status))
}

const ORDER: Readonly<Record<Item['status'], number>> = {
  rejected: 0, under_review: 1, waiting: 2, approved: 3, cancelled: 4, not_applicable: 5,
}

/** The items of a case, those that need attention first. */
export function byAttention(items: readonly Item[]): Item[] {
  return [...items].sort((left, right) => ORDER[left.status] - ORDER[right.status])
}

export function applying(items: readonly Item[]): Item[] {
  return items.filter((item) => item.status !== 'not_applicable')
}

const ENDED = new Set<Schemas['CaseStatus']>(['completed', 'partly_completed', 'rejected', 'withdrawn'])

export function isEnded(status: Schemas['CaseStatus']): boolean {
  return ENDED.has(status)
}

/** How many of the items that apply were decided (not those that stopped), and how many there are. */
export function progress(items: readonly Item[]): { done: number; all: number } {
  const all = applying(items)
  return { done: all.filter((item) => item.status === 'approved' || item.status === 'rejected').length, all: all.length }
}

export function choosable(items: readonly BundleItem[]): BundleItem[] {
  return items.filter((item) => item.chosen)
}
