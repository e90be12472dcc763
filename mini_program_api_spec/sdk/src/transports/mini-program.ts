// Owns the transport of mini-programs: `wx.request`, or `uni.request` which has the same shape.
import type { Incoming, Transport } from '../transport.js'

interface Answered {
  statusCode: number
  header?: Record<string, unknown>
  data?: unknown
}

interface Options {
  url: string
  method: string
  header: Record<string, string>
  data?: string
  timeout: number
  dataType: 'text'
  success(answer: Answered): void
  fail(why: unknown): void
}

/** The part of `wx` (or `uni`) that is used. */
export interface Requester {
  request(options: Options): unknown
}

const MILLISECONDS = 20_000

/** A transport on `wx.request`; `timeout` in milliseconds. */
export function miniProgramTransport(platform: Requester, timeout: number = MILLISECONDS): Transport {
  return ({ verb, url, headers, body }) =>
    new Promise((resolve, reject) => {
      const sent = body === undefined ? {} : { data: body }
      const success = (answer: Answered): void => resolve(read(answer))
      platform.request({ url, method: verb, header: { ...headers }, ...sent, timeout, dataType: 'text', success, fail: reject })
    })
}

function read({ statusCode, header = {}, data }: Answered): Incoming {
  const headers = Object.entries(header).map(([name, value]) => [name.toLowerCase(), String(value)])
  return { status: statusCode, headers: Object.fromEntries(headers), body: parsed(data) }
}

function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return data
  try {
    return data ? JSON.parse(data) : undefined
  } catch {
    return undefined
  }
}
