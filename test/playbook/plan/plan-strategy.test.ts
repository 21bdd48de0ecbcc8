import { describe, expect, test } from 'vitest'
import { addMonths, daysBetween } from '../../../src/core/date.ts'
import { capacityOf } from '../../../src/finance/capacity.ts'
import { costOfYear } from '../../../src/finance/plan-cost.ts'
import { rewardBurden, rewardsOfYear } from '../../../src/finance/rewards.ts'
import { programmePlaybooks } from '../../../src/playbook/choose-programme.ts'
import type { Plan } from '../../../src/playbook/plan.ts'
import { planStrategy } from '../../../src/playbook/plan-strategy.ts'
import { planScale } from '../../../src/stages/initiatives/plan-scale.ts'
import { business, businesses } from './businesses.ts'

const plans = new Map(businesses.map(([name, brief]) => [name, planStrategy(brief)] as const))
const planOf = (name: string) => plans.get(name) as Plan
const of = (plan: Plan, direction: string) =>
  plan.initiatives.filter(({ playbook }) => playbook.direction === direction)

describe.each(businesses)('%s', (name, brief) => {
  const plan = planOf(name)
  const { initiatives, programme } = plan

  test('costs, contingency and promised rewards stay within the budget', () => {
    const cost = initiatives.reduce((sum, item) => sum + costOfYear({ ...item, end: null }, brief.start).cost, 0)
    expect(plan.planned).toBe(cost)
    const main = initiatives.find(({ id }) => id === programme.initiativeId)
    const grossMargin = brief.metrics.grossMargin?.value ?? brief.industry.grossMargin.mid
    const rewards =
      brief.budget.includesRewards && main
        ? (rewardsOfYear({ ...programme, rate: programme.earnRate, grossMargin }, programme, brief, {
            launch: main.launch,
            effect: { rampMonths: main.playbook.rampMonths },
          }) ?? 0)
        : 0
    expect((cost + rewards) * (1 + brief.budget.contingency)).toBeLessThanOrEqual(brief.budget.total + 1)
    for (const { costParts, oneOff, runPerMonth } of initiatives) {
      expect(costParts.reduce((sum, part) => sum + part.oneOff, 0)).toBe(oneOff)
      expect(costParts.reduce((sum, part) => sum + part.perMonth, 0)).toBe(runPerMonth)
    }
  })

  test('no role is booked above 85 %', () => {
    const team = brief.team.map((role) => ({ ...role, fte: role.fte ?? role.people }))
    const load = capacityOf(
      initiatives.map((item) => ({ ...item, end: null })),
      team,
      brief.start,
    )
    for (const { role, quarter, needHours, haveHours } of load) {
      expect(needHours, `${role} in quarter ${quarter}`).toBeLessThanOrEqual(0.85 * (haveHours ?? 0) + 1)
    }
    const roles = brief.team.map(({ role }) => role)
    for (const { owner, resources } of initiatives) {
      if (roles.length === 0) continue
      expect(roles).toContain(owner)
      for (const { role, contractor } of resources) expect(roles.includes(role)).toBe(!contractor)
    }
  })

  test('dates are inside the year, in order, with the lead time such work needs', () => {
    const byId = new Map(initiatives.map((item) => [item.id, item]))
    const last = addMonths(brief.start, 12)
    for (const { start, launch, dependsOn, playbook } of initiatives) {
      expect(start >= brief.start && start <= launch && launch < last).toBe(true)
      expect(daysBetween(start, launch)).toBeGreaterThanOrEqual(playbook.leadWeeks * 7)
      for (const id of dependsOn) expect((byId.get(id)?.launch ?? '9999') <= launch).toBe(true)
    }
    expect(initiatives.map(({ id }) => id)).toEqual(initiatives.map((_, index) => `I${index + 1}`))
    expect(initiatives.map(({ launch }) => launch)).toEqual(initiatives.map(({ launch }) => launch).toSorted())
  })

  test('covers every pain, all directions, the staff and an early success', () => {
    for (const { id } of brief.pains) expect(initiatives.some(({ painIds }) => painIds.includes(id))).toBe(true)
    const scale = planScale(brief)
    expect(initiatives.length).toBeGreaterThanOrEqual(scale.least)
    expect(initiatives.length).toBeLessThanOrEqual(15)
    expect(of(plan, 'proactive').length).toBeGreaterThanOrEqual(scale.proactive)
    expect(of(plan, 'personal').length).toBeGreaterThanOrEqual(scale.personal)
    const people = brief.team.reduce((sum, role) => sum + role.people, 0)
    if (people !== 1) expect(of(plan, 'staff').length).toBeGreaterThan(0)
    expect(of(plan, 'proactive').some(({ launch }) => daysBetween(brief.start, launch) <= 90)).toBe(true)
    if (brief.metrics.churn || brief.metrics.dormantCustomers) expect(of(plan, 'winback').length).toBeGreaterThan(0)
    expect(initiatives.map(({ id }) => id)).toContain(plan.firstInitiativeId)
    for (const { waveMonths, playbook } of initiatives) {
      expect(waveMonths.length > 0).toBe(playbook.effect.winback !== null)
      expect(waveMonths.every((month) => month >= 1 && month <= 12)).toBe(true)
    }
  })

  test('repairs come before the programme and before anyone is invited back', () => {
    const main = initiatives.find(({ id }) => id === programme.initiativeId)
    const fixes = initiatives.filter(
      ({ playbook }) =>
        playbook.direction === 'proactive' &&
        playbook.pains.some((tag) => ['queue', 'late-delivery', 'rude-staff', 'quality-defect'].includes(tag)) &&
        brief.pains.some(({ id }) => (plan.painTags[id] ?? []).some((tag) => playbook.pains.includes(tag))),
    )
    for (const fix of fixes) {
      if (main) expect(fix.launch <= main.launch, fix.playbook.id).toBe(true)
      for (const winback of of(plan, 'winback')) expect(fix.launch <= winback.launch, fix.playbook.id).toBe(true)
    }
  })

  test('priorities differ, half is urgent at most, prerequisites are as urgent as what needs them', () => {
    const priorities = initiatives.map(({ priority }) => priority)
    expect(new Set(priorities).size).toBeGreaterThan(1)
    expect(priorities.filter((priority) => priority === 1).length * 2).toBeLessThanOrEqual(priorities.length)
    const byId = new Map(initiatives.map((item) => [item.id, item]))
    for (const { dependsOn, priority } of initiatives) {
      for (const id of dependsOn) {
        expect(byId.get(id)?.prerequisite).toBe(true)
        if (priority > 1) expect(byId.get(id)?.priority).toBeLessThanOrEqual(priority)
      }
    }
  })

  test('works for existing customers first and only through channels of the brief', () => {
    const names = brief.channels.map((channel) => channel.name)
    for (const { channels, playbook } of initiatives) {
      for (const channel of channels) expect(names).toContain(channel)
      if (!['staff', 'enabler'].includes(playbook.direction)) expect(channels.length).toBeGreaterThan(0)
    }
    const isNew = (item: (typeof initiatives)[number]) => item.playbook.effect.referral !== null
    expect(initiatives.filter(isNew).length).toBeLessThanOrEqual(0.4 * initiatives.length)
  })

  test('the programme costs no more of the margin than it may, or says why there is none', () => {
    const grossMargin = brief.metrics.grossMargin?.value ?? brief.industry.grossMargin.mid
    if (programme.type === 'none') {
      expect(programme.noneReason).not.toBeNull()
      expect(programme.initiativeId).toBeNull()
      return
    }
    const main = initiatives.find(({ id }) => id === programme.initiativeId)
    expect(main?.playbook.id).toBe(programmePlaybooks[programme.type])
    expect(of(plan, 'loyalty')[0]?.id).toBe(programme.initiativeId)
    for (const rate of [programme.earnRate, ...programme.tiers.map((tier) => tier.earnRate)]) {
      expect(rewardBurden({ ...programme, rate, grossMargin })).toBeLessThanOrEqual(0.15)
    }
    expect(programme.runnerUp).not.toBe(programme.type)
  })

  test('says what was turned down and why', () => {
    expect(plan.rejected.length).toBeGreaterThanOrEqual(3)
    for (const { playbook, cost, reason, threeYears } of plan.rejected) {
      const planned = initiatives.find((initiative) => initiative.playbook.id === playbook.id)
      // What is done by hand was turned down in full; anything else is not planned at all.
      expect(planned?.variant).toBe(reason === 'by-hand' ? 'light' : undefined)
      expect(cost).toBeGreaterThanOrEqual(0)
      const { discountRate } = brief.finance
      const waiting = (1 + discountRate) ** 3
      if (reason === 'loses-money') expect(threeYears?.margin).toBeLessThan((threeYears?.cost ?? 0) * waiting)
    }
  })

  test('is the same to the byte', () => {
    expect(JSON.stringify(planStrategy(structuredClone(brief)))).toBe(JSON.stringify(plan))
  })
})

