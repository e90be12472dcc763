/**
 * Owns every word that the console exchanges with the API, by way of its SDK: one function an operation.
 * It never shows anything, and nothing else here knows the SDK.
 */
import { client, fetchTransport, freshKey, Problem, type Call, type OperationId, type Schemas, Unreachable } from '@onething/sdk'

export { freshKey, Problem, Unreachable }
export type Words = Schemas['Words']
export type Session = Schemas['SessionView']
export type Staff = Schemas['StaffView']
export type Task = Schemas['TaskView']
export type Queue = Schemas['QueueView']
export type Answer = Schemas['AnswerView']
export type Course = Schemas['CourseView']
export type CourseItem = Schemas['CourseItemView']
export type CourseEntry = Schemas['CourseEntryView']
export type Facet = Schemas['FacetView']
export type Late = Schemas['LateView']
export type LateDepartment = Schemas['LateDepartmentView']
export type OwnDecisions = Schemas['OwnDecisionsView']
export type OwnDecision = Schemas['OwnDecisionView']
export type DueIn = Schemas['DueIn']
export type ItemStatus = Schemas['ItemStatus']
export type Decision = Schemas['DecisionBody']
export type Budget = Schemas['BudgetView']
export type List = Schemas['ListSummary']
export type WholeList = Schemas['ListView']
export type Objection = Schemas['ObjectionView']
export type ObjectionDecision = Schemas['ObjectionDecisionBody']
export type Listed = WholeList['entries'][number]
export type Claim = Schemas['ClaimView']
export type Clawback = Schemas['ClawbackBody']
export type OwnPolicy = Schemas['OfficersPolicyView']
export type Whereabouts = Schemas['StageView']
export type Movable = Pick<OwnPolicy, 'policy' | 'name' | 'stage' | 'next'>
export type Stage = OwnPolicy['stage']
export type Move = Schemas['StageBody']
export type Voice = Schemas['VoiceView']
export type Funnel = Schemas['FunnelView']
export type QueueFilters = NonNullable<Call<'list_tasks'>['query']>
export type Cursors = NonNullable<Call<'get_entitlement_list'>['query']>
export type LateFilters = NonNullable<Call<'list_late'>['query']>

/** What every request carries, set by whoever owns it: the session and the language; and what follows when it ends. */
export const speaking = { token: '', language: 'zh' as 'zh' | 'en', onEnd: () => {} }

const NOT_SIGNED_IN = 401
const sdk = client({
  transport: fetchTransport(),
  token: () => speaking.token || undefined,
  language: () => speaking.language,
})

export const signIn = (number: string, password: string) => asked('sign_in', { body: { kind: 'staff', number, password } })
export const signOut = () => asked('sign_out', {})
export const me = () => asked('get_staff', {})
export const queue = (query: QueueFilters) => asked('list_tasks', { query })
export const task = (id: string) => asked('get_task', { path: { task_id: id } })
export const course = (id: string) => asked('follow_case', { path: { case_id: id } })
export const decisions = (cursor?: string) => asked('list_decisions', { query: { cursor } })
export const late = (query: LateFilters) => asked('list_late', { query })

export const policies = () => asked('list_officers_policies', {})
export const evaluation = (id: string) => asked('get_evaluation', { path: { policy_id: id } })
/** Where a policy is, and what people decided about it so far. */
export const stage = (id: string) => asked('get_stage', { path: { policy_id: id } })
export const voices = (id: string) => asked('list_complaints', { path: { policy_id: id } })
export const budgets = () => asked('list_budgets', {})
export const lists = () => asked('list_entitlement_lists', {})
export const list = (id: string, query: Cursors = {}) => asked('get_entitlement_list', { path: { list_id: id }, query })
export const objections = () => asked('list_objections', {})

/** Move a policy on; see `decide` for `once`. */
export const move = (id: string, body: Move, once: string) => asked('move_policy', { path: { policy_id: id }, body, once })
/** Claim back what was paid, or note that it came back. */
export const clawBack = (id: string, body: Clawback, once: string) =>
  asked('claw_back_entitlement', { path: { entitlement_id: id }, body, once })
/** Put money (fen) into a policy's budget; see `decide` for `once`. */
export const putMoney = (policyId: string, fen: number, once: string) => asked('put_money', { body: { policyId, fen }, once })
export const drawUp = (policyId: string, once: string) => asked('draw_up_list', { body: { policyId }, once })
export const publish = (id: string, once: string) => asked('publish_list', { path: { list_id: id }, body: {}, once })
export const decideObjection = (id: string, body: ObjectionDecision, once: string) =>
  asked('decide_objection', { path: { objection_id: id }, body, once })

/** Decide. `once` stays the same when the same act is sent again: it takes effect once. */
export const decide = (id: string, body: Decision, once: string) =>
  asked('decide_task', { path: { task_id: id }, body, once })

async function asked<Id extends OperationId>(id: Id, call: Call<Id>) {
  try {
    return (await sdk(id, call)).body
  } catch (why) {
    if (why instanceof Problem && why.status === NOT_SIGNED_IN && speaking.token) speaking.onEnd()
    throw why
  }
}
