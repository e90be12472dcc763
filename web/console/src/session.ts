/** Owns who is signed in. The token lives as long as the browser's tab; who it is, is asked of the API. */
import { reactive } from 'vue'
import * as api from './api'

const KEPT = 'onething.console.token'

export const session = reactive({ staff: null as api.Staff | null, ended: false })
api.speaking.token = sessionStorage.getItem(KEPT) ?? ''
api.speaking.onEnd = () => forget(true)

/** Sign in. Throws what the API refused. */
export async function enter(number: string, password: string): Promise<void> {
  const begun = await api.signIn(number, password)
  api.speaking.token = begun.token
  session.staff = await api.me()
  session.ended = false
  sessionStorage.setItem(KEPT, begun.token)
}

/** Who is signed in, asked once; null when nobody is. */
export async function known(): Promise<api.Staff | null> {
  if (!session.staff && api.speaking.token) session.staff = await api.me().catch(unlessEnded)
  return session.staff
}

/** Sign out; the token is dead even when the API could not be told. */
export async function leave(): Promise<void> {
  await api.signOut().catch(() => undefined)
  forget(false)
}

function unlessEnded(why: unknown): null {
  if (why instanceof api.Problem && why.status === 401) return null
  throw why
}

function forget(ended: boolean): void {
  api.speaking.token = ''
  sessionStorage.removeItem(KEPT)
  session.staff = null
  session.ended = ended
}
