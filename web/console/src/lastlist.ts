/** Owns what the queue last showed, so that a case knows which comes next and the way back keeps its filters. */
import type { LocationQuery } from 'vue-router'

const last = { ids: [] as string[], query: {} as LocationQuery }

/** The queue shows these now, under these filters. */
export function shown(ids: string[], query: LocationQuery): void {
  Object.assign(last, { ids, query })
}

/** The item that stood behind this one; undefined at the end. */
export function following(id: string): string | undefined {
  const at = last.ids.indexOf(id)
  return at < 0 ? undefined : last.ids[at + 1]
}

/** The filters to go back to. */
export function filters(): LocationQuery {
  return last.query
}
