// Owns the way from a condition's text to its tree, in the grammar of chalicelib/conditions; never a verdict.
import { tokens, Unreadable, type Token } from './tokens'
import type { Comparison, Fact, Formula, Loop, Sign, Term } from './tree'

const COMPARISONS = new Set(['==', '!=', '<', '<=', '>', '>='])
const SCHEMES = { under: 'industry', within: 'region' } as const
const ELSEWHERE = new Set(['valid', 'holds', 'confirmed'])

/** The tree of a condition. Unreadable when the text is none. */
export function read(text: string): Formula {
  const reader = new Reader(tokens(text), text)
  const formula = reader.formula()
  reader.end()
  return formula
}

class Reader {
  private at = 0

  constructor(
    private readonly all: readonly Token[],
    private readonly text: string,
  ) {}

  end(): void {
    if (this.at < this.all.length) throw new Unreadable(this.text)
  }

  /** or < and < not < comparison, as in Python. */
  formula(): Formula {
    const parts = this.several('or', () => this.conjunction())
    return parts.length > 1 ? { is: 'or', parts } : parts[0]!
  }

  private conjunction(): Formula {
    const parts = this.several('and', () => this.negation())
    return parts.length > 1 ? { is: 'and', parts } : parts[0]!
  }

  private several(word: string, one: () => Formula): Formula[] {
    const parts = [one()]
    while (this.takes(word)) parts.push(one())
    return parts
  }

  private negation(): Formula {
    return this.takes('not') ? { is: 'not', part: this.negation() } : this.comparison()
  }

  private comparison(): Formula {
    const statement = this.statement()
    if (statement) return statement
    let left = this.term()
    const parts: Formula[] = []
    for (;;) {
      const sign = this.next()
      const negated = this.isAt('not') && this.isAt('in', 1)
      if (negated || this.isAt('in')) {
        this.at += negated ? 2 : 1
        const membership = this.membership(left)
        parts.push(negated ? { is: 'not', part: membership } : membership)
      } else if (sign?.kind === 'sign' && COMPARISONS.has(sign.text)) {
        this.at += 1
        const right = this.term()
        parts.push({ is: 'compare', sign: sign.text as Comparison, left, right })
        left = right
      } else break
    }
    if (parts.length === 0) return this.alone(left)
    return parts.length > 1 ? { is: 'and', parts } : parts[0]!
  }

  private alone(term: Term): Formula {
    if (term.is === 'fact') return { is: 'truth', fact: term }
    if (term.is === 'const' && typeof term.value === 'boolean') return { is: 'always', truth: term.value }
    throw new Unreadable(this.text)
  }

  private membership(term: Term): Formula {
    const close = this.takes('[') ? ']' : this.takes('(') ? ')' : this.takes('{') ? '}' : undefined
    if (!close) return { is: 'among', term, many: this.fact() }
    const options = [this.term()]
    while (this.takes(',') && !this.isAt(close)) options.push(this.term())
    this.must(close)
    return { is: 'oneOf', term, options }
  }

  /** A bracketed condition or a function that says something true or false; undefined where a value stands. */
  private statement(): Formula | undefined {
    const start = this.at
    if (this.takes('(')) {
      const inner = this.tried(() => this.formula())
      if (inner && this.takes(')') && !this.continues()) return inner
      this.at = start
      return undefined
    }
    const token = this.next()
    if (token?.kind !== 'name' || !this.isAt('(', 1)) return undefined
    if (token.text === 'under' || token.text === 'within') return this.belongs(SCHEMES[token.text])
    if (token.text === 'any' || token.text === 'all') {
      const is = token.text === 'all' ? 'every' : 'some'
      return { is, loop: this.loop<Formula>(() => this.formula(), (fact) => ({ is: 'truth', fact })) }
    }
    return ELSEWHERE.has(token.text) ? this.elsewhere() : undefined
  }

  private continues(): boolean {
    const token = this.next()
    return token?.kind === 'sign' && (COMPARISONS.has(token.text) || '+-*/'.includes(token.text))
  }

  private tried(read: () => Formula): Formula | undefined {
    try {
      return read()
    } catch (why) {
      if (why instanceof Unreadable) return undefined
      throw why
    }
  }

