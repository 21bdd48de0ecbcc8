import type { Defect, Ground } from './defect.ts'

type Message = Ground['stages']['roadmap']['comms'][number]

/** The first advertising message; every host has one. */
function firstAd({ stages }: Ground): Message {
  const message = stages.roadmap.comms.find(({ kind }) => kind === 'ad')
  if (!message) throw new Error('No advertising message')
  return message
}

function secondQuarter({ stages }: Ground) {
  const quarter = stages.roadmap.quarters[1]
  if (!quarter) throw new Error('No second quarter')
  return quarter
}

export const roadmapDefects: readonly Defect[] = [
  {
    rule: 'roadmap-complete',
    stage: 'roadmap',
    plant: (ground) => {
      for (const milestone of secondQuarter(ground).milestones) milestone.exit = ''
    },
  },
  {
    rule: 'milestone-dates',
    stage: 'roadmap',
    plant: (ground) => {
      const milestone = secondQuarter(ground).milestones[0]
      if (milestone) milestone.due = ground.brief.start
    },
  },
  {
    rule: 'channels-subset',
    stage: 'roadmap',
    plant: ({ stages }) => {
      const message = stages.roadmap.comms.findLast(({ kind }) => kind === 'service')
      if (message) message.channel = 'Viber'
    },
    also: {
      'roadmap/legal-channels-ru': 'a foreign messenger brings its warning in Russia',
    },
    not: { 'b2b-saas-en': 'no warning on messengers outside Russia' },
  },
  {
    rule: 'channels-subset',
    stage: 'roadmap',
    name: 'outside Russia',
    plant: ({ stages }) => {
      const message = stages.roadmap.comms.findLast(({ kind }) => kind === 'service')
      if (message) message.channel = 'Viber'
    },
    not: {
      'coffee-chain-ru': 'a foreign messenger brings its own warning in Russia',
      'service-center-ru': 'a foreign messenger brings its own warning in Russia',
    },
  },
  {
    rule: 'comms-complete',
    stage: 'roadmap',
    plant: ({ stages }) => {
      const message = stages.roadmap.comms.find(({ kind }) => kind === 'service')
      if (message) Object.assign(message, { date: null, trigger: null })
    },
  },
  {
    rule: 'comms-complete',
    stage: 'roadmap',
    name: 'staff are never told',
    plant: ({ stages }) => {
      const { roadmap } = stages
      roadmap.comms = roadmap.comms.filter(({ kind }) => kind !== 'internal')
      roadmap.channelRoles = roadmap.channelRoles.filter((role) =>
        roadmap.comms.some(({ channel }) => channel === role.channel),
      )
    },
  },
  {
    rule: 'comms-frequency',
    stage: 'roadmap',
    plant: (ground) => {
      const message = firstAd(ground)
      const days = ['2027-08-02', '2027-08-04', '2027-08-05', '2027-08-06']
      const { comms } = ground.stages.roadmap
      for (const [index, date] of days.entries()) comms.push({ ...message, id: `CM${90 + index}`, date })
    },
  },
  {
    rule: 'budget-quarters',
    stage: 'roadmap',
    plant: ({ stages }) => {
      const [first] = stages.roadmap.quarters
      if (first) stages.roadmap.quarters.push({ ...first, milestones: [] })
    },
    also: { 'roadmap/roadmap-complete': 'the sums are computed: only a quarter that stands twice breaks them' },
  },
  {
    rule: 'legal-consent',
    stage: 'roadmap',
    plant: ({ stages }) => {
      stages.roadmap.legal = []
    },
  },
  {
    rule: 'legal-consent',
    stage: 'roadmap',
    name: 'advertising without consent',
    plant: (ground) => {
      firstAd(ground).consent = 'not-needed'
    },
  },
  {
    rule: 'legal-channels-ru',
    stage: 'roadmap',
    plant: (ground) => {
      firstAd(ground).channel = 'Instagram'
    },
    also: { 'roadmap/channels-subset': 'the brief has no such channel, and adding it would be refused there' },
    not: { 'b2b-saas-en': 'the law of another country' },
  },
]
