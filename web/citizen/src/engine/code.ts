// Owns how the code of a licence is read from what a person types, and what the public check's answer means. Pure.
import type { Schemas } from '@sdk'

const LENGTH = 16

/** The code in what was typed: spaces, dashes and small letters do not matter; undefined when it can be none. */
export function readCode(typed: string): string | undefined {
  // Base 32 (RFC 4648) has neither 0 nor 1, just because people read them as O and I.
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/0/g, 'O').replace(/1/g, 'I')
  return code.length === LENGTH && /^[A-Z2-7]+$/.test(code) ? code : undefined
}

/** The code as people read it aloud: in fours. */
export function inFours(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ')
}

export type Standing = 'valid' | 'expired' | 'early'

/** In force; or why a true licence is not: it ran out, or it is not in force yet. */
export function standing(licence: Schemas['VerificationView'], today: string): Standing {
  if (licence.valid) return 'valid'
  return licence.issued > today ? 'early' : 'expired'
}
