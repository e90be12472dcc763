// Owns sending an operation: address, headers, keys, repetition, and what an answer means. It knows no screen.
import { operations } from './operations.js'
import { Problem, Unreachable, type Language } from './problem.js'
import { asksAgain, pauseFor, pauses, repeatable } from './retrying.js'
import type { Incoming, Outgoing, Transport } from './transport.js'
import type { Call, OperationId, Reply } from './types.js'

/** Where the API is, how requests travel, and who is calling in which language (asked anew for each request). */
export interface Settings {
  readonly transport: Transport
  readonly base?: string
  readonly token?: () => string | undefined
  readonly language?: () => Language
  readonly wait?: (milliseconds: number) => Promise<void>
}

interface Declared {
  readonly verb: string
  readonly path: string
  readonly once?: boolean
  readonly match?: boolean
}

type Loose = { path?: object; query?: object; body?: unknown; once?: string; match?: number }

/** A fresh Idempotency-Key: keep it for as long as the same act may be repeated. */
export function freshKey(): string {
  const letters = Array.from({ length: 24 }, () => Math.floor(Math.random() * 36).toString(36))
  return letters.join('')
}

/** The API, typed by operation id: `await api('begin_application', { body: { bundleId: 'newborn', region } })`. */
export type Api = <Id extends OperationId>(id: Id, call: Call<Id>) => Promise<Reply<Id>>

/** A client. Its calls reject with `Problem` when the API refuses, with `Unreachable` when no answer comes. */
export function client(settings: Settings): Api {
  return async <Id extends OperationId>(id: Id, call: Call<Id>): Promise<Reply<Id>> => {
    const declared: Declared = operations[id]
    const answer = await persistent(settings, outgoing(settings, declared, call as Loose), declared.once === true)
    if (answer.status >= 400) throw Problem.of(answer.status, answer.body)
    return reply<Id>(answer)
  }
}

function outgoing(settings: Settings, { verb, path, once, match }: Declared, call: Loose): Outgoing {
  const headers: Record<string, string> = { 'Accept-Language': settings.language?.() === 'en' ? 'en' : 'zh-CN' }
  const token = settings.token?.()
  if (token) headers['Authorization'] = `Bearer ${token}`
  if (call.body !== undefined) headers['Content-Type'] = verb === 'PATCH' ? 'application/merge-patch+json' : 'application/json'
  if (once) headers['Idempotency-Key'] = call.once ?? freshKey()
  if (match && call.match !== undefined) headers['If-Match'] = `"${call.match}"`
  const body = call.body === undefined ? undefined : JSON.stringify(call.body)
  return { verb, url: `${settings.base ?? ''}${address(path, call)}`, headers, body }
}

function address(path: string, call: Loose): string {
  const places = (call.path ?? {}) as Record<string, unknown>
  const filled = path.replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent(String(places[name])))
  const asked = Object.entries(call.query ?? {}).filter(([, value]) => value !== undefined && value !== '')
  const query = asked.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
  return query.length ? `${filled}?${query.join('&')}` : filled
}

async function persistent(settings: Settings, request: Outgoing, once: boolean): Promise<Incoming> {
  const tries = repeatable(request.verb, once) ? [...pauses(), undefined] : [undefined]
  for (const pause of tries) {
    const outcome = await tried(settings.transport, request)
    if (pause === undefined || !(outcome instanceof Unreachable || asksAgain(outcome))) return orThrown(outcome)
    await (settings.wait ?? sleep)(pauseFor(outcome instanceof Unreachable ? undefined : outcome, pause))
  }
  throw new Unreachable()
}

async function tried(transport: Transport, request: Outgoing): Promise<Incoming | Unreachable> {
  try {
    return await transport(request)
  } catch (why) {
    return new Unreachable(why)
  }
}

function orThrown(outcome: Incoming | Unreachable): Incoming {
  if (outcome instanceof Unreachable) throw outcome
  return outcome
}

function reply<Id extends OperationId>({ status, headers, body }: Incoming): Reply<Id> {
  const tag = /^"(\d+)"$/.exec(headers['etag'] ?? '')?.[1]
  const version = tag === undefined ? undefined : Number(tag)
  return { status, body: body as Reply<Id>['body'], version, replayed: headers['idempotency-replayed'] === 'true' }
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
