import { describe, expect, it } from 'vitest'
import { channelKindSchema } from '../../src/core/brief.ts'
import { channelKind, channelNames } from '../../src/core/channel.ts'

const names: [string, string][] = [
  ['push', 'push'],
  ['Пуш-уведомления', 'push'],
  ['web push', 'push'],
  ['email', 'email'],
  ['E-mail рассылка', 'email'],
  ['почта', 'email'],
  ['Электронная почта', 'email'],
  ['рассылка', 'email'],
  ['Newsletter', 'email'],
  ['Почта России', 'post'],
  ['direct mail', 'post'],
  ['sms', 'sms'],
  ['СМС-рассылка', 'sms'],
  ['text messages', 'sms'],
  ['text', 'sms'],
  ['texting', 'sms'],
  ['app', 'app'],
  ['Мобильное приложение', 'app'],
  ['in-app messages', 'in-app'],
  ['сообщения в приложении', 'in-app'],
  ['сайт', 'site'],
  ['чат на сайте', 'site'],
  ['live chat', 'site'],
  ['личный кабинет', 'portal'],
  ['customer portal', 'portal'],
  ['мессенджеры', 'messenger'],
  ['чат-бот', 'messenger'],
  ['Slack', 'messenger'],
  ['WhatsApp', 'whatsapp'],
  ['Ватсап', 'whatsapp'],
  ['Telegram-бот', 'telegram'],
  ['телеграм-канал', 'telegram'],
  ['тг', 'telegram'],
  ['Viber', 'viber'],
  ['MAX', 'max'],
  ['VK', 'vk'],
  ['группа ВКонтакте', 'vk'],
  ['Instagram', 'instagram'],
  ['инста', 'instagram'],
  ['Facebook', 'facebook'],
  ['соцсети', 'social'],
  ['LinkedIn', 'social'],
  ['телефон', 'phone'],
  ['звонки менеджера', 'personal-manager'],
  ['Обзвон', 'phone'],
  ['phone', 'phone'],
  ['касса', 'till'],
  ['front desk', 'till'],
  ['чек', 'receipt'],
  ['POS-материалы', 'pos-materials'],
  ['листовки у кассы', 'pos-materials'],
  ['персональный менеджер', 'personal-manager'],
  ['account managers', 'personal-manager'],
  ['Customer Success', 'personal-manager'],
  ['чат маркетплейса', 'marketplace-chat'],
  ['Авито', 'marketplace-chat'],
  ['чат сотрудников', 'staff-chat'],
  ['вебинары', 'event'],
  ['events', 'event'],
  ['максимум внимания', 'other'],
  ['голубиная связь', 'other'],
  ['', 'other'],
]

describe('channelKind', () => {
  it.each(names)('%s is %s', (text, kind) => {
    expect(channelKind(text)).toBe(kind)
  })

  it.each(channelKindSchema.options)('the name of %s leads back to it in both languages', (kind) => {
    expect(channelKind(channelNames[kind].en)).toBe(kind)
    expect(channelKind(channelNames[kind].ru)).toBe(kind)
  })
})
