/**
 * Owns the figures of a build: what a browser loads first, and what each page adds, gzipped. Fails over the limit,
 * and when a file of the build names an address outside the project.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const LIMIT = 200
const OWN = /^https?:\/\/(www\.w3\.org|vuejs\.org|element-plus\.org|router\.vuejs\.org|github\.com)\b/
const dist = new URL('../dist/', import.meta.url)
const assets = readdirSync(new URL('assets/', dist))
const text = (name) => readFileSync(new URL(name, dist), 'utf8')
const weight = (name) => gzipSync(text(`assets/${name}`)).length / 1024
const manifest = JSON.parse(text('.vite/manifest.json'))
const first = [...new Set([...needed('index.html'), ...needed('src/views/SignIn.vue')])]
const sum = (names, kind) => names.filter((name) => name.endsWith(kind)).reduce((all, name) => all + weight(name), 0)

for (const name of assets.sort()) console.log(`${weight(name).toFixed(1).padStart(8)} KB  ${name}`)
const script = sum(first, '.js')
console.log(`the first page, gzipped: ${script.toFixed(1)} KB of JavaScript, ${sum(first, '.css').toFixed(1)} KB of CSS`)
console.log(`all pages, gzipped: ${sum(assets, '.js').toFixed(1)} KB of JavaScript, ${sum(assets, '.css').toFixed(1)} KB of CSS`)

/** The files that one entry of the build needs before it shows anything. */
function needed(entry) {
  const { file, css = [], imports = [] } = manifest[entry]
  return [...[file, ...css].map((path) => path.replace('assets/', '')), ...imports.flatMap(needed)]
}

// Names of namespaces and the addresses that error messages of the libraries point a developer to: never fetched.
const strange = assets.flatMap((name) =>
  [...text(`assets/${name}`).matchAll(/https?:\/\/[^\s"'`)\\<>]+/g)].map((found) => found[0]).filter((at) => !OWN.test(at)),
)
if (strange.length) throw new Error(`addresses outside the project: ${[...new Set(strange)].join(' ')}`)
if (script > LIMIT) throw new Error(`the first load is ${script.toFixed(1)} KB, more than ${LIMIT}`)
