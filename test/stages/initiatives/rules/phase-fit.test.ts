import { phaseFit } from '../../../../src/stages/initiatives/rules/phase-fit.ts'
import type { Initiatives } from '../../../../src/stages/initiatives/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const one = ({ initiatives }: Initiatives, id: string) => byId(initiatives, id)

/** A programme built by 30 developer days, its first work on a day of the plan. */
const built = (draft: Initiatives, start: string) => {
  const [, work] = one(draft, 'I1').resources
  if (work) work.days = 30
  Object.assign(one(draft, 'I1'), { start, launch: '2027-11-29' })
  Object.assign(one(draft, 'I4'), { start, launch: '2027-12-06' })
}

testRule('initiatives', phaseFit, {
  accepts: {
    'phases of a middle company from July': (draft) => built(draft, '2027-07-01'),
    'a first version with the rest after month 12': (draft) => {
      built(draft, '2027-09-01')
      one(draft, 'I4').what += ' MVP: the rest after month 12, остальное после 12-го месяца'
    },
    'phases that overlap where that is enough': (draft) => {
      built(draft, '2027-08-09')
      one(draft, 'I4').steps.push('Processes and systems in parallel, параллельно')
    },
    'work that was under way before': (draft) => {
      built(draft, '2027-09-01')
      one(draft, 'I1').trigger = 'already running, уже идёт'
    },
  },
  rejects: {
    'a programme of a middle company begun in September': {
      change: (draft) => built(draft, '2027-09-01'),
      at: '/initiatives/I4/start',
      says: ['Phases need 24–34 weeks, the plan has 17', 'Этапы требуют 24–34 недель, в плане 17'],
      severity: 'warning',
      expects: '≤ 2027-07-17',
    },
    'the same of a large company in June': {
      change: (draft, { brief }) => {
        built(draft, '2027-06-01')
        Object.assign(brief.metrics.customers ?? {}, { value: 50_000 })
      },
      at: '/initiatives/I4/start',
      says: ['need 34–48 weeks', 'требуют 34–48 недель'],
      severity: 'warning',
    },
    'a new CRM in autumn': {
      change: (draft) => {
        built(draft, '2027-02-01')
        Object.assign(one(draft, 'I3'), {
          direction: 'enabler',
          title: 'CRM implementation: внедрение CRM',
          start: '2027-10-01',
          launch: '2027-12-01',
        })
      },
      at: '/initiatives/I3/start',
      says: ['need 24–42 weeks, the plan has 13', 'требуют 24–42 недель, в плане 13'],
      severity: 'warning',
    },
  },
  skips: {
    'a card in a ready service': (draft) => {
      one(draft, 'I4').start = '2027-09-01'
      one(draft, 'I1').resources.pop()
    },
    'a base of unknown size': (draft, { brief }) => {
      built(draft, '2027-09-01')
      brief.metrics.customers = null
    },
  },
})
