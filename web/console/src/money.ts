/** Owns how amounts are read and written: fen inside, yuan for people. Pure. */
import type { Language } from './settings'

const SCALES = [[1e10, '亿'], [1e6, '万']] as const

/** An amount as the API says it (conditions/quantities.py): `52000元`, `100万元`, `1,000,000 yuan`. */
export function money(fen: number, language: Language): string {
  if (language === 'en') return `${(fen / 100).toLocaleString('en-US', { maximumFractionDigits: 2 })} yuan`
  const [size, word] = SCALES.find(([size]) => fen > 0 && fen % size === 0) ?? [100, '']
  return `${fen / size}${word}元`
}

/** What was typed in yuan, in fen; undefined when it is no amount that can be paid. */
export function fenOf(typed: string): number | undefined {
  const text = typed.replace(/[,，\s]/g, '')
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(text)) return undefined
  const [yuan = '0', rest = ''] = text.split('.')
  const fen = Number(yuan) * 100 + Number(rest.padEnd(2, '0'))
  return fen > 0 ? fen : undefined
}

/** The parts of a whole on a bar of that length, in order: where each begins, and how long it is. */
export function parts(amounts: readonly number[], length: number): { from: number; width: number }[] {
  const whole = amounts.reduce((all, one) => all + one, 0)
  let from = 0
  return amounts.map((one) => {
    const width = whole > 0 ? (one / whole) * length : 0
    from += width
    return { from: from - width, width }
  })
}
