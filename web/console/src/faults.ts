/** Where a form goes when it cannot be sent: to the first field that is faulty. */
import { nextTick } from 'vue'

/** The first faulty field gets the focus, once the faults are shown. */
export async function toFault(form: HTMLElement | null | undefined): Promise<void> {
  await nextTick()
  form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
}
