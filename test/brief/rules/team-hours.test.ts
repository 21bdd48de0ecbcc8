import { describe, expect, it } from 'vitest'
import { briefText, findingsOf, problemsOf, skippedBy } from '../brief-of.ts'

const id = 'team-hours'

describe(id, () => {
  it.each([['владелец'], ['аналитик 0,1 ставки'], [{ role: 'CRM', hoursPerMonth: 10 }]])('accepts %j', (role) => {
    expect(findingsOf(id, { team: [role] })).toEqual([])
  })

  it.each([
    ['ru', 'У всей команды 1,3 рабочих часов в месяц: с этим никакой план не выполнить.'],
    ['en', 'The whole team has 1.3 productive hours a month: no plan can be carried out with that.'],
  ] as const)('finds a team without hours, in %s', (language, message) => {
    const [finding] = findingsOf(id, { team: [{ role: 'CRM', fte: 0.01 }], country: 'GB' }, language)
    expect(finding).toMatchObject({ severity: 'error', pointer: '/team', message })
  })

  it('is skipped where the hours are unknown', () => {
    expect(skippedBy(id, { team: ['account managers'] })).toBe('the hours of the team are unknown')
  })
})

describe('numbers of a team', () => {
  it.each([
    ['people', 200_000],
    ['people', '200 000'],
    ['fte', 0],
    ['fte', -1],
    ['fte', '0'],
  ])('refuses %s: %j', (field, value) => {
    const [problem] = problemsOf(briefText({ team: [{ role: 'CRM', [field]: value }] }))
    expect(problem).toMatchObject({ path: `team[0].${field}`, message: 'число вне допустимых границ' })
  })

  it.each(['…', '—', '?!'])('refuses %j for a text', (pain) => {
    expect(problemsOf(briefText({ pains: [pain] }))[0]?.message).toBe('в тексте нет ни буквы, ни цифры')
  })
})
