// Owns how people read the codes of the API: statuses, stages, tags, kinds of entry; Chinese first.
import type { Schemas, Words } from '@sdk'

const term = (zh: string, en: string): Words => ({ zh, en })

export const stages: Record<Schemas['Stage'], Words> = {
  entry: term('准入准营', 'Entry to the market'),
  hiring: term('招聘用工', 'Hiring'),
  taxes: term('纳税缴费', 'Taxes and fees'),
  operation: term('经营发展', 'Operation and growth'),
  construction: term('工程建设', 'Construction'),
  exit: term('注销退出', 'Closing down'),
  birth: term('出生', 'Birth'),
  education: term('教育', 'Education'),
  employment: term('就业', 'Employment'),
  living: term('生活', 'Living'),
  home: term('置业', 'Home'),
  travel: term('出行', 'Travel'),
  medical: term('就医', 'Medical care'),
  assistance: term('救助', 'Assistance'),
  'old-age': term('养老', 'Old age'),
  'after-death': term('身后', 'After death'),
}

export const tags: Record<Schemas['Tag'], Words> = {
  integrated: term('集成办', 'Integrated'),
  'no-application': term('免申办', 'Without application'),
  'cross-region': term('跨域办', 'Cross-region'),
  'instant-form': term('秒报', 'Instant form'),
  'instant-approval': term('秒批', 'Instant approval'),
}

export const caseStates: Record<Schemas['CaseStatus'], Words> = {
  draft: term('未提交', 'Not submitted'),
  submitted: term('已提交', 'Submitted'),
  in_progress: term('办理中', 'In progress'),
  completed: term('全部办结', 'Completed'),
  partly_completed: term('部分办结', 'Partly completed'),
  rejected: term('不予办理', 'Refused'),
  withdrawn: term('已撤回', 'Withdrawn'),
}

export const itemStates: Record<Schemas['ItemStatus'], Words> = {
  waiting: term('排队等待', 'Waiting'),
  under_review: term('审核中', 'Under review'),
  approved: term('已办结', 'Done'),
  rejected: term('未通过', 'Refused'),
  cancelled: term('已停止', 'Stopped'),
  not_applicable: term('不涉及', 'Not needed'),
}

export const themes: Record<Schemas['ThemeView']['code'], Words> = {
  employment: term('就业', 'Employment'),
  startup: term('创业', 'Starting up'),
  science: term('科技创新', 'Science and technology'),
  growth: term('成长壮大', 'Growth'),
  industry: term('产业发展', 'Industry'),
  green: term('绿色低碳', 'Green'),
  trade: term('外贸', 'Foreign trade'),
  'intellectual-property': term('知识产权', 'Intellectual property'),
  finance: term('金融', 'Finance'),
  premises: term('场地租金', 'Premises'),
  tax: term('税费', 'Taxes'),
}

export const levels: Record<Schemas['BodyView']['level'], Words> = {
  national: term('国家级', 'National'),
  provincial: term('省级', 'Provincial'),
  municipal: term('市级', 'Municipal'),
  district: term('区级', 'District'),
}

export const accounts: Record<Schemas['ClaimView']['payTo'][number], Words> = {
  'corporate-account': term('对公账户', 'Corporate account'),
  'social-insurance-account': term('社保缴费账户', 'Social insurance account'),
  'personal-account': term('本人账户', 'Personal account'),
}

export const happenings: Record<string, Words> = {
  drafted: term('开始填写', 'Draft begun'),
  submitted: term('提交', 'Submitted'),
  started: term('部门开始审核', 'Review began'),
  decided: term('作出决定', 'Decided'),
  issued: term('签发证照', 'Licence issued'),
  cancelled: term('停止办理', 'Stopped'),
  closed: term('全部办结', 'Closed'),
  withdrawn: term('撤回', 'Withdrawn'),
  restarted: term('流程恢复', 'Flow resumed'),
}

/** The tone in which a status is shown; never the only sign of it, since its words stand beside. */
export type Tone = 'plain' | 'busy' | 'good' | 'bad'

export function toneOf(status: Schemas['CaseStatus'] | Schemas['ItemStatus']): Tone {
  if (status === 'approved' || status === 'completed') return 'good'
  if (status === 'rejected' || status === 'partly_completed') return 'bad'
  return status === 'under_review' || status === 'in_progress' || status === 'submitted' ? 'busy' : 'plain'
}

/** Of a sum that is paid without application. */
export function claimTone(status: Schemas['ClaimView']['status']): Tone {
  if (status === 'paid' || status === 'repaid') return 'good'
  if (status === 'refused' || status === 'struck' || status === 'clawed-back' || status === 'returned') return 'bad'
  return status === 'listed' ? 'plain' : 'busy'
}
