// Owns what somebody is about to say under their name: kept on the device until it is taken, and sent once however often one taps.
import { ref, type Ref } from 'vue'
import { freshKey, Problem } from '@sdk'
import { apology, isSignedOut } from './api'
import { forget, keep, kept } from './device'
import { askToSignIn, expired, session } from './session'

/** That it was taken, with its number. */
export interface Receipt {
  readonly id: string
  readonly at: string
}

/** The text, and the key of the act: the same for as long as the same text may have arrived. */
interface Kept {
  readonly text: string
  readonly key: string
}

export interface Speech {
  readonly text: Ref<string>
  readonly busy: Ref<boolean>
  readonly receipt: Ref<Receipt | undefined>
  readonly trouble: Ref<string>
  /** Whether it is not known surely enough who speaks. */
  readonly unnamed: Ref<boolean>
  write(text: string): void
  /** Send it; who is not signed in does that first, and comes back to `next`. */
  say(): Promise<void>
  signIn(): void
}

const UNNAMED = new Set(['objection_anonymous', 'name_unknown', 'assurance_too_low'])

/** How it is handed in, where to come back to from signing in, and what to do when things have moved on. */
interface Way {
  readonly next: string
  send(text: string, once: string): Promise<Receipt>
  late?(): void
}

/** A speech about something; the name is that of what waits on the device. */
export function speech(about: string, way: Way): Speech {
  const place = `saying:${about}`
  const before = kept<Kept>(place)
  const text = ref(before?.text ?? '')
  const [busy, unnamed] = [ref(false), ref(false)]
  const trouble = ref('')
  const receipt = ref<Receipt>()
  let key = before?.key ?? ''
  const remember = (once: string): void => {
    key = once
    keep(place, { text: text.value, key })
  }
  const signIn = (): void => {
    expired()
    askToSignIn(way.next)
  }
  const failed = (why: unknown): void => {
    if (why instanceof Problem) remember('')
    if (isSignedOut(why)) return signIn()
    trouble.value = apology(why)
    unnamed.value = why instanceof Problem && UNNAMED.has(why.code)
    if (why instanceof Problem && why.status === 409) way.late?.()
  }
  return {
    text,
    busy,
    receipt,
    trouble,
    unnamed,
    write(fresh) {
      text.value = fresh
      trouble.value = ''
      remember('')
    },
    async say() {
      if (!session.token) return signIn()
      if (busy.value) return
      busy.value = true
      trouble.value = ''
      remember(key || freshKey())
      try {
        receipt.value = await way.send(text.value.trim(), key)
        forget(place)
      } catch (why) {
        failed(why)
      } finally {
        busy.value = false
      }
    },
    signIn,
  }
}
