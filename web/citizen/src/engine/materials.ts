// Owns how a material is met, in one of seven ways that a person can tell apart; never the proof itself.
import type { Schemas } from '@sdk'

export type Way = 'licence' | 'register' | 'declared' | 'paper' | 'coming' | 'follows' | 'missing'

type Material = Schemas['MaterialView']

/**
 * How a case's material is met now; `coming` is one that an item of the same case will issue, `follows` one that may be handed in later (容缺受理).
 */
export function wayOf(material: Material): Way {
  const met = material.met
  if (!met) return 'missing'
  if (met.startsWith('licence:')) return 'licence'
  if (met.startsWith('hub:')) return 'register'
  if (met === 'declaration') return 'declared'
  if (met.startsWith('item:')) return 'coming'
  return met.startsWith('follows:') ? 'follows' : 'paper'
}

/** How a material is likely to be met before anything is begun: by a licence held, or one that is issued on the way. */
export function likelyWay(ways: readonly string[], held: ReadonlySet<string>, issued: ReadonlySet<string>): Way {
  const kinds = ways.filter((way) => way.startsWith('licence:')).map((way) => way.slice('licence:'.length))
  if (kinds.some((kind) => issued.has(kind))) return 'coming'
  if (kinds.some((kind) => held.has(kind))) return 'licence'
  if (ways.some((way) => way.startsWith('hub:'))) return 'register'
  if (ways.includes('declaration')) return 'declared'
  return ways.includes('paper') ? 'paper' : 'missing'
}

/** What the applicant states when they tick a material: that it is true (告知承诺), or that they bring the paper. */
export function statementOf(ways: readonly string[]): 'declaration' | 'paper' {
  return ways.includes('declaration') ? 'declaration' : 'paper'
}
