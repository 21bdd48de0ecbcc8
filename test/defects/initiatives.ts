import type { Direction, Initiative } from '../../src/stages/initiatives/schema.ts'
import type { Defect, Ground } from './defect.ts'

const all = ({ stages }: Ground): Initiative[] => stages.initiatives.initiatives

/** The last initiative of a direction, without a pain where one is: its own words bear on no other rule. */
function quiet(ground: Ground, direction: Direction = 'personal'): Initiative {
  const found = all(ground).filter((initiative) => initiative.direction === direction)
  const chosen = found.findLast(({ painIds }) => painIds.length === 0) ?? found.at(-1)
  if (!chosen) throw new Error(`No ${direction} initiative`)
  return chosen
}

const say = ({ brief }: Ground, en: string, ru: string) => (brief.language === 'ru' ? ru : en)

function without(list: string[], id: string): string[] {
  return list.filter((other) => other !== id)
}

export const initiativesDefects: readonly Defect[] = [
  {
    rule: 'initiative-complete',
    stage: 'initiatives',
    plant: (ground) => {
      quiet(ground).risks = []
    },
  },
  {
    rule: 'initiative-specificity',
    stage: 'initiatives',
    plant: (ground) => {
      // The client's own words, where a card quotes them, may hold numbers in words.
      const isPlain = ({ direction, steps }: Initiative) => direction === 'proactive' && !/[«“]/u.test(steps.join())
      const initiative = all(ground).findLast(isPlain)
      if (!initiative) throw new Error('Every card quotes the client')
      const plain = (text: string) => text.replace(/\p{N}[\p{N}\s.,:–-]*%?/gu, say(ground, 'a few ', 'несколько '))
      Object.assign(initiative, {
        what: plain(initiative.what),
        trigger: plain(initiative.trigger),
        steps: initiative.steps.map(plain),
        limit: plain(initiative.limit),
      })
    },
  },
  {
    rule: 'initiative-duplicate',
    stage: 'initiatives',
    plant: (ground) => {
      const copy = quiet(ground, 'proactive')
      const other = all(ground).find(({ direction, id }) => direction === copy.direction && id !== copy.id)
      if (!other) throw new Error('No second initiative of the direction')
      const segmentIds = [...new Set([...other.segmentIds, ...copy.segmentIds])]
      const channels = [...new Set([...other.channels, ...copy.channels])]
      for (const initiative of [other, copy])
        Object.assign(initiative, { trigger: other.trigger, segmentIds, channels })
    },
  },
  {
    rule: 'channels-subset',
    stage: 'initiatives',
    plant: (ground) => {
      quiet(ground).channels.push(say(ground, 'radio', 'радио'))
    },
  },
  {
    rule: 'effect-evidence',
    stage: 'initiatives',
    plant: (ground) => {
      quiet(ground).effect.basis = '—'
    },
  },
  {
    rule: 'pain-coverage',
    stage: 'initiatives',
    plant: (ground) => {
      const pain = ground.brief.pains.at(-1)?.id ?? ''
      for (const initiative of all(ground)) initiative.painIds = without(initiative.painIds, pain)
    },
  },
  {
    rule: 'goal-has-initiative',
    stage: 'initiatives',
    plant: (ground) => {
      Object.assign(quiet(ground).kpi, {
        name: say(ground, 'mood of the guests', 'настроение гостей'),
        target: say(ground, 'better', 'лучше'),
      })
    },
  },
  {
    rule: 'segment-rules',
    stage: 'initiatives',
    plant: (ground) => {
      const [kept, ...others] = ground.stages.analysis.segments.map(({ id }) => id)
      const lost = others.at(-1) ?? ''
      for (const initiative of all(ground)) {
        if (!initiative.segmentIds.includes(lost)) continue
        initiative.segmentIds = [...new Set([...without(initiative.segmentIds, lost), kept ?? ''])]
      }
    },
  },
  {
    rule: 'journey-coverage',
    stage: 'initiatives',
    plant: (ground) => {
      const lost = ground.stages.analysis.journey.find(({ stage }) => stage === 'renewal')?.id ?? ''
      for (const initiative of all(ground)) initiative.journeyIds = without(initiative.journeyIds, lost)
    },
  },
  {
    rule: 'findings-used',
    stage: 'initiatives',
    plant: (ground) => {
      const { goals, programme } = ground.stages
      const refs = new Set(goals.goals.flatMap((goal) => goal.refs))
      const lost = ground.stages.analysis.findings
        .map(({ id }) => `analysis.findings.${id}`)
        .find((ref) => !refs.has(ref))
      for (const item of [...all(ground), programme]) item.refs = without(item.refs, lost ?? '')
    },
  },
  {
    rule: 'staff-motivation',
    stage: 'initiatives',
    plant: (ground) => {
      for (const { direction, kpi } of all(ground)) {
        if (direction === 'staff') kpi.name = say(ground, 'profit of the company', 'прибыль компании')
      }
    },
  },
  {
    rule: 'winback-present',
    stage: 'initiatives',
    not: { 'service-center-ru': 'nothing is known there of customers who leave' },
    plant: (ground) => {
      for (const initiative of all(ground)) {
        if (initiative.direction === 'winback') initiative.direction = 'proactive'
      }
    },
  },
  {
    rule: 'winback-incentive-ladder',
    stage: 'initiatives',
    plant: (ground) => {
      const wave = all(ground).find(({ winback }) => winback !== null)
      if (wave) wave.trigger = say(ground, 'No purchase for 3 days', 'Нет покупок 3 дня')
    },
  },
  {
    rule: 'service-basics-first',
    stage: 'initiatives',
    not: { 'service-center-ru': 'it has no programme' },
    plant: (ground) => {
      const programme = all(ground).find(({ direction }) => direction === 'loyalty')
      const late = all(ground).findLast(({ launch }) => programme !== undefined && launch > programme.launch)
      const pain = ground.brief.pains.find(({ text }) => /очеред|fail/u.test(text))
      if (!late || !pain) throw new Error('No complaint about the service, or nothing after the programme')
      for (const initiative of all(ground)) initiative.painIds = without(initiative.painIds, pain.id)
      late.painIds.push(pain.id)
      late.limit += say(ground, `; answers “${pain.text}”`, `; ответ на «${pain.text}»`)
    },
  },
  {
    rule: 'data-readiness',
    stage: 'initiatives',
    plant: (ground) => {
      const initiative = quiet(ground)
      Object.assign(initiative, {
        title: say(ground, 'A short word', 'Короткое слово'),
        what: say(
          ground,
          'Whoever has been missed for 2 weeks hears from us by 10:00 in one short message.',
          'Тот, кого не видели 2 недели, до 10:00 получает от нас одно короткое сообщение.',
        ),
        trigger: say(ground, '2 weeks of silence', '2 недели тишины'),
        steps: [
          say(ground, 'Every Monday look who is missing', 'Каждый понедельник посмотреть, кого нет'),
          say(ground, 'By 10:00 write one message', 'До 10:00 написать одно сообщение'),
          say(ground, 'After 2 messages stop', 'После 2 сообщений остановиться'),
        ],
        limit: say(ground, 'At most 1 message in 2 weeks', 'Не больше 1 сообщения за 2 недели'),
        costBasis: say(ground, 'Messages', 'Сообщения'),
        dependsOn: [],
      })
    },
  },
  {
    rule: 'audience-fit',
    stage: 'initiatives',
    plant: (ground) => {
      ground.brief.audience.exclude.push(say(ground, 'lottery', 'лотерея'))
      quiet(ground).steps.push(
        say(ground, 'On Mondays hold a lottery by email', 'По понедельникам проводить лотерею на кассе'),
      )
    },
  },
  {
    rule: 'legal-b2b-gifts',
    stage: 'initiatives',
    not: {
      'coffee-chain-ru': 'its customers buy for themselves',
      'service-center-ru': 'its customers buy for themselves',
    },
    plant: (ground) => {
      quiet(ground).steps.push('After 3 renewals the purchasing manager gets a gift card by email')
    },
  },
]
