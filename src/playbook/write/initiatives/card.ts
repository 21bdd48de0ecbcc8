import { addMonths } from '../../../core/date.ts'
import type { InitiativesAnswer } from '../../../stages/initiatives/schema.ts'
import type { PlannedInitiative, Playbook } from '../../plan.ts'
import { sentences } from '../../words.ts'
import { toldEffect } from '../effects.ts'
import type { Facts } from '../facts.ts'
import { fillText } from '../fill-text.ts'
import { inYear } from '../goals/draft-goal.ts'
import { voiceOf } from '../voices.ts'
import { stepsOf, whatText } from './deed.ts'
import type { Links } from './links.ts'

export type Initiative = InitiativesAnswer['initiatives'][number]

/** A code of the source list of the knowledge base. */
const sourceCode = /\s*\[[SL]\d+[^\]]*\]/gu

const partNames = {
  contractors: { ru: 'подрядчики', en: 'contractors' },
  licence: { ru: 'подписка на сервис', en: 'software subscription' },
  messages: { ru: 'сообщения и звонки', en: 'messages and calls' },
  incentives: { ru: 'компенсации и поощрения', en: 'compensation and incentives' },
  tools: { ru: 'инструменты и материалы', en: 'tools and materials' },
} as const

const keptReasons = {
  service: {
    ru: 'За три года приносит меньше, чем стоит вместе с часами команды; остаётся ради сервиса: другого ответа на эту боль в плане нет',
    en: 'Over three years it brings less than it costs with the hours of the team; it stays for the service: the plan has no other answer to this pain',
  },
  pain: {
    ru: 'За три года приносит меньше, чем стоит вместе с часами команды; остаётся как единственный в плане ответ на эту боль',
    en: 'Over three years it brings less than it costs with the hours of the team; it stays as the only answer of the plan to this pain',
  },
  staff: {
    ru: 'За три года приносит меньше, чем стоит вместе с часами команды; остаётся ради сервиса: другой доли в успехе у тех, кто говорит с клиентами, в плане нет',
    en: 'Over three years it brings less than it costs with the hours of the team; it stays for the service: those who talk to customers have no other share in the success',
  },
  apology: {
    ru: 'Денег почти не возвращает; остаётся ради репутации: ушедший с обидой рассказывает о ней другим',
    en: 'It returns hardly any money; it stays for the reputation: who left with a grievance tells others',
  },
} as const

/** Why an initiative that does not pay is in the plan, and what a trial waits for. */
function moneyReason({ words }: Facts, { end, keptFor }: PlannedInitiative): string {
  const trial =
    end !== null &&
    words.say({
      ru: `Проба на год: без заметного итога к ${words.date(end)} заканчивается, дольше по оценке не окупается`,
      en: `A trial for the year: without a clear result it ends on ${words.date(end)}, as by the estimate it would not pay for longer`,
    })
  return sentences(keptFor !== null && words.say(keptReasons[keptFor]), trial)
}

/** What the money buys, part by part, or that there is none; then why it is spent where it does not come back. */
function costBasis(facts: Facts, initiative: PlannedInitiative): string {
  return [moneyParts(facts, initiative), moneyReason(facts, initiative)].filter((text) => text !== '').join(' ')
}

function moneyParts(facts: Facts, initiative: PlannedInitiative): string {
  const { words } = facts
  const row = (key: 'oneOff' | 'perMonth') =>
    initiative.costParts
      .filter((part) => part[key] > 0)
      .map((part) => `${words.say(partNames[part.what])} ${words.money(part[key])}`)
  const once = row('oneOff')
  const monthly = row('perMonth')
  if (once.length === 0 && monthly.length === 0) {
    return words.say({
      ru: 'Денег не требуется: работу делает своя команда, сообщения и материалы уже оплачены.',
      en: 'No money: own staff do the work, messages and materials are already paid for.',
    })
  }
  return sentences(
    once.length > 0 && words.say({ ru: `Разово: ${words.list(once)}`, en: `Once: ${words.list(once)}` }),
    monthly.length > 0 &&
      words.say({
        ru: `В месяц после запуска: ${words.list(monthly)}`,
        en: `A month after launch: ${words.list(monthly)}`,
      }),
  )
}

