/** Owns which stages of a policy come before its publication. Pure. */
import type { Stage } from './api'

const BEFORE: readonly Stage[] = ['draft', 'consultation']

/** Whether a policy in that stage is in force, or was: only then has it money, lists and figures. */
export function isPublished(stage: Stage): boolean {
  return !BEFORE.includes(stage)
}
