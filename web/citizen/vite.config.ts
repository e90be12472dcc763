import uniPlugin from '@dcloudio/vite-plugin-uni'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

// The plugin is CommonJS: what Node hands to an ES module is its exports.
const uni = ((uniPlugin as unknown as { default?: typeof uniPlugin }).default ?? uniPlugin) as typeof uniPlugin

/** The uni runtime carries addresses of its vendor (icons, services): a citizen's page asks nobody but its own city. */
function withoutVendorAddresses(): Plugin {
  const address = /https?:\/\/(?:[\w-]+\.)*dcloud\.(?:net|io)(?:\.cn)?[\w./-]*/g
  const clean = (text: string): string => text.replace(/url\(["']?https?:\/\/[^)]*dcloud[^)]*\)/g, 'none').replace(address, '')
  return {
    name: 'without-vendor-addresses',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'chunk') file.code = clean(file.code)
        else if (typeof file.source === 'string') file.source = clean(file.source)
        else if (file.fileName.endsWith('.css')) file.source = clean(Buffer.from(file.source).toString('utf8'))
      }
    },
  }
}

const sdk = fileURLToPath(new URL('../../mini_program_api_spec/sdk/src/index.ts', import.meta.url))

export default defineConfig({
  plugins: [uni(), withoutVendorAddresses()],
  resolve: { alias: { '@sdk': sdk } },
  css: { preprocessorOptions: { scss: { silenceDeprecations: ['legacy-js-api'] } } },
  build: { reportCompressedSize: false, target: 'es2020' },
})