/** The KPI target of the knowledge base in words: `90`, `-25%`, `+15 pp`, `-25% rel`; by hand the survey asks 60 customers. */
function kpiTarget({ words }: Facts, { playbook, variant }: PlannedInitiative): string {
  const { kpi, id } = playbook
  const pp = words.say({ ru: ' п. п.', en: ' pp' })
  if (id === 'en-baseline-survey' && variant === 'light') return words.number(60)
  if (typeof kpi.target === 'number') {
    if (kpi.unit === '%') return words.percent(kpi.target / 100)
    return kpi.unit === 'pp' ? `+${words.number(kpi.target)}${pp}` : words.number(kpi.target)
  }
  const match = /^([+-])([\d.]+)(%| pp)?/u.exec(kpi.target)
  if (!match) return kpi.target
  const sign = match[1] === '-' ? '−' : '+'
  const value = Number(match[2])
  if (match[3] === '%') {
    return `${sign}${words.percent(value / 100)} ${words.say({ ru: 'к уровню первого месяца', en: 'against month 1' })}`
  }
  return match[3] === ' pp'
    ? `${sign}${words.number(value)}${pp} ${words.say({ ru: 'к уровню первого месяца', en: 'against month 1' })}`
    : `${sign}${words.number(value)} ${words.say({ ru: 'к уровню первого месяца', en: 'against month 1' })}`
}

/** New customers a month per customer reached (F21); null for what is no referral. */
function referredPerReached({ effect: { referral } }: Playbook): number | null {
  return referral && referral.inviteRate * referral.conversion
}

function effectOf(facts: Facts, initiative: PlannedInitiative): Pick<Initiative, 'effect' | 'sideEffect' | 'winback'> {
  const { words } = facts
  const { playbook } = initiative
  const told = toldEffect(playbook)
  const voice = voiceOf(initiative)
  const basis =
    told.metric === 'none'
      ? words.say({
          ru: 'Собственного эффекта не считаем: без этой основы не работают инициативы, которые на ней стоят',
          en: 'No effect of its own is counted: others cannot work without it',
        })
      : words.say(
          voice.basis ?? {
            ru: 'Размер проверяется сравнением с теми, кого инициатива не касается',
            en: 'The size is checked against those it does not reach',
          },
        )
  const winback = playbook.effect.winback
  return {
    effect: {
      metric: told.metric,
      rel: told.range?.[1] ?? referredPerReached(playbook),
      low: told.range?.[0] ?? null,
      high: told.range?.[2] ?? null,
      evidence: told.evidence,
      basis: sentences(basis),
      reach: playbook.effect.reach,
      rampMonths: playbook.rampMonths,
    },
    sideEffect: told.side,
    winback: winback
      ? {
          contactable: winback.contactable,
          response: winback.response,
          organic: winback.organic,
          waveMonths: [...initiative.waveMonths],
        }
      : null,
  }
}

/** One initiative as the stage asks for it. */
export function cardOf(
  facts: Facts,
  initiative: PlannedInitiative,
  links: Links,
  findings: readonly string[],
): Initiative {
  const { words } = facts
  const { playbook } = initiative
  const voice = voiceOf(initiative)
  const language = words.language
  const steps = stepsOf(facts, initiative)
  return {
    id: initiative.id,
    direction: playbook.direction,
    title: words.say(playbook.title),
    what: whatText(facts, initiative),
    trigger: fillText(facts, initiative, voice.trigger),
    steps,
    limit: fillText(facts, initiative, voice.limit),
    segmentIds: links.segmentIds,
    painIds: [...initiative.painIds],
    goalIds: links.goalIds,
    journeyIds: links.journeyIds,
    channels: [...initiative.channels],
    owner: initiative.owner,
    resources: initiative.resources.map((resource) => ({ ...resource })),
    opsHoursPerMonth: initiative.opsHoursPerMonth,
    oneOff: initiative.oneOff,
    runPerMonth: initiative.runPerMonth,
    costBasis: costBasis(facts, initiative),
    start: initiative.start,
    launch: initiative.launch,
    end: initiative.end,
    priority: initiative.priority,
    prerequisite: initiative.prerequisite,
    dependsOn: [...initiative.dependsOn],
    ...effectOf(facts, initiative),
    kpi: {
      name: words.say(playbook.kpi.name),
      unit:
        playbook.kpi.unit === '%'
          ? '%'
          : playbook.kpi.unit === 'pp'
            ? words.say({ ru: 'п. п.', en: 'pp' })
            : words.say({ ru: 'шт.', en: 'count' }),
      baseline: null,
      target: kpiTarget(facts, initiative),
      by: inYear(facts, addMonths(initiative.launch, playbook.rampMonths + 1)),
    },
    risks: playbook.risks[language].map((risk, at) => ({
      risk: risk.replace(sourceCode, ''),
      response: words.say(voice.answers[at] ?? voice.answers[0] ?? { ru: '', en: '' }),
    })),
    audience: playbook.id === 'loy-referral' ? 'new' : 'existing',
    refs: [...initiative.painIds.map((id) => `brief.pains.${id}`), ...new Set(findings)],
  }
}
