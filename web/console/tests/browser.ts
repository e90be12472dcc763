/** Owns what a browser has and Node has not, for tests of parts that need no screen. */
import { vi } from 'vitest'

vi.stubGlobal('matchMedia', () => ({ matches: false }))
