import { expect, test } from 'vitest'
import type { Brief } from '../../../src/core/brief.ts'
import { excludedTermIn, misfitsIn } from '../../../src/stages/shared/audience-misfits.ts'
import { type AudienceTagId, audienceTags } from '../../../src/stages/shared/audience-tags.ts'
import { goodBrief } from '../../support/good/brief.ts'

function tagsOf(change: (brief: Brief) => unknown): Record<string, boolean> {
  const brief = goodBrief('ru')
  change(brief)
  return Object.fromEntries(audienceTags(brief).map(({ id, stated }) => [id, stated]))
}

test.each<[string, Record<string, boolean>, (brief: Brief) => void]>([
  ['office workers of 22–40', {}, () => {}],
  [
    'age 60–75',
    { 'age-60': true },
    ({ audience }) => {
      audience.age = [60, 75]
    },
  ],
  [
    'pensioners, no age given',
    { 'age-60': false },
    ({ audience }) => Object.assign(audience, { age: null, description: 'Пенсионеры из соседних домов' }),
  ],
  [
    'pensioners among others',
    {},
    ({ audience }) => Object.assign(audience, { age: null, description: 'Семьи, студенты и пенсионеры' }),
  ],
  [
    'age 14–25',
    { minors: true },
    ({ audience }) => {
      audience.age = [14, 25]
    },
  ],
  [
    'pupils, paid for by parents',
    {},
    ({ audience }) => Object.assign(audience, { age: null, description: 'Родители школьников' }),
  ],
  [
    'companies',
    { b2b: true },
    ({ company }) => {
      company.model = 'b2b'
    },
  ],
  [
    'a premium house',
    { premium: false },
    ({ company }) => {
      company.description = 'Премиальный салон'
    },
  ],
  [
    'people who count every rouble',
    { 'price-sensitive': false },
    ({ audience }) => {
      audience.description = 'Жители, чувствительные к цене'
    },
  ],
  [
    'villages without smartphones',
    { rural: false, 'low-digital': false },
    ({ audience }) => {
      audience.description = 'Жители деревень без смартфонов'
    },
  ],
  [
    'a bank',
    { privacy: true },
    ({ industry }) => {
      industry.id = 'bank'
    },
  ],
  [
    'a clinic',
    { privacy: false },
    ({ company }) => {
      company.industry = 'стоматологическая клиника'
    },
  ],
  [
    'one purchase a year',
    { 'rare-purchase': true },
    ({ metrics }) => Object.assign(metrics.ordersPerMonth ?? {}, { value: 0.08 }),
  ],
  ['exactly two purchases a year', {}, ({ metrics }) => Object.assign(metrics.ordersPerMonth ?? {}, { value: 2 / 12 })],
  [
    'rare purchases of the industry, which the brief does not tell',
    { 'rare-purchase': false },
    ({ metrics, industry }) => {
      metrics.ordersPerMonth = null
      industry.ordersPerMonth.mid = 0.1
    },
  ],
  [
    'an age of 60 in the middle',
    { 'age-60': true },
    ({ audience }) => {
      audience.age = [45, 75]
    },
  ],
  [
    'from 18 years on',
    {},
    ({ audience }) => {
      audience.age = [18, 30]
    },
  ],
  [
    'pupils, no age given',
    { minors: false },
    ({ audience }) => Object.assign(audience, { age: null, description: 'Школьники и подростки' }),
  ],
  [
    'half of the base in a village, and a few who count every rouble',
    { rural: false },
    ({ audience }) => {
      audience.segments = [
        { id: 'SG1', name: 'Соседи', share: 0.5, description: 'Жители деревень' },
        { id: 'SG2', name: 'Чувствительные к цене', share: 0.4, description: null },
        { id: 'SG3', name: 'Пенсионеры без смартфонов', share: null, description: null },
      ]
    },
  ],
  [
    'most of the base by the name of the segment',
    { 'price-sensitive': false },
    ({ audience }) => {
      audience.segments = [{ id: 'SG1', name: 'Чувствительные к цене', share: 0.6, description: null }]
    },
  ],
])('%s', (_name, tags, change) => {
  expect(tagsOf(change)).toEqual(tags)
})

test.each<[AudienceTagId, 'any' | 'joining', fits: string, misfits: string]>([
  ['age-60', 'joining', 'В приложении или по номеру телефона на кассе', 'Регистрация в приложении за минуту'],
  ['age-60', 'any', 'Баланс виден в приложении', 'Награды видны только в приложении'],
  ['age-60', 'joining', 'Join by phone number or in the app', 'Join in the app'],
  ['age-60', 'joining', 'Через Telegram или у администратора', 'Через чат-бот Telegram'],
  ['age-60', 'any', 'Открытка ко дню рождения', 'Челлендж в соцсетях с хештегом'],
  ['minors', 'any', 'A credit note for the order', 'A card on credit from us'],
  ['minors', 'any', 'Без алкоголя и энергетиков', 'Бокал пива в подарок'],
  ['b2b', 'any', 'Поздравление с годовщиной договора', 'Скидка 5 % ко дню рождения компании'],
  ['b2b', 'any', 'Cards and invoices in one place', 'A stamp card for every order'],
  ['b2b', 'any', 'Командная игра', 'Leaderboard of the best buyers'],
  ['premium', 'any', 'Скидка 5 % на вторую вещь', 'Скидка 40 % на всё'],
  ['premium', 'any', '15% off the second visit', '30% off everything'],
  ['premium', 'any', 'Личное СМС от мастера', 'Массовая СМС по базе'],
  ['low-digital', 'joining', 'Номер телефона или QR-код на кассе', 'Сканировать QR-код'],
  ['rural', 'any', 'Доставка за 3 дня в пункт выдачи', 'Курьер в тот же день'],
  ['privacy', 'any', 'Личный отчёт о пользе', 'Таблица лидеров недели'],
  ['privacy', 'any', 'Review of the service', 'Before-and-after photos in the feed'],
])('%s, %s: “%s” fits, “%s” does not', (id, where, fits, wrong) => {
  expect(misfitsIn(fits, [{ id, stated: true }], where)).toEqual([])
  expect(misfitsIn(wrong, [{ id, stated: true }], where)).toMatchObject([{ tag: id, severity: 'error' }])
  expect(misfitsIn(wrong, [{ id, stated: false }], where)).toMatchObject([{ severity: 'warning' }])
  expect(misfitsIn(wrong, [], where)).toEqual([])
})

test('a term the client excluded is found by its root and only where it is proposed', () => {
  const brief = goodBrief('ru')
  expect(excludedTermIn('Коктейль с алкоголем в подарок', brief)).toBeNull()
  brief.audience.exclude = ['алкоголь', 'массовые рассылки']
  expect(excludedTermIn('Коктейль с алкоголем в подарок', brief)).toBe('алкоголь')
  expect(excludedTermIn('Без алкоголя. Напиток в подарок', brief)).toBeNull()
  expect(excludedTermIn('Массовая рассылка спящим клиентам', brief)).toBe('массовые рассылки')
  expect(
    excludedTermIn('Холодный чай и звонок о готовности', { audience: { ...brief.audience, exclude: ['алкоголь'] } }),
  ).toBeNull()
})
