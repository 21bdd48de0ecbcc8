import { channelsSubset } from '../../../../src/stages/initiatives/rules/channels-subset.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const use = (draft: Initiatives) => {
  byId(draft.initiatives, 'I6').channels = ['Telegram']
}
/** I1 is launched on 20 February, long before I6 speaks. */
const build = (draft: Initiatives, oneOff = 500) => {
  Object.assign(byId(draft.initiatives, 'I1'), { oneOff, runPerMonth: 0 })
  byId(draft.initiatives, 'I1').steps[0] = 'Open a Telegram bot / открыть бот Telegram'
}

testRule('initiatives', channelsSubset, {
  accepts: {
    'a channel under another name': (draft) => {
      byId(draft.initiatives, 'I6').channels = ['e-mail', 'смс-рассылка']
    },
    'the till of a business that meets its guests': (draft, { brief }) => {
      brief.channels = brief.channels.filter(({ kind }) => kind !== 'till')
      byId(draft.initiatives, 'I6').channels = ['receipt']
    },
    'a channel the plan builds before': (draft) => {
      use(draft)
      build(draft)
    },
    'what staff are told': (draft) => {
      byId(draft.initiatives, 'I7').channels = ['Slack']
    },
  },
  rejects: {
    'a channel nobody has': {
      change: use,
      at: '/initiatives/I6/channels/0',
      says: ['Channel “Telegram” is not in the brief', 'Канала «Telegram» нет в брифе'],
    },
    'a channel built for nothing': {
      change: (draft) => {
        use(draft)
        build(draft, 0)
      },
      at: '/initiatives/I6/channels/0',
      says: ['is not created', 'план его не создаёт'],
    },
    'a channel built too late': {
      change: (draft) => {
        use(draft)
        build(draft)
        byId(draft.initiatives, 'I1').launch = '2027-09-01'
      },
      at: '/initiatives/I6/channels/0',
      says: ['is not created', 'план его не создаёт'],
    },
    'a channel that is only used elsewhere': {
      change: (draft) => {
        use(draft)
        byId(draft.initiatives, 'I2').steps[0] = 'Answer in Telegram / отвечать в Telegram'
      },
      at: '/initiatives/I6/channels/0',
      says: ['is not created', 'план его не создаёт'],
    },
  },
})
