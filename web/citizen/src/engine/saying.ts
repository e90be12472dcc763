// Owns how an answer and an origin read to a person; it mirrors `said` of the server's fields and decides nothing.
import type { Schemas, Words } from '@sdk'
import { isAnswered, type Field } from './form'

export type Lang = 'zh' | 'en'

const YES: Words = { zh: '是', en: 'Yes' }
const NO: Words = { zh: '否', en: 'No' }
const PROFILE: Words = { zh: '实名信息', en: 'your registered profile' }

/** An answer as people read it: an option by its label, money in yuan, a region by its name; '' when there is none. */
export function said(field: Field, value: unknown, lang: Lang, regions: Readonly<Record<string, Words>>): string {
  if (!isAnswered(value)) return ''
  switch (field.type) {
    case 'boolean':
      return (value ? YES : NO)[lang]
    case 'choice':
      return field.options?.[String(value)]?.[lang] ?? String(value)
    case 'choices':
      return (value as string[]).map((option) => field.options?.[option]?.[lang] ?? option).join(lang === 'zh' ? '、' : ', ')
    case 'region':
      return regions[String(value)]?.[lang] ?? String(value)
    case 'money':
      return yuan(Number(value), lang)
    case 'datetime':
      return String(value).slice(0, 16).replace('T', ' ')
    case 'list':
      return entries(field, value as Record<string, unknown>[], lang, regions)
    default:
      return `${String(value)}${field.unit ? ` ${field.unit}` : ''}`
  }
}

function entries(field: Field, list: Record<string, unknown>[], lang: Lang, regions: Readonly<Record<string, Words>>): string {
  const one = (entry: Record<string, unknown>): string =>
    Object.entries(field.fields ?? {})
      .map(([name, part]) => said(part, entry[name], lang, regions))
      .filter(Boolean)
      .join(' ')
  return list.map(one).join(lang === 'zh' ? '；' : '; ')
}

function yuan(fen: number, lang: Lang): string {
  const whole = Math.floor(fen / 100).toString().replace(/\B(?=(\d{3})+$)/g, ',')
  const rest = fen % 100 ? `.${String(fen % 100).padStart(2, '0')}` : ''
  return lang === 'zh' ? `${whole}${rest}元` : `CNY ${whole}${rest}`
}

/** What people call the place that an answer or a proof comes from; undefined for what the applicant typed. */
export function originName(source: string, bundle: Schemas['BundleView'], lang: Lang): string | undefined {
  if (source.startsWith('profile:')) return PROFILE[lang]
  const record = Object.keys(bundle.origins).find((name) => source === name || source.startsWith(`${name}.`))
  return record ? bundle.origins[record]?.[lang] : undefined
}

/** A day as people say it: 11月30日, 30 Nov. */
export function daySaid(iso: string, lang: Lang): string {
  const [, month, day] = iso.slice(0, 10).split('-').map(Number) as [number, number, number]
  return lang === 'zh' ? `${month}月${day}日` : `${day} ${MONTHS[month - 1]}`
}

/** A moment in Shanghai: 11月30日 14:05. */
export function momentSaid(iso: string, lang: Lang): string {
  const local = new Date(Date.parse(iso) + 8 * 3_600_000).toISOString()
  return `${daySaid(local, lang)} ${local.slice(11, 16)}`
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Today in Shanghai, as an ISO date. */
export function todayInShanghai(now: number = Date.now()): string {
  return new Date(now + 8 * 3_600_000).toISOString().slice(0, 10)
}
