import { initiativeNegativeRoi } from '../../../../src/stages/initiatives/rules/initiative-negative-roi.ts'
import { recompute } from '../../../support/good-drafts.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('initiatives', initiativeNegativeRoi, {
  accepts: {
    'what others stand on': (draft, strategy) => {
      Object.assign(byId(draft.initiatives, 'I2'), { runPerMonth: 4_000_000, prerequisite: true })
      recompute(strategy)
    },
    'a reason beyond money': (draft, strategy) => {
      Object.assign(byId(draft.initiatives, 'I2'), { runPerMonth: 4_000_000, costBasis: 'brand reasons, имя бренда' })
      recompute(strategy)
    },
    'no effect of its own': (draft, strategy) => {
      const initiative = byId(draft.initiatives, 'I2')
      initiative.runPerMonth = 4_000_000
      initiative.effect.metric = 'none'
      recompute(strategy)
    },
  },
  rejects: {
    'a cost above the margin it brings': {
      change: (draft, strategy) => {
        byId(draft.initiatives, 'I2').runPerMonth *= 50
        recompute(strategy)
      },
      at: '/initiatives/I2',
      says: ['“Pre-order for the morning” loses money', 'не окупается'],
      severity: 'warning',
      expects: 'of margin',
    },
  },
  skips: {
    'the margin is unknown': (_draft, { brief }) => {
      brief.metrics.grossMargin = null
    },
  },
})
