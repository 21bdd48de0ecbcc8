import { legalChannelsRu } from '../../../../src/stages/roadmap/rules/legal-channels-ru.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

/** The good strategy in English is British: here it is judged as one in Russia. */
const inRussia: typeof legalChannelsRu = {
  ...legalChannelsRu,
  check: (draft, context) => {
    const { country } = context.brief
    return legalChannelsRu.check(draft, {
      ...context,
      brief: { ...context.brief, country: country === 'GB' ? 'RU' : country },
    })
  },
}

testRule('roadmap', inRussia, {
  accepts: {
    'VK and MAX': ({ comms }, { brief }) => {
      brief.country = 'RU'
      byId(comms, 'CM2').channel = 'ВКонтакте'
      byId(comms, 'CM3').channel = 'MAX'
    },
    'a service note on a blocked resource': ({ comms }, { brief }) => {
      brief.country = 'RU'
      byId(comms, 'CM5').channel = 'Instagram'
    },
    'a chat of the staff in Telegram': ({ comms }, { brief }) => {
      Object.assign(brief, { country: 'RU', industry: { ...brief.industry, id: 'bank' } })
      byId(comms, 'CM1').channel = 'Telegram'
    },
  },
  rejects: {
    'advertising in Instagram': {
      change: ({ comms }, { brief }) => {
        brief.country = 'RU'
        byId(comms, 'CM2').channel = 'Инстаграм'
      },
      at: '/comms/CM2/channel',
      says: ['advertising on blocked resources has been prohibited', 'реклама на заблокированных ресурсах запрещена'],
      expects: 'SMS, email, app, VK or MAX',
    },
    'a bank in WhatsApp, even with a service message': {
      change: ({ comms }, { brief }) => {
        Object.assign(brief, { country: 'RU', industry: { ...brief.industry, id: 'bank' } })
        byId(comms, 'CM5').channel = 'WhatsApp'
      },
      at: '/comms/CM5/channel',
      says: ['may not write to clients in foreign messengers', 'запрещено общаться с клиентами в иностранных'],
    },
    'a coffee shop in Telegram, as one warning for all its messages': {
      change: ({ comms }, { brief }) => {
        brief.country = 'RU'
        for (const id of ['CM2', 'CM3']) byId(comms, id).channel = 'Telegram'
      },
      at: '/comms/CM2/channel',
      says: ['(CM2, CM3): the service may be restricted', '(CM2, CM3): работу сервиса могут ограничить'],
      severity: 'warning',
    },
  },
  skips: {
    'a company outside Russia, whatever its language': ({ comms }, { brief }) => {
      brief.country = 'KZ'
      byId(comms, 'CM2').channel = 'Instagram'
    },
  },
})
