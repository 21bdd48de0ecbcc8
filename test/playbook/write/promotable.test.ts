import { describe, expect, it } from 'vitest'
import { readBrief } from '../../../src/brief/read.ts'
import { industries } from '../../../src/playbook/knowledge.ts'
import { planStrategy } from '../../../src/playbook/plan-strategy.ts'
import { factsOf } from '../../../src/playbook/write/facts.ts'
import { fillText } from '../../../src/playbook/write/fill-text.ts'
import { promotableProduct } from '../../../src/playbook/write/promotable.ts'

function briefWith(products: readonly string[], constraints: readonly string[]) {
  const lines = [
    'start: 2027-01-01',
    'company: {name: Волжанка, industry: pharmacy, model: b2c}',
    'audience: {description: жители района}',
    `products: ${JSON.stringify(products.map((name) => ({ name, price: 640 })))}`,
    'metrics: {customers: 18000, averageOrder: 720, ordersPerMonth: 1.6, grossMargin: 24%, churn: 4.5%}',
    'pains: [Лекарств нет в наличии, Очередь вечером]',
    'budget: {total: 1800000, currency: RUB}',
    'team: [{role: Маркетолог, people: 1}, {role: Фармацевт, people: 9}]',
    'goals: [Снизить отток]',
    'channels: [sms, касса]',
    `constraints: ${JSON.stringify(constraints)}`,
  ]
  return readBrief(lines.join('\n'), { file: 'brief.yaml', today: '2026-12-01', industries: industries() }).brief
}

describe('a product that a message may name', () => {
  it.each<[string, string[], string[], string | undefined]>([
    ['prescription goods are passed over', ['Рецептурные препараты', 'Косметика'], [], 'Косметика'],
    ['«безрецептурные» are free', ['Безрецептурные препараты', 'Косметика'], [], 'Безрецептурные препараты'],
    ['«нерецептурные» are free', ['Нерецептурные препараты', 'Косметика'], [], 'Нерецептурные препараты'],
    ['English prescription', ['Prescription drugs', 'Vitamins'], [], 'Vitamins'],
    ['non-prescription is free', ['Non-prescription drugs', 'Vitamins'], [], 'Non-prescription drugs'],
    ['tobacco and alcohol', ['Табак', 'Алкоголь', 'Кофе'], [], 'Кофе'],
    ['a limit of the owner', ['Детское питание', 'Косметика'], ['Не рекламировать детское питание'], 'Косметика'],
    ['an English limit', ['Baby formula', 'Vitamins'], ['Do not advertise baby formula'], 'Vitamins'],
    ['a limit on something else', ['Косметика', 'Витамины'], ['Не рекламировать детское питание'], 'Косметика'],
    ['nothing is left', ['Табак'], [], undefined],
  ])('%s', (_name, products, constraints, expected) => {
    expect(promotableProduct(briefWith(products, constraints))?.name).toBe(expected)
  })
})

describe('a filled text', () => {
  const filled = (constraint: string, ru: string) => {
    const brief = briefWith(['Косметика'], [constraint])
    const plan = planStrategy(brief)
    const initiative = plan.initiatives[0]
    if (!initiative) throw new Error('no initiative')
    return fillText(factsOf(brief, plan), initiative, { ru, en: ru }).replace(/\u00a0/gu, ' ')
  }
  it.each([
    [
      'an offer is capped',
      'Не давать скидок больше 7 %',
      'подарок до 15 % среднего чека',
      'Подарок до 7 % среднего чека',
    ],
    [
      'below the cap stays',
      'Не давать скидок больше 7 %',
      'подарок до 5 % среднего чека',
      'Подарок до 5 % среднего чека',
    ],
    [
      'money back is no discount',
      'Не давать скидок больше 7 %',
      'вернуть до 30 % среднего чека',
      'Вернуть до 30 % среднего чека',
    ],
    ['a discount', 'Не давать скидок больше 7 %', 'скидка до 10 %, срок 5 дней', 'Скидка до 7 %, срок 5 дней'],
    ['no discounts at all', 'Никаких скидок', 'скидка до 10 % или двойные баллы', 'Двойные баллы'],
    ['no limit', 'Не нанимать', 'подарок до 15 % среднего чека', 'Подарок до 15 % среднего чека'],
  ])('%s', (_name, constraint, text, expected) => {
    expect(filled(constraint, text)).toBe(expected)
  })
  it('starts every sentence with a capital letter', () => {
    expect(filled('Не нанимать', 'Готово. {owner} звонит через 3 дн. {owner}')).toMatch(
      /^Готово\. \p{Lu}\S+ звонит .*дн\. \p{Ll}/u,
    )
  })
})
