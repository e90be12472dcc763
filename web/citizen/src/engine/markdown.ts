// Owns reading the Markdown that the API writes (headings, lists, plain lines) as blocks; what is in a line stays text. Pure.

export interface Block {
  readonly kind: 'title' | 'heading' | 'item' | 'line'
  /** How deep an item lies in its list; 0 for everything else. */
  readonly depth: number
  readonly text: string
}

const FORMS: readonly (readonly [kind: Block['kind'], form: RegExp])[] = [
  ['title', /^()# (.+)$/],
  ['heading', /^()#{2,6} (.+)$/],
  ['heading', /^()\*\*(.+)\*\*$/],
  ['item', /^( *)- (.+)$/],
]
/** Spaces that a list lies deeper. */
const INDENT = 2

/** The blocks of a text, in its order. Nothing becomes markup: who draws them writes each `text` as it is. */
export function blocks(markdown: string): Block[] {
  return markdown.split('\n').filter((line) => line.trim()).map(read)
}

function read(line: string): Block {
  for (const [kind, form] of FORMS) {
    const [, indent = '', text] = form.exec(line.trimEnd()) ?? []
    if (text !== undefined) return { kind, depth: Math.floor(indent.length / INDENT), text: plain(text) }
  }
  return { kind: 'line', depth: 0, text: plain(line.trim()) }
}

/** An address stands between angle brackets: people read it without. */
function plain(text: string): string {
  return text.replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
}
