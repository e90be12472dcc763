// Owns how facts about a company are read and written: people's units here, the API's there; which control asks for which. Pure.
import type { Schemas } from '@sdk'
import type { Lang } from './saying'

export type Fact = Schemas['FactView']
export type Value = unknown

/** The controls there are. `slider` is for numbers with a range, `entries` for what only a register can tell. */
export type Control = 'slider' | 'yes-no' | 'choice' | 'choices' | 'day' | 'region' | 'text' | 'entries'

/** How many options stand before one's eyes, and are not folded into a list. */
const FEW = 6

export function controlOf(fact: Fact): Control {
  if (fact.range) return 'slider'
  if (fact.type === 'flag') return 'yes-no'
  if (fact.type === 'set') return 'choices'
  if (fact.type === 'date') return 'day'
  if (fact.type === 'records') return 'entries'
  if (fact.scheme === 'region' && !fact.options) return 'region'
  return fact.options ? 'choice' : 'text'
}

/** Whether its options are few enough to be seen all at once. */
export function isShort(fact: Fact): boolean {
  return (fact.options?.length ?? 0) <= FEW
}

/** How many of the API's units are one of people's: fen in a yuan, a hundredth in a percent. */
function scale(fact: Fact): number {
  return fact.type === 'money' ? 100 : fact.type === 'ratio' ? 0.01 : 1
}

/** A number as it stands in a box: in yuan, in percent, or as it is. */
export function boxed(fact: Fact, value: Value): string {
  if (typeof value === 'number') return String(tidy(value / scale(fact)))
  return value === undefined || value === null ? '' : String(value)
}

/** What was typed, as the API knows it; undefined when nothing was, the text itself when it is no number. */
export function unboxed(fact: Fact, typed: string): Value {
  const text = typed.replace(/[,，\s]/g, '')
  if (text === '') return undefined
  if (!['money', 'ratio', 'number', 'year'].includes(fact.type)) return typed.trim()
  const number = Number(text)
  if (Number.isNaN(number)) return typed
  const own = tidy(number * scale(fact))
  return fact.whole ? Math.round(own) : own
}

/** A number in words: 2000万元, 9.9%, 12人. */
export function numberSaid(fact: Fact, value: Value, lang: Lang): string {
  if (typeof value !== 'number') return ''
  if (fact.type === 'money') return moneySaid(value, lang)
  const unit = fact.unit?.[lang] ?? (fact.type === 'ratio' ? '%' : '')
  return `${grouped(tidy(value / scale(fact)))}${unit}`
}

/** An amount of money in words; in Chinese by ten thousands and hundred millions, as papers write it. */
export function moneySaid(fen: number, lang: Lang): string {
  const yuan = fen / 100
  if (lang === 'en') return `CNY ${grouped(yuan)}`
  if (Math.abs(yuan) >= 1e8) return `${tidy(yuan / 1e8)}亿元`
  if (Math.abs(yuan) >= 1e4) return `${tidy(yuan / 1e4)}万元`
  return `${grouped(yuan)}元`
}

/** Steps of decimals leave traces behind (0.1 + 0.2): six places are more than anybody gave. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function grouped(value: number): string {
  const [whole = '', rest] = String(value).split('.')
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest ? `.${rest}` : '')
}
