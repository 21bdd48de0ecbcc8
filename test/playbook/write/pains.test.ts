import { expect, test } from 'vitest'
import { generateStrategy } from '../../../src/index.ts'

const now = new Date('2026-10-10T00:00:00Z')

const cleaners = {
  language: 'ru',
  start: '2027-01-01',
  company: { name: 'Белый лист', description: 'химчистка, три приёмных пункта' },
  audience: 'Офисные сотрудники и семьи',
  products: [{ name: 'Чистка костюма', price: 1400 }],
  pains: ['Не знаю заранее, сколько будет стоить', 'Вешалки скрипят'],
  budget: { total: 600_000, currency: 'RUB' },
  goals: ['Больше повторных заказов'],
  channels: ['sms', 'телефон'],
  metrics: { customers: 2600, averageOrder: 2100, ordersPerMonth: 0.25, grossMargin: '45%' },
  team: [
    { role: 'Директор', people: 1 },
    { role: 'Приёмщица', people: 6 },
  ],
}

test('a complaint is told with what is done about it in one card, whatever way answers it', async () => {
  const { stages } = await generateStrategy(cleaners, { now })
  for (const pain of cleaners.pains) {
    const telling = stages.initiatives.initiatives.filter(({ what, steps }) =>
      [what, ...steps].some((text) => text.includes(`«${pain}»`)),
    )
    expect(telling.length, pain).toBe(1)
  }
  const steps = stages.initiatives.initiatives.flatMap((initiative) => initiative.steps)
  expect(steps.find((step) => step.startsWith('«Не знаю заранее, сколько будет стоить»'))).toContain(
    'называть цену письменно',
  )
})

test('a complaint no word fits is named by the client’s own words', async () => {
  const { stages } = await generateStrategy({ ...cleaners, pains: ['Вешалки скрипят'] }, { now })
  expect(stages.analysis.findings[0]?.title).toBe('Первая причина ухода: «Вешалки скрипят»')
  expect(stages.analysis.bindingCause.text).toMatch(/^В брифе: «Вешалки скрипят»\./u)
  expect(JSON.stringify(stages.initiatives.scripts)).toContain('Клиент недоволен: «Вешалки скрипят»')
})
