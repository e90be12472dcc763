import { beforeEach, describe, expect, test } from 'vitest'
import { Problem, Unreachable } from '@sdk'
import { CHOSEN, Outbox, same, type Held, type Kept, type Ports } from '../src/engine/outbox'

const WORDS = { zh: '有误', en: 'wrong' }

/** A server with one draft, and the device beside it. */
class Scene implements Ports {
  held: Held = { version: 1, answers: { 'child.name': '陈安' } }
  kept: Kept | undefined
  trouble: unknown[] = []
  sent: Record<string, unknown>[] = []
  pause = 0
  private due: (() => void)[] = []

  async send(answers: Record<string, unknown>, version: number): Promise<Held> {
    this.sent.push(answers)
    const trouble = this.trouble.shift()
    if (trouble) throw trouble
    if (version !== this.held.version) throw new Problem(412, 'changed_meanwhile', WORDS, '', [], '')
    const settled = Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]))
    this.held = { version: version + 1, answers: { ...this.held.answers, ...settled } }
    return this.held
  }

  fetch = async (): Promise<Held> => this.held
  keep = (kept: Kept): void => void (this.kept = structuredClone(kept))
  changed = (): void => undefined
  later = (act: () => void, milliseconds: number): (() => void) => {
    this.due = [act]
    this.pause = milliseconds
    return () => (this.due = [])
  }

  async timePasses(): Promise<void> {
    const due = this.due
    this.due = []
    due.forEach((act) => act())
    await new Promise((resolve) => setTimeout(resolve))
  }

  onAnotherPhone(answers: Record<string, unknown>): void {
    this.held = { version: this.held.version + 1, answers: { ...this.held.answers, ...answers } }
  }
}

let scene: Scene
let outbox: Outbox

beforeEach(() => {
  scene = new Scene()
  outbox = new Outbox(scene.held, {}, scene)
})

describe('saving as one types', () => {
  test('what is typed is on the device at once, and with the server when the typing calms down', async () => {
    outbox.change('child.sex', 'female')
    expect(scene.kept?.pending).toEqual({ 'child.sex': 'female' })
    expect(outbox.status).toBe('waiting')
    await scene.timePasses()
    expect(scene.held.answers['child.sex']).toBe('female')
    expect([outbox.status, outbox.unsaved]).toEqual(['saved', false])
    expect(scene.kept?.pending).toEqual({})
  })

  test('half a number that was refused does not hold up the whole one, typed meanwhile', async () => {
    scene.trouble = [new Problem(422, 'answers_invalid', WORDS, '', [{ pointer: '/answers/phone', code: 'phone', message: WORDS }], '')]
    outbox.change('phone', '1380')
    const sending = outbox.flush()
    outbox.change('phone', '13800000001')
    await sending
    expect(scene.held.answers['phone']).toBe('13800000001')
    expect([outbox.status, outbox.faults]).toEqual(['saved', {}])
  })

  test('what is typed while something is being sent follows it', async () => {
    outbox.change('a', '1')
    const sending = outbox.flush()
    outbox.change('a', '12')
    await sending
    expect(scene.held.answers['a']).toBe('12')
    expect(outbox.unsaved).toBe(false)
  })

  test('an answer typed back to what is saved need not be sent', async () => {
    outbox.change('child.name', '陈')
    outbox.change('child.name', '陈安')
    await scene.timePasses()
    expect(scene.sent).toEqual([])
  })

  test("the server's way of writing an answer is shown once it is saved", async () => {
    outbox.change('child.name', ' 陈一诺 ')
    await scene.timePasses()
    expect(outbox.answers['child.name']).toBe('陈一诺')
  })
})

