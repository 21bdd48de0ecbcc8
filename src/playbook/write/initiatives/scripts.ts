import type { InitiativesAnswer } from '../../../stages/initiatives/schema.ts'
import type { PlannedInitiative } from '../../plan.ts'
import { small } from '../../words.ts'
import type { Facts } from '../facts.ts'
import { fillText } from '../fill-text.ts'
import { voiceOf } from '../voices.ts'

type Script = Omit<InitiativesAnswer['scripts'][number], 'id'>

const most = 7

/** Said where the customer stands, not by the owner of the initiative. */
const atTheCounter = [
  'pro-fast-lane',
  'loy-points',
  'loy-punch',
  'per-know-me',
  'staff-empower-limit',
  'pro-visit-reminder',
  'pro-maintenance-plan',
  'en-till-integration',
  'loy-referral',
  'pro-status-notify',
]

/** Said to a person face to face, to a company by its manager. */
const inPerson = ['pro-onboarding-30d', 'pro-dunning', 'pro-low-usage', 'pro-renewal-90']

function own(facts: Facts, initiative: PlannedInitiative): Script | null {
  const { script } = voiceOf(initiative)
  if (!script) return null
  const { id } = initiative.playbook
  // Members of a club are met by staff, companies by the one who keeps the account.
  const counter = atTheCounter.includes(id) || (!facts.contract && inPerson.includes(id))
  return {
    initiativeId: initiative.id,
    role: counter ? facts.team.owner('frontline') : initiative.owner,
    situation: fillText(facts, initiative, script.situation),
    words: fillText(facts, initiative, script.words),
  }
}

/** Answer to a customer who names the first complaint, and to one who thinks a loyalty plan is a trick. */
function answers(facts: Facts): Script[] {
  const { words, cause, team, first, plan } = facts
  const initiative = first ?? plan.initiatives[0]
  if (!initiative) return []
  const news = voiceOf(initiative).news
  const kept = words.date(initiative.launch)
  // Without a public change there is no promise to make to a customer, only a person who follows the case.
  const promise = news
    ? words.say({
        ru: `с ${kept} обещаем так: ${small(fillText(facts, initiative, news))}. Если не сдержим, скажите мне лично: записываю ваш случай прямо сейчас`,
        en: `from ${kept} the promise is: ${small(fillText(facts, initiative, news))}. If we break it, tell me in person; I am noting your case right now`,
      })
    : words.say({
        ru: `изменения начнутся ${kept}. Записываю ваш случай прямо сейчас и сам скажу вам, что по нему сделано`,
        en: `the change starts on ${kept}. I am noting your case right now and will tell you myself what came of it`,
      })
  return [
    {
      initiativeId: initiative.id,
      role: team.owner('frontline'),
      situation: words.say({
        ru: `Клиент недоволен: ${cause.cause}`,
        en: `A customer is unhappy about this: ${cause.cause}`,
      }),
      words: words.say({
        ru: `Вы правы, спорить не буду. Это первое, за что мы взялись; ${promise}.`,
        en: `You are right, I will not argue. It is the first thing we took on; ${promise}.`,
      }),
    },
    {
      initiativeId: initiative.id,
      role: team.owner('lead'),
      situation: words.say({
        ru: 'Клиент сомневается: «Опять акция, чтобы я больше тратил?»',
        en: 'A customer doubts: “Another scheme to make me spend more?”',
      }),
      words: words.say({
        ru: `Понимаю вопрос. Начали мы не с наград, а с того, что чаще всего мешает клиентам: ${cause.cause}. Сообщения можно не подключать, цена для вас не изменится. Через три месяца покажу, что исправлено, а что нет.`,
        en: `A fair question. We began with what troubles customers most, not with rewards: ${cause.cause}. You can refuse messages and your price stays the same. In three months I will show you what is fixed and what is not.`,
      }),
    },
  ]
}

/** Words ready to say; the first initiative first. */
export function scriptsOf(facts: Facts): InitiativesAnswer['scripts'] {
  const { plan, first } = facts
  const ordered = [...plan.initiatives].sort((a, b) => Number(b.id === first?.id) - Number(a.id === first?.id))
  const told = ordered.map((initiative) => own(facts, initiative)).filter((script) => script !== null)
  const closing = answers(facts)
  return [...told.slice(0, most - closing.length), ...closing].map((script, index) => ({
    id: `X${index + 1}`,
    ...script,
  }))
}
