import type { Brief } from '../../core/brief.ts'
import type { AnalysisAnswer } from '../../stages/analysis/schema.ts'
import type { Goals } from '../../stages/goals/schema.ts'
import type { ProgrammeAnswer } from '../../stages/programme/schema.ts'
import type { Plan } from '../plan.ts'
import { findingRefs } from './analysis/findings.ts'
import { type Facts, factsOf } from './facts.ts'
import { burnRules, earnRules } from './programme/earning.ts'
import { enrolment, excludedGoods } from './programme/joining.ts'
import { migrationText, whoLoses, wontSolve } from './programme/limits.ts'
import { currencyName, programmeName } from './programme/names.ts'
import { benefits, communication, motivation, visibility } from './programme/path.ts'
import { abuseControls, exitText, returnsText, rulesDocument } from './programme/rules.ts'
import { scenario } from './programme/scenario.ts'
import { runnerUpText, whyText } from './programme/why.ts'
import { promotableProduct } from './promotable.ts'

function tiersOf({ plan, words, noun }: Facts): ProgrammeAnswer['tiers'] {
  const names =
    noun === 'account'
      ? [
          { ru: 'Клиент', en: 'Client' },
          { ru: 'Партнёр', en: 'Partner' },
          { ru: 'Ключевой партнёр', en: 'Key partner' },
        ]
      : [
          { ru: 'Гость', en: 'Member' },
          { ru: 'Друг', en: 'Friend' },
          { ru: 'Свой', en: 'Insider' },
        ]
  const service = [
    noun === 'account'
      ? words.say({ ru: 'зачёт с каждого оплаченного счёта', en: 'credit on every paid invoice' })
      : words.say({ ru: 'начисление с каждой покупки', en: 'rewards on every purchase' }),
    words.say({ ru: 'ответ на обращение в тот же день', en: 'an answer the same day' }),
    words.say({
      ru: 'прямой контакт и новинки за 48 часов до остальных',
      en: 'a direct contact and novelties 48 hours early',
    }),
  ]
  // By hand there are two levels, told apart by service and not by the rate.
  const carrier = plan.initiatives.find(({ id }) => id === plan.programme.initiativeId)
  const light = carrier?.variant === 'light'
  return plan.programme.tiers.slice(0, light ? 2 : undefined).map(({ threshold, earnRate }, index) => ({
    id: `L${index + 1}`,
    name: words.say(names[index] ?? { ru: `Уровень ${index + 1}`, en: `Level ${index + 1}` }),
    threshold,
    earnRate: light ? plan.programme.earnRate : earnRate,
    benefits: service.slice(0, index + 1),
  }))
}

function welcomeText({ plan, words, noun }: Facts): string | null {
  const { welcome } = plan.programme
  if (welcome <= 0 || noun === 'account') return null
  return words.say({
    ru: `${words.count(welcome, 'point')} (${words.money(welcome)}) за вступление: списать можно со второй покупки в течение 30 дней`,
    en: `${words.count(welcome, 'point')} (${words.money(welcome)}) for joining, usable from the second purchase for 30 days`,
  })
}

/** One unit in money: a whole unit of the currency as designed; a stamp is its part of the free item; 0 where nothing is counted. */
function pointValue({ plan, brief, known }: Facts): number {
  const { type, stamps, exampleSpend } = plan.programme
  if (type === 'none' || type === 'paid') return 0
  if (type !== 'punch' || !stamps) return 1
  const price = promotableProduct(brief)?.price ?? known.order ?? exampleSpend / 2.5
  return Math.max(1, Math.round(price / stamps.paid))
}

/** Stage 3a from the brief, the plan and the accepted drafts. */
export function writeProgramme(
  brief: Brief,
  plan: Plan,
  { analysis }: { analysis: AnalysisAnswer; goals: Goals },
): ProgrammeAnswer {
  const facts = factsOf(brief, plan)
  const { programme } = plan
  const findings = findingRefs(analysis.findings)
  return {
    type: programme.type,
    name: programmeName(facts),
    why: whyText(facts),
    runnerUp: { type: programme.runnerUp, why: runnerUpText(facts) },
    wontSolve: wontSolve(facts),
    whoLoses: whoLoses(facts),
    migration: migrationText(facts),
    currencyName: currencyName(facts),
    pointValue: pointValue(facts),
    benefits: benefits(facts),
    enrol: enrolment(facts),
    earn: earnRules(facts),
    burn: burnRules(facts),
    welcome: welcomeText(facts),
    minRedeem: programme.minRedeem,
    maxRedeemShare: programme.maxRedeemShare,
    activationDays: programme.activationDays,
    expiryDays: programme.expiryDays,
    tiers: tiersOf(facts),
    tierPeriodMonths: programme.tiers.length > 0 ? 12 : null,
    excluded: excludedGoods(facts),
    antiFraud: abuseControls(facts),
    returns: returnsText(facts),
    exit: exitText(facts),
    visibility: visibility(facts),
    motivation: motivation(facts),
    scenario: scenario(facts),
    communication: communication(facts),
    rulesDocument: rulesDocument(facts),
    // One visit is one stamp: the example is a single purchase.
    exampleSpend:
      programme.type === 'punch' && programme.earnRate > 0
        ? Math.ceil(pointValue(facts) / programme.earnRate - 1e-9)
        : programme.exampleSpend,
    assumptions: {
      penetration: programme.penetration,
      breakage: programme.breakage,
      displacement: programme.displacement,
      eligible: programme.eligible,
      replacedDiscountPerMonth: 0,
    },
    refs: [
      ...facts.pains.filter(({ tags }) => tags.includes('no-reward')).map(({ id }) => `brief.pains.${id}`),
      'industry.archetypes',
      findings.programme,
    ],
  }
}
