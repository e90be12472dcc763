/** Owns which address shows which page, and that nobody but staff who are signed in sees any but the first. */
import { createRouter, createWebHistory, type RouteLocationNormalized } from 'vue-router'
import { known, session } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    open?: boolean
    title?: 'queue' | 'decisions' | 'late'
  }
}

export const router = createRouter({
  history: createWebHistory('/console/'),
  scrollBehavior: (_to, _from, kept) => kept ?? { top: 0 },
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./views/SignIn.vue'), meta: { open: true } },
    { path: '/', name: 'queue', component: () => import('./views/Queue.vue'), meta: { title: 'queue' } },
    { path: '/tasks/:id', name: 'task', component: () => import('./views/Case.vue'), props: true },
    { path: '/cases/:id', name: 'case', component: () => import('./views/Case.vue'), props: true },
    { path: '/decisions', name: 'decisions', component: () => import('./views/Decisions.vue'), meta: { title: 'decisions' } },
    { path: '/late', name: 'late', component: () => import('./views/Late.vue'), meta: { title: 'late' } },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
})

router.beforeEach(async (to) => {
  const staff = await known().catch(() => null)
  if (to.meta.open) return staff ? wished(to) : true
  if (!staff) return signIn(to)
  return to.name === 'late' && staff.role !== 'supervisor' ? { name: 'queue' } : true
})

/** Where somebody who has signed in wants to go: where they came from, or their first page. */
export function wished(door: RouteLocationNormalized): string {
  const to = door.query.to
  if (typeof to === 'string' && to.startsWith('/') && !to.startsWith('//')) return to
  return session.staff?.role === 'supervisor' ? '/late' : '/'
}

/** Where to sign in, and come back from. */
export function signIn(from: RouteLocationNormalized) {
  return { name: 'sign-in', query: from.fullPath === '/' ? {} : { to: from.fullPath } }
}
