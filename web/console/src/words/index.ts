/** Owns which language is spoken: the console's own words, and the API's, which come in both. */
import { computed } from 'vue'
import type { Words } from '../api'
import { settings } from '../settings'
import { en } from './en'
import { type Dictionary, zh } from './zh'

export const words = computed<Dictionary>(() => (settings.language === 'zh' ? zh : en))

/** What the API said in both languages, in the one that is read. */
export function say(both: Words | undefined): string {
  return both?.[settings.language] ?? ''
}
