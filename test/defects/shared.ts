import type { Strategy } from '../../src/stages/index.ts'
import type { Defect, Ground } from './defect.ts'

type StageId = keyof Strategy['stages']

/** Sets a text that no rule reads but those that read every text. */
type Place = (ground: Ground, text: string) => void

function firstOf<Item>(items: readonly Item[]): Item {
  const [item] = items
  if (item === undefined) throw new Error('Nothing to damage')
  return item
}

const quietPlaces: Record<StageId, Place> = {
  analysis: ({ stages }, text) => {
    firstOf(stages.analysis.unknowns).consequence = text
  },
  goals: ({ stages }, text) => {
    firstOf(firstOf(stages.goals.goals).guardrails).why = text
  },
  programme: ({ stages }, text) => {
    stages.programme.runnerUp.why = text
  },
  initiatives: ({ stages }, text) => {
    firstOf(firstOf(stages.initiatives.initiatives).risks).response = text
  },
  roadmap: ({ stages }, text) => {
    firstOf(stages.roadmap.channelRoles).role = text
  },
  monitoring: ({ stages }, text) => {
    firstOf(stages.monitoring.dashboard).chart = text
  },
}

/** Where each stage states facts. */
const factPlaces: Record<StageId, Place> = {
  ...quietPlaces,
  analysis: ({ stages }, text) => {
    firstOf(stages.analysis.segments).portrait.needs = text
  },
  initiatives: ({ stages }, text) => {
    firstOf(stages.initiatives.initiatives).effect.basis = text
  },
  roadmap: ({ stages }, text) => {
    const shortest = stages.roadmap.comms.toSorted((a, b) => a.message.length - b.message.length)
    firstOf(shortest).message += ` ${text}`
  },
  monitoring: ({ stages }, text) => {
    firstOf(stages.monitoring.reviews).inputs = text
  },
}

/** A text in Russian and English for each rule that reads every text. */
const texts: readonly [rule: string, places: Record<StageId, Place>, ru: string, en: string][] = [
  [
    'placeholder-leak',
    quietPlaces,
    'Смотрим [название отчёта] по понедельникам',
    'The [insert report name] on Mondays',
  ],
  ['prompt-leak', quietPlaces, 'Как языковая модель, я бы провёл линию', 'As an AI language model I would draw a line'],
  [
    'language-consistency',
    quietPlaces,
    'The whole shift looks at this table on Monday morning',
    'Вся смена смотрит на эту таблицу по понедельникам',
  ],
  ['generic-phrases', quietPlaces, 'Комплексный подход и синергия', 'A holistic approach and synergy'],
  ['number-format', quietPlaces, 'Считаем 100% чеков', 'We count 100 % of receipts'],
  ['number-provenance', factPlaces, 'Так ответили 83,7 % клиентов.', 'So said 83.7% of customers.'],
]

const stageIds: readonly StageId[] = ['analysis', 'goals', 'programme', 'initiatives', 'roadmap', 'monitoring']

const textDefects = texts.flatMap(([rule, places, ru, en]) =>
  stageIds.map(
    (stage): Defect => ({
      rule,
      stage,
      plant: (ground) => places[stage](ground, ground.brief.language === 'ru' ? ru : en),
    }),
  ),
)

const brokenLinks: Record<StageId, (ground: Ground) => void> = {
  analysis: ({ stages }) => void firstOf(stages.analysis.findings).refs.push('brief.pains.P99'),
  goals: ({ stages }) => void firstOf(stages.goals.goals).refs.push('brief.pains.P99'),
  programme: ({ stages }) => void stages.programme.refs.push('brief.pains.P99'),
  initiatives: ({ stages }) => void firstOf(stages.initiatives.initiatives).refs.push('brief.pains.P99'),
  roadmap: ({ stages }) => {
    const [first, second] = stages.roadmap.legal
    if (!first || !second) throw new Error('No two legal tasks')
    second.id = first.id
  },
  monitoring: ({ stages }) => {
    firstOf(stages.monitoring.tests).segmentId = 'S99'
  },
}

const nobody = 'Astronaut'
const strangers: Partial<Record<StageId, (ground: Ground) => void>> = {
  analysis: ({ stages }) => {
    firstOf(stages.analysis.unknowns).owner = nobody
  },
  goals: ({ stages }) => {
    firstOf(firstOf(stages.goals.goals).kpis).owner = nobody
  },
  programme: ({ stages }) => {
    stages.programme.rulesDocument.owner = nobody
  },
  roadmap: ({ stages }) => {
    firstOf(stages.roadmap.legal).owner = nobody
  },
  monitoring: ({ stages }) => {
    firstOf(stages.monitoring.dashboard).owner = nobody
  },
}

export const sharedDefects: readonly Defect[] = [
  ...textDefects,
  ...stageIds.map((stage): Defect => ({ rule: 'schema-valid', stage, plant: brokenLinks[stage] })),
  ...Object.entries(strangers).map(
    ([stage, plant]): Defect => ({
      rule: 'owner-exists',
      stage: stage as StageId,
      plant,
      ...(stage === 'programme' && {
        not: { 'service-center-ru': 'there is no programme, so nobody has to write its rules' },
      }),
    }),
  ),
]
