// Owns how a raw answer becomes a value, and how time between days is counted; never verdicts.
// It mirrors chalicelib/conditions/values.py and codes.py; tests/vectors hold the two against each other.

/** A day is written as days since 1970-01-01, so that days compare as numbers and never as texts. */
export interface Day {
  readonly day: number
}
export type Value = boolean | number | string | Day

const ISO = /^\d{4}-\d{2}-\d{2}(T[\d:.]{5,15}(Z|[+-]\d{2}:\d{2})?)?$/
const DAY_MILLISECONDS = 86_400_000
const SHANGHAI_MILLISECONDS = 8 * 3_600_000

export function isDay(value: Value): value is Day {
  return typeof value === 'object'
}

/** The day of an ISO date or moment (a moment's Shanghai date); undefined for anything else. */
export function day(raw: unknown): Day | undefined {
  if (typeof raw !== 'string' || !ISO.test(raw)) return undefined
  const moment = raw.length > 10 && /(Z|[+-]\d{2}:\d{2})$/.test(raw)
  const time = moment ? Date.parse(raw) + SHANGHAI_MILLISECONDS : Date.parse(`${raw.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(time)) return undefined
  const found = { day: Math.floor(time / DAY_MILLISECONDS) }
  return moment || isoOf(found) === raw.slice(0, 10) ? found : undefined // 30 February is no day
}

export function isoOf({ day: days }: Day): string {
  return new Date(days * DAY_MILLISECONDS).toISOString().slice(0, 10)
}

/** What a raw answer is by itself; undefined for what has no value here (null, lists, groups). */
export function natural(raw: unknown): Value | undefined {
  if (typeof raw === 'boolean') return raw
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined
  return day(raw) ?? (typeof raw === 'string' ? raw : undefined)
}

export type Kind = 'boolean' | 'number' | 'text' | 'day'

export function kindOf(value: Value): Kind {
  if (isDay(value)) return 'day'
  return typeof value === 'string' ? 'text' : (typeof value as 'boolean' | 'number')
}

export function same(left: Value, right: Value): boolean {
  return isDay(left) ? isDay(right) && left.day === right.day : left === right
}

/** Full calendar months; a month that lacks the day is full on its last day (民法典 art. 202). */
export function monthsBetween(start: Day, end: Day): number {
  const [from, to] = [start, end].map(({ day: days }) => new Date(days * DAY_MILLISECONDS)) as [Date, Date]
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth()
  const lastDay = new Date(Date.UTC(to.getUTCFullYear(), to.getUTCMonth() + 1, 0)).getUTCDate()
  return to.getUTCDate() >= Math.min(from.getUTCDate(), lastDay) ? months : months - 1
}

// --- codes: GB/T 4754-2017 and GB/T 2260 ---

const SPANS =
  'A01-05 B06-12 C13-43 D44-46 E47-50 F51-52 G53-60 H61-62 I63-65 J66-69 K70-70 L71-72 M73-75 N76-79 O80-82 P83-83 Q84-85 R86-90 S91-96 T97-97'

function sectionOf(division: number): string | undefined {
  return SPANS.split(' ').find((span) => division >= Number(span.slice(1, 3)) && division <= Number(span.slice(4)))?.[0]
}

function industryPath(code: string): string | undefined {
  const [matched, letter, digits] = /^([A-T])?(\d{2,4})?$/.exec(code) ?? []
  if (!matched) return undefined
  const section = digits ? sectionOf(Number(digits.slice(0, 2))) : letter
  return section === undefined || (letter && letter !== section) ? undefined : section + (digits ?? '')
}

function regionPath(code: string): string | undefined {
  if (!/^[1-9]\d{5}(\d{3}(\d{3})?)?$/.test(code)) return undefined
  const level = /^0*$/.test(code.slice(6)) ? code.slice(0, 6) : /^0*$/.test(code.slice(9)) ? code.slice(0, 9) : code
  return level.length === 6 ? level.replace(/(00){1,2}$/, '') : level
}

const PATHS = { industry: industryPath, region: regionPath }
export type Scheme = keyof typeof PATHS

/** Whether a code is one of those above or lies under one; undefined when it is no code of the scheme. */
export function liesUnder(scheme: Scheme, code: string, above: readonly string[]): boolean | undefined {
  const path = PATHS[scheme](code)
  if (path === undefined) return undefined
  return above.some((root) => {
    const start = PATHS[scheme](root)
    return start !== undefined && path.startsWith(start)
  })
}
