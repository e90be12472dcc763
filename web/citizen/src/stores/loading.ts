// Owns the three states of a page that shows something of the API: opening, there, or not opened and why.
import { ref, type Ref } from 'vue'
import { apology, isSignedOut } from './api'
import { askToSignIn, expired } from './session'

export interface Loading<Value> {
  readonly value: Ref<Value | undefined>
  readonly trouble: Ref<string>
  /** Load (again). What was there stays until the new is. */
  load(): Promise<void>
}

/** `next` is the address of a page that is nothing without signing in; the others go on for nobody in particular. */
export function loading<Value>(ask: () => Promise<Value>, next?: () => string): Loading<Value> {
  const value = ref() as Ref<Value | undefined>
  const trouble = ref('')
  const load = async (): Promise<void> => {
    try {
      value.value = await ask()
      trouble.value = ''
    } catch (why) {
      if (isSignedOut(why)) {
        expired()
        if (next) askToSignIn(next())
      } else trouble.value = apology(why)
    }
  }
  return { value, trouble, load }
}
