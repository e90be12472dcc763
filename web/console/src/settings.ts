/** Owns how a person wants to see the console: language, theme, size of text, shortcut keys; kept in the browser. */
import { computed, reactive, watch } from 'vue'
import { speaking } from './api'

export type Language = 'zh' | 'en'
export type Theme = 'auto' | 'light' | 'dark'
export type TextSize = 'usual' | 'large'

interface Settings {
  language: Language
  theme: Theme
  text: TextSize
  shortcuts: boolean
}

const KEPT = 'onething.console.settings'
const usual: Settings = { language: 'zh', theme: 'auto', text: 'usual', shortcuts: true }
const night = matchMedia('(prefers-color-scheme: dark)')

export const settings = reactive<Settings>({ ...usual, ...kept() })
const system = reactive({ dark: night.matches })
export const dark = computed(() => settings.theme === 'dark' || (settings.theme === 'auto' && system.dark))

/** Put the settings onto the page, now and whenever they change. */
export function applySettings(page: HTMLElement): void {
  night.addEventListener('change', (change) => (system.dark = change.matches))
  watch(
    [settings, dark],
    () => {
      page.lang = settings.language === 'zh' ? 'zh-CN' : 'en'
      page.classList.toggle('dark', dark.value)
      page.classList.toggle('large', settings.text === 'large')
      speaking.language = settings.language
      localStorage.setItem(KEPT, JSON.stringify(settings))
    },
    { immediate: true },
  )
}

function kept(): Partial<Settings> {
  try {
    return JSON.parse(localStorage.getItem(KEPT) ?? '{}') as Partial<Settings>
  } catch {
    return {} // somebody else wrote there: the usual settings are good enough
  }
}
