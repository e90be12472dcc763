// Owns a mini-program that runs without WeChat's tools: built pages rendered, read, tapped and typed into.
// `wx.request` goes to the real API over HTTP; everything else that the app asks of WeChat is a small stand-in.
const path = require('node:path')
const { createRequire } = require('node:module')

const [root, modules, base] = process.argv.slice(2)
const fromApp = createRequire(path.join(modules, 'package.json'))

const { JSDOM } = fromApp('jsdom')
const dom = new JSDOM('<!doctype html><body></body>', { url: 'http://localhost/', pretendToBeVisual: true })
const NAMES = ['document', 'HTMLElement', 'Node', 'Event', 'CustomEvent', 'MutationObserver', 'getComputedStyle', 'requestAnimationFrame', 'cancelAnimationFrame', 'TouchEvent']
Object.defineProperty(globalThis, 'window', { value: dom.window, configurable: true, writable: true })
for (const name of NAMES) Object.defineProperty(globalThis, name, { value: dom.window[name], configurable: true, writable: true })

const simulate = fromApp('miniprogram-simulate')
const exparser = createRequire(fromApp.resolve('j-component'))('miniprogram-exparser')

/** What the app asked WeChat for: where it went, and what it keeps. */
const wechat = { went: [], storage: new Map(), person: 'chen-jing', online: true, logins: 0 }

async function answered({ url, method = 'GET', header, data, success, fail, complete }) {
  if (!['GET', 'POST', 'PUT', 'DELETE'].includes(method)) fail({ errMsg: `request:fail method ${method} is not supported` })
  else if (!wechat.online) fail({ errMsg: 'request:fail' })
  else {
    const answer = await fetch(base + url, { method, headers: header, body: method === 'GET' ? undefined : data })
    success({ statusCode: answer.status, header: Object.fromEntries(answer.headers), data: await answer.text() })
  }
  complete?.({})
}

Object.assign(globalThis.wx, {
  request: (options) => void answered(options),
  login: ({ success }) => success({ code: `wx-${wechat.person}-mini-${(wechat.logins += 1)}-${Date.now()}` }),
  navigateTo: ({ url }) => wechat.went.push(url),
  redirectTo: ({ url }) => wechat.went.push(url),
  reLaunch: ({ url }) => wechat.went.push(url),
  navigateBack: () => wechat.went.push('back'),
  pageScrollTo: () => undefined,
  getStorageSync: (name) => wechat.storage.get(name) ?? '',
  setStorageSync: (name, value) => void wechat.storage.set(name, value),
  removeStorageSync: (name) => void wechat.storage.delete(name),
  getStorageInfoSync: () => ({ keys: [...wechat.storage.keys()] }),
  onNetworkStatusChange: () => undefined,
  getSystemInfoSync: () => ({ platform: 'devtools', SDKVersion: '3.0.0', language: 'zh_CN', windowWidth: 390, pixelRatio: 2, statusBarHeight: 47 }),
  getAppBaseInfo: () => ({ SDKVersion: '3.0.0', language: 'zh_CN' }),
  getDeviceInfo: () => ({ platform: 'devtools' }),
  getWindowInfo: () => ({ windowWidth: 390, statusBarHeight: 47, pixelRatio: 2 }),
  getMenuButtonBoundingClientRect: () => ({ top: 51, bottom: 83, left: 296, right: 383, width: 87, height: 32 }),
  canIUse: () => true,
  getLaunchOptionsSync: () => ({}),
  getEnterOptionsSync: () => ({}),
  onAppShow() {},
  onAppHide() {},
  onError() {},
  onUnhandledRejection() {},
  onThemeChange() {},
})
let app
globalThis.App = (options) => (app = options)
globalThis.getApp = () => app ?? {}
globalThis.getCurrentPages = () => [{}]
globalThis.Page = () => undefined

require(path.join(root, 'app.js'))
app.onLaunch.call(app, { path: 'pages/home/home', query: {}, scene: 1001 })

/** One page on the screen. */
class Page {
  constructor(component) {
    this.component = component
  }

  get text() {
    return this.component.dom.textContent
  }

  /** Wait until the page holds these words. */
  async sees(words) {
    for (let tries = 0; tries < 200; tries += 1) {
      if (this.text.includes(words)) return
      await simulate.sleep(50)
    }
    throw new Error(`not on the page: ${words}\n${this.text.slice(0, 1500)}`)
  }

  /** Every element of the page, also inside its components. */
  *elements(node = this.component._exparserNode) {
    yield node
    if (node.shadowRoot instanceof exparser.Element) yield* this.elements(node.shadowRoot)
    for (const child of node.childNodes) if (child instanceof exparser.Element) yield* this.elements(child)
  }

  /** The innermost elements of this tag (wx-button, wx-input …) that `fits` accepts. */
  find(tag, fits) {
    return [...this.elements()].filter((node) => node.is === tag || node.$$?.tagName?.toLowerCase() === tag).find(fits)
  }

  async tap(words, tag = 'wx-button') {
    await this.sees(words)
    await this.event(this.find(tag, (node) => node.$$.textContent.includes(words)), 'tap', {}, words)
  }

  /** Tap one of the options of the question of that id. */
  async choose(id, words) {
    const question = this.find('wx-view', (node) => node.__id === id)
    const isOption = (node) => node.is === 'view' && /option\b/.test(node.$$.className) && node.$$.textContent === words
    await this.event(question && [...this.elements(question)].find(isOption), 'tap', {}, `${id}: ${words}`)
  }

  /** Type into the input or textarea of that id, and leave it. */
  async type(id, value) {
    const named = (node) => node.__id === id
    const found = this.find('wx-input', named) ?? this.find('wx-textarea', named)
    await this.event(found, 'focus', {}, id)
    await this.event(found, 'input', { value }, id)
    await this.event(found, 'blur', { value }, id)
  }

  async event(node, name, detail, what) {
    if (!node) throw new Error(`nothing to ${name}: ${what}`)
    exparser.Event.dispatchEvent(node, exparser.Event.create(name, detail, { bubbles: true, composed: true }))
    await simulate.sleep(50)
  }
}

/** Open a page of the built mini-program, with what stands behind `?` in its address. */
async function open(name, query = {}) {
  const id = simulate.load(path.join(root, `pages/${name}/${name}`), `page-${name}`, { rootPath: root })
  const component = simulate.render(id, {})
  const place = document.createElement('div')
  document.body.appendChild(place)
  component.attach(place)
  component.instance.onLoad?.call(component.instance, query)
  component.instance.onShow?.call(component.instance)
  await simulate.sleep(100)
  return new Page(component)
}

/** The query of the page that the app went to last. */
function arrived(name) {
  const last = wechat.went.at(-1) ?? ''
  if (!last.startsWith(`/pages/${name}/${name}`)) throw new Error(`went to ${last}, not to ${name}`)
  return Object.fromEntries(new URLSearchParams(last.split('?')[1] ?? ''))
}

/** Run a scenario and leave: 0 when it came to its end. */
function play(scenario) {
  scenario().then(
    () => process.exit(0),
    (why) => {
      console.error(why.stack)
      process.exit(1)
    },
  )
}

module.exports = { arrived, open, play, wechat, sleep: simulate.sleep }
