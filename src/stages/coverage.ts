import type { Localised } from '../core/localised.ts'

/** What the method demands of a strategy, and the rules that enforce it (validators §8). */
export interface Criterion {
  id: string
  /** `demand`: asked for in a stage; `criterion`: of success; `mistake`: typical, to be avoided; `practice`: of the supporting sources. */
  kind: 'demand' | 'criterion' | 'mistake' | 'practice'
  text: Localised
  /** Ids of the rules, in any stage. */
  rules: readonly string[]
}

const smart = ['smart-specific', 'smart-measurable', 'smart-achievable', 'smart-relevant', 'smart-time-bound']
const kpi = ['kpi-baseline-brief', 'kpi-direction', 'kpi-unit-pp', 'kpi-consistency']
const programme = [
  'programme-complete',
  'programme-type-fit',
  'programme-earn-vs-margin',
  'programme-tiers-monotone',
  'programme-expiry',
  'programme-time-to-reward',
  'programme-example-arithmetic',
  'programme-abuse-controls',
]
const budget = ['budget-total', 'budget-quarters', 'budget-shape']
const legal = [
  'legal-consent',
  'legal-programme-rules',
  'legal-channels-ru',
  'legal-restricted-goods',
  'legal-subscription',
  'legal-b2b-gifts',
]

function row(kind: Criterion['kind'], id: string, en: string, ru: string, rules: readonly string[]): Criterion {
  return { id, kind, text: { en, ru }, rules }
}

/** The coverage matrix: every demand, success criterion and typical mistake of the method. */
export const criteria: readonly Criterion[] = [
  row(
    'demand',
    'practical',
    'Practical, measurable, made for this business',
    'Практичная, измеримая, под конкретный бизнес',
    ['initiative-specificity', ...smart, 'audience-fit', 'number-provenance'],
  ),
  row('demand', 'analysis', 'SWOT and key findings from the inputs', 'SWOT и ключевые выводы из исходных данных', [
    'swot-complete',
    'swot-evidence',
    'findings-used',
  ]),
  row('demand', 'goals', '3–5 SMART goals with KPIs each', '3–5 целей по SMART, у каждой KPI', [
    'goal-count',
    ...smart,
    ...kpi,
  ]),
  row(
    'demand',
    'proactive',
    'Proactive service: problems prevented',
    'Проактивное обслуживание: проблемы предотвращают',
    ['three-directions', 'pain-coverage', 'service-basics-first'],
  ),
  row(
    'demand',
    'programme',
    'Structure of the programme, earning and burning',
    'Структура программы, начисление и списание',
    [...programme, 'points-liability'],
  ),
  row(
    'demand',
    'personal',
    'Personal experience and exclusive offers from data',
    'Персонализация и эксклюзивность на данных',
    ['three-directions', 'data-readiness'],
  ),
  row(
    'demand',
    'initiative',
    'Resources, timing and priority of every initiative',
    'Ресурсы, сроки и приоритет каждой инициативы',
    ['initiative-complete', 'priority-spread', 'staff-capacity'],
  ),
  row(
    'demand',
    'roadmap',
    'A roadmap by quarter with owners and budget, and a communication plan',
    'Дорожная карта по кварталам с ответственными и бюджетом, план коммуникаций',
    [
      'roadmap-complete',
      'dates-order',
      'dependency-order',
      'owner-exists',
      ...budget,
      'comms-complete',
      'channels-subset',
    ],
  ),
  row(
    'demand',
    'monitoring',
    'Feedback, its rhythm, and a review procedure',
    'Обратная связь, её ритм и процедура пересмотра',
    ['feedback-system', 'monitoring-cadence', 'review-procedure', 'control-group'],
  ),
  row('criterion', 'journey', 'Comprehensive: the whole customer journey', 'Комплексная: охвачен весь путь клиента', [
    'journey-coverage',
    'stage-present',
  ]),
  row('criterion', 'realistic', 'Realistic for the budget and resources', 'Реалистична по бюджету и ресурсам', [
    'budget-total',
    'budget-quarters',
    'cost-plausible',
    'staff-capacity',
    'owner-exists',
  ]),
  row(
    'criterion',
    'measurable',
    'KPIs measurable and tied to business goals',
    'KPI измеримы и привязаны к бизнес-целям',
    ['smart-measurable', 'smart-relevant', 'business-goal-coverage', 'kpi-baseline-brief'],
  ),
  row('criterion', 'clear', 'A clear implementation plan', 'План внедрения чёткий и понятный', [
    'roadmap-complete',
    'dates-order',
    'dependency-order',
    'initiative-complete',
  ]),
  row('criterion', 'feedback', 'Permanent feedback and improvement', 'Постоянная обратная связь и улучшение', [
    'feedback-system',
    'review-procedure',
    'monitoring-cadence',
  ]),
  row('mistake', 'general', 'General phrases', 'Общие фразы', [
    'generic-phrases',
    'initiative-specificity',
    'placeholder-leak',
  ]),
  row('mistake', 'portrait', 'Tactics that do not fit the audience', 'Тактики не для этой аудитории', [
    'audience-fit',
    'channels-subset',
    'programme-type-fit',
  ]),
  row('mistake', 'limits', 'Budget and resources ignored', 'Ограничения бюджета и ресурсов не учтены', [
    'budget-total',
    'staff-capacity',
    'cost-plausible',
  ]),
  row('mistake', 'newcomers', 'New customers at the expense of those who stay', 'Новые клиенты в ущерб удержанию', [
    'retention-balance',
    'winback-present',
  ]),
  row('mistake', 'staff', 'Motivation of the staff forgotten', 'Забыта мотивация сотрудников', ['staff-motivation']),
  row(
    'practice',
    'causes',
    'Causes of leaving and where they are heard',
    'Причины ухода и источники, где о них узнают',
    ['pain-coverage', 'feedback-system'],
  ),
  row(
    'practice',
    'points',
    'Transparent points for several actions, referrals',
    'Прозрачные баллы за разные действия, рекомендации',
    ['programme-complete', 'programme-example-arithmetic', 'reward-to-behaviour'],
  ),
  row('practice', 'tests', 'Continuous monitoring and A/B tests', 'Непрерывный мониторинг и A/B-тесты', [
    'monitoring-cadence',
    'control-group',
    'fast-tests',
  ]),
  row('practice', 'quality', 'Quality of service before a programme', 'Качество сервиса прежде программы', [
    'service-basics-first',
  ]),
  row(
    'practice',
    'segments',
    'Portraits of segments and a strategy for each',
    'Портреты сегментов и стратегия для каждого',
    ['segment-rules'],
  ),
  row('practice', 'legal', 'Legal ground of the programme', 'Юридическая основа программы', legal),
  row('practice', 'case', 'A business case', 'Бизнес-кейс', [
    'case-consistent',
    'case-optimism',
    'initiative-negative-roi',
  ]),
]

/** The criteria a rule enforces. */
export function criteriaOf(rule: string): Criterion[] {
  return criteria.filter(({ rules }) => rules.includes(rule))
}
