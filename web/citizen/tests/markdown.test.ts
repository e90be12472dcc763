import { describe, expect, it } from 'vitest'
import { blocks } from '../src/engine/markdown'

const DRAFT = `# 稳岗奖励

**条件（全部满足）**

- 以下任一：
  - 员工不少于5人
    - 其中应届生
- 注册地区属于龙岗区

## 说明
公开征求意见。
`

describe('a text of the API', () => {
  it('is read as headings, lists with their depth, and lines', () => {
    expect(blocks(DRAFT).map(({ kind, depth, text }) => `${kind} ${depth} ${text}`)).toEqual([
      'title 0 稳岗奖励',
      'heading 0 条件（全部满足）',
      'item 0 以下任一：',
      'item 1 员工不少于5人',
      'item 2 其中应届生',
      'item 0 注册地区属于龙岗区',
      'heading 0 说明',
      'line 0 公开征求意见。',
    ])
  })
  it('keeps every sign that is no form of a line: nothing in it can become markup', () => {
    const wicked = ['- <img src=x onerror=alert(1)>', '- *a* _b_ [c](javascript:d)', '<script>e</script>', '- 深龙测〔2026〕1号*']
    expect(blocks(wicked.join('\n')).map(({ text }) => text)).toEqual(['<img src=x onerror=alert(1)>', '*a* _b_ [c](javascript:d)', '<script>e</script>', '深龙测〔2026〕1号*'])
  })
  it('shows an address without its brackets', () => {
    expect(blocks('- 通知 <https://www.gov.cn/a.htm>（核对）')[0]!.text).toBe('通知 https://www.gov.cn/a.htm（核对）')
  })
  it('of nothing is nothing', () => {
    expect(blocks('\n \n')).toEqual([])
  })
})
