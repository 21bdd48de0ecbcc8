import { describe, expect, it } from 'vitest'
import { findingsOf } from '../brief-of.ts'

const id = 'industry-recognised'
const products = ['Букеты']

describe(id, () => {
  it('accepts a known industry', () => {
    expect(findingsOf(id, { company: 'Зерно, кофейни' })).toEqual([])
  })

  it.each([
    [{ name: 'Пион', industry: 'цветы «24»' }, 'ru', 'Отрасли «цветы „24“» нет в базе знаний'],
    [{ name: 'Пион' }, 'ru', 'Отрасли из брифа нет в базе знаний'],
    [{ name: 'Peony', industry: 'flowers' }, 'en', 'The industry “flowers” is not in the knowledge base'],
  ] as const)('finds %j', (company, language, words) => {
    const [finding] = findingsOf(id, { company, products }, language)
    expect(finding).toMatchObject({ severity: 'info', pointer: '/company/industry' })
    expect(finding?.message).toContain(words)
  })
})
