import { describe, expect, it } from 'vitest'
import { BriefError, generateStrategy } from '../../../src/index.ts'
import { industries } from '../../../src/playbook/knowledge.ts'
import { smallestBudget } from '../../../src/playbook/planning/smallest-budget.ts'
import { read } from '../../brief/brief-of.ts'

const now = new Date('2026-10-10T00:00:00Z')

/** Every third industry in both languages; places, teams, models and currencies change along the way. */
const businesses = industries()
  .filter((_, index) => index % 3 === 0)
  .flatMap(({ id, leaveReasons }, index) =>
    (['ru', 'en'] as const).map((language) => {
      const ru = language === 'ru'
      const model = id === 'saas' || id === 'b2b-dist' ? 'b2b' : 'b2c'
      const places = [1, 4, 20][index % 3] ?? 1
      const people = places * 4
      const brief = {
        language,
        country: ru ? 'RU' : ['US', 'GB', 'PL'][index % 3],
        start: '2027-01-01',
        company: {
          name: ru ? 'Пример' : 'Sample',
          industry: id,
          model,
          ...(places > 1 && { description: ru ? `Сеть из ${places} магазинов` : `A chain of ${places} shops` }),
        },
        audience: ru ? 'Жители города' : 'People of the town',
        products: [ru ? 'Основная услуга' : 'Main service'],
        pains: leaveReasons[language].split(', ').slice(0, 3),
        ...(index % 2 === 1 && { metrics: { customers: 1_500, churn: { value: '4%', period: 'month' } } }),
        team: ru
          ? [
              { role: 'Владелец', people: 1 },
              { role: 'Администратор', people },
            ]
          : [
              { role: 'Owner', people: 1 },
              { role: 'Front desk', people },
            ],
        goals: [ru ? 'Больше повторных клиентов' : 'More returning customers'],
        channels: ru ? ['телефон', 'SMS'] : ['phone', 'SMS'],
      }
      const currency = ru ? 'RUB' : (['USD', 'GBP', 'PLN'][index % 3] ?? 'USD')
      return [`${id}, ${language}, ${places} places`, brief, currency] as const
    }),
  )

const withBudget = (brief: object, total: number, currency: string) => ({ ...brief, budget: { total, currency } })
const leastOf = (brief: object, currency: string, asked = 1) =>
  smallestBudget(read(JSON.stringify(withBudget(brief, asked, currency))).brief)

describe('the smallest budget', () => {
  it.each(businesses)(
    'of %s carries a plan without errors; with less the brief is refused',
    async (_, brief, currency) => {
      const least = leastOf(brief, currency)
      if (!least) throw new Error('There is no smallest budget')
      const { findings } = await generateStrategy(withBudget(brief, least.total, currency), { now })
      const errors = findings.filter(({ severity }) => severity === 'error')
      expect(errors.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([])
      const refused = await generateStrategy(withBudget(brief, Math.floor(least.total * 0.6), currency), { now }).catch(
        (error: unknown) => error,
      )
      expect(refused).toBeInstanceOf(BriefError)
      expect((refused as BriefError).problems.map(({ expected }) => expected.replace(/\D/g, ''))).toContain(
        String(least.total),
      )
    },
    120_000,
  )

  const [, shops, currency] = businesses[0] ?? []
  if (!shops || !currency) throw new Error('There is no business')

  it('does not depend on the budget of the brief', () => {
    expect(leastOf(shops, currency, 1_000_000)).toEqual(leastOf(shops, currency, 1))
  })

  it('grows with the places and the people in them', () => {
    const totals = [1, 5, 20].map((places) => {
      const company = { ...shops.company, description: `Сеть из ${places} кофеен` }
      return leastOf({ ...shops, company }, currency)?.total ?? 0
    })
    expect(totals).toEqual([...new Set(totals)].toSorted((a, b) => a - b))
  })

  it('is lower where wages are lower', () => {
    // At the rate of the price list; half of the pay is asked for the same work.
    const zloty = leastOf(shops, 'PLN')?.total ?? 0
    expect(zloty / 3.6).toBeLessThan(leastOf(shops, 'USD')?.total ?? 0)
  })

  it('holds its parts and a reserve', () => {
    const least = leastOf(shops, currency)
    const spent = least?.parts.reduce((sum, { sum: cost }) => sum + cost, 0) ?? 0
    expect(least?.total).toBeGreaterThanOrEqual(spent * 1.1)
    expect(least?.total).toBeLessThanOrEqual(spent * 1.5)
  })

  it('is unknown in a currency without prices', () => {
    expect(leastOf(shops, 'ISK')).toBeNull()
  })
})
