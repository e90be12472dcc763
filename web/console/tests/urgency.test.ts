import { describe, expect, it } from 'vitest'
import { level, told } from '../src/urgency'
import { en } from '../src/words/en'
import { zh } from '../src/words/zh'

describe('a clock', () => {
  it.each([
    [{ workdaysLeft: -3, dueIn: 'overdue' }, 'late', '超期 3 个工作日', '3 working days late'],
    [{ workdaysLeft: -1, dueIn: 'overdue' }, 'late', '超期 1 个工作日', '1 working day late'],
    [{ workdaysLeft: 0, dueIn: 'overdue' }, 'late', '已超期', 'Overdue'], // due on Friday, looked at on Saturday
    [{ workdaysLeft: 0, dueIn: 'today' }, 'today', '今日到期', 'Due today'],
    [{ workdaysLeft: 2, dueIn: 'week' }, 'soon', '还剩 2 个工作日', '2 working days left'],
    [{ workdaysLeft: 3, dueIn: 'later' }, 'calm', '还剩 3 个工作日', '3 working days left'],
  ] as const)('%o is %s: %s', (clocked, expected, chinese, english) => {
    expect(level(clocked)).toBe(expected)
    expect(told(clocked, zh.clock)).toBe(chinese)
    expect(told(clocked, en.clock)).toBe(english)
  })
})