test('a chain gets a programme, a workshop with broken promises repairs first, a single chair plans by hand', () => {
  expect(planOf('coffee chain').programme.type).toBe('points')
  // Twelve tills in the morning rush need the integrated way.
  expect(planOf('coffee chain').initiatives.map(({ playbook }) => playbook.id)).toContain('en-till-integration')
  expect(planOf('SaaS').programme.type).toBe('rebate')
  expect(planOf('repair workshop').programme).toMatchObject({ type: 'none', noneReason: 'too-rare' })
  const salon = planOf('one-chair salon')
  expect(salon.initiatives.every(({ variant }) => variant === 'light')).toBe(true)
  expect(salon.initiatives.length).toBeLessThanOrEqual(7)
})

test('where the client takes internal staff into the budget, the work of the team costs money', () => {
  const brief = business('SaaS')
  const inclusive = planStrategy({ ...brief, budget: { ...brief.budget, includesInternalStaff: true } })
  const cash = (plan: Plan, id: string) => plan.initiatives.find(({ playbook }) => playbook.id === id)?.oneOff ?? 0
  expect(cash(inclusive, 'en-data-mart')).toBeGreaterThan(cash(planOf('SaaS'), 'en-data-mart'))
})

test('without customers or prices no margin is invented', () => {
  for (const { marginPerYear } of planOf('repair workshop').initiatives) expect(marginPerYear).toBeNull()
  for (const { marginPerYear } of planOf('coffee chain').initiatives) expect(marginPerYear).not.toBeNull()
})

