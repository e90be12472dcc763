// Lists under notice and drafts in the mini-program: read by anybody, spoken about under one's name, what was typed kept while signing in.
const { arrived, open, play, sleep, wechat } = require('./driver.cjs')

const [list, draft] = process.argv.slice(5)

play(async () => {
  wechat.person = 'wu-xiaotong'
  const home = await open('home')
  await home.tap('公示名单')
  arrived('notices')
  const notices = await open('notices')
  await notices.tap('稳岗扩岗奖励')
  if (arrived('notice').id !== list) throw new Error('another list')

  const notice = await open('notice', { id: list })
  await notice.sees('深圳市蓝星实业有限公司')
  await notice.sees('原因：所列信息与事实不符')
  await notice.tap('提异议')
  await notice.type('objection-haiyun', '该企业去年裁员超过公示的比例')
  await notice.tap('登录后提交')
  const next = decodeURIComponent(arrived('signin').next)
  if (!next.includes('line=haiyun')) throw new Error(`comes back to ${next}`)
  await (await open('signin', {})).tap('微信登录')
  await sleep(1500)

  const back = await open('notice', { id: list, line: 'haiyun' })
  await back.tap('实名提交异议')
  await back.sees('已收到')

  const consultation = await open('consultation', { id: draft })
  await consultation.sees('从业人数不少于10人')
  if (consultation.text.includes('**')) throw new Error('Markdown is shown as it is written')
  await consultation.type('comment', '门槛太高了')
  await consultation.tap('实名提交意见')
  await consultation.sees('已收到')
})
