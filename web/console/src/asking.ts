/** Owns how a page asks the API for what it shows: loading, here, or failed with words for a person and a way on. */
import { computed, type Ref, ref, shallowRef } from 'vue'
import { Problem } from './api'
import { say, words } from './words'

export interface Asked<Good> {
  value: Ref<Good | undefined>
  busy: Ref<boolean>
  failure: Ref<string>
  missing: Ref<boolean>
  again: () => Promise<void>
}

/** Ask now with `again()`; what was there before stays in sight meanwhile. Only the newest answer counts. */
export function asking<Good>(ask: () => Promise<Good>): Asked<Good> {
  const value = shallowRef<Good>()
  const busy = ref(false)
  const why = shallowRef<unknown>()
  let newest = 0
  async function again(): Promise<void> {
    const own = ++newest
    busy.value = true
    try {
      const good = await ask()
      if (own === newest) [value.value, why.value] = [good, undefined]
    } catch (error) {
      if (own === newest) why.value = error
    } finally {
      if (own === newest) busy.value = false
    }
  }
  return { value, busy, failure: computed(() => inWords(why.value)), missing: computed(() => isMissing(why.value)), again }
}

/** Why it failed, for a person; empty when it did not. */
export function inWords(why: unknown): string {
  if (!why) return ''
  return why instanceof Problem ? why.detail || say(why.words) : words.value.failed.unreachable
}

function isMissing(why: unknown): boolean {
  return why instanceof Problem && why.status === 404
}
