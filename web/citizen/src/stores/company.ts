// Owns for which company somebody looks at policies: one that they may act for, or none in particular.
import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { Schemas } from '@sdk'
import { api, remembered } from './api'
import { keep, kept } from './device'
import { session } from './session'

const NAME = 'company'

export type Told = Schemas['EnterpriseFactsView']['facts'][number]

export interface Company {
  /** Those that the caller may act for; none for who is not signed in. */
  readonly companies: Ref<readonly Schemas['EnterpriseView'][]>
  /** The id of the chosen one; '' for none in particular. */
  readonly chosen: Ref<string>
  readonly named: ComputedRef<string>
  load(): Promise<void>
  choose(id: string): void
}

/** The caller's companies, and the one that was chosen last. */
export function company(): Company {
  const companies = ref<readonly Schemas['EnterpriseView'][]>([])
  const chosen = ref('')
  const named = computed(() => companies.value.find(({ id }) => id === chosen.value)?.name ?? '')
  return {
    companies,
    chosen,
    named,
    async load() {
      if (!session.token) return
      companies.value = (await remembered('person', async () => (await api('get_person', {})).body)).enterprises
      const last = kept<string>(NAME)
      const known = (id: string | undefined): boolean => companies.value.some((one) => one.id === id)
      chosen.value = last === '' || known(last) ? last! : (companies.value[0]?.id ?? '')
    },
    choose(id) {
      chosen.value = id
      keep(NAME, id)
    },
  }
}

/** What registers know of a company, by the names of the facts. */
export async function ownFacts(enterprise: string): Promise<Readonly<Record<string, Told>>> {
  const { body } = await api('get_enterprise_facts', { path: { enterprise } })
  return Object.fromEntries(body.facts.map((fact) => [fact.name, fact]))
}

/** The names of the districts here: every life event brings them along. */
export async function districts(): Promise<Schemas['BundleView']['regionNames']> {
  return remembered('districts', async () => {
    const [first] = (await api('list_bundles', {})).body.bundles
    return first ? (await api('get_bundle', { path: { bundle_id: first.id } })).body.regionNames : {}
  })
}
