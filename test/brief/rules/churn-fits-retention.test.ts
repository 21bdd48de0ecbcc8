import { describe, expect, it } from 'vitest'
import { findingsOf, skippedBy } from '../brief-of.ts'

const id = 'churn-fits-retention'

describe(id, () => {
  it.each([
    { retention: '94% в месяц', churn: '6% в месяц' },
    { retention: '93% в месяц', churn: '6% в месяц' },
    { retention: '48% год', churn: '6% в месяц' },
    { retention: '83% в квартал', churn: '6% в месяц' },
  ])('accepts %j', (metrics) => {
    expect(findingsOf(id, { metrics })).toEqual([])
  })

  it('stops at a contradiction over the same period', () => {
    const [finding] = findingsOf(id, { metrics: { retention: '70% год', churn: '20% год' } })
    expect(finding).toMatchObject({ severity: 'error', pointer: '/metrics/retention' })
    expect(finding?.message.replaceAll('\u00a0', ' ')).toBe(
      'Удержание 70 % / год и отток 20 % / год противоречат друг другу: за год такой отток означает удержание 80 %.',
    )
  })

  it('warns of one over different periods', () => {
    const metrics = { retention: '80% year', churn: '6% monthly' }
    const [finding] = findingsOf(id, { metrics }, 'en')
    expect(finding).toMatchObject({ severity: 'warning' })
    expect(finding?.message).toContain('over a year this churn means retention of 47.6%')
  })

  it('is skipped without both', () => {
    expect(skippedBy(id, { metrics: { churn: '6% в месяц' } })).toBe('churn and retention are not both stated')
  })
})
