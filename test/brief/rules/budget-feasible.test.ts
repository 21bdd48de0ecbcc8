import { describe, expect, it } from 'vitest'
import { findingsOf, skippedBy } from '../brief-of.ts'

const id = 'budget-feasible'

describe(id, () => {
  it.each([
    { budget: '300 000 ₽', channels: ['телефон', 'sms'] },
    { budget: '300 000 ₽', channels: ['sms'], metrics: { customers: 6000 } },
    { budget: '4,5 млн ₽', channels: ['sms'], metrics: { customers: 20_000 } },
    { budget: '$2,500', channels: ['sms'], metrics: { customers: 300 } },
    { budget: '$2,500', channels: ['phone'], metrics: { customers: 20 } },
    { budget: '£900', channels: ['email'], metrics: { customers: 500 } },
  ])('accepts %j', (fields) => {
    expect(findingsOf(id, fields)).toEqual([])
  })

  it('names the smallest sum and its parts', () => {
    const [finding] = findingsOf(id, { budget: '100 000 ₽', channels: ['sms'], metrics: { customers: 20_000 } })
    expect(finding).toMatchObject({ severity: 'error', pointer: '/budget/total' })
    expect(finding?.message.replaceAll('\u00a0', ' ')).toBe(
      'Бюджета 100 000 ₽ на план не хватит: наименьший возможный — 506 000 ₽: небольшой сервис на двенадцать месяцев 60 000 ₽, четыре сообщения в год каждому клиенту 400 000 ₽ и резерв 10 %.',
    )
  })

  it.each(['$300', '€500', '12 000 ₽'])('rejects %s', (budget) => {
    expect(findingsOf(id, { budget }, 'en')).toHaveLength(1)
  })

  it('is skipped for a currency without known prices', () => {
    expect(skippedBy(id, { budget: '500 000 ISK' })).toBe('no prices are known in ISK')
  })
})
