import { describe, expect, it } from 'vitest'
import { playbooks } from '../../src/playbook/knowledge.ts'
import type { Plan, PlannedInitiative } from '../../src/playbook/plan.ts'
import { situationOf } from '../../src/playbook/planning/situation.ts'
import { kindsText } from '../../src/playbook/reference/kinds.ts'
import { pricedBrief } from '../../src/playbook/reference/priced-brief.ts'
import { samplesText } from '../../src/playbook/reference/samples.ts'
import { waysText } from '../../src/playbook/reference/ways.ts'
import { referencesFor } from '../../src/playbook/reference.ts'
import { voiceOf } from '../../src/playbook/write/voices.ts'
import { promptLeaksIn } from '../../src/text/prompt-leak.ts'
import { type BriefSketch, sampleBrief } from '../support/sample-brief.ts'

const coffee: BriefSketch = {
  industry: 'coffee',
  description: 'Сеть из 12 кофеен в Казани',
  customers: 20_000,
  dormant: 15_000,
  order: 380,
  frequency: 3.2,
  margin: 0.6,
  churn: 0.06,
  nps: 34,
  pains: ['Утром очередь больше 10 минут', 'Нет бонусов за постоянство'],
  budget: 4_500_000,
  team: [
    ['CRM-маркетолог', 1, 1],
    ['Операционный директор', 1, 0.5],
  ],
  tools: ['касса iiko'],
  channels: ['push', 'sms', 'касса'],
}
const software: BriefSketch = {
  language: 'en',
  industry: 'saas',
  model: 'b2b',
  description: 'Project planning software for agencies',
  customers: 600,
  order: 1_500,
  frequency: 1,
  margin: 0.78,
  churn: 0.02,
  pains: ['Support answers after two days', 'Customers do not see value after the first quarter'],
  budget: 150_000,
  team: [
    ['Head of Customer Success', 1, 1],
    ['Customer success manager', 3, 3],
    ['Product engineer', 1, 0.3],
  ],
  channels: ['email', 'account manager calls'],
}

function planned(id: string, more: Partial<PlannedInitiative>): PlannedInitiative {
  const playbook = playbooks().find((one) => one.id === id)
  if (!playbook) throw new Error(id)
  return {
    playbook,
    variant: 'full',
    painIds: [],
    oneOff: 0,
    runPerMonth: 0,
    resources: [],
    ...more,
  } as PlannedInitiative
}

const scores: Plan['programme']['scores'] = [
  { type: 'points', score: 10, facts: ['frequent+3', 'margin+2'] },
  { type: 'punch', score: 6, facts: ['loses-money', 'uniform-order+2'] },
  { type: 'rebate', score: -8, facts: ['not-b2b-8'] },
]
const design = (more: Partial<Plan['programme']>): Plan['programme'] =>
  ({ type: 'none', noneReason: null, scores, ...more }) as Plan['programme']

/** Three ways, one of them by a programme, and one turned down for money and one for people. */
const small = (): Plan =>
  ({
    initiatives: [
      planned('wb-three-waves', {
        resources: [{ role: 'CRM-маркетолог', days: 6, contractor: false }],
        runPerMonth: 14_000,
      }),
      planned('pro-close-loop-24h', {
        painIds: ['P1', 'P2'],
        oneOff: 1_000,
        resources: [
          { role: 'Директор', days: 5, contractor: false },
          { role: 'Директор', days: 0.5, contractor: false },
        ],
      }),
    ],
    rejected: [
      { playbook: planned('pro-status-notify', {}).playbook, reason: 'loses-money', cost: 1, marginPerYear: null },
    ],
    programme: design({ scores: [] }),
  }) as unknown as Plan

describe('ways to act', () => {
  it('are told in Russian, by direction, with what they take and stand on', () => {
    expect(waysText(small(), situationOf(sampleBrief(coffee)), true).split('\n')).toEqual([
      'title | pains it answers | effect low/base/high, reach, evidence | RUB one-off + a month | person-days | weeks before launch | after which rows | basis (none: expert estimate)',
      'proactive:',
      'a. Звонок на каждую низкую оценку в течение 24 часов | P1, P2 | churn 0.15/0.3/0.4, reach 0.08, expert-direct | 1000 + 0 | Директор 5.5 | 4 w | after Исходный замер NPS/CSAT и контур обратной связи, Право решить проблему на месте | basis: Вторичный источник: 20–40 % недовольных меняют мнение за 90 дней, если с ними связались быстро; охват и размер — экспертная оценка',
      'winback:',
      'b. Возврат спящих клиентов в три волны | winback: contactable 0.4, response 0.07, organic 0.03, expert-direct | 0 + 14000 | CRM-маркетолог 6 | 3 w | after Согласия и правила программы, Чистая база и витрина RFM | basis: Поставщики заявляют 10–30 % возврата; в план взято 7 % всего и 3 % тех, кто вернулся бы сам',
    ])
  })

  it('are told in English without money where there are no prices', () => {
    const text = waysText(small(), situationOf(sampleBrief(software)), false)
    expect(text).toContain(
      'b. Three-wave win-back of sleeping customers | winback: contactable 0.4, response 0.07, organic 0.03, expert-direct | CRM-маркетолог 6 | 3 w',
    )
    expect(text).not.toContain('one-off')
  })

  it('name the rows they wait for, and a programme near the planned one', () => {
    const plan = small()
    const rows = waysText(
      {
        ...plan,
        initiatives: [...plan.initiatives, planned('en-data-mart', {})],
        programme: design({ type: 'cashback', scores }),
      },
      situationOf(sampleBrief(coffee)),
      true,
    )
    expect(rows).toMatch(/^b\. Балльная программа/m)
    expect(rows).not.toContain('Карта с отметками')
    expect(rows).toMatch(/^c\. Возврат спящих .* after Согласия и правила программы, d \|/m)
  })
})

