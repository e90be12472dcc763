// Owns the shape of a read condition; never its text, never a verdict.
import type { Scheme, Value } from './values'

export interface Fact {
  readonly is: 'fact'
  readonly path: readonly string[]
}

export type Term =
  | Fact
  | { readonly is: 'const'; readonly value: Value }
  | { readonly is: 'today' }
  | { readonly is: 'since'; readonly unit: 'years' | 'months'; readonly day: Term }
  | { readonly is: 'count'; readonly many: Fact }
  | { readonly is: 'sum'; readonly loop: Loop<Term> }
  | { readonly is: 'arithmetic'; readonly sign: Sign; readonly left: Term; readonly right: Term }

export type Formula =
  | { readonly is: 'and' | 'or'; readonly parts: readonly Formula[] }
  | { readonly is: 'not'; readonly part: Formula }
  | { readonly is: 'compare'; readonly sign: Comparison; readonly left: Term; readonly right: Term }
  | { readonly is: 'oneOf'; readonly term: Term; readonly options: readonly Term[] }
  | { readonly is: 'among'; readonly term: Term; readonly many: Fact }
  | { readonly is: 'belongs'; readonly scheme: Scheme; readonly fact: Fact; readonly codes: readonly string[] }
  | { readonly is: 'every' | 'some'; readonly loop: Loop<Formula> }
  | { readonly is: 'always'; readonly truth: boolean }
  | { readonly is: 'truth'; readonly fact: Fact }
  /** What only the server can know: working days, licences, registers. Always unknown here. */
  | { readonly is: 'elsewhere' }

/** `body` for each element of `many`, called `variable`; without one the element itself is read by `body`. */
export interface Loop<Body> {
  readonly many: Fact
  readonly variable: string
  readonly body: Body
}

export type Sign = '+' | '-' | '*' | '/'
export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>='