describe('a lost connection', () => {
  test('loses nothing: it is sent when the connection is back', async () => {
    scene.trouble = [new Unreachable(), new Problem(503, 'busy', WORDS, '', [], '')]
    outbox.change('a', 1)
    await scene.timePasses()
    expect([outbox.status, scene.kept?.pending]).toEqual(['offline', { a: 1 }])
    await scene.timePasses()
    await scene.timePasses()
    expect([outbox.status, scene.held.answers['a']]).toEqual(['saved', 1])
  })

  test('is tried after longer and longer pauses, which turning pages makes no longer', async () => {
    scene.trouble = Array.from({ length: 8 }, () => new Unreachable())
    outbox.change('a', 1)
    for (let page = 0; page < 4; page += 1) await outbox.flush()
    const pauses = [scene.pause]
    for (let tries = 0; tries < 4; tries += 1) {
      await scene.timePasses()
      pauses.push(scene.pause)
    }
    expect(pauses).toEqual([2000, 5000, 15_000, 30_000, 30_000])
    await scene.timePasses()
    expect(outbox.status).toBe('saved')
  })

  test('survives the app being closed', async () => {
    scene.trouble = [new Unreachable()]
    outbox.change('a', 1)
    await scene.timePasses()
    const { base, pending } = scene.kept!
    const again = new Outbox(base, pending, scene)
    expect([again.answers['a'], again.status]).toEqual([1, 'waiting'])
    await again.flush()
    expect(scene.held.answers['a']).toBe(1)
  })

  test('an answer that did arrive although nobody heard of it is not sent twice', async () => {
    outbox.change('a', 1)
    scene.onAnotherPhone({ a: 1 })
    await scene.timePasses()
    expect([outbox.status, scene.sent.length]).toEqual(['saved', 1])
  })
})

describe('a second phone', () => {
  test('that touched other fields is merged without a word', async () => {
    scene.onAnotherPhone({ b: 'theirs' })
    outbox.change('a', 'mine')
    await scene.timePasses()
    expect(scene.held.answers).toMatchObject({ a: 'mine', b: 'theirs' })
    expect(outbox.answers['b']).toBe('theirs')
    expect(outbox.status).toBe('saved')
  })

  test('that touched the same field is put before the person, and nothing is overwritten meanwhile', async () => {
    scene.onAnotherPhone({ a: 'theirs' })
    outbox.change('a', 'mine')
    await scene.timePasses()
    expect(outbox.conflicts).toEqual([{ name: 'a', mine: 'mine', theirs: 'theirs' }])
    expect([outbox.status, scene.held.answers['a']]).toEqual(['conflict', 'theirs'])
  })

  test.each([[true, 'mine'], [false, 'theirs']])('keep mine: %s gives %s', async (keepMine, expected) => {
    scene.onAnotherPhone({ a: 'theirs' })
    outbox.change('a', 'mine')
    await scene.timePasses()
    outbox.settle('a', keepMine)
    await scene.timePasses()
    expect([outbox.answers['a'], scene.held.answers['a'], outbox.status]).toEqual([expected, expected, 'saved'])
  })
})

test('ticks of two devices are joined without a question', async () => {
  scene.held = { version: 1, answers: { [CHOSEN]: ['a', 'b'] } }
  outbox = new Outbox(scene.held, {}, scene)
  scene.onAnotherPhone({ [CHOSEN]: ['a', 'b', 'theirs'] })
  outbox.change(CHOSEN, ['b', 'mine'])
  await scene.timePasses()
  expect(scene.held.answers[CHOSEN]).toEqual(['b', 'mine', 'theirs'])
  expect(outbox.status).toBe('saved')
})

describe('an answer that the server refuses', () => {
  const refusal = new Problem(422, 'answers_invalid', WORDS, '', [{ pointer: '/answers/mother/phone', code: 'phone', message: WORDS }], '')

  test('stays where it is with its words, and the others are saved', async () => {
    scene.trouble = [refusal]
    outbox.change('mother.phone', '138')
    outbox.change('a', 1)
    await scene.timePasses()
    expect(scene.held.answers).toMatchObject({ a: 1 })
    expect(outbox.faults['mother.phone']?.[0]?.message).toBe(WORDS)
    expect([outbox.status, outbox.answers['mother.phone']]).toEqual(['faulty', '138'])
  })

  test('is sent again when it was mended', async () => {
    scene.trouble = [refusal]
    outbox.change('mother.phone', '138')
    await scene.timePasses()
    outbox.change('mother.phone', '13800000001')
    await scene.timePasses()
    expect([outbox.status, scene.held.answers['mother.phone']]).toEqual(['saved', '13800000001'])
    expect(outbox.faults).toEqual({})
  })
})

test('a session that ended keeps everything on the device', async () => {
  scene.trouble = [new Problem(401, 'not_signed_in', WORDS, '', [], '')]
  outbox.change('a', 1)
  await scene.timePasses()
  expect([outbox.status, scene.kept?.pending]).toEqual(['signed-out', { a: 1 }])
})

test('an empty answer is none, and the order of parts does not count', () => {
  expect(same('', undefined)).toBe(true)
  expect(same({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true)
  expect(same([1, 2], [2, 1])).toBe(false)
})
