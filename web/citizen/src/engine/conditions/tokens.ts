// Owns the words that a condition's text falls into; never their order or meaning.
import { day, type Value } from './values'

export type Token =
  | { readonly kind: 'value'; readonly value: Value; readonly quoted?: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: string }

/** The text is no condition that this reader knows. */
export class Unreadable extends Error {}

const UNITS: Readonly<Record<string, number>> = { 元: 100, 美元: 1, '%': 0.01, 人: 1, 平方米: 1, 年: 1, 个月: 1, 天: 1 }
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }
const PATTERN =
  /\s*(?:"([^"]*)"|'([^']*)'|(\d[\d_]*(?:\.\d+)?)([万亿])?(美元|平方米|个月|元|%|人|年|天)?|([A-Za-z][A-Za-z0-9_]*)|(==|!=|<=|>=|[<>()[\]{},.+\-*/]))/y

/** The tokens of a text. Unreadable at the first thing that is none. */
export function tokens(text: string): Token[] {
  const line = text.replace(/[\t\r\n]/g, ' ').trimEnd()
  const found: Token[] = []
  PATTERN.lastIndex = 0
  while (PATTERN.lastIndex < line.length) {
    const match = PATTERN.exec(line)
    if (!match) throw new Unreadable(text)
    found.push(token(match))
  }
  return found
}

function token([, double, single, digits, scale, unit, name, sign]: RegExpExecArray): Token {
  const quoted = double ?? single
  if (quoted !== undefined) return { kind: 'value', value: /^\d{4}-\d{2}-\d{2}$/.test(quoted) ? (day(quoted) ?? quoted) : quoted, quoted }
  if (digits !== undefined) return { kind: 'value', value: amount(digits, scale, unit) }
  if (name === 'True' || name === 'False') return { kind: 'value', value: name === 'True' }
  return name !== undefined ? { kind: 'name', text: name } : { kind: 'sign', text: sign ?? '' }
}

function amount(digits: string, scale: string | undefined, unit: string | undefined): number {
  const plain = Number(digits.replace(/_/g, ''))
  return rounded(plain * (scale ? (SCALES[scale] ?? 1) : 1) * (unit ? (UNITS[unit] ?? 1) : 1))
}

/** Twelve significant digits: 0.1 + 0.2 is 0.3, as it is to the server's exact fractions. */
export function rounded(value: number): number {
  return Number(value.toPrecision(12))
}
