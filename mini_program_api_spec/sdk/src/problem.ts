// Owns what can go wrong for a caller: the API's problem+json, or no answer at all; never how it is shown.
import type { Schemas, Words } from './types.js'

export type Language = 'zh' | 'en'
export type Fault = Schemas['FaultView']

/** The API refused: `code` is stable, `words` are for people, `faults` point at every faulty place (RFC 6901). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly words: Words,
    readonly detail: string,
    readonly faults: readonly Fault[],
    readonly requestId: string,
  ) {
    super(`${status} ${code}`)
    this.name = 'Problem'
  }

  /** The problem of an answer that is not good; one of our own making when the body is no problem+json. */
  static of(status: number, body: unknown): Problem {
    const told = (typeof body === 'object' && body !== null ? body : {}) as Partial<Schemas['ProblemView']>
    const words = told.message ?? { zh: '服务暂时不可用', en: 'The service is not available right now' }
    return new Problem(status, told.code ?? 'unknown', words, told.detail ?? '', told.errors ?? [], told.requestId ?? '')
  }
}

/** No answer came: no network, a connection that broke, or a time that ran out. The request may have taken effect. */
export class Unreachable extends Error {
  constructor(override readonly cause?: unknown) {
    super('no answer')
    this.name = 'Unreachable'
  }
}
