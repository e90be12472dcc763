// Owns a draft while it is being filled in: the case, its bundle, and the outbox between the two; never how it looks.
import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import { freshKey, Problem, type Fault, type Schemas } from '@sdk'
import { fieldsOf, flat, isAnswered, nested, screens, sectionsOf, type Answers, type Field, type Screen } from '../engine/form'
import { byField, CHOSEN, DECLARED, Outbox, same, type Held, type Kept } from '../engine/outbox'
import { todayInShanghai } from '../engine/saying'
import { api, network, remembered } from './api'
import { forget, keep, kept, later, onNetwork } from './device'

type Case = Schemas['CaseView']
type Bundle = Schemas['BundleView']

/** The field in which a bundle that several policies run on asks for which of them one applies. */
const ASKED_IN = 'policy'

/** The life event of a version: newborn of newborn@2. */
export function bundleOf(version: string): string {
  return version.replace(/@.*$/, '')
}

/** A life event as it is offered now, or (newborn@2) as a case began with it. */
export function loadBundle(id: string): Promise<Bundle> {
  return remembered(`bundle:${id}`, async () => (await api('get_bundle', { path: { bundle_id: id } })).body)
}

export function loadCase(id: string): Promise<Case> {
  return remembered(`case:${id}`, async () => (await api('get_application', { path: { case_id: id } })).body)
}

export class Draft {
  readonly outbox: Outbox
  readonly fields: Readonly<Record<string, Field>>
  readonly seen: ComputedRef<readonly Screen[]>
  private readonly changes = ref(0)
  private readonly latest: Ref<Case>
  private readonly deafen: () => void

  private constructor(
    found: Case,
    readonly bundle: Bundle,
  ) {
    this.latest = shallowRef(found)
    this.fields = fieldsOf(sectionsOf(bundle))
    this.outbox = this.opened(found)
    this.seen = computed(() => screens(sectionsOf(bundle), this.answers, this.chosen, todayInShanghai()))
    this.deafen = onNetwork((online) => online && void this.outbox.flush())
  }

  /** Open a draft, also without a connection when it was open on this device before. */
  static async open(id: string): Promise<Draft> {
    const found = await loadCase(id)
    return new Draft(found, await loadBundle(found.bundle))
  }

  /** Send what waits, and hear of nothing any more. */
  async close(): Promise<void> {
    this.deafen()
    await this.outbox.flush()
    this.outbox.rest()
  }

  get case(): Case {
    return this.latest.value
  }

  get answers(): Answers {
    return this.now.answers
  }

  get chosen(): readonly string[] {
    return (this.now.answers[CHOSEN] as string[] | undefined) ?? []
  }

  get declared(): readonly string[] {
    return (this.now.answers[DECLARED] as string[] | undefined) ?? []
  }

  get status(): Outbox['status'] {
    return this.now.status
  }

  faultsOf(name: string): readonly Fault[] {
    return this.now.faults[name] ?? []
  }

  get conflicts(): Outbox['conflicts'] {
    return this.now.conflicts
  }

  /** The fields that are seen, required, and not answered. */
  get missing(): readonly (readonly [name: string, field: Field])[] {
    const seen = this.seen.value.flatMap(({ fields }) => fields)
    return seen.filter(([name, field]) => field.required !== false && !isAnswered(this.answers[name]))
  }

  /** Where an answer came from when it was filled in, and whether the person has changed it since. */
  sourceOf(name: string): { source: string; changed: boolean } | undefined {
    const source = this.case.sources[name]
    if (!source) return undefined
    return { source, changed: !same(this.answers[name], this.filledIn[name]) }
  }

  /** Whoever comes from a policy's page applies for that one, unless the form says otherwise already. */
  applyFor(policy: string): void {
    const field = this.fields[ASKED_IN]
    if (field?.options && policy in field.options && !isAnswered(this.answers[ASKED_IN])) this.outbox.change(ASKED_IN, policy)
  }

  toggle(which: typeof CHOSEN | typeof DECLARED, code: string, on: boolean): void {
    const others = ((this.now.answers[which] as string[] | undefined) ?? []).filter((one) => one !== code)
    this.outbox.change(which, (on ? [...others, code] : others).sort())
  }

  /** Hand it in. Rejects with the problem; faults are then shown at their fields. */
  async submit(): Promise<Case> {
    const key = kept<string>(this.keyName) ?? freshKey()
    keep(this.keyName, key) // the same act, also when the answer was lost and the person taps again
    try {
      const { body } = await api('submit_application', { path: { case_id: this.case.id }, body: {}, once: key })
      this.forgetAll()
      return body
    } catch (why) {
      if (why instanceof Problem) this.refused(why)
      throw why
    }
  }

  async discard(): Promise<void> {
    await api('discard_application', { path: { case_id: this.case.id } })
    this.forgetAll()
  }

  private refused(why: Problem): void {
    forget(this.keyName)
    if (why.faults.length) this.outbox.blame(byField(why.faults, [...Object.keys(this.fields), CHOSEN, DECLARED]))
  }

  private get now(): Outbox {
    void this.changes.value // whoever reads the outbox is told when it changes
    return this.outbox
  }

  private get keyName(): string {
    return `submit:${this.case.id}`
  }

  private get keptName(): string {
    return `draft:${this.case.id}`
  }

  private get filledIn(): Answers {
    const name = `filled:${this.case.id}`
    const first = kept<Answers>(name)
    if (first) return first
    const all = this.held(this.case).answers
    keep(name, all)
    return all
  }

  private opened(found: Case): Outbox {
    const waiting = kept<Kept>(this.keptName)
    const held = this.held(found)
    void this.filledIn
    const outbox = new Outbox(waiting?.base ?? held, waiting?.pending ?? {}, {
      send: (answers, version) => this.send(answers, version),
      fetch: () => this.fetch(),
      keep: (what) => keep(this.keptName, what),
      changed: () => (this.changes.value += 1),
      later,
    })
    outbox.rebase(held)
    if (outbox.unsaved && network.reached) void outbox.flush()
    return outbox
  }

  private async send(answers: Answers, version: number): Promise<Held> {
    const { [CHOSEN]: chosen, [DECLARED]: declared, ...fields } = answers
    const body = {
      ...(Object.keys(fields).length ? { answers: nested(fields) as Schemas['PatchBody']['answers'] } : {}),
      ...(CHOSEN in answers ? { chosen: chosen as string[] } : {}),
      ...(DECLARED in answers ? { declared: declared as string[] } : {}),
    } as Schemas['PatchBody']
    const reply = await api('fill_in_application', { path: { case_id: this.case.id }, body, match: version })
    return this.received(reply.body)
  }

  private async fetch(): Promise<Held> {
    return this.received((await api('get_application', { path: { case_id: this.case.id } })).body)
  }

  private received(fresh: Case): Held {
    this.latest.value = fresh
    keep(`seen:case:${fresh.id}`, fresh)
    return this.held(fresh)
  }

  private held(found: Case): Held {
    const answers = flat(found.answers, Object.keys(this.fields))
    return { version: found.version, answers: { ...answers, [CHOSEN]: found.chosen, [DECLARED]: found.declared } }
  }

  private forgetAll(): void {
    for (const name of [this.keptName, this.keyName, `filled:${this.case.id}`, `seen:case:${this.case.id}`]) forget(name)
  }
}
