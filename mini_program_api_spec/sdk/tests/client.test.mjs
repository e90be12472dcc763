// What the client promises, against a transport that records what it was given.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { client, miniProgramTransport, Problem, Unreachable } from '../dist/index.js'

const GOOD = { status: 200, headers: { etag: '"7"' }, body: { version: 7 } }
const BUSY = { status: 503, headers: {}, body: { code: 'busy', message: { zh: '稍后再试', en: 'Try again later' } } }

function scripted(...answers) {
  const sent = []
  const waited = []
  const transport = async (request) => {
    sent.push(request)
    const answer = answers.shift()
    if (answer instanceof Error) throw answer
    return answer
  }
  const wait = async (milliseconds) => void waited.push(milliseconds)
  return { sent, waited, api: client({ base: 'https://city.invalid', transport, wait, token: () => 'T' }) }
}

test('a draft is changed by merge patch, naming the version it rests on', async () => {
  const { api, sent } = scripted(GOOD)
  const reply = await api('patch_application', { path: { case_id: 'A' }, body: { answers: {} }, match: 6 })
  assert.equal(sent[0].url, 'https://city.invalid/v1/applications/A')
  assert.equal(sent[0].headers['If-Match'], '"6"')
  assert.equal(sent[0].headers['Content-Type'], 'application/merge-patch+json')
  assert.equal(sent[0].headers['Authorization'], 'Bearer T')
  assert.equal(reply.version, 7)
})

test('a creation is repeated with the same key, whatever was lost on the way', async () => {
  const { api, sent } = scripted(new Error('gone'), BUSY, { status: 201, headers: {}, body: {} })
  await api('begin_application', { body: { bundleId: 'newborn', region: '440300' } })
  assert.equal(sent.length, 3)
  assert.equal(new Set(sent.map((request) => request.headers['Idempotency-Key'])).size, 1)
})

test('a change that could take effect twice is never repeated', async () => {
  const { api, sent } = scripted(new Error('gone'))
  const lost = api('patch_application', { path: { case_id: 'A' }, body: {}, match: 1 })
  await assert.rejects(lost, Unreachable)
  assert.equal(sent.length, 1)
})

test('the server may say how long to wait, within reason', async () => {
  const { api, waited } = scripted(
    { ...BUSY, headers: { 'retry-after': '2' } },
    { ...BUSY, headers: { 'retry-after': '3600' } },
    GOOD,
  )
  await api('list_bundles', {})
  assert.deepEqual(waited, [2000, 10_000])
})

test('a refusal carries its code and its words, and points at every faulty place', async () => {
  const fault = { pointer: '/answers/child/name', code: 'required', message: { zh: '没有填写', en: 'Not filled in' } }
  const body = { code: 'answers_invalid', message: { zh: '有误', en: 'Wrong' }, detail: '请修改', errors: [fault] }
  const { api } = scripted({ status: 422, headers: {}, body })
  await assert.rejects(api('submit_application', { path: { case_id: 'A' }, body: {} }), (problem) => {
    assert.ok(problem instanceof Problem)
    assert.deepEqual([problem.code, problem.words.en, problem.faults], ['answers_invalid', 'Wrong', [fault]])
    return true
  })
})

test('an answer that is no problem+json is still a problem with words', async () => {
  const { api } = scripted({ status: 500, headers: {}, body: undefined })
  await assert.rejects(api('list_messages', {}), (problem) => problem.words.zh.length > 0)
})

test('queries and paths are escaped', async () => {
  const { api, sent } = scripted(GOOD, GOOD)
  await api('list_bundles', { query: { q: '孩子&x', audience: undefined } })
  await api('verify_licence', { path: { code: 'A/B' } })
  assert.match(sent[0].url, /\?q=%E5%AD%A9%E5%AD%90%26x$/)
  assert.match(sent[1].url, /\/v1\/verify\/A%2FB$/)
})

test('a mini-program sends through wx.request', async () => {
  const seen = []
  const wx = { request: (options) => (seen.push(options), options.success({ statusCode: 200, header: { ETag: '"2"' }, data: '{"a":1}' })) }
  const api = client({ base: 'https://city.invalid', transport: miniProgramTransport(wx) })
  const reply = await api('get_bundle', { path: { bundle_id: 'newborn' } })
  assert.deepEqual([reply.body, reply.version, seen[0].method], [{ a: 1 }, 2, 'GET'])
})
