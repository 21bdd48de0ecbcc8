import { expect, test } from 'vitest'
import { generateStrategy } from '../../src/index.ts'
import { industries } from '../../src/playbook/knowledge.ts'

/** Every industry in both languages with a small and a usual budget; the business model changes along the way. */
const companies = industries().flatMap(({ id, leaveReasons }, index) =>
  (['ru', 'en'] as const).flatMap((language, column) =>
    [0, 1].map((size) => {
      const ru = language === 'ru'
      const model = id === 'saas' || id === 'b2b-dist' || (index + column + size) % 4 === 0 ? 'b2b' : 'b2c'
      const total = ru ? [300_000, 4_500_000][size] : [10_000, 60_000][size]
      const brief = {
        language,
        country: ru ? 'RU' : 'US',
        start: '2027-01-01',
        company: { name: ru ? 'Пример' : 'Sample', industry: id, model },
        audience: ru ? 'Жители города и компании рядом' : 'People of the town and firms nearby',
        products: [ru ? 'Основная услуга' : 'Main service'],
        pains: leaveReasons[language].split(', ').slice(0, 3),
        ...(size === 1 && {
          metrics: { customers: model === 'b2b' ? 300 : 6_000, churn: { value: '4%', period: 'month' } },
        }),
        budget: { total, currency: ru ? 'RUB' : 'USD' },
        team: ru
          ? [
              { role: 'Владелец', people: 1 },
              { role: 'Администратор', people: 2 },
            ]
          : [
              { role: 'Owner', people: 1 },
              { role: 'Front desk', people: 2 },
            ],
        goals: [ru ? 'Больше повторных клиентов' : 'More returning customers'],
        channels: ru ? ['телефон', 'SMS'] : ['phone', 'SMS'],
      }
      return [`${id}, ${language}, ${model}, ${total}`, brief] as const
    }),
  ),
)

test.each(companies)('%s: the built-in author leaves no error', async (_, brief) => {
  const { findings } = await generateStrategy(brief, { now: new Date('2026-10-10T00:00:00Z') })
  expect(
    findings.filter(({ severity }) => severity === 'error').map(({ rule, message }) => `${rule}: ${message}`),
  ).toEqual([])
})
