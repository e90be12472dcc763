/** Owns asking again by itself while something is under way: never for a hidden page, nor after it was left. */
import { onBeforeUnmount, onMounted, watch } from 'vue'

const PAUSE = 2_000

/** Refresh after a pause, and after each answer again, as long as it is `going`. */
export function useRefreshing(going: () => boolean, refresh: () => Promise<void>): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let left = false
  function soon(): void {
    clearTimeout(timer)
    if (!left && going() && document.visibilityState === 'visible') timer = setTimeout(() => void refresh().then(soon), PAUSE)
  }
  watch(going, soon)
  onMounted(() => document.addEventListener('visibilitychange', soon))
  onBeforeUnmount(() => {
    left = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', soon)
  })
}
