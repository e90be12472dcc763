// The one language for when something applies, read on the phone: for what a form shows while nobody can be asked.
import { evaluate, type Facts, type Verdict } from './evaluation'
import { read } from './reading'
import { Unreadable } from './tokens'
import type { Formula } from './tree'

export { Unreadable }
export type { Facts, Verdict }

const known = new Map<string, Formula>()

/** Whether a condition's text holds for these facts on that day. A text that cannot be read here is unknown. */
export function holds(text: string, facts: Facts, today: string): Verdict {
  try {
    return evaluate(formulaOf(text), facts, today)
  } catch (why) {
    if (why instanceof Unreadable) return undefined
    throw why
  }
}

function formulaOf(text: string): Formula {
  const formula = known.get(text) ?? read(text)
  known.set(text, formula)
  return formula
}
