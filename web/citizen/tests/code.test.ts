import { describe, expect, it } from 'vitest'
import { inFours, readCode, standing } from '../src/engine/code'

const licence = { kind: 'k', name: { zh: '证', en: 'l' }, number: '1', department: { zh: '部', en: 'd' }, issued: '2024-01-01', valid: true }

describe('the code of a licence', () => {
  it('is read however a person types it', () => {
    for (const typed of ['7K3QF6M2XHAZRTAB', '7k3q f6m2 xhaz rtab', '7K3Q-F6M2-XHAZ-RTAB ']) expect(readCode(typed)).toBe('7K3QF6M2XHAZRTAB')
  })
  it('has neither nought nor one, which people see in O and I', () => {
    expect(readCode('0K3QF6M2XHAZRTA1')).toBe('OK3QF6M2XHAZRTAI')
  })
  it('is none when it is too short, too long, or holds what no code holds', () => {
    for (const typed of ['', '7K3QF6M2XHAZRTA', '7K3QF6M2XHAZRTABC', '7K3QF6M2XHAZRTA8', '七K3QF6M2XHAZRTA']) expect(readCode(typed)).toBeUndefined()
  })
  it('is shown in fours', () => {
    expect(inFours('7K3QF6M2XHAZRTAB')).toBe('7K3Q F6M2 XHAZ RTAB')
  })
})

describe('what the check says', () => {
  it('tells a licence that ran out from one that is not in force yet', () => {
    expect(standing(licence, '2026-11-24')).toBe('valid')
    expect(standing({ ...licence, valid: false, validUntil: '2025-12-31' }, '2026-11-24')).toBe('expired')
    expect(standing({ ...licence, valid: false, issued: '2026-12-01' }, '2026-11-24')).toBe('early')
  })
})
