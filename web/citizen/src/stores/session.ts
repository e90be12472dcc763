// Owns who is signed in on this device; it never asks for anything but a WeChat code.
import { reactive } from 'vue'
import { forget, go, keep, kept, keptNames } from './device'

interface Session {
  token: string | undefined
}

const NAME = 'session'

export const session = reactive<Session>({ token: kept<string>(NAME) })

/** Signed in. What was remembered of whoever was signed in before is nobody else's business. */
export function begin(token: string): void {
  for (const name of keptNames()) if (name.startsWith('seen:')) forget(name)
  session.token = token
  keep(NAME, token)
}

/** Leave nothing of the person on the device but how they like to see the app. */
export function end(): void {
  session.token = undefined
  for (const name of keptNames()) if (name !== 'preferences') forget(name)
}

/** Signed out by the server: the answers that wait on the device stay, for whoever signs in again. */
export function expired(): void {
  session.token = undefined
  forget(NAME)
}

/** Go and sign in, and come back to this address. */
export function askToSignIn(next: string): void {
  go('signin', { next })
}

/** Whether anybody's answers wait on this device. */
export function hasUnsaved(): boolean {
  return keptNames().some((name) => {
    const waiting = name.startsWith('draft:') ? kept<{ pending?: object }>(name) : undefined
    return Object.keys(waiting?.pending ?? {}).length > 0
  })
}
