import { describe, expect, it } from 'vitest'
import type { Language } from '../../src/core/localised.ts'
import { briefOf, briefText, read } from './brief-of.ts'

/** What a person writes, and the part of the brief it becomes. */
const forms: [object, object][] = [
  [
    { company: 'Кофейни «Зерно», кофейни' },
    { company: { name: 'Кофейни «Зерно»', industry: 'кофейни', model: 'b2c' } },
  ],
  [
    { company: 'ООО «Ромашка, Василёк и К», оптовая торговля' },
    { company: { name: 'ООО «Ромашка, Василёк и К»', model: 'b2b' } },
  ],
  [{ company: 'Зерно' }, { company: { name: 'Зерно', industry: null } }],
  [{ audience: 'Жители района' }, { audience: { description: 'Жители района', age: null, needs: [], segments: [] } }],
  [
    { audience: { age: '22–40', needs: 'быстро, вкусно' } },
    { audience: { age: [22, 40], needs: ['быстро', 'вкусно'] } },
  ],
  [{ audience: { age: '60+', description: 'Пенсионеры' } }, { audience: { age: [60, 100] } }],
  [
    { audience: { segments: ['Утренние, 35%', 'Новые'] } },
    {
      audience: {
        segments: [
          { id: 'A1', name: 'Утренние', share: 0.35 },
          { id: 'A2', share: null },
        ],
      },
    },
  ],
  [
    { products: 'Кофе, десерты (торты, пироги)' },
    { products: [{ id: 'PR1', name: 'Кофе' }, { name: 'десерты (торты, пироги)' }] },
  ],
  [
    { products: ['Латте — 290 ₽', 'Зёрна 250'] },
    {
      products: [
        { name: 'Латте', price: 290 },
        { name: 'Зёрна 250', price: null },
      ],
    },
  ],
  [
    { pains: 'Очередь, долго ждать; дорого\n- хамят' },
    { pains: [{ id: 'P1', text: 'Очередь, долго ждать' }, { text: 'дорого' }, { id: 'P3', text: 'хамят' }] },
  ],
  [{ budget: '4,5 млн ₽' }, { budget: { total: 4_500_000, currency: 'RUB', contingency: 0.1 } }],
  [
    { budget: '$150k', country: 'US' },
    { budget: { total: 150_000, currency: 'USD' }, finance: { discountRate: 0.12 } },
  ],
  [{ budget: '4 500 000 RUB' }, { budget: { total: 4_500_000, currency: 'RUB' }, finance: { discountRate: 0.2 } }],
  [{ budget: { total: '2 млн', currency: 'тенге' }, country: 'KZ' }, { budget: { total: 2_000_000, currency: 'KZT' } }],
  [
    { goals: ['Снизить отток с 6 до 5 % в месяц'] },
    { goals: [{ id: 'G1', metric: 'churn', target: 0.05, period: 'month' }] },
  ],
  [
    { goals: 'Выручка +20 %; NPS до 50' },
    {
      goals: [
        { metric: 'revenue', target: 0.2, relative: true },
        { metric: 'nps', target: 50 },
      ],
    },
  ],
  [
    { goals: [{ text: 'Меньше теряем', metric: 'churn', target: '-20%' }] },
    { goals: [{ target: -0.2, relative: true }] },
  ],
  [
    { channels: 'push, email; касса' },
    { channels: [{ id: 'C1', kind: 'push' }, { kind: 'email' }, { id: 'C3', kind: 'till' }] },
  ],
  [
    { team: ['CRM-маркетолог', '2 бариста'] },
    {
      team: [
        { id: 'R1', role: 'CRM-маркетолог', people: 1, fte: 1 },
        { role: 'бариста', people: 2, fte: 2 },
      ],
    },
  ],
  [
    { team: 'владелец, 3 мастера' },
    {
      team: [
        { role: 'владелец', people: 1 },
        { role: 'мастера', people: 3 },
      ],
    },
  ],
  [
    { team: ['аналитик 0,5 ставки', 'дизайнер (полставки)'] },
    {
      team: [
        { role: 'аналитик', people: 1, fte: 0.5 },
        { role: 'дизайнер', fte: 0.5 },
      ],
    },
  ],
  [{ team: ['менеджеры по продажам'] }, { team: [{ people: 2, fte: null, hoursPerMonth: 164 }] }],
  [{ team: [{ role: 'Бариста', people: 8 }] }, { team: [{ people: 8, fte: 8, hoursPerMonth: 164 }] }],
  [{ team: [{ role: 'Аналитик', fte: 0.4 }] }, { team: [{ people: 1, fte: 0.4 }] }],
  [{ tools: 'CRM, касса' }, { tools: ['CRM', 'касса'] }],
  [{ metrics: { churn: '6% в месяц' } }, { metrics: { churn: { value: 0.06, period: 'month', provenance: 'given' } } }],
  [{ metrics: { churn: '6% monthly' } }, { metrics: { churn: { value: 0.06, period: 'month' } } }],
  [{ metrics: { retention: '48% год' } }, { metrics: { retention: { value: 0.48, period: 'year' } } }],
  [{ metrics: { grossMargin: 0.6 } }, { metrics: { grossMargin: { value: 0.6 } } }],
  [
    { metrics: { customers: '20 000', ordersPerMonth: '12 в год' } },
    { metrics: { customers: { value: 20_000 }, ordersPerMonth: { value: 1 } } },
  ],
  [
    { metrics: { averageOrder: '380 ₽', ltv: 12_160, nps: 34 } },
    { metrics: { averageOrder: { value: 380 }, ltv: { valueBasis: 'unstated' }, nps: { responses: null } } },
  ],
  [
    { metrics: { other: { CSAT: '82%' } } },
    { metrics: { other: [{ id: 'M1', name: 'CSAT', value: 0.82, unit: 'fraction' }] } },
  ],
  [{ start: '01.04.2027' }, { start: '2027-04-01' }],
  [{ start: '2027-04' }, { start: '2027-04-01' }],
  [{ country: 'by', budget: '10 000 BYN' }, { country: 'BY' }],
  [{ deliverables: 'crm, launch' }, { deliverables: ['launch', 'crm'] }],
  [
    { constraints: 'Не давать скидок, кроме дня рождения\nНе звонить' },
    { constraints: ['Не давать скидок, кроме дня рождения', 'Не звонить'] },
  ],
]

