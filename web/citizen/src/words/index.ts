// Owns speaking to the person in the language they chose.
import type { Words } from '@sdk'
import { preferences } from '../stores/preferences'
import { texts, type TextKey } from './texts'

export type { TextKey }

/** One of the app's own texts, with its `{placeholders}` filled. */
export function t(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  return texts[key][preferences.language].replace(/{(\w+)}/g, (_, name: string) => String(values[name] ?? ''))
}

/** A text of the API. */
export function w(words: Words): string {
  return words[preferences.language]
}

/** So many working days, in words; none is “at once”. */
export function workdays(n: number): string {
  return n === 0 ? t('atOnce') : n === 1 ? t('workdayOne') : t('workdays', { n })
}

/** Several names as one phrase. */
export function listed(names: readonly string[]): string {
  return names.join(preferences.language === 'zh' ? '、' : ', ')
}
