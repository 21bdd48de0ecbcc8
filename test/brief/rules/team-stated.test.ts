import { describe, expect, it } from 'vitest'
import { findingsOf } from '../brief-of.ts'

const id = 'team-stated'

describe(id, () => {
  it('accepts a named role', () => {
    expect(findingsOf(id, { team: ['Владелец'] })).toEqual([])
  })

  it.each([
    ['ru', 'Команда не указана'],
    ['en', 'No team is named'],
  ] as const)('asks for a team in %s', (language, words) => {
    const [finding] = findingsOf(id, {}, language)
    expect(finding).toMatchObject({ severity: 'warning', pointer: '/team' })
    expect(finding?.message).toContain(words)
  })
})
