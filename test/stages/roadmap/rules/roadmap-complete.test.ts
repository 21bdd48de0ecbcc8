import { roadmapComplete } from '../../../../src/stages/roadmap/rules/roadmap-complete.ts'
import type { Roadmap } from '../../../../src/stages/roadmap/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

const quarter = ({ quarters }: Roadmap, q: number) => {
  const found = quarters.find((candidate) => candidate.q === q)
  if (!found) throw new Error(`No quarter ${q}`)
  return found
}

testRule('roadmap', roadmapComplete, {
  accepts: {
    'several milestones of one initiative': (draft) => {
      const two = quarter(draft, 2).milestones
      two.push({ ...byId(two, 'M5'), id: 'M20' })
    },
  },
  rejects: {
    'three quarters': {
      change: ({ quarters }) => quarters.pop(),
      at: '/quarters',
      says: ['quarter 4 stands 0 times', '4 квартал встречается раз: 0'],
    },
    'an empty quarter': {
      change: (draft) => {
        quarter(draft, 3).milestones = []
      },
      at: '/quarters/2/milestones',
      also: ['/quarters'],
      says: ['quarter 3 has no milestone', 'в 3 квартале нет ни одной вехи'],
    },
    'a milestone nobody can check': {
      change: (draft) => {
        byId(quarter(draft, 1).milestones, 'M2').exit = ''
      },
      at: '/quarters/0/milestones/M2',
      says: ['M2 lacks: exit criterion', 'M2: не указано: критерий готовности'],
    },
    'a milestone that says nothing': {
      change: (draft) => {
        byId(quarter(draft, 1).milestones, 'M2').text = '  '
      },
      at: '/quarters/0/milestones/M2',
      says: ['M2 lacks: what is done', 'M2: не указано: что сделано'],
    },
    'a quarter twice': {
      change: (draft) => {
        quarter(draft, 4).q = 3
      },
      at: '/quarters',
      also: ['/quarters'],
      says: ['quarter 3 stands 2 times', '3 квартал встречается раз: 2'],
    },
    'a forgotten initiative': {
      change: (draft) => {
        byId(quarter(draft, 2).milestones, 'M6').initiativeId = 'I4'
      },
      at: '/quarters',
      says: ['no milestone for I5', 'нет вех для инициатив: I5'],
      expects: 'I5',
    },
  },
})
