/** Owns what is told after an act: done, or overtaken by somebody; and that the page then shows how things stand. */
import { type Ref, ref } from 'vue'

export interface News {
  title: string
  type: 'success' | 'warning'
}

/** Tell what was done, or warn that it was not, and ask anew. */
export function telling(again: () => Promise<void>): { news: Ref<News | undefined>; tell: (title: string) => Promise<void>; warn: (title: string) => Promise<void> } {
  const news = ref<News>()
  async function say(title: string, type: News['type']): Promise<void> {
    news.value = { title, type }
    await again()
  }
  return { news, tell: (title) => say(title, 'success'), warn: (title) => say(title, 'warning') }
}
