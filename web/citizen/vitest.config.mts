import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const sdk = fileURLToPath(new URL('../../mini_program_api_spec/sdk/src/index.ts', import.meta.url))

export default defineConfig({ resolve: { alias: { '@sdk': sdk } }, test: { include: ['tests/**/*.test.ts'] } })
