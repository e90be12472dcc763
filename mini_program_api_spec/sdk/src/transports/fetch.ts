// Owns the transport of browsers and Node: `fetch`, with a time limit.
import type { Transport } from '../transport.js'

const SECONDS = 20

/** A transport on `fetch`; `seconds` is how long it waits for an answer. */
export function fetchTransport(seconds: number = SECONDS): Transport {
  return async ({ verb, url, headers, body }) => {
    const signal = AbortSignal.timeout(seconds * 1000)
    const answer = await fetch(url, { method: verb, headers, signal, cache: 'no-store', ...(body ? { body } : {}) })
    const text = await answer.text()
    return { status: answer.status, headers: Object.fromEntries(answer.headers), body: parsed(text) }
  }
}

function parsed(text: string): unknown {
  try {
    return text ? JSON.parse(text) : undefined
  } catch {
    return undefined // a proxy's page in HTML: the status says enough
  }
}
