import type { Defect, Ground } from './defect.ts'

/** The item of a list at a place; a good strategy that has none there must not pass silently. */
function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index]
  if (item === undefined) throw new Error(`Nothing at ${index}`)
  return item
}

const analysisOf = ({ stages }: Ground) => stages.analysis

export const analysisDefects: readonly Defect[] = [
  {
    rule: 'swot-complete',
    stage: 'analysis',
    plant: (ground) => {
      const { swot } = analysisOf(ground)
      swot.o = swot.o.slice(0, 2)
    },
  },
  {
    rule: 'swot-complete',
    stage: 'analysis',
    name: 'a fact in two quadrants',
    plant: (ground) => {
      const { swot } = analysisOf(ground)
      at(swot.t, 0).text = at(swot.o, 2).text
    },
  },
  {
    rule: 'swot-evidence',
    stage: 'analysis',
    plant: (ground) => {
      const { swot } = analysisOf(ground)
      for (const item of [...swot.s, ...swot.w]) item.refs = ['brief.constraints']
    },
  },
  {
    rule: 'findings-used',
    stage: 'analysis',
    plant: (ground) => {
      at(analysisOf(ground).findings, 1).implication = ''
    },
  },
  {
    rule: 'segment-rules',
    stage: 'analysis',
    plant: (ground) => {
      at(analysisOf(ground).segments, 0).goal = ''
    },
  },
  {
    rule: 'journey-coverage',
    stage: 'analysis',
    plant: (ground) => {
      at(analysisOf(ground).journey, 2).metric = ''
    },
  },
]
