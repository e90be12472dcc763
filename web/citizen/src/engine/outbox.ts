// Owns that no answer is lost: what was typed waits here, on the device, until the server has it; never how it looks.
// A change of a second phone is merged where the two touch different fields, and put before the person where not.
import { Problem, Unreachable, type Fault, type Words } from '@sdk'
import type { Answers } from './form'

/** What the server holds: its version, and the answers by name (with CHOSEN and DECLARED as two of them). */
export interface Held {
  readonly version: number
  readonly answers: Answers
}

/** What is kept on the device: what the server held when last heard of, and what it does not have yet. */
export interface Kept {
  readonly base: Held
  readonly pending: Answers
}

export type Status = 'saved' | 'waiting' | 'saving' | 'offline' | 'faulty' | 'conflict' | 'signed-out' | 'closed'

/** The same field changed here and on another device. */
export interface Conflict {
  readonly name: string
  readonly mine: unknown
  readonly theirs: unknown
}

/** What the outbox needs of the outside. `send` and `fetch` reject as the SDK does. */
export interface Ports {
  send(answers: Answers, version: number): Promise<Held>
  fetch(): Promise<Held>
  keep(kept: Kept): void
  changed(): void
  later(act: () => void, milliseconds: number): () => void
}

export const CHOSEN = '$chosen'
export const DECLARED = '$declared'
const STUCK = new Set<Status>(['offline', 'signed-out'])
const CALM = 700
const BACKOFF = [2000, 5000, 15_000, 30_000]
const UNSAVED: Words = { zh: '这一项没有保存，请检查后重新填写', en: 'This answer was not saved; please check it' }

export class Outbox {
  faults: Record<string, Fault[]> = {}
  conflicts: Conflict[] = []
  status: Status = 'saved'
  private refused: Record<string, unknown> = {}
  private pending: Record<string, unknown>
  private retries = 0
  private running: Promise<void> | undefined
  private cancel: () => void = () => undefined

  constructor(
    private base: Held,
    pending: Answers,
    private readonly ports: Ports,
  ) {
    this.pending = { ...pending }
    this.settleStatus()
  }

  /** The answers as the person sees them. */
  get answers(): Answers {
    return { ...this.base.answers, ...this.pending }
  }

  get version(): number {
    return this.base.version
  }

  /** Whether anything is not with the server yet. */
  get unsaved(): boolean {
    return Object.keys(this.pending).length > 0
  }

  /** Take a new answer (undefined takes one away); it is sent when the typing has calmed down. */
  change(name: string, value: unknown): void {
    if (same(value, this.base.answers[name])) delete this.pending[name]
    else this.pending[name] = value
    if (!same(this.refused[name], value)) this.forgive(name)
    this.conflicts = this.conflicts.filter((conflict) => conflict.name !== name)
    this.keepAndTell()
    this.soon(CALM)
  }

  /** Send what waits, now. Resolves when it is with the server or cannot be for the moment; never rejects. */
  flush(): Promise<void> {
    this.cancel()
    this.running ??= this.sendAll().finally(() => (this.running = undefined))
    return this.running
  }

  /** Try nothing more by itself. */
  rest(): void {
    this.cancel()
  }

  /** Settle a conflict the person's way. */
  settle(name: string, keepMine: boolean): void {
    this.conflicts = this.conflicts.filter((conflict) => conflict.name !== name)
    if (!keepMine) delete this.pending[name]
    this.keepAndTell()
    this.soon(0)
  }

  /** What the server held when last heard of was replaced by something newer. */
  rebase(theirs: Held): void {
    const before = this.base.answers
    this.base = theirs
    for (const [name, mine] of Object.entries(this.pending)) {
      const theirsNow = theirs.answers[name]
      if (same(theirsNow, mine)) delete this.pending[name]
      else if (name === CHOSEN || name === DECLARED) this.pending[name] = joined(before[name], mine, theirsNow)
      else if (!same(theirsNow, before[name])) this.clash({ name, mine, theirs: theirsNow })
    }
    this.keepAndTell()
  }

  /** Faults that the server found at a submission. */
  blame(faults: Record<string, Fault[]>): void {
    this.faults = faults
    this.ports.changed()
  }

  private clash(conflict: Conflict): void {
    this.conflicts = [...this.conflicts.filter(({ name }) => name !== conflict.name), conflict]
  }

  private forgive(name: string): void {
    delete this.refused[name]
    const { [name]: _, ...others } = this.faults
    this.faults = others
  }

  private get ready(): Record<string, unknown> {
    const held = new Set([...Object.keys(this.refused), ...this.conflicts.map(({ name }) => name)])
    return Object.fromEntries(Object.entries(this.pending).filter(([name]) => !held.has(name)))
  }

