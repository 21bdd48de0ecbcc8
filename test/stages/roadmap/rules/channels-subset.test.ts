import { channelsSubset } from '../../../../src/stages/roadmap/rules/channels-subset.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('roadmap', channelsSubset, {
  accepts: {
    'a channel of the brief under another name': ({ comms }) => {
      byId(comms, 'CM2').channel = 'text message / смс-сообщение'
    },
    'the till of a coffee shop, which needs no naming': ({ comms }, { brief }) => {
      brief.channels = brief.channels.filter(({ kind }) => kind !== 'till')
      byId(comms, 'CM3').channel = 'till'
    },
    'wherever staff meet': ({ comms }) => {
      byId(comms, 'CM1').channel = 'Slack'
    },
  },
  rejects: {
    'a channel nobody has': {
      change: ({ comms }) => {
        byId(comms, 'CM2').channel = 'push'
      },
      at: '/comms/CM2/channel',
      says: ['Channel “push” is not in the brief', 'Канала «push» нет в брифе'],
    },
    'a role for a channel nobody has': {
      change: ({ channelRoles }) => {
        Object.assign(channelRoles[0] ?? {}, { channel: 'TikTok' })
      },
      at: '/channelRoles/0/channel',
      says: ['Channel “TikTok” is not in the brief', 'Канала «TikTok» нет в брифе'],
    },
  },
})
