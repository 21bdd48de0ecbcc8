import { phrasePattern } from '../../core/phrase-pattern.ts'
import { type EvidenceClass, evidenceConfidence } from '../../finance/impact.ts'
import { isBlank } from '../../text/normalise.ts'
import type { Say } from '../shared/say.ts'
import { type Bounds, effectBounds, winbackBounds } from './effect-bounds.ts'
import { deedOf } from './initiative-text.ts'
import type { Initiative } from './schema.ts'

const vendor = phrasePattern(
  'вендор~, поставщик~ сервис~, кейс, кейсы, кейса, кейсов, кейсу, кейсе, mindbox, vendor~, case study, case studies, success story, success stories',
)
const members = phrasePattern(
  'участник~ тратят, участник~ покупают, участник~ приносят, тратят больше не-участник~, тратят больше неучастник~, чем не-участник~, чем неучастник~, чем остальные, members spend, members buy, members bring, than non-members, than nonmembers, members versus, members vs',
)
/** The source is only where the estimate starts from. */
const ownEstimate = phrasePattern(
  'экспертн~ оценк~, оценочно, наша оценка, в план берем, в плане, планируется, планируем, закладыва~, заложен~, expert estimate~, own estimate~, is planned, we plan, the plan takes, plan takes',
)
/** Failed payments: the customer never meant to leave, so more than a quarter of those reached may be kept (catalogue). */
const involuntary = phrasePattern(
  'неудачн~ списан~, неудачн~ платеж~, не прошел платеж, платёж не прошёл, срок~ карты, срок~ действия карты, failed charge~, failed payment~, payment fail~, card expir~, expired card~, expiry of the card, dunning',
)

/** What is wrong with the effect of an initiative, and where. */
export interface EffectTrouble {
  /** Fields from the initiative down. */
  path: readonly string[]
  problem: string
  expected: string
  actual: string
  hard: boolean
  /** The value that needs no judgement; absent where there is none. */
  becomes?: number | EvidenceClass
}

/** The class a basis confesses to, where it is a weaker one than was claimed. */
function confessed({ effect }: Initiative): EvidenceClass | null {
  const { basis, evidence } = effect
  const isOver = (than: EvidenceClass) => evidenceConfidence[evidence] > evidenceConfidence[than]
  const claimsMore = !ownEstimate.test(basis)
  if (claimsMore && members.test(basis) && isOver('members-vs-others')) return 'members-vs-others'
  return claimsMore && vendor.test(basis) && isOver('vendor-case') ? 'vendor-case' : null
}

function evidenceTroubles(initiative: Initiative, say: Say): EffectTrouble[] {
  const { effect } = initiative
  const path = ['effect', 'evidence']
  const weaker = confessed(initiative)
  if (weaker !== null) {
    const problem =
      weaker === 'vendor-case'
        ? say('a vendor’s case is taken without its haircut', 'случай поставщика взят без поправки')
        : say(
            'that members spend more is taken as an uplift; heavy buyers join first',
            'то, что участники тратят больше, взято как прирост: сильные покупатели вступают первыми',
          )
    return [{ path, problem, expected: weaker, actual: effect.evidence, hard: true, becomes: weaker }]
  }
  if (isBlank(effect.basis) && effect.metric !== 'none') {
    const problem = say('it is not said where the size comes from', 'не сказано, откуда взят размер')
    const expected = say('the study, test or estimate behind it', 'исследование, опыт или оценка, на которых он стоит')
    return [{ path: ['effect', 'basis'], problem, expected, actual: '—', hard: false }]
  }
  if (effect.evidence === 'members-vs-others' && effect.rel !== null && effect.rel > 0) {
    const problem = say(
      'members against others alone carry no uplift; a control group is needed',
      'сравнение участников с остальными прироста не доказывает, нужна контрольная группа',
    )
    const expected = say('a test, a study or an estimate', 'опыт, исследование или оценка')
    return [{ path, problem, expected, actual: effect.evidence, hard: false }]
  }
  return []
}

/** A number above its bound: beyond the hard one an error with the bound as its fix, beyond the usual one a warning. */
function sizeTrouble(
  path: readonly string[],
  value: number,
  bounds: Bounds,
  counted: number,
  say: Say,
): EffectTrouble[] {
  const percent = (share: number) => say.format.percent(share, 0)
  const actual = percent(value)
  const isWrong = !(value >= 0 && value <= bounds.hard)
  if (!isWrong && counted <= bounds.usual) return []
  const limit = isWrong ? bounds.hard : bounds.usual
  const becomes = value > bounds.hard ? bounds.hard : 0
  return [
    {
      path,
      problem: say(
        `${actual} is outside the sane range, at most ${percent(limit)}`,
        `${actual} вне разумных пределов, не больше ${percent(limit)}`,
      ),
      expected: `0 … ${percent(limit)}`,
      actual,
      hard: isWrong,
      ...(isWrong ? { becomes } : {}),
    },
  ]
}

/** Everything wrong with the size, the reach and the evidence of an effect. */
export function effectTroubles(initiative: Initiative, say: Say): EffectTrouble[] {
  const { effect, sideEffect, winback } = initiative
  const isInvoluntary = involuntary.test(`${deedOf(initiative)}\n${effect.basis}`)
  // The haircut is applied to the claim before it is compared with what is usual.
  const confidence = evidenceConfidence[effect.evidence]
  const sized = (metric: 'churn' | 'frequency' | 'averageOrder', rel: number, path: readonly string[]) => {
    const bounds = effectBounds(metric, isInvoluntary)
    return sizeTrouble(path, rel, bounds, rel * confidence, say)
  }
  const { metric, rel, low, high, reach } = effect
  const isSized = metric === 'churn' || metric === 'frequency' || metric === 'averageOrder'
  const fraction = { hard: 1, usual: 1 }
  const isDisordered = low !== null && high !== null && rel !== null && !(low <= rel && rel <= high)
  return [
    ...evidenceTroubles(initiative, say),
    ...sizeTrouble(['effect', 'reach'], reach, fraction, 0, say),
    ...(isSized && rel !== null ? sized(metric, rel, ['effect', 'rel']) : []),
    ...(isSized && rel === null
      ? [
          {
            path: ['effect', 'rel'],
            problem: say('the size is missing', 'нет размера эффекта'),
            expected: say('a fraction', 'доля'),
            actual: '—',
            hard: false,
          },
        ]
      : []),
    ...(isDisordered
      ? [
          {
            path: ['effect', 'low'],
            problem: say('low, expected and high are out of order', 'нижняя, ожидаемая и верхняя оценки не по порядку'),
            expected: 'low ≤ rel ≤ high',
            actual: `${low} / ${rel} / ${high}`,
            hard: false,
          },
        ]
      : []),
    ...(sideEffect ? sized(sideEffect.metric, sideEffect.rel, ['sideEffect', 'rel']) : []),
    ...(winback ? sizeTrouble(['winback', 'response'], winback.response, winbackBounds, winback.response, say) : []),
    ...(winback ? sizeTrouble(['winback', 'contactable'], winback.contactable, fraction, 0, say) : []),
    ...(winback ? sizeTrouble(['winback', 'organic'], winback.organic, fraction, 0, say) : []),
  ]
}
