import { readBrief } from '../../../src/brief/read.ts'
import type { Brief } from '../../../src/core/brief.ts'
import { industries } from '../../../src/playbook/knowledge.ts'
import type { Plan } from '../../../src/playbook/plan.ts'
import { planStrategy } from '../../../src/playbook/plan-strategy.ts'
import { writeAnalysis } from '../../../src/playbook/write/analysis.ts'
import { writeGoals } from '../../../src/playbook/write/goals.ts'
import { writeInitiatives } from '../../../src/playbook/write/initiatives.ts'
import { writeProgramme } from '../../../src/playbook/write/programme.ts'

/** Briefs of different trades, sizes and languages; the shop and the bakery know nothing about their numbers. */
export const briefs: Readonly<Record<string, string>> = {
  'coffee chain, ru': `
start: 2027-01-01
company: {name: Кофейни «Зерно», industry: coffee, model: b2c}
audience: {description: жители и работники района, age: [22, 40], needs: [быстро взять кофе по дороге]}
products: [{name: Кофе с собой, price: 290}, {name: Десерты, price: 240}]
metrics: {customers: 20000, dormantCustomers: 15000, newCustomersPerMonth: 1200, averageOrder: 380, ordersPerMonth: 3.2, grossMargin: 60%, churn: {value: 6%, period: month}, nps: {value: 34, responses: 420}}
pains: [Утром очередь больше 10 минут, Вкус отличается от точки к точке, Нет поощрения постоянных гостей]
budget: {total: 4500000, currency: RUB}
team: [{role: CRM-маркетолог, people: 1, fte: 1}, {role: Управляющий точкой, people: 12, fte: 12}, {role: Бариста, people: 60, fte: 60}]
tools: [CRM, касса iiko]
goals: [{text: Снизить отток с 6 до 5 % в месяц, metric: churn, target: 5%, period: month}, {text: Поднять NPS до 45, metric: nps, target: 45}]
channels: [push, SMS, email, приложение, касса]
constraints: [Не давать скидок больше 15 %]`,
  'repair shop, ru': `
start: 2027-01-01
company: {name: Сервис «Гаечный ключ», industry: service-center, model: b2c}
audience: владельцы машин старше 5 лет
products: [{name: Замена масла, price: 2500}, {name: Ремонт подвески, price: 12000}]
pains: [Клиентам не сообщают о ходе ремонта, После ремонта клиенты не возвращаются]
budget: 300 тыс. ₽
team: [{role: Владелец, people: 1}, {role: Мастер-приёмщик, people: 2}]
goals: [Больше повторных клиентов]
channels: [телефон, WhatsApp, SMS]`,
  'software, en': `
country: US
start: 2027-04-01
company: {name: Ledgerly, industry: saas, model: b2b}
audience: {description: Finance teams of firms with 50-500 employees, segments: [{name: Growing firms, share: 60%}, {name: Established firms, share: 40%}]}
products: [{name: Ledgerly Core, price: 1500}, {name: Approvals add-on, price: 400}]
metrics: {customers: 600, newCustomersPerMonth: 14, averageOrder: 1500, ordersPerMonth: 1, grossMargin: 78%, churn: {value: 2%, period: month}, nps: {value: 31, responses: 180}}
pains: [Setup is confusing and takes weeks, Support takes two days to answer]
budget: {total: 150000, currency: USD}
team: [{role: Head of Customer Success, people: 1, fte: 1}, {role: Customer success manager, people: 3, fte: 3}, {role: Data analyst, people: 1, fte: 0.5}]
goals: [{text: Cut monthly churn to 1.6%, metric: churn, target: 1.6%, period: month}, {text: Grow revenue by 10%, metric: revenue, target: 10%}]
channels: [email, in-app messages, account manager calls]`,
  'bakery, en, no numbers, no team': `
country: GB
start: 2027-03-01
company: "Hill Street Bakery, coffee and bread"
audience: people who live and work nearby
products: [Sourdough loaf, Flat white]
pains: "Long queue on Saturday mornings"
budget: £9,000
goals: [Make Saturday customers come on weekdays too]
channels: [email, in-store]`,
}

/** A brief of the table as the pipeline gets it. */
export function briefOf(name: string): Brief {
  const source = briefs[name] ?? ''
  return readBrief(source, { file: name, today: '2026-10-10', industries: industries() }).brief
}

/** The four stages this folder speaks for, one after another. */
export function writeAll(brief: Brief, plan: Plan = planStrategy(brief)) {
  const analysis = writeAnalysis(brief, plan)
  const goals = writeGoals(brief, plan, { analysis })
  const programme = writeProgramme(brief, plan, { analysis, goals })
  const initiatives = writeInitiatives(brief, plan, { analysis, goals })
  return { plan, drafts: { analysis, goals, programme, initiatives } }
}

/** Every text of a draft with its path. */
export function textsIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }]
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${path}/${index}`))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, item]) => (key === 'refs' ? [] : textsIn(item, `${path}/${key}`)))
}
