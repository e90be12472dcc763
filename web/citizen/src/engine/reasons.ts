// Owns the answer of the calculator, clause by clause, as lines that can be read from top to bottom. Pure.
import type { Schemas } from '@sdk'

export type Reason = Schemas['EstimateView']['reasons'][number]
export type Holds = 'yes' | 'no' | 'unknown'

/** One line: a clause, or (`any`, `all`) the head of those below it. */
export interface Line {
  readonly key: string
  readonly depth: number
  readonly holds: Holds
  readonly head?: 'any' | 'all'
  readonly reason: Reason
}

export function holds(reason: Reason): Holds {
  return reason.holds === undefined ? 'unknown' : reason.holds ? 'yes' : 'no'
}

/** The clauses with their parts below them: parts are alternatives, and the parts of an alternative hold together. */
export function linesOf(reasons: readonly Reason[], depth = 0, above = ''): Line[] {
  return reasons.flatMap((reason, at) => {
    const key = `${above}${at}`
    if (!reason.parts.length) return [{ key, depth, holds: holds(reason), reason }]
    const head = depth % 2 === 0 ? 'any' : 'all'
    return [{ key, depth, holds: holds(reason), head, reason } as Line, ...linesOf(reason.parts, depth + 1, `${key}.`)]
  })
}

/** How many clauses hold, do not, and wait for facts. */
export function counted(reasons: readonly Reason[]): Record<Holds, number> {
  const found = { yes: 0, no: 0, unknown: 0 }
  for (const reason of reasons) found[holds(reason)] += 1
  return found
}
