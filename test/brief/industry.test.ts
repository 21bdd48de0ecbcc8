import { describe, expect, it } from 'vitest'
import { briefOf, industries } from './brief-of.ts'

const recognised: [string | object, string][] = [
  ['Зерно, кофейни', 'coffee'],
  ['Пиццерия «Угли»', 'coffee'],
  ['Вкусный дом, сеть супермаркетов', 'grocery'],
  ['Интернет-магазин одежды «Лён»', 'ecom'],
  ['Лён, бутик женской одежды', 'fashion'],
  ['Shiftbridge, workforce software', 'saas'],
  ['Дом.связь, интернет-провайдер', 'telecom'],
  ['Волга, региональный банк', 'bank'],
  ['Полис, страховая компания', 'insurance'],
  ['Атлет, фитнес-клуб', 'fitness'],
  ['Студия «Лак», маникюр', 'beauty'],
  ['Harbour Inn, boutique hotel', 'hotel'],
  ['Слово, языковая школа', 'edtech'],
  ['Пиксель, ремонт телефонов', 'service-center'],
  ['Гараж, автосервис', 'service-center'],
  ['Здоровье, сеть аптек', 'pharmacy'],
  ['ПродОпт, дистрибуция продуктов', 'b2b-dist'],
  [{ name: 'Северный ветер', description: 'Кофейня у вокзала' }, 'coffee'],
]

/** Words that hold the beginning of another industry's word. */
const strangers: string[] = [
  'Ростов, банкетный зал',
  'Бариста-дети, детский сад',
  'Отдел кадров, кадровое агентство',
  'Йогурт и К, молочный завод',
  'Рост, коворкинг',
  'Ремонт квартир под ключ',
  'Цветочный салон «Пион»',
  'Цветочные мастерские «Пион»',
  'Clay & Co, pottery workshop',
  'Стеклянная банка, завод',
  'Careful Movers, removals',
  'Дубрава, мебель на заказ',
  'Ремонт окон и балконов',
]

/** Outside the list, with customers who come, wait and pay like those of an industry on it. */
const nearest: [string | object, string][] = [
  ['Riverside, two veterinary practices', 'beauty'],
  ['Кедр, стоматология', 'beauty'],
  [{ name: 'Hound & Co', description: 'dog grooming at home' }, 'beauty'],
  [{ name: 'Белый лист', description: 'химчистка, три приёмных пункта' }, 'service-center'],
  ['Blue Arch, chain of car washes', 'service-center'],
  ['Детский развивающий центр «Пчёлка»', 'edtech'],
  ["Bright Sparks, kids' activity centre", 'edtech'],
  ['Qvevri Cellar, wine shop', 'grocery'],
  ['Салон оптики «Взгляд»', 'fashion'],
  [
    { name: 'Cartwell', description: 'Makes and supplies corrugated boxes to food producers', model: 'b2b' },
    'b2b-dist',
  ],
  [{ name: 'Smile', industry: 'dental clinic' }, 'beauty'],
]

describe('the industry of a brief', () => {
  it.each(nearest)('%j borrows its figures from %s and says so', (company, id) => {
    const { industry } = briefOf({ company, products: ['Услуга'] })
    expect(industry).toMatchObject({ id, match: 'nearest' })
    expect(industry.name).toMatch(/nearest known industry|ближайшая из известных/u)
  })

  it.each(recognised)('%j is %s', (company, id) => {
    expect(briefOf({ company, products: ['Услуга'] }).industry).toMatchObject({ id, match: 'recognised' })
  })

  it.each(strangers)('%s is none of the known', (company) => {
    expect(briefOf({ company, products: ['Услуга'] }).industry).toMatchObject({ id: 'general', match: 'general' })
  })

  it.each(industries.map(({ id }) => id))('%s is found by its id and by its name', (id) => {
    const record = industries.find((one) => one.id === id)
    for (const industry of [id, record?.name.ru, record?.name.en]) {
      expect(briefOf({ company: { name: 'X', industry } }).industry).toMatchObject({ id, match: 'named' })
    }
  })

  it('knows the products where nothing else tells it', () => {
    const products = ['Капучино и кофе', 'Кофе в зёрнах']
    expect(briefOf({ company: 'Зерно', products }).industry.id).toBe('coffee')
    expect(briefOf({ company: 'Буквоед, книги', products: ['Книги', 'Кофе', 'Открытки'] }).industry.id).toBe('general')
  })

  it('computes churn from retention by F1, the best from the best', () => {
    const { churn } = briefOf({ company: { name: 'X', industry: 'coffee' } }).industry
    expect(churn.mid).toBeCloseTo(1 - 0.45 ** (1 / 12), 12)
    expect(churn.low).toBeLessThan(churn.high)
  })

  it('draws the general model from industries with the same kind of customer', () => {
    const shop = briefOf({ company: { name: 'X', industry: 'цветы' }, products: ['Букеты'] }).industry
    const works = briefOf({ company: { name: 'X', industry: 'литьё', model: 'b2b' }, products: ['Отливки'] }).industry
    expect(shop.source).toContain('Кофейни')
    expect(works.source).toBe('среднее по отраслям: SaaS для бизнеса, B2B-дистрибуция')
    expect(works.retention.mid).toBeCloseTo((0.84 + 0.87) / 2, 3)
    expect(shop.name).toBe('Общая модель')
  })

  it.each([
    ['Shiftbridge, SaaS', 'b2b'],
    ['ПродОпт, оптовая торговля', 'b2b'],
    ['Зерно, кофейни', 'b2c'],
    [{ name: 'Зерно', industry: 'coffee', model: 'b2b2c' }, 'b2b2c'],
  ])('%j sells %s', (company, model) => {
    expect(briefOf({ company }).company.model).toBe(model)
  })
})
