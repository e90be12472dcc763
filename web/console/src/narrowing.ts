/** Owns how a list is narrowed and lengthened: its filters stand in the address, so that a view can be sent on. */
import { computed, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'

const PAGE = 50
/** The most that the server gives at once: beyond it, only filters help. */
const MOST = 200

export function narrowing<Filter extends string>() {
  const route = useRoute()
  const router = useRouter()
  const limit = ref(PAGE)
  const filters = computed(() => route.query as Partial<Record<Filter, string>>)

  function choose(name: Filter, value: string | undefined): void {
    const { [name]: _, ...others } = route.query
    limit.value = PAGE
    void router.replace({ query: value ? { ...others, [name]: value } : others })
  }

  async function lengthen(again: () => Promise<unknown>): Promise<void> {
    limit.value = Math.min(limit.value + PAGE, MOST)
    await again()
  }

  return { route, router, limit, longest: computed(() => limit.value >= MOST), filters, choose, lengthen }
}
