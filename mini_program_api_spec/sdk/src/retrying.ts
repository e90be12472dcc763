// Owns when a request may be sent again, and after how long; never what is in it.
import type { Incoming } from './transport.js'

const AGAIN = new Set([429, 502, 503, 504])
const PAUSES = [300, 900, 2500]
const LONGEST_PAUSE = 10_000

/** Whether sending it twice does what sending it once does: reads, removals, and creations with their key. */
export function repeatable(verb: string, once: boolean): boolean {
  return verb === 'GET' || verb === 'DELETE' || once
}

/** The pauses between tries, in milliseconds, each with jitter so that phones do not return in step. */
export function pauses(random: () => number = Math.random): number[] {
  return PAUSES.map((pause) => pause * (0.5 + random()))
}

/** Whether the answer asks for another try. */
export function asksAgain(answer: Incoming): boolean {
  return AGAIN.has(answer.status)
}

/** The pause that the server asked for (`Retry-After` in seconds), or else our own; never very long. */
export function pauseFor(answer: Incoming | undefined, own: number): number {
  const asked = Number(answer?.headers['retry-after'])
  return Math.min(Number.isFinite(asked) && asked > 0 ? asked * 1000 : own, LONGEST_PAUSE)
}
