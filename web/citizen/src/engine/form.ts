// Owns the form of a life event as the phone draws it: its fields, and which of them are seen; never an answer's truth.
// What is seen mirrors `seen` in chalicelib/catalogue/rules.py; tests/vectors.json holds the two against each other.
import type { Schemas, Words } from '@sdk'
import { holds, type Facts } from './conditions'

export type FieldType =
  | 'text' | 'address' | 'person-name' | 'id-number' | 'credit-code' | 'phone' | 'bank-card' | 'region' | 'industry'
  | 'number' | 'integer' | 'money' | 'boolean' | 'date' | 'datetime' | 'choice' | 'choices' | 'list'

/** One question, as a bundle's file defines it. */
export interface Field {
  readonly type: FieldType
  readonly label: Words
  readonly hint?: Words
  readonly required?: boolean
  readonly sensitive?: boolean
  readonly unit?: string
  readonly options?: Readonly<Record<string, Words>>
  readonly fields?: Readonly<Record<string, Field>>
  readonly length?: readonly [number, number]
  readonly 'show-when'?: string
  readonly from?: string
}

export interface Section {
  readonly section: Words
  readonly 'show-when'?: string
  readonly fields: Readonly<Record<string, Field>>
}

/** Answers by the dotted names of their fields. */
export type Answers = Readonly<Record<string, unknown>>

/** A section with those of its fields that are seen. */
export interface Screen {
  readonly title: Words
  readonly fields: readonly (readonly [name: string, field: Field])[]
}

export function sectionsOf(bundle: Schemas['BundleView']): readonly Section[] {
  return bundle.form as unknown as readonly Section[]
}

export function fieldsOf(form: readonly Section[]): Readonly<Record<string, Field>> {
  return Object.assign({}, ...form.map((section) => section.fields)) as Record<string, Field>
}

/** The screens of a form with these answers: each field is decided by those that were seen before it. */
export function screens(form: readonly Section[], answers: Answers, chosen: readonly string[], today: string): Screen[] {
  const facts: Record<string, unknown> = { chosen: [...chosen].sort() }
  const applies = (condition: string | undefined): boolean => !condition || holds(condition, facts, today) === true
  return form.flatMap((section) => {
    if (!applies(section['show-when'])) return []
    const fields = seenIn(section, answers, facts, applies)
    return fields.length > 0 ? [{ title: section.section, fields }] : []
  })
}

function seenIn(
  section: Section,
  answers: Answers,
  facts: Record<string, unknown>,
  applies: (condition: string | undefined) => boolean,
): [string, Field][] {
  return Object.entries(section.fields).filter(([name, field]) => {
    if (!applies(field['show-when'])) return false
    if (isAnswered(answers[name])) put(facts, name, answers[name])
    return true
  })
}

/** Which parts of an entry of a list are seen. */
export function partsOf(list: Field, entry: Facts, today: string): (readonly [string, Field])[] {
  const kept: Record<string, unknown> = {}
  return Object.entries(list.fields ?? {}).filter(([name, field]) => {
    const condition = field['show-when']
    if (condition && holds(condition, kept, today) !== true) return false
    kept[name] = entry[name]
    return true
  })
}

export function isAnswered(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0)
}

/** Nested answers, flat by the names of the fields. */
export function flat(nested: Facts, names: Iterable<string>): Record<string, unknown> {
  const found: Record<string, unknown> = {}
  for (const name of names) {
    const value = at(nested, name)
    if (value !== undefined && value !== null) found[name] = value
  }
  return found
}

/** Flat answers, nested by the dots of their names; undefined becomes null, which takes an answer away. */
export function nested(answers: Answers): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(answers)) put(result, name, value === undefined ? null : value)
  return result
}

function at(nested: unknown, name: string): unknown {
  return name.split('.').reduce<unknown>((found, part) => (isGroup(found) ? found[part] : undefined), nested)
}

function put(target: Record<string, unknown>, name: string, value: unknown): void {
  const parts = name.split('.')
  const last = parts.pop() as string
  const group = parts.reduce((inner, part) => {
    if (!isGroup(inner[part])) inner[part] = {}
    return inner[part] as Record<string, unknown>
  }, target)
  group[last] = value
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