  private async sendAll(): Promise<void> {
    while (Object.keys(this.ready).length > 0) {
      if (!STUCK.has(this.status)) this.say('saving') // else it would flicker with every try
      if (!(await this.sendOnce(this.ready))) return
    }
    this.retries = 0
    this.settleStatus()
    this.ports.changed()
  }

  /** Whether to go on with what is ready now. */
  private async sendOnce(batch: Record<string, unknown>): Promise<boolean> {
    try {
      this.accept(batch, await this.ports.send(batch, this.base.version))
      return true
    } catch (why) {
      return this.refusedBy(why, batch)
    }
  }

  private accept(batch: Answers, held: Held): void {
    for (const [name, value] of Object.entries(batch)) if (same(this.pending[name], value)) delete this.pending[name]
    this.base = held
    this.retries = 0
    this.keepAndTell()
  }

  private async refusedBy(why: unknown, batch: Answers): Promise<boolean> {
    if (why instanceof Problem && why.status === 412) return this.overtaken()
    if (why instanceof Problem && why.status === 422) return this.faulty(why, batch)
    if (why instanceof Problem && why.status === 401) return this.stop('signed-out')
    if (why instanceof Problem && (why.status === 409 || why.status === 404)) return this.stop('closed')
    if (!(why instanceof Unreachable || why instanceof Problem)) throw why
    this.stop('offline')
    this.again()
    return false
  }

  private async overtaken(): Promise<boolean> {
    try {
      this.rebase(await this.ports.fetch())
      return true
    } catch (why) {
      return this.refusedBy(why, {})
    }
  }

  private faulty(why: Problem, batch: Answers): boolean {
    const found = byField(why.faults, Object.keys(batch))
    const blamed = Object.keys(found).length ? found : wholly(batch)
    for (const [name, faults] of Object.entries(blamed)) {
      if (!same(this.pending[name], batch[name])) continue // typed on meanwhile: what is blamed is not there any more
      this.refused[name] = batch[name]
      this.faults = { ...this.faults, [name]: faults }
    }
    this.ports.changed()
    return true
  }

  private stop(status: Status): false {
    this.say(status)
    return false
  }

  private say(status: Status): void {
    this.status = status
    this.ports.changed()
  }

  private settleStatus(): void {
    const refused = Object.keys(this.refused).length > 0
    this.status = this.conflicts.length ? 'conflict' : refused ? 'faulty' : this.unsaved ? 'waiting' : 'saved'
  }

  private keepAndTell(): void {
    if (this.status !== 'saving' && !STUCK.has(this.status)) this.settleStatus()
    this.ports.keep({ base: this.base, pending: { ...this.pending } })
    this.ports.changed()
  }

  private soon(milliseconds: number, retry = 0): void {
    this.cancel()
    this.cancel = this.ports.later(() => {
      this.retries += retry
      void this.flush()
    }, milliseconds)
  }

  /** Try later, each time after a longer pause; what a person's own steps try in between makes none longer. */
  private again(): void {
    this.soon(BACKOFF[Math.min(this.retries, BACKOFF.length - 1)]!, 1)
  }
}

/** Their ticks with what was ticked and unticked here: ticks of two devices need no question. */
function joined(before: unknown, mine: unknown, theirs: unknown): string[] {
  const [was, here, there] = [before, mine, theirs].map((ticks) => (Array.isArray(ticks) ? (ticks as string[]) : [])) as [string[], string[], string[]]
  const kept = there.filter((one) => here.includes(one) || !was.includes(one))
  return [...new Set([...kept, ...here.filter((one) => !was.includes(one))])].sort()
}

/** The faults by the field that each points into; those that point at none of these fields are left out. */
export function byField(faults: readonly Fault[], names: Iterable<string>): Record<string, Fault[]> {
  const found: Record<string, Fault[]> = {}
  for (const name of names) {
    const pointer = pointerOf(name)
    const here = faults.filter((fault) => fault.pointer === pointer || fault.pointer.startsWith(`${pointer}/`))
    if (here.length) found[name] = here
  }
  return found
}

export function pointerOf(name: string): string {
  if (name.startsWith('$')) return `/${name.slice(1)}`
  return `/answers/${name.split('.').join('/')}`
}

function wholly(batch: Answers): Record<string, Fault[]> {
  return Object.fromEntries(
    Object.keys(batch).map((name) => [name, [{ pointer: pointerOf(name), code: 'unsaved', message: UNSAVED }]]),
  )
}

/** Whether two answers are the same: an empty one is as good as none, and the order of a group's parts does not count. */
export function same(left: unknown, right: unknown): boolean {
  return canonical(left) === canonical(right)
}

function canonical(value: unknown): string {
  if (value === undefined || value === null || value === '') return ''
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