describe('short forms', () => {
  it.each(forms.map(([written, expected]) => [JSON.stringify(written), written, expected] as const))(
    '%s',
    (_, written, expected) => {
      expect(briefOf(written)).toMatchObject(expected)
    },
  )
})

/** Notes of reading: what had to be assumed. */
const notes: [object, Language, string | null, string][] = [
  [
    { budget: '3–4 млн ₽' },
    'ru',
    'budget-range',
    'Бюджет указан диапазоном: план считается по нижней границе, 3 000 000 ₽.',
  ],
  [{ budget: '50 000 ₽ в месяц' }, 'ru', 'budget-period', 'на двенадцать месяцев взято 600 000 ₽'],
  [{ budget: 300_000 }, 'ru', 'currency-by-country', 'по стране взята RUB'],
  [{ budget: '£9,000', country: undefined }, 'en', 'country-unstated', 'The country is not stated'],
  [{ metrics: { churn: '6%' } }, 'ru', 'period-assumed', 'за год'],
  [{ metrics: { churn: '2%' }, company: 'Shiftbridge, SaaS' }, 'en', 'period-assumed', 'per month'],
  [{ finance: { season: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] } }, 'en', 'season-scaled', 'a mean of 1.083'],
  [{ products: [{ name: 'Латте', price: '250–290 ₽' }] }, 'ru', 'amount-range', '250 ₽'],
]

describe('notes of reading', () => {
  it.each(notes)('%j', (written, language, rule, message) => {
    const { findings } = read(briefText(written, language))
    expect(findings.map((finding) => finding.rule)).toEqual([rule])
    expect(findings[0]?.message.replaceAll('\u00a0', ' ')).toContain(message)
    expect(findings[0]?.stage).toBe('brief')
  })

  it('scales the season to a mean of exactly 1', () => {
    const { season } = briefOf({ finance: { season: [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] } }).finance
    expect(season.reduce((sum, month) => sum + month, 0)).toBeCloseTo(12, 10)
  })
})

describe('defaults', () => {
  it('takes language, country, currency and start from the text and the day', () => {
    expect(briefOf()).toMatchObject({ language: 'ru', country: 'RU', start: '2027-01-01' })
    expect(briefOf({ country: undefined }, 'en')).toMatchObject({ language: 'en', country: null })
  })

  it('writes in another language when asked to, with the country of the brief', () => {
    const { brief } = read(briefText(), 'en')
    expect(brief).toMatchObject({ language: 'en', country: 'RU', industry: { name: 'Coffee / food service' } })
  })

  it('treats a field without a value as absent', () => {
    expect(read(`${briefText().slice(0, -1)}, "tools": null, "metrics": {"cac": null}}`).brief).toEqual(briefOf())
  })
})
