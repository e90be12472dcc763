// The SDK's front door: everything that a client of OneThing's API needs, and nothing that it does not.
export { client, freshKey, type Api, type Settings } from './client.js'
export { Problem, Unreachable, type Fault, type Language } from './problem.js'
export { fetchTransport } from './transports/fetch.js'
export { miniProgramTransport, type Requester } from './transports/mini-program.js'
export type { Incoming, Outgoing, Transport } from './transport.js'
export type { Answer, Call, OperationId, Reply, Schemas, Words } from './types.js'
