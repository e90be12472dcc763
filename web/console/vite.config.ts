/** Owns how the console is built: served under /console/, every address its own, nothing inline. */
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  base: '/console/',
  plugins: [vue()],
  resolve: { alias: { '@onething/sdk': fileURLToPath(new URL('../../mini_program_api_spec/sdk/src/index.ts', import.meta.url)) } },
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0, // a data: address would need a hole in the content-security policy
    chunkSizeWarningLimit: 400,
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8000' } },
  test: { include: ['tests/**/*.test.ts'], setupFiles: ['tests/browser.ts'], environment: 'node' },
})