describe('kinds of programme', () => {
  it('stand with the facts that counted; numbers only where the kind is good enough', () => {
    const text = kindsText(design({ noneReason: 'service-first' }), situationOf(sampleBrief(coffee)), true)
    expect(text.split('\n')).toEqual([
      'facts: orders a year 38.4; margin 0.6; customers 20000; till or site can count: yes; assumed for the industry: spread of the order 0.35, revenue of the best tenth 0.3, heavy buyers 0.2',
      'kind: score = facts that counted | numbers to start from (from score 4 on)',
      expect.stringMatching(
        /^points: 10 = frequent \+3, margin bears a reward \+2 \| earn 0\.05 of spend, breakage 0\.3, displacement 0\.5, /,
      ),
      'punch: 6 = uniform order +2 | costs more than it brings here, even at half the usual reward',
      'rebate: -8 = customers are people -8',
      'none: the choice of the built-in planner, the service is broken, a reward would bring more people into the same trouble',
    ])
  })
})

describe('samples', () => {
  it('say what a large and a small base can show', () => {
    expect(samplesText(situationOf(sampleBrief(coffee))).split('\n')).toEqual([
      'base: 20000 customers; share lost in 6 months 0.31',
      'hold-out 0.05 (1000 customers): shows a fall of 0.057 or more',
      'hold-out 0.1 (2000 customers): shows a fall of 0.041 or more',
      'hold-out 0.2 (4000 customers): shows a fall of 0.029 or more',
      'survey of the whole base: 2000 to 4000 answers',
      'NPS error in points: 50 answers ±20, 100 answers ±14, 200 answers ±10, 400 answers ±7',
      'test of a message, customers per arm: response 0.03 to 0.05 needs 1504, response 0.05 to 0.08 needs 1057, response 0.1 to 0.15 needs 683',
    ])
    const few = samplesText(situationOf(sampleBrief({ ...software, customers: 40 })))
    expect(few).toContain('hold-out 0.2 (8 customers): too small')
    expect(few).toContain('matched-pairs')
    expect(few).toContain('too few answers for a score')
  })
})

describe('references', () => {
  it.each([
    ['ru', coffee],
    ['en', software],
  ])('are the same twice, short, and in the language of the brief (%s)', (language, sketch) => {
    const references = referencesFor(sampleBrief(sketch))
    expect(Object.keys(references)).toEqual(['programme', 'initiatives', 'monitoring'])
    expect(referencesFor(sampleBrief(sketch))).toEqual(references)
    for (const text of Object.values(references)) {
      expect(text.length).toBeLessThanOrEqual(4_400)
      expect(text).not.toMatch(/undefined|NaN|\[object|\{\w+\}|\b(?:pro|loy|per|wb|en)-[a-z]/)
    }
    const rows = references.initiatives?.match(/^[a-p]\. .*/gm) ?? []
    expect(rows.length).toBeGreaterThanOrEqual(8)
    for (const row of rows) expect(/[а-яё]/.test(row)).toBe(language === 'ru')
  })

  it('leave money out where the currency has no prices, and do not take amounts of it for dollars', () => {
    const brief = sampleBrief({ ...coffee, currency: 'XOF', order: 2_000_000 })
    const { planned: stand, priced } = pricedBrief(brief)
    expect([priced, stand.budget.currency, stand.metrics.averageOrder]).toEqual([false, 'USD', null])
    const { initiatives = '' } = referencesFor(brief)
    expect(initiatives).not.toMatch(/USD|XOF|one-off|\| \d+ \+ \d+ \|/)
    expect(initiatives).toMatch(/^a\. /m)
    expect(pricedBrief(sampleBrief(coffee))).toEqual({ planned: sampleBrief(coffee), priced: true })
  })

  it('may be quoted: no title and no basis is a passage of a prompt', () => {
    const quoted = playbooks().flatMap((playbook) => {
      const { basis } = voiceOf({ playbook, variant: 'full' })
      return [playbook.title, playbook.light?.title, basis].flatMap((text) => (text ? [text.ru, text.en] : []))
    })
    expect(quoted.filter((text) => promptLeaksIn(text).length > 0)).toEqual([])
  })
})
