// Owns the one thing a platform must supply: how a request travels. It knows no operation of the API.

/** One request, ready to be sent. */
export interface Outgoing {
  readonly verb: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
}

/** One answer; header names are in lower case, the body is parsed JSON or undefined. */
export interface Incoming {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** Sends a request. Rejects with whatever the platform says when no answer comes. */
export type Transport = (request: Outgoing) => Promise<Incoming>
