// Owns the three-valued reading of a condition: true, false, or undefined because something is missing. Never raises.
// Kleene's logic, as chalicelib/conditions/evaluation.py: *false and unknown* is false, *true or unknown* is true.
import { rounded } from './tokens'
import type { Comparison, Fact, Formula, Loop, Sign, Term } from './tree'
import { day, isDay, kindOf, liesUnder, monthsBetween, natural, same, type Day, type Value } from './values'

export type Facts = Readonly<Record<string, unknown>>
export type Verdict = boolean | undefined

interface Scope {
  readonly facts: Facts
  readonly today: Day
}

/** The verdict for these facts on that day (an ISO date). */
export function evaluate(formula: Formula, facts: Facts, today: string): Verdict {
  return judge(formula, { facts, today: day(today) ?? { day: 0 } })
}

function judge(node: Formula, scope: Scope): Verdict {
  switch (node.is) {
    case 'and':
      return settled(node.parts.map((part) => judge(part, scope)), false)
    case 'or':
      return settled(node.parts.map((part) => judge(part, scope)), true)
    case 'not':
      return negated(judge(node.part, scope))
    case 'every':
    case 'some':
      return quantified(node.loop, node.is === 'some', scope)
    case 'compare':
      return compared(node.sign, worth(node.left, scope), worth(node.right, scope))
    case 'oneOf':
      return oneOf(worth(node.term, scope), node.options.map((option) => worth(option, scope)))
    case 'among':
      return among(worth(node.term, scope), find(node.many, scope))
    case 'belongs':
      return belongs(node.scheme, find(node.fact, scope), node.codes)
    case 'truth':
      return truth(find(node.fact, scope))
    case 'always':
      return node.truth
    case 'elsewhere':
      return undefined
  }
}

/** Kleene's *or* where true decides, his *and* where false does. */
function settled(verdicts: readonly Verdict[], decisive: boolean): Verdict {
  if (verdicts.includes(decisive)) return decisive
  return verdicts.includes(undefined) ? undefined : !decisive
}

function negated(verdict: Verdict): Verdict {
  return verdict === undefined ? undefined : !verdict
}

function quantified(loop: Loop<Formula>, decisive: boolean, scope: Scope): Verdict {
  const elements = find(loop.many, scope)
  if (!Array.isArray(elements)) return undefined
  return settled(elements.map((element) => judge(loop.body, inside(scope, loop.variable, element))), decisive)
}

function inside(scope: Scope, variable: string, element: unknown): Scope {
  return { ...scope, facts: { ...scope.facts, [variable]: element } }
}

function compared(sign: Comparison, left: Value | undefined, right: Value | undefined): Verdict {
  if (left === undefined || right === undefined || kindOf(left) !== kindOf(right)) return undefined
  if (sign === '==' || sign === '!=') return same(left, right) === (sign === '==')
  const [a, b] = [ordered(left), ordered(right)]
  if (a === undefined || b === undefined) return undefined
  return sign === '<' ? a < b : sign === '<=' ? a <= b : sign === '>' ? a > b : a >= b
}

function ordered(value: Value): number | undefined {
  return isDay(value) ? value.day : typeof value === 'number' ? value : undefined
}

function oneOf(term: Value | undefined, options: readonly (Value | undefined)[]): Verdict {
  return term === undefined ? undefined : options.some((option) => option !== undefined && same(term, option))
}

function among(sought: Value | undefined, listed: unknown): Verdict {
  const elements = Array.isArray(listed) ? listed : isGroup(listed) ? Object.keys(listed) : undefined
  if (elements === undefined || sought === undefined) return undefined
  const read = elements.map(natural)
  if (read.some((element) => element !== undefined && same(element, sought))) return true
  return read.includes(undefined) ? undefined : false
}

function belongs(scheme: 'industry' | 'region', found: unknown, codes: readonly string[]): Verdict {
  return typeof found === 'string' ? liesUnder(scheme, found, codes) : undefined
}

function truth(found: unknown): Verdict {
  return typeof found === 'boolean' ? found : undefined
}

// --- what a term is worth; undefined while something is missing ---

function worth(term: Term, scope: Scope): Value | undefined {
  switch (term.is) {
    case 'const':
      return term.value
    case 'today':
      return scope.today
    case 'fact':
      return natural(find(term, scope))
    case 'since':
      return since(term.unit, worth(term.day, scope), scope.today)
    case 'count':
      return count(find(term.many, scope))
    case 'sum':
      return sum(term.loop, scope)
    case 'arithmetic':
      return calculated(term.sign, worth(term.left, scope), worth(term.right, scope))
  }
}

function since(unit: 'years' | 'months', start: Value | undefined, today: Day): number | undefined {
  if (start === undefined || !isDay(start)) return undefined
  const months = monthsBetween(start, today)
  return unit === 'months' ? months : Math.floor(months / 12)
}

function count(listed: unknown): number | undefined {
  return Array.isArray(listed) ? listed.length : isGroup(listed) ? Object.keys(listed).length : undefined
}

function sum(loop: Loop<Term>, scope: Scope): number | undefined {
  const elements = find(loop.many, scope)
  if (!Array.isArray(elements)) return undefined
  const parts = elements.map((element) => worth(loop.body, inside(scope, loop.variable, element)))
  return parts.every((part): part is number => typeof part === 'number')
    ? rounded(parts.reduce((total, part) => total + part, 0))
    : undefined
}

function calculated(sign: Sign, left: Value | undefined, right: Value | undefined): number | undefined {
  if (typeof left !== 'number' || typeof right !== 'number') return undefined
  if (sign === '/') return right === 0 ? undefined : rounded(left / right)
  return rounded(sign === '+' ? left + right : sign === '-' ? left - right : left * right)
}

function find(fact: Fact, scope: Scope): unknown {
  return fact.path.reduce<unknown>((found, part) => (isGroup(found) ? found[part] : undefined), scope.facts)
}

function isGroup(value: unknown): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
