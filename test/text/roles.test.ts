import { describe, expect, it } from 'vitest'
import { findRole, isCollective, roleKind, sameRole } from '../../src/text/roles.ts'

describe('sameRole', () => {
  it.each([
    ['CRM-маркетолог', 'crm маркетолог'],
    ['CRM-маркетолог', 'CRM manager'],
    ['CRM-маркетолог', 'CRM-маркетолога'],
    ['Маркетолог', 'Маркетоолг'],
    ['Управляющий', 'Store manager'],
    ['Developer', 'Разработчик'],
    ['Head of Customer Success', 'Head of CS'],
    ['Повар', 'Поварами'],
    ['Store manager (Anna Petrova, the second shift)', 'Store manager'],
    ['Barista (Anna)', 'Бариста'],
  ])('%s is %s', (a, b) => {
    expect(sameRole(a, b)).toBe(true)
  })

  it.each([
    ['CRM-маркетолог', 'Маркетолог'],
    ['Store manager', 'Account manager'],
    ['', ''],
    ['', 'Юрист'],
    ['Юрист', ''],
    ['Юрист', 'Бариста'],
  ])('%s is not %s', (a, b) => {
    expect(sameRole(a, b)).toBe(false)
  })
})

describe('findRole', () => {
  const team = ['Store manager', 'CRM marketer', 'Barista']

  it.each([
    ['Store Manager (Anna)', 'Store manager'],
    ['store manager of the Riga outlet', 'Store manager'],
    ['CRM-маркетолог', 'CRM marketer'],
    ['Lawyer', null],
    ['manager', 'Store manager'],
    ['', null],
  ])('%s is %s', (name, role) => {
    expect(findRole(name, team)).toBe(role)
  })

  it('does not guess between two', () => {
    expect(findRole('Manager', ['Store manager', 'Office manager'])).toBeNull()
  })

  it.each([
    ['the very name before a synonym', 'CRM marketer', ['CRM manager', 'CRM marketer'], 'CRM marketer'],
    ['no role that shares one word of several', 'Night manager', ['Store manager'], null],
    ['no role without words', 'Lawyer', ['—', 'Barista'], null],
  ])('finds %s', (_name, wanted, roles, role) => {
    expect(findRole(wanted, roles)).toBe(role)
  })
})

describe('roleKind', () => {
  it.each([
    ['Юрист', 'lawyer'],
    ['CRM-маркетолог', 'crm'],
    ['Разработчик', 'developer'],
    ['Data analyst', 'analyst'],
    ['Head of Customer Success', 'lead'],
    ['Директор по маркетингу', 'lead'],
    ['Управляющий точкой', 'lead'],
    ['Бариста', 'agent'],
    ['Support agent', 'agent'],
  ] as const)('%s is %s', (role, kind) => {
    expect(roleKind(role)).toBe(kind)
  })
})

describe('isCollective', () => {
  it.each(['все', 'Отдел маркетинга', 'Команда', 'The team', 'marketing team', 'Everyone', 'Анна и Пётр', 'CRM / IT'])(
    '%s',
    (owner) => expect(isCollective(owner)).toBe(true),
  )

  it.each(['Управляющий', 'Head of Support', 'Руководитель отдела продаж', 'Team lead'])('not %s', (owner) =>
    expect(isCollective(owner)).toBe(false),
  )
})
