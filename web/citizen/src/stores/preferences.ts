// Owns how a person wants to see the app: language, size of the text, colours; kept on the device.
import { reactive, watch } from 'vue'
import type { Language } from '@sdk'
import { keep, kept } from './device'

export type Colours = 'auto' | 'light' | 'dark'

export interface Preferences {
  language: Language
  large: boolean
  colours: Colours
}

const NAME = 'preferences'
const usual: Preferences = { language: 'zh', large: false, colours: 'auto' }

export const preferences = reactive<Preferences>({ ...usual, ...kept<Partial<Preferences>>(NAME) })

/** The classes that a page's root carries. */
export function look(): string[] {
  return [`colours-${preferences.colours}`, preferences.large ? 'large' : 'normal', `in-${preferences.language}`]
}

watch(preferences, (now) => keep(NAME, now))

/** Tell the browser the language and the look. Once more with every page: uni's own start names another language. */
export function dress(): void {
  // #ifdef H5
  const root = document.documentElement
  root.lang = preferences.language === 'zh' ? 'zh-CN' : 'en'
  root.className = look().join(' ')
  // #endif
}
watch(preferences, dress, { immediate: true })
