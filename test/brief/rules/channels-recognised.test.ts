import { describe, expect, it } from 'vitest'
import { findingsOf } from '../brief-of.ts'

const id = 'channels-recognised'

describe(id, () => {
  it('accepts known kinds', () => {
    expect(findingsOf(id, { channels: ['push', 'касса', 'ВКонтакте', 'customer success'] })).toEqual([])
  })

  it.each([
    ['ru', 'голубиная связь', 'Вид канала «голубиная связь» неизвестен'],
    ['en', 'carrier pigeon', 'The kind of channel “carrier pigeon” is not known'],
  ] as const)('finds an unknown one in %s', (language, channel, words) => {
    const [finding] = findingsOf(id, { channels: ['push', channel] }, language)
    expect(finding).toMatchObject({ severity: 'info', pointer: '/channels/C2' })
    expect(finding?.message).toContain(words)
  })
})
