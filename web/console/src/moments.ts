/** Owns how days and moments are read: always Shanghai's, never this machine's own zone. Pure. */
import type { Language } from './settings'

const ZONE = 'Asia/Shanghai'
const locale = (language: Language) => (language === 'zh' ? 'zh-CN' : 'en-GB')

/** A day with its weekday: `11月30日 周一`, `Mon 30 Nov`. */
export function day(text: string | undefined, language: Language): string {
  if (!text) return ''
  const noon = new Date(`${text}T12:00:00+08:00`)
  const shape = { month: language === 'zh' ? 'long' : 'short', day: 'numeric', weekday: 'short', timeZone: ZONE } as const
  return new Intl.DateTimeFormat(locale(language), shape).format(noon).replace(/日(?=周)/, '日 ')
}

/** The day that it is: `2026-11-24`. */
export function today(at = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: ZONE }).format(at)
}

/** A moment to the minute: `2026-11-24 17:30`. */
export function moment(text: string | undefined): string {
  if (!text) return ''
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: ZONE }).format(new Date(text))
}

/** The time of day of a moment: `17:30`. */
export function time(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone: ZONE }).format(at)
}
