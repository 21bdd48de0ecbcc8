import type { Localised } from '../core/localised.ts'

/** What each kind of field accepts, as a person is told; the key is the `error` of the zod type in schema-fields.ts and schema.ts. */
export const fieldWords = {
  text: { en: 'text', ru: 'текст' },
  texts: { en: 'one text or a list of texts', ru: 'один текст или список текстов' },
  money: { en: 'money such as 4500000, $150k or "4,5 млн ₽"', ru: 'деньги: 4500000, 4,5 млн ₽, $150k' },
  count: { en: 'a number such as 20000 or "20 000"', ru: 'число: 20000 или 20 000' },
  frequency: { en: 'orders per customer per month, such as 3.2', ru: 'число заказов на клиента в месяц, например 3.2' },
  rate: {
    en: 'a percentage such as 6% or a fraction such as 0.06',
    ru: 'процент, например 6%, или доля, например 0.06',
  },
  period: { en: 'month, quarter or year', ru: 'month, quarter или year' },
  'rate-period': {
    en: '6% monthly, 0.06, or {value: 6%, period: month}',
    ru: '6% в месяц, 0.06 или {value: 6%, period: month}',
  },
  nps: { en: 'a number from −100 to 100, or {value, responses}', ru: 'число от −100 до 100 или {value, responses}' },
  ltv: { en: 'money, or {value, basis: margin | revenue}', ru: 'деньги или {value, basis: margin | revenue}' },
  'ltv-basis': { en: 'margin or revenue', ru: 'margin (маржа) или revenue (выручка)' },
  value: { en: 'a number, a percentage or money', ru: 'число, процент или деньги' },
  flag: { en: 'true or false', ru: 'true или false' },
  model: { en: 'b2c, b2b or b2b2c', ru: 'b2c, b2b или b2b2c' },
  company: {
    en: '"Name, industry" or a mapping with name, industry, model, description',
    ru: '"Название, отрасль" или набор полей name, industry, model, description',
  },
  segment: {
    en: 'text, or a mapping with name, share, description',
    ru: 'текст или набор полей name, share, description',
  },
  segments: { en: 'a list of segments', ru: 'список сегментов' },
  age: { en: 'two ages such as [22, 40] or "22-40"', ru: 'возраст от и до: [22, 40] или "22-40"' },
  audience: {
    en: 'text, or a mapping with description, age, needs, exclude, segments',
    ru: 'текст или набор полей description, age, needs, exclude, segments',
  },
  product: {
    en: 'text, or a mapping with name, price, description',
    ru: 'текст или набор полей name, price, description',
  },
  products: { en: 'a list of at least one product', ru: 'список хотя бы из одного продукта' },
  metrics: { en: 'a mapping of metrics', ru: 'набор показателей' },
  'other-metrics': { en: 'a list of {name, value, period}', ru: 'список {name, value, period}' },
  budget: {
    en: 'money such as $150k, or a mapping with total and currency',
    ru: 'деньги, например 4,5 млн ₽, или набор полей total и currency',
  },
  role: {
    en: 'a role such as "2 baristas", or a mapping with role, people, fte',
    ru: 'роль, например «2 бариста», или набор полей role, people, fte',
  },
  team: { en: 'a list of roles', ru: 'список ролей' },
  goal: {
    en: 'text, or a mapping with text, metric, target, period',
    ru: 'текст или набор полей text, metric, target, period',
  },
  goals: { en: 'a list of at least one goal', ru: 'список хотя бы из одной цели' },
  number: { en: 'a number', ru: 'число' },
  season: { en: 'a list of twelve numbers with mean 1', ru: 'список из двенадцати чисел со средним 1' },
  finance: {
    en: 'a mapping with discountRate, season, vatIncluded',
    ru: 'набор полей discountRate, season, vatIncluded',
  },
  language: { en: 'ru or en', ru: 'ru или en' },
  country: { en: 'two letters of ISO 3166-1 such as RU', ru: 'две буквы ISO 3166-1, например RU' },
  currency: { en: 'three letters of ISO 4217 such as RUB', ru: 'три буквы ISO 4217, например RUB' },
  date: { en: 'a day as YYYY-MM-DD', ru: 'день в виде ГГГГ-ММ-ДД' },
  deliverable: { en: 'launch, offers or crm', ru: 'launch, offers или crm' },
  brief: {
    en: 'a mapping with company, audience, products, pains, budget, goals, channels',
    ru: 'набор полей company, audience, products, pains, budget, goals, channels',
  },
} satisfies Record<string, Localised>
export type FieldWord = keyof typeof fieldWords

export function isFieldWord(text: string): text is FieldWord {
  return Object.hasOwn(fieldWords, text)
}
