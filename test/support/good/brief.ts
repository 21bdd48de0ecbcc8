import { type Brief, briefSchema } from '../../../src/core/brief.ts'
import type { Language } from '../../../src/core/localised.ts'

/** The same business in both languages; money is a hundred times larger in roubles. */
export interface Words {
  language: Language
  (en: string, ru: string): string
  money(pounds: number): number
  /** Pounds or roubles as a person writes them. */
  price(pounds: number): string
}

export function wordsIn(language: Language): Words {
  const money = (pounds: number) => (language === 'ru' ? pounds * 100 : pounds)
  return Object.assign((en: string, ru: string) => (language === 'ru' ? ru : en), {
    language,
    money,
    price: (pounds: number) => (language === 'ru' ? `${money(pounds)} ₽` : `£${pounds}`),
  })
}

const range = (low: number, mid: number, high: number) => ({ low, mid, high })

/** Four coffee shops with a morning queue. */
export function goodBrief(language: Language): Brief {
  const t = wordsIn(language)
  const given = (value: number) => ({ value, provenance: 'given', basis: null })
  return briefSchema.parse({
    language,
    country: t('GB', 'RU'),
    start: '2027-01-01',
    company: {
      name: t('Harbour Coffee', 'Причал'),
      industry: t('coffee shops', 'кофейни'),
      model: 'b2c',
      description: t('Four coffee shops at office centres', 'Четыре кофейни у бизнес-центров'),
    },
    industry: {
      id: 'coffee',
      name: t('Coffee / food service', 'Кофейни, общепит'),
      match: 'named',
      retention: range(0.3, 0.45, 0.6),
      churn: range(0.042, 0.064, 0.095),
      nps: range(30, 42, 55),
      ordersPerMonth: range(1.2, 2.5, 5),
      grossMargin: range(0.55, 0.6, 0.68),
      intervalDays: 9,
      lapseDays: 45,
      leaveReasons: t('queue, nearer rival', 'очередь, конкурент ближе'),
      freeze: 'Dec 25-Jan 8',
      archetypes: ['points', 'punch'],
      source: 'test',
    },
    audience: {
      description: t('Office workers of 22–40', 'Офисные сотрудники 22–40 лет'),
      age: [22, 40],
      needs: [t('a coffee in three minutes', 'кофе за три минуты')],
      exclude: [],
      segments: [],
    },
    products: [{ id: 'PR1', name: t('Coffee to go', 'Кофе с собой'), price: t.money(4), description: null }],
    metrics: {
      customers: given(6000),
      dormantCustomers: given(4000),
      newCustomersPerMonth: given(360),
      averageOrder: given(t.money(4)),
      ordersPerMonth: given(3),
      grossMargin: given(0.6),
      ltv: null,
      retention: { value: 0.476, provenance: 'derived', basis: 'brief.metrics.churn (F2)', period: 'year' },
      churn: { value: 0.06, provenance: 'given', basis: null, period: 'month' },
      nps: { value: 34, provenance: 'given', basis: null, responses: 420 },
      cac: null,
      other: [],
    },
    pains: [
      { id: 'P1', text: t('Morning queue of more than 10 minutes', 'Утром очередь больше 10 минут') },
      { id: 'P2', text: t('Nobody answers complaints', 'Никто не отвечает на жалобы') },
    ],
    budget: {
      total: t.money(60_000),
      currency: t('GBP', 'RUB'),
      includesRewards: false,
      includesInternalStaff: false,
      contingency: 0.1,
    },
    team: [
      { id: 'R1', role: t('CRM marketer', 'CRM-маркетолог'), people: 1, fte: 1, hoursPerMonth: 164 },
      { id: 'R2', role: t('Store manager', 'Управляющий'), people: 4, fte: 1.2, hoursPerMonth: 164 },
      { id: 'R3', role: t('Barista', 'Бариста'), people: 20, fte: 1, hoursPerMonth: 164 },
    ],
    tools: ['CRM'],
    goals: [
      {
        id: 'G1',
        text: t('Cut monthly churn from 6% to 5%', 'Снизить месячный отток с 6 до 5 %'),
        metric: 'churn',
        target: 0.05,
        relative: false,
        period: 'month',
      },
      {
        id: 'G2',
        text: t('Raise order frequency by 5%', 'Поднять частоту заказов на 5 %'),
        metric: 'ordersPerMonth',
        target: 0.05,
        relative: true,
        period: null,
      },
    ],
    channels: [
      { id: 'C1', name: t('email', 'электронная почта'), kind: 'email' },
      { id: 'C2', name: t('SMS', 'СМС'), kind: 'sms' },
      { id: 'C3', name: t('till', 'касса'), kind: 'till' },
    ],
    constraints: [],
    finance: {
      discountRate: 0.2,
      discountRateProvenance: 'assumed',
      season: new Array(12).fill(1),
      vatIncluded: false,
    },
    deliverables: [],
  })
}