  private belongs(scheme: 'industry' | 'region'): Formula {
    this.at += 1
    this.must('(')
    const fact = this.fact()
    const codes: string[] = []
    while (this.takes(',')) {
      const token = this.all[this.at++]
      if (token?.kind !== 'value' || token.quoted === undefined) throw new Unreadable(this.text)
      codes.push(token.quoted)
    }
    this.must(')')
    return { is: 'belongs', scheme, fact, codes }
  }

  private elsewhere(): Formula {
    let depth = 0
    this.at += 1
    do {
      if (this.isAt('(')) depth += 1
      if (this.isAt(')')) depth -= 1
      this.at += 1
    } while (depth > 0 && this.at < this.all.length)
    return { is: 'elsewhere' }
  }

  /** `any(each.age < 3 for each in children)` or `any(children.ill)`; the cursor stands on the function's name. */
  private loop<Body>(body: () => Body, plain: (fact: Fact) => Body): Loop<Body> {
    this.at += 1
    this.must('(')
    const start = this.at
    const found = body()
    if (!this.takes('for')) {
      this.at = start
      return this.each(plain)
    }
    const variable = this.name()
    this.must('in')
    const many = this.fact()
    this.must(')')
    return { many, variable, body: found }
  }

  private each<Body>(plain: (fact: Fact) => Body): Loop<Body> {
    const { path } = this.fact()
    this.must(')')
    const [many, inner] = path.length > 1 ? [path.slice(0, -1), path.slice(-1)] : [path, []]
    return { many: { is: 'fact', path: many }, variable: '', body: plain({ is: 'fact', path: ['', ...inner] }) }
  }

  // --- terms ---

  private term(): Term {
    return this.binary(['+', '-'], () => this.binary(['*', '/'], () => this.factor()))
  }

  private binary(signs: readonly string[], one: () => Term): Term {
    let left = one()
    for (let sign = this.among(signs); sign; sign = this.among(signs)) {
      left = { is: 'arithmetic', sign: sign as Sign, left, right: one() }
    }
    return left
  }

  private factor(): Term {
    if (this.takes('-')) return { is: 'arithmetic', sign: '-', left: { is: 'const', value: 0 }, right: this.factor() }
    if (this.takes('(')) {
      const inner = this.term()
      this.must(')')
      return inner
    }
    const token = this.next()
    if (token?.kind === 'value') {
      this.at += 1
      return { is: 'const', value: token.value }
    }
    return token?.kind === 'name' && this.isAt('(', 1) ? this.called(token.text) : this.named()
  }

  private called(name: string): Term {
    if (name === 'sum') return { is: 'sum', loop: this.loop<Term>(() => this.term(), (fact) => fact) }
    this.at += 1
    this.must('(')
    const inner = this.term()
    this.must(')')
    if (name === 'count' && inner.is === 'fact') return { is: 'count', many: inner }
    if (name === 'years_since') return { is: 'since', unit: 'years', day: inner }
    if (name === 'months_since') return { is: 'since', unit: 'months', day: inner }
    throw new Unreadable(this.text) // workdays_since: only the server has the calendar
  }

  private named(): Term {
    const fact = this.fact()
    return fact.path.length === 1 && fact.path[0] === 'today' ? { is: 'today' } : fact
  }

  private fact(): Fact {
    const path = [this.name()]
    while (this.takes('.')) path.push(this.name())
    return { is: 'fact', path }
  }

  // --- the cursor ---

  private next(): Token | undefined {
    return this.all[this.at]
  }

  private isAt(text: string, ahead = 0): boolean {
    const token = this.all[this.at + ahead]
    return token !== undefined && token.kind !== 'value' && token.text === text
  }

  private takes(text: string): boolean {
    if (!this.isAt(text)) return false
    this.at += 1
    return true
  }

  private among(texts: readonly string[]): string | undefined {
    return texts.find((text) => this.takes(text))
  }

  private must(text: string): void {
    if (!this.takes(text)) throw new Unreadable(this.text)
  }

  private name(): string {
    const token = this.all[this.at]
    if (token?.kind !== 'name') throw new Unreadable(this.text)
    this.at += 1
    return token.text
  }
}
