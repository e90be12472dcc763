// Owns what the places of a slider mean: even steps where a policy has a mark, else as fine as the number is small. Pure.
import type { Fact, Value } from './facts'

/** Places run from `first` to `last`, `step` apart. */
export interface Scale {
  readonly first: number
  readonly last: number
  readonly step: number
  /** The value at a place. */
  valueAt(place: number): number
  /** The place nearest to a value; the first while nothing is known. */
  placeOf(value: Value): number
}

const STEPS = 100
/** The first notch of money, in fen: a thousand yuan. */
const SMALLEST = 100_000

/** The scale of a fact with a range. `reach` is the greatest value seen so far: a scale ends nowhere below it. */
export function scaleOf(fact: Fact, reach: Value): Scale {
  const { from = 0, to = 0, step = 1, marks = [] } = fact.range ?? {}
  const far = typeof reach === 'number' ? reach : to
  const isEven = fact.type !== 'money' || from < 0 || marks.some((mark) => mark > 0)
  if (!isEven) return notched(Math.max(to, far))
  return far > to ? even(from, roundUp(far), Math.max(step, roundUp((far - from) / STEPS))) : even(from, to, step)
}

function even(first: number, last: number, step: number): Scale {
  const valueAt = (place: number): number => place
  return { first, last, step, valueAt, placeOf: (value) => (typeof value === 'number' ? Math.min(Math.max(value, first), last) : first) }
}

/** Nothing, and then every number of one digit: 1000 yuan, 2000, … 9000, 10000, 20000, … until the end is reached. */
function notched(end: number): Scale {
  const notches = [0]
  for (let power = SMALLEST; notches.at(-1)! < end; power *= 10)
    for (let digit = 1; digit < 10 && notches.at(-1)! < end; digit += 1) notches.push(digit * power)
  return { first: 0, last: notches.length - 1, step: 1, valueAt: (place) => notches[place] ?? 0, placeOf: (value) => nearest(notches, value) }
}

function nearest(notches: readonly number[], value: Value): number {
  if (typeof value !== 'number') return 0
  const above = notches.findIndex((notch) => notch >= value)
  if (above <= 0) return above < 0 ? notches.length - 1 : 0
  return value - notches[above - 1]! < notches[above]! - value ? above - 1 : above
}

/** The next of 1, 2 and 5 times a power of ten. */
function roundUp(value: number): number {
  if (value <= 0) return 0
  const power = 10 ** Math.floor(Math.log10(value))
  return [1, 2, 5, 10].map((digit) => digit * power).find((one) => one >= value * (1 - 1e-9)) ?? value
}
