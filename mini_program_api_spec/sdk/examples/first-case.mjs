// An integrator's first case: sign in, begin a life event, see what is filled in already, be told what is missing.
//   npm ci && npm run build && node examples/first-case.mjs http://127.0.0.1:8000
// It needs a running `make run`; the person is one of its sample city.
import { client, fetchTransport, freshKey, Problem } from '../dist/index.js'

const base = process.argv[2] ?? 'http://127.0.0.1:8000'
let token
const api = client({ base, transport: fetchTransport(), token: () => token })

const { body: session } = await api('sign_in', { body: { kind: 'wechat', code: `wx-chen-jing-${freshKey()}` } })
token = session.token

const { body: offered } = await api('list_bundles', { query: { q: '新生儿' } })
const [bundle] = offered.bundles
console.log(`${bundle.name.zh}: ${bundle.items} items, ${bundle.departments} departments`)

const begin = { bundleId: bundle.id, region: bundle.regions[0], anew: true }
const { body: draft, version } = await api('begin_application', { body: begin, once: freshKey() })
console.log(`draft ${draft.id}: ${Object.keys(draft.sources).length} answers are filled in already`)

const changes = { answers: { child: { name: '王一诺', ethnicity: 'mother' } } }
const saved = await api('patch_application', { path: { case_id: draft.id }, body: changes, match: version })
console.log(`saved as version ${saved.version}`)

try {
  await api('submit_application', { path: { case_id: draft.id }, body: {} })
} catch (problem) {
  if (!(problem instanceof Problem)) throw problem
  console.log(`${problem.status} ${problem.code}: ${problem.faults.length} answers are missing or wrong`)
  for (const fault of problem.faults) console.log(`  ${fault.pointer}  ${fault.message.zh}`)
}
await api('discard_application', { path: { case_id: draft.id } })
