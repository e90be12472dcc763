// Owns the types that an operation's id stands for; they follow from schema.ts and hold no value.
import type { components, operations as Specs } from './schema.js'

/** Every view and body of the API, by its name in the document. */
export type Schemas = components['schemas']
export type Words = Schemas['Words']
export type OperationId = keyof Specs

type Good = 200 | 201 | 202 | 204
type Json<Content> = Content extends { content: { 'application/json': infer Body } } ? Body : undefined
type Responses<Id extends OperationId> = Specs[Id]['responses']
type Parameters<Id extends OperationId, Where extends string> = Specs[Id]['parameters'] extends {
  [place in Where]?: infer Given
}
  ? NonNullable<Given>
  : never

/** The body of a good answer; undefined where there is none. */
export type Answer<Id extends OperationId> = {
  [Status in keyof Responses<Id> & Good]: Json<Responses<Id>[Status]>
}[keyof Responses<Id> & Good]

type Sent<Id extends OperationId> = Specs[Id] extends { requestBody: infer Content }
  ? { body: Json<Content> }
  : { body?: never }
type Placed<Id extends OperationId> = [Parameters<Id, 'path'>] extends [never]
  ? { path?: never }
  : { path: Parameters<Id, 'path'> }
type Asked<Id extends OperationId> = [Parameters<Id, 'query'>] extends [never]
  ? { query?: never }
  : { query?: Parameters<Id, 'query'> }

/** What an operation is called with: `once` is an Idempotency-Key (made when left out), `match` a draft's version. */
export type Call<Id extends OperationId> = Sent<Id> & Placed<Id> & Asked<Id> & { once?: string; match?: number }

/** A good answer with what its headers say. */
export interface Reply<Id extends OperationId> {
  readonly status: number
  readonly body: Answer<Id>
  /** The version that a later change must name in `match`. */
  readonly version: number | undefined
  /** Whether this is the first answer again, to a key that was used before. */
  readonly replayed: boolean
}