test('banks in Russia do not write through foreign messengers', () => {
  for (const { channels } of planOf('bank in Russia').initiatives) expect(channels).not.toContain('Telegram')
})

test('half the money gives a smaller plan, not a broken one', () => {
  const brief = business('coffee chain')
  const half = planStrategy({ ...brief, budget: { ...brief.budget, total: brief.budget.total / 2 } })
  expect(half.planned * 1.1).toBeLessThanOrEqual(brief.budget.total / 2)
  for (const { id } of brief.pains) expect(half.initiatives.some(({ painIds }) => painIds.includes(id))).toBe(true)
})

test.each(businesses)(
  '%s: a team of five or fewer launches two things a quarter wherever dates allow',
  (name, brief) => {
    const people = brief.team.reduce((sum, role) => sum + role.people, 0)
    if (people === 0 || people > 5) return
    const noticed = planOf(name).initiatives.filter(({ playbook }) => playbook.direction !== 'enabler')
    const quarterOf = (launch: string) => Math.floor((Number(launch.slice(5, 7)) - 1) / 3)
    for (const quarter of [0, 1, 2, 3]) {
      const launches = noticed.filter(({ launch }) => quarterOf(launch) === quarter)
      expect(launches.length, launches.map(({ playbook }) => playbook.id).join()).toBeLessThanOrEqual(2)
    }
  },
)

test('an unknown return is no reason to spend more', () => {
  const workshop = planOf('repair workshop')
  expect(workshop.planned).toBeLessThanOrEqual(0.5 * business('repair workshop').budget.total)
  expect(workshop.initiatives.every(({ variant, playbook }) => variant === 'light' || playbook.light === null)).toBe(
    true,
  )
})
