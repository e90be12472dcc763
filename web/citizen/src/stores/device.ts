// Owns what the device offers alike on both platforms: a place to keep things, going from page to page, the network.

/** What was kept under a name; undefined when there is nothing (or nothing that can be read). */
export function kept<Value>(name: string): Value | undefined {
  const text = uni.getStorageSync(name) as string
  try {
    return text ? (JSON.parse(text) as Value) : undefined
  } catch {
    return undefined // written by an older version of the app
  }
}

export function keep(name: string, value: unknown): void {
  uni.setStorageSync(name, JSON.stringify(value))
}

export function forget(name: string): void {
  uni.removeStorageSync(name)
}

/** The names of all that is kept. */
export function keptNames(): string[] {
  return uni.getStorageInfoSync().keys
}

/** What WeChat draws over a page's top: the bar of the system above, the capsule at the right. Nothing in a browser. */
export function frame(): Record<string, string> {
  // #ifdef H5
  return {}
  // #endif
  // #ifndef H5
  const { statusBarHeight = 0, windowWidth } = uni.getWindowInfo()
  const capsule = uni.getMenuButtonBoundingClientRect()
  return { paddingTop: `${statusBarHeight}px`, paddingRight: `${windowWidth - capsule.left + 8}px` }
  // #endif
}

/** Where the app's pages are. */
export type Page = 'home' | 'bundle' | 'form' | 'case' | 'cases' | 'messages' | 'mine' | 'signin' | 'check' | 'policies' | 'policy' | 'benefits' | 'claims' | 'pushes' | 'notices' | 'notice' | 'consultations' | 'consultation'

export function address(page: Page, query: Readonly<Record<string, string>> = {}): string {
  const asked = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `/pages/${page}/${page}${asked.length ? `?${asked.join('&')}` : ''}`
}

export function go(page: Page, query: Readonly<Record<string, string>> = {}): void {
  uni.navigateTo({ url: address(page, query) })
}

/** Go there without a way back to here. */
export function replaceBy(page: Page, query: Readonly<Record<string, string>> = {}): void {
  uni.redirectTo({ url: address(page, query) })
}

export function back(): void {
  if (getCurrentPages().length > 1) uni.navigateBack()
  else uni.reLaunch({ url: address('home') })
}

export function toTab(page: Page): void {
  uni.reLaunch({ url: address(page) })
}

/** Hear when the network comes and goes; what is given back ends the hearing. */
export function onNetwork(act: (online: boolean) => void): () => void {
  // #ifdef H5
  // uni hears only that the kind of network changes, which it need not, and deafens everybody with the first who ends
  const told = ({ type }: Event): void => act(type === 'online')
  for (const event of ['online', 'offline']) addEventListener(event, told)
  return () => ['online', 'offline'].forEach((event) => removeEventListener(event, told))
  // #endif
  // #ifndef H5
  const heard = ({ isConnected }: { isConnected: boolean }): void => act(isConnected)
  uni.onNetworkStatusChange(heard)
  return () => uni.offNetworkStatusChange(heard)
  // #endif
}

/** Do something later; what is given back prevents it. */
export function later(act: () => void, milliseconds: number): () => void {
  const timer = setTimeout(act, milliseconds)
  return () => clearTimeout(timer)
}

export function toTop(): void {
  uni.pageScrollTo({ scrollTop: 0, duration: 0 })
}
