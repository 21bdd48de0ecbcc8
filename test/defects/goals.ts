import type { Defect } from './defect.ts'

export const goalsDefects: readonly Defect[] = [
  {
    rule: 'goal-count',
    stage: 'goals',
    plant: ({ stages }) => {
      const [first] = stages.goals.goals
      if (!first) throw new Error('No goal')
      for (const extra of ['T96', 'T97', 'T98', 'T99'])
        stages.goals.goals.push({ ...structuredClone(first), id: extra })
    },
  },
]
