// Owns the one client of the API, and what the app remembers of its answers for when there is no connection.
import { client, fetchTransport, miniProgramTransport, Problem, Unreachable, type Requester } from '@sdk'
import { reactive } from 'vue'
import { t, w } from '../words'
import { keep, kept } from './device'
import { preferences } from './preferences'
import { session } from './session'

function transport(): ReturnType<typeof fetchTransport> {
  // #ifdef H5
  return fetchTransport()
  // #endif
  // #ifndef H5
  return miniProgramTransport(uni as unknown as Requester)
  // #endif
}

export const network = reactive({ reached: true })

const sending = transport()

export const api = client({
  base: import.meta.env.VITE_API_BASE ?? '',
  token: () => session.token,
  language: () => preferences.language,
  transport: async (request) => {
    try {
      const answer = await sending(request)
      network.reached = true
      return answer
    } catch (why) {
      network.reached = false
      throw why
    }
  },
})

/** What `load` gives; without a connection what it gave last time. Rejects when there is neither. */
export async function remembered<Value>(name: string, load: () => Promise<Value>): Promise<Value> {
  try {
    const fresh = await load()
    keep(`seen:${name}`, fresh)
    return fresh
  } catch (why) {
    const last = why instanceof Unreachable ? kept<Value>(`seen:${name}`) : undefined
    if (last === undefined) throw why
    return last
  }
}

/** What to tell a person about something that went wrong. */
export function apology(why: unknown): string {
  if (why instanceof Problem) return why.detail ? `${w(why.words)} ${why.detail}` : w(why.words)
  if (why instanceof Unreachable) return t('unreachable')
  throw why
}

export function isSignedOut(why: unknown): boolean {
  return why instanceof Problem && why.status === 401
}
