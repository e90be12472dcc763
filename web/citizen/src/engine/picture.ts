// Owns the picture of the four cuts (四减), before and after, as SVG text; its colours come from the page.

export interface Cut {
  readonly label: string
  readonly before: number
  readonly after: number
}

const WIDTH = 320
const ROW = 44
const START = 56
const ROOM = WIDTH - START - 34

/** Two bars a row: what it took, and what it takes. Colours are classes, so that a page's theme dresses it. */
export function cutsPicture(cuts: readonly Cut[], colours: { muted: string; strong: string; ink: string }): string {
  const rows = cuts.map((cut, row) => rowOf(cut, row * ROW, colours)).join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${cuts.length * ROW}" font-size="13" font-family="sans-serif">${rows}</svg>`
}

function rowOf({ label, before, after }: Cut, top: number, { muted, strong, ink }: { muted: string; strong: string; ink: string }): string {
  const most = Math.max(before, after, 1)
  const bar = (value: number, y: number, fill: string): string =>
    `<rect x="${START}" y="${y}" width="${Math.max((value / most) * ROOM, 4)}" height="11" rx="5.5" fill="${fill}"/>` +
    `<text x="${START + Math.max((value / most) * ROOM, 4) + 8}" y="${y + 10}" fill="${ink}">${value}</text>`
  return `<text x="0" y="${top + 24}" fill="${ink}">${escaped(label)}</text>${bar(before, top + 5, muted)}${bar(after, top + 21, strong)}`
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
