import { findingsUsed } from '../../../../src/stages/analysis/rules/findings-used.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('analysis', findingsUsed, {
  accepts: {
    'seven findings': ({ findings }) => {
      const [first] = findings
      for (const id of ['F4', 'F5', 'F6', 'F7']) if (first) findings.push({ ...first, id })
    },
  },
  rejects: {
    'eight findings': {
      change: ({ findings }) => {
        const [first] = findings
        for (const id of ['F4', 'F5', 'F6', 'F7', 'F8']) if (first) findings.push({ ...first, id })
      },
      at: '/findings',
      says: ['there are 8', 'всего 8'],
      severity: 'warning',
    },
    'a finding nothing could disprove': {
      change: ({ findings }) => {
        Object.assign(byId(findings, 'F1'), { disproof: '—', evidence: ' ' })
      },
      at: '/findings/F1',
      says: ['F1 lacks evidence and what would disprove it', 'в F1 нет доказательства и того, что его опровергнет'],
      severity: 'warning',
    },
    'two findings': {
      change: ({ findings }) => findings.pop(),
      at: '/findings',
      says: ['there are 2', 'всего 2'],
    },
    'a finding without implication and reference': {
      change: ({ findings }) => {
        Object.assign(byId(findings, 'F2'), { implication: '', refs: [] })
      },
      at: '/findings/F2',
      says: ['F2 lacks implication and a reference', 'в F2 нет следствия и ссылки на факт'],
      severity: 'warning',
    },
  },
})
