// Policies in the mini-program: found, worked out anonymously and with own facts, moved by a slider; what the company gets.
const { arrived, open, play, sleep, wechat } = require('./driver.cjs')

play(async () => {
  wechat.person = 'zhou-yuqing'
  const home = await open('home')
  await home.tap('查政策')
  arrived('policies')

  const policies = await open('policies')
  await policies.sees('共80项政策')
  await policies.type('policy-search', '南山区高新技术企业')
  await policies.tap('南山区高新技术企业奖励')
  const { id } = arrived('policy')
  await (await open('policy', { id })).sees('还差一些信息')

  const signIn = await open('signin', {})
  await signIn.tap('微信登录')
  await sleep(1500)
  const own = await open('policy', { id })
  await own.sees('营业收入增长率从18%增加到20%')
  const slider = own.find('wx-slider', (node) => node.__id === 'fact-revenue_growth-slider')
  await own.event(slider, 'changing', { value: 0.2 }, 'the slider')
  await own.sees('试算；登记的是18%')
  await own.sees('✓符合条件')

  const benefits = await open('benefits')
  await benefits.sees('合起来最多')
  await benefits.sees('高新技术企业培育资助')
  const claims = await open('claims')
  await claims.sees('现在没有免申即享的款项')
})
