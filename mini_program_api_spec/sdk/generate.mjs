// Writes src/schema.ts and src/operations.ts anew from ../openapi.json; nobody edits these two by hand.
// With a folder as argument it writes them there instead: a test compares the two.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const spec = new URL('../openapi.json', import.meta.url)
const target = process.argv[2] ?? fileURLToPath(new URL('src', import.meta.url))
const banner = '// Generated from ../openapi.json by generate.mjs; do not edit.\n\n'

const document = JSON.parse(await readFile(spec, 'utf8'))
await mkdir(target, { recursive: true })
await writeFile(`${target}/schema.ts`, banner + astToString(await openapiTS(withoutExamples(document))))
await writeFile(`${target}/operations.ts`, banner + operationsOf(document))

/** What a client must know to send each operation: verb, path, and which of our two headers it takes. */
function operationsOf({ paths }) {
  const lines = Object.entries(paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, operation]) => lineOf(path, verb, operation)),
  )
  return `export const operations = {\n${lines.sort().join('\n')}\n} as const\n`
}

function lineOf(path, verb, { operationId, parameters = [] }) {
  const takes = (header) => parameters.some(({ $ref = '' }) => $ref.endsWith(`/${header}`))
  const told = [`verb: '${verb.toUpperCase()}'`, `path: '${path}'`]
  if (takes('Idempotency-Key')) told.push('once: true')
  if (takes('If-Match')) told.push('match: true')
  return `  ${operationId}: { ${told.join(', ')} },`
}

/** Examples are for readers of the document; in types they would only be long comments. */
function withoutExamples(node) {
  if (Array.isArray(node)) return node.map(withoutExamples)
  if (node === null || typeof node !== 'object') return node
  const kept = Object.entries(node).filter(([name]) => name !== 'example' && name !== 'examples')
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutExamples(inner)]))
}
