import { initiativeDuplicate } from '../../../../src/stages/initiatives/rules/initiative-duplicate.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

testRule('initiatives', initiativeDuplicate, {
  accepts: {
    'one occasion for two segments': (draft) => {
      Object.assign(one(draft, 'I6'), { trigger: one(draft, 'I5').trigger, segmentIds: ['S1'] })
    },
    'one occasion over two channels': (draft, { brief }) => {
      const email = brief.channels[0]?.name ?? ''
      Object.assign(one(draft, 'I6'), { trigger: one(draft, 'I5').trigger, segmentIds: ['S2'], channels: [email] })
    },
    'two initiatives that still have no occasion': (draft) => {
      Object.assign(one(draft, 'I6'), { trigger: '', segmentIds: ['S2'] })
      one(draft, 'I5').trigger = ''
    },
  },
  rejects: {
    'the same idea in the same words': {
      change: (draft) => {
        const { title, what } = one(draft, 'I2')
        Object.assign(one(draft, 'I6'), { title, what: `${what}.` })
      },
      at: '/initiatives/I6',
      says: ['are the same idea', 'одно и то же'],
      severity: 'warning',
      expects: 'I2',
    },
    'the same occasion, people and channel': {
      change: (draft) => {
        const { trigger, segmentIds, channels } = one(draft, 'I5')
        Object.assign(one(draft, 'I6'), { trigger: ` ${trigger.toUpperCase()}`, segmentIds, channels })
      },
      at: '/initiatives/I6',
      says: [
        '“Second order in 30 days” and “Missed your usual day”',
        '«Второй заказ за 30 дней» и «Пропустили обычный день»',
      ],
      severity: 'warning',
    },
  },
})
