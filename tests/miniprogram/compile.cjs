// Compiles every WXML of a built mini-program with WeChat's own compiler, and tells which templates it made nothing of.
const fs = require('node:fs')
const path = require('node:path')
const { createRequire } = require('node:module')

const [root, modules] = process.argv.slice(2)
const compiler = createRequire(createRequire(path.join(modules, 'package.json')).resolve('miniprogram-simulate'))('miniprogram-compiler')

function* templates(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) yield* templates(place)
    else if (entry.name.endsWith('.wxml')) yield path.relative(root, place)
  }
}

const names = [...templates(root)]
const made = compiler.wxmlToJs(root)
const lost = names.filter((name) => !String(made).includes(`'${name}'`))
console.log(JSON.stringify({ templates: names.length, lost }))
