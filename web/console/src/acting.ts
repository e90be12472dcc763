/** Owns sending one act: its key stays until it is answered, so that it takes effect once; what went wrong, in words. */
import { computed, type Ref, ref } from 'vue'
import { freshKey, Problem } from './api'
import { inWords } from './asking'
import { words } from './words'

export interface Acting {
  busy: Ref<boolean>
  failure: Ref<string>
  /** Whether somebody else was faster. */
  late: Ref<boolean>
  act: (send: (once: string) => Promise<void>) => Promise<boolean>
  /** Another act is meant from now on: what became of the one before is no longer of interest. */
  anew: () => void
}

/** Whether the act was done. Sent again after a lost answer it is the same act; after a refusal it is another. */
export function acting(): Acting {
  const busy = ref(false)
  const why = ref<unknown>()
  let key = ''
  function anew(): void {
    key = ''
    why.value = undefined
  }
  async function act(send: (once: string) => Promise<void>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    why.value = undefined
    key ||= freshKey()
    try {
      await send(key)
      key = ''
      return true
    } catch (error) {
      why.value = error
      if (error instanceof Problem) key = ''
      return false
    } finally {
      busy.value = false
    }
  }
  return { busy, failure: computed(() => refusal(why.value)), late: computed(() => why.value instanceof Problem && why.value.status === 409), act, anew }
}

/** What was refused, for an officer; the API's own words speak to citizens. */
function refusal(why: unknown): string {
  const told: Partial<Record<string, string>> = words.value.refused
  return (why instanceof Problem && told[why.code]) || inWords(why)
}
