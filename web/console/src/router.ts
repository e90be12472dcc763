/** Owns which address shows which page, and that nobody but staff who are signed in sees any but the first. */
import { createRouter, createWebHashHistory, type RouteLocationNormalized } from 'vue-router'
import type { Staff } from './api'
import { known, session } from './session'

declare module 'vue-router' {
  interface RouteMeta {
    open?: boolean
    title?: 'queue' | 'decisions' | 'late' | 'budgets' | 'lists' | 'objections' | 'policies'
    /** Whose page it is; without it, anybody's who is signed in. */
    roles?: readonly Staff['role'][]
  }
}

export const router = createRouter({
  history: createWebHashHistory('/console/'), // so that no server has to know the pages: infra/pages.yaml rewrites nothing
  scrollBehavior: (_to, _from, kept) => kept ?? { top: 0 },
  routes: [
    { path: '/sign-in', name: 'sign-in', component: () => import('./views/SignIn.vue'), meta: { open: true } },
    { path: '/', name: 'queue', component: () => import('./views/Queue.vue'), meta: { title: 'queue', roles: ['reviewer', 'supervisor'] } },
    { path: '/tasks/:id', name: 'task', component: () => import('./views/Case.vue'), props: true },
    { path: '/cases/:id', name: 'case', component: () => import('./views/Case.vue'), props: true },
    { path: '/decisions', name: 'decisions', component: () => import('./views/Decisions.vue'), meta: { title: 'decisions', roles: ['reviewer', 'supervisor'] } },
    { path: '/late', name: 'late', component: () => import('./views/Late.vue'), meta: { title: 'late', roles: ['supervisor'] } },
    { path: '/budgets', name: 'budgets', component: () => import('./views/Budgets.vue'), meta: { title: 'budgets', roles: ['officer'] } },
    { path: '/lists', name: 'lists', component: () => import('./views/Lists.vue'), meta: { title: 'lists', roles: ['officer'] } },
    { path: '/lists/:id', name: 'list', component: () => import('./views/List.vue'), props: true, meta: { roles: ['officer'] } },
    { path: '/objections', name: 'objections', component: () => import('./views/Objections.vue'), meta: { title: 'objections', roles: ['officer'] } },
    { path: '/policies', name: 'policies', component: () => import('./views/Policies.vue'), meta: { title: 'policies', roles: ['officer'] } },
    { path: '/policies/:id', name: 'policy', component: () => import('./views/Policy.vue'), props: true, meta: { roles: ['officer'] } },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
})

router.beforeEach(async (to) => {
  const staff = await known().catch(() => null)
  if (to.meta.open) return staff ? wished(to) : true
  if (!staff) return signIn(to)
  return !to.meta.roles || to.meta.roles.includes(staff.role) ? true : { name: staff.role === 'officer' ? 'budgets' : 'queue' }
})

/** The first page of each role. */
const FIRST: Record<Staff['role'], string> = { reviewer: '/', supervisor: '/late', officer: '/budgets' }

/** Where somebody who has signed in wants to go: where they came from, or their first page. */
export function wished(door: RouteLocationNormalized): string {
  const to = door.query.to
  if (typeof to === 'string' && to.startsWith('/') && !to.startsWith('//')) return to
  return session.staff ? FIRST[session.staff.role] : '/'
}

/** Where to sign in, and come back from. */
export function signIn(from: RouteLocationNormalized) {
  return { name: 'sign-in', query: from.fullPath === '/' ? {} : { to: from.fullPath } }
}
