import type { Brief } from '../../../core/brief.ts'
import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import { deedOf } from '../initiative-text.ts'
import type { Initiative, Initiatives } from '../schema.ts'
import { lapseSaid } from '../winback-waves.ts'

const cap = phrasePattern(
  'не больше, не более, не чаще, не дороже, не выше, максимум, предел~, лимит~, at most, no more, not more, max, maximum, cap, caps, limit~, once, один раз, 1 раз',
)
const stop = phrasePattern(
  'стоп, прекра~, останов~, отпис~, исключ~, кроме, не получа~, контрол~, не больше, не чаще, после исправления, не прежний, не звонит, stop~, halt~, opt-out~, opt out~, unsubscrib~, exclud~, except, no more than, at most, gets nothing, control group, after the cause, never, does not call, left out',
)
const complaint = phrasePattern(
  'жалоб~, жалова~, претензи~, причина исправлена, после исправления, complain~, claim, claims, dispute~, cause is fixed, after the fix',
)
/** Customers who buy once in a lifetime are not won back; they recommend (catalogue). */
const oneTime = phrasePattern(
  'свадеб~, свадьб~, похорон~, ритуальн~, памятник~, wedding~, funeral~, bridal, memorial~, one-off purchase, one-time purchase',
)
/** A limit in numbers: up to so much, a share of an order, a count of messages. */
const capTo =
  /(?<!\p{L})(?:до|up to)\s+(?:\d|половин|half|one)|\d\s*%\s*(?:of|от|средн)|\d\s*(?:messages?|calls?|сообщени|звон)/iu
/** An event that ends the relation needs no count of days. */
const ending = /расторг|отмен|ended? (?:its|the|their) contract|cancel|terminat/iu

/** The client knows that customers leave: a count of the dormant, or a churn of its own. */
function knowsLapse({ metrics }: Brief): boolean {
  const own = [metrics.churn, metrics.retention].some(
    (metric) => metric !== null && (metric.provenance === 'given' || metric.provenance === 'derived'),
  )
  return own || (metrics.dormantCustomers?.value ?? 0) > 0
}

function missingIn(initiative: Initiative, say: Say): { list: string[]; hard: boolean } {
  const text = deedOf(initiative)
  const { winback } = initiative
  const hard = [
    winback === null && say('expected response and waves', 'ожидаемого отклика и волн'),
    winback !== null && winback.waveMonths.length === 0 && say('waves', 'волн'),
    lapseSaid(initiative) === null &&
      !ending.test(text) &&
      say('the days after which a customer counts as lapsed', 'дней, после которых клиент считается ушедшим'),
    !cap.test(text) && !capTo.test(text) && say('a cap of the offer', 'предела предложения'),
    !stop.test(text) && say('a stop rule', 'правила остановки'),
    !complaint.test(text) && say('the exclusion of open complaints', 'исключения тех, чья жалоба ещё открыта'),
  ].filter((part) => part !== false)
  const soft = [
    winback !== null &&
      winback.organic >= winback.response &&
      say('a response above what would return anyway', 'отклика выше того, что вернётся само'),
  ].filter((part) => part !== false)
  return { list: [...hard, ...soft], hard: hard.length > 0 }
}

export const winbackPresent = defineRule<Initiatives, InitiativesNeeds>({
  id: 'winback-present',
  severity: 'error',
  claim:
    'Where customers are known to leave, an initiative wins them back: lapse in days, waves, a cap, a stop rule, and what would return anyway.',
  why: 'Customers who know the company cost a fraction of new ones, and nobody owns them.',
  source: 'Method, typical mistake: caring for new customers only',
  message: { en: 'Win-back: {problem}.', ru: 'Возврат ушедших клиентов: {problem}.' },
  repair:
    'Have an initiative with direction winback that holds the lapse in days, waves, an offer cap and a stop rule. Now: {problem}.',
  check: ({ initiatives }, { brief }) => {
    const say = sayIn(brief)
    if (!knowsLapse(brief)) {
      return {
        skipped: say('neither churn nor dormant customers are known', 'неизвестны ни отток, ни число спящих клиентов'),
      }
    }
    const { company, products } = brief
    if (oneTime.test([company.industry, company.description, ...products.map(({ name }) => name)].join(' · '))) {
      return { skipped: say('such purchases are made once', 'такие покупки совершают один раз') }
    }
    const all = initiatives.filter(({ direction }) => direction === 'winback')
    if (all.length === 0) {
      const problem = say('no initiative', 'нет инициативы')
      const expected = say('an initiative with direction winback', 'инициатива с direction winback')
      return [{ pointer: '/initiatives', params: { problem }, expected, actual: '0' }]
    }
    const judged = all.map((initiative) => ({ initiative, ...missingIn(initiative, say) }))
    if (judged.some(({ list }) => list.length === 0)) return []
    // One complete win-back is enough; the one with the least missing is repaired.
    const [best] = judged.sort((a, b) => Number(a.hard) - Number(b.hard) || a.list.length - b.list.length)
    if (!best) return []
    const list = say.format.list(best.list)
    return [
      {
        pointer: formatPointer(['initiatives', best.initiative.id]),
        params: {
          problem: say(`“${best.initiative.title}” lacks ${list}`, `в «${best.initiative.title}» нет ${list}`),
        },
        expected: list,
        actual: best.initiative.what,
        ...(best.hard ? {} : { severity: 'warning' as const }),
      } satisfies Failure,
    ]
  },
})
