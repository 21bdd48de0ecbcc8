import { describe, expect, it } from 'vitest'
import { findingsOf, skippedBy } from '../brief-of.ts'

const id = 'channels-lawful-ru'

describe(id, () => {
  it.each([['push'], ['ВКонтакте'], ['MAX'], ['sms'], ['мессенджер']])('accepts %s', (channel) => {
    expect(findingsOf(id, { channels: [channel] })).toEqual([])
  })

  it.each([
    ['Instagram', 'Зерно, кофейни', 'error', 'реклама на заблокированных ресурсах запрещена'],
    ['Facebook', 'Зерно, кофейни', 'error', 'реклама'],
    ['WhatsApp', 'Волга, банк', 'error', 'иностранных мессенджерах'],
    ['Telegram', 'Полис, страховая компания', 'error', 'иностранных мессенджерах'],
    ['Telegram-бот', 'Зерно, кофейни', 'warning', 'нужен второй канал'],
    ['Viber', 'Зерно, кофейни', 'warning', 'нужен второй канал'],
    ['мессенджер (Signal)', 'Зерно, кофейни', 'warning', 'нужен второй канал'],
  ])('finds %s of %s', (channel, company, severity, words) => {
    const [finding] = findingsOf(id, { company, channels: ['push', channel] })
    expect(finding).toMatchObject({ severity, pointer: '/channels/C2', actual: channel })
    expect(finding?.message).toContain(words)
  })

  it('says it in English', () => {
    const [finding] = findingsOf(id, { country: 'RU', channels: ['Instagram'] }, 'en')
    expect(finding?.message).toContain('Channel “Instagram” in Russia: advertising on blocked resources')
  })

  it('is skipped in another country', () => {
    expect(skippedBy(id, { country: 'KZ', channels: ['Instagram'] })).toBe('the country is not Russia')
  })
})
