// A licence checked in the mini-program: its code scanned into the address, then one that nobody was ever given.
const { arrived, open, play } = require('./driver.cjs')

play(async () => {
  const home = await open('home')
  await home.tap('查验证照真伪')
  arrived('check')

  const check = await open('check', { code: process.argv[5] })
  await check.sees('真实有效')
  await check.sees('签发部门')
  await check.type('code', 'AAAA AAAA AAAA AAAA')
  await check.event(check.find('wx-button', (node) => node.$$.textContent.trim() === '查验'), 'tap', {}, '查验')
  await check.sees('查无此证')
  if (check.text.includes('真实有效')) throw new Error('two answers at once')
})
