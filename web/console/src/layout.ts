/**
 * Owns where the items of a workflow stand in its picture: one column after another, what comes after stands right of
 * what comes before. Pure; it draws nothing.
 */

/** An item and those that come right before it. */
export interface Node {
  code: string
  after: readonly string[]
}

/** Where an item stands: column and row, both from 0. */
export interface Place {
  code: string
  column: number
  row: number
}

/** The places of all items; each column is ordered so that few lines cross. An unknown predecessor is passed over. */
export function places(nodes: readonly Node[]): Place[] {
  const columns = inColumns(nodes)
  const rowOf = new Map<string, number>()
  for (const column of columns) {
    const wish = (node: Node) => mean(node.after.map((code) => rowOf.get(code)).filter((row) => row !== undefined))
    const ordered = column.map((node) => ({ node, at: wish(node) })).sort((one, other) => one.at - other.at)
    ordered.forEach(({ node }, row) => rowOf.set(node.code, row))
  }
  return columns.flatMap((column, index) =>
    column.map((node) => ({ code: node.code, column: index, row: rowOf.get(node.code) ?? 0 })),
  )
}

function inColumns(nodes: readonly Node[]): Node[][] {
  const known = new Map(nodes.map((node) => [node.code, node]))
  const depths = new Map<string, number>()
  const depth = (node: Node): number => {
    const found = depths.get(node.code)
    if (found !== undefined) return found
    depths.set(node.code, 0) // a circle, which no published bundle has, ends here
    const before = node.after.map((code) => known.get(code)).filter((one) => one !== undefined)
    const own = before.length ? Math.max(...before.map(depth)) + 1 : 0
    depths.set(node.code, own)
    return own
  }
  const columns: Node[][] = []
  for (const node of nodes) (columns[depth(node)] ??= []).push(node)
  return columns.filter(Boolean)
}

function mean(values: number[]): number {
  return values.length ? values.reduce((all, one) => all + one, 0) / values.length : 0
}

/**
 * A text in at most `most` lines of at most `width` units, the lines as even as they can be. A Chinese character takes
 * two units, others one. What does not fit ends in `…`.
 */
export function wrapped(text: string, width: number, most: number): string[] {
  const rows = broken(text, width)
  if (rows.length > most) return [...rows.slice(0, most - 1), `${rows[most - 1]?.slice(0, -1)}…`]
  let even = rows
  for (let narrower = width - 1; narrower > 0; narrower--) {
    const tried = broken(text, narrower)
    if (tried.length > rows.length) break
    even = tried
  }
  return even
}

function broken(text: string, width: number): string[] {
  const rows: string[] = []
  let row = ''
  for (const piece of text.match(/[a-zA-Z0-9’'-]+\s?|./gu) ?? []) {
    if (units(row + piece.trimEnd()) > width && row) {
      rows.push(row.trimEnd())
      row = ''
    }
    row += piece
  }
  return [...rows, row.trimEnd()]
}

function units(text: string): number {
  return [...text].reduce((all, character) => all + (character.codePointAt(0)! > 0x2e7f ? 2 : 1), 0)
}
