/** Owns how pressing a clock is: a level for its shape and colour, and its words. Pure; it counts no days itself. */
import type { DueIn } from './api'
import type { Dictionary } from './words/zh'

export type Level = 'late' | 'today' | 'soon' | 'calm'

/** Something with a clock, as the API tells it. */
export interface Clocked {
  workdaysLeft?: number
  dueIn?: DueIn
}

const SOON_WORKDAYS = 2

/** Late and due today are the API's to say (`dueIn`), so that the shape agrees with the counts; soon is within two days. */
export function level({ workdaysLeft = 0, dueIn }: Clocked): Level {
  if (dueIn === 'overdue' || workdaysLeft < 0) return 'late'
  if (dueIn === 'today') return 'today'
  return workdaysLeft <= SOON_WORKDAYS ? 'soon' : 'calm'
}

/** The clock in words: `超期 3 个工作日`. */
export function told(clocked: Clocked, words: Dictionary['clock']): string {
  const { workdaysLeft = 0 } = clocked
  const pressing = level(clocked)
  if (pressing === 'late') return words.late(-workdaysLeft || 0)
  return pressing === 'today' || workdaysLeft === 0 ? words.today : words.left(workdaysLeft)
}
