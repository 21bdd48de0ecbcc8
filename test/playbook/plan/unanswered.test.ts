import { expect, test } from 'vitest'
import { industries } from '../../../src/playbook/knowledge.ts'
import { planStrategy } from '../../../src/playbook/plan-strategy.ts'
import { planScale } from '../../../src/stages/initiatives/plan-scale.ts'
import { sampleBrief } from '../../support/sample-brief.ts'

test.each(industries().map(({ id }) => id))(
  '%s: a small supplier of firms answers a complaint about the price',
  (id) => {
    const brief = sampleBrief({
      industry: id,
      model: 'b2b',
      customers: 60,
      pains: ['Дорого', 'Ошибки в отгрузках'],
      budget: 300_000,
      team: [
        ['Владелец', 1, 0.5],
        ['Менеджер', 2, 1],
      ],
      channels: ['телефон', 'email'],
    })
    const { initiatives } = planStrategy(brief)
    const of = (direction: string) => initiatives.filter(({ playbook }) => playbook.direction === direction).length
    expect([...new Set(initiatives.flatMap(({ painIds }) => painIds))].toSorted()).toEqual(['P1', 'P2'])
    expect(of('personal')).toBeGreaterThanOrEqual(planScale(brief).personal)
    expect(of('staff')).toBeGreaterThan(0)
  },
)
