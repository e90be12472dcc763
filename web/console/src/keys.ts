/** Owns the single-key shortcuts: off while somebody types, and whenever a person has switched them off (WCAG 2.1.4). */
import { onBeforeUnmount, onMounted } from 'vue'
import { settings } from './settings'

/** Do what belongs to a key while the page is shown. */
export function useKeys(acts: Record<string, () => void>): void {
  function pressed(event: KeyboardEvent): void {
    const act = acts[event.key]
    if (!act || !settings.shortcuts || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    event.preventDefault()
    act()
  }
  onMounted(() => document.addEventListener('keydown', pressed))
  onBeforeUnmount(() => document.removeEventListener('keydown', pressed))
}

/** The element before or behind the focused one among `all`; the first when none has the focus. */
export function neighbour<Kind extends Element>(all: readonly Kind[], step: 1 | -1): Kind | undefined {
  const at = all.findIndex((one) => one === document.activeElement || one.contains(document.activeElement))
  return at < 0 ? all[0] : all[Math.min(Math.max(at + step, 0), all.length - 1)]
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [role=combobox], [role=dialog]') !== null
}
