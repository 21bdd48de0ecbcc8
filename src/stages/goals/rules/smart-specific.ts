import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { defineRule, type Failure } from '../../../core/rule.ts'
import { scoreText } from '../../../text/generic.ts'
import { wordsIn } from '../../../text/normalise.ts'
import { contentStemsIn, sameRoot, sharedStems } from '../../../text/stems.ts'
import type { GoalsNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import { headlinesIn, namesMetric } from '../metric-words.ts'
import type { Goals, Kpi } from '../schema.ts'

const mostWords = 30
const ofBase: ReadonlySet<Kpi['metric']> = new Set(['churn', 'retention', 'nps', 'ltv', 'customers', 'averageOrder'])

/** What the client said is quoted as said. */
const quotation = /[«“"][^«»“”"]*[»”"]/gu

/** Whose metric it is, when no segment or product is named. */
const objects = phrasePattern(
  'клиент~, гост~, покупател~, пользовател~, участник~, подписчик~, компани~, заказ~, чек~, баз~, аккаунт~, новичк~, спящ~, постоянн~, обращени~, жалоб~, точк~, кофе~, сервис~, программ~, customer~, client~, guest~, buyer~, user~, member~, subscriber~, account~, compan~, order~, base, newcomer~, new, dormant, lapsed, regular~, request~, complaint~, outlet~, ticket~, programme, program',
)

export const smartSpecific = defineRule<Goals, GoalsNeeds>({
  id: 'smart-specific',
  severity: 'error',
  claim: 'The title of a goal names exactly one metric and whose it is, in at most thirty words without filler.',
  why: 'Two directors who read “raise loyalty” walk away with two plans.',
  source: 'Method, stage 2: SMART goals (specific)',
  message: {
    en: 'Goal “{goal}” is not specific: {problem}.',
    ru: 'Цель «{goal}» не конкретна: {problem}.',
  },
  repair: 'Rewrite the title: one metric, whose, from what to what, by when; at most 30 words. Now: {problem}.',
  check: ({ goals }, { brief, drafts }) => {
    const say = sayIn(brief)
    const names = [
      ...drafts.analysis.segments.map(({ name }) => name),
      ...brief.products.map(({ name }) => name),
      ...brief.audience.segments.map(({ name }) => name),
    ].join(' ')
    return goals.flatMap((goal): Failure[] => {
      const { title, kpis } = goal
      const stems = contentStemsIn(title)
      const hasMetric = kpis.some(
        ({ metric, name }) =>
          namesMetric(title, metric) ||
          contentStemsIn(name).some((stem) => stems.some((candidate) => sameRoot(stem, candidate))),
      )
      // The churn of the whole base is nobody else's: whose it is must be said for a segment or a process only.
      const aboutBase = kpis.some(({ metric }) => ofBase.has(metric) && namesMetric(title, metric))
      // A process is whose it is: "complaints answered within 24 hours" needs no customer beside it.
      const aboutProcess = kpis.some(({ metric, name }) => !ofBase.has(metric) && sharedStems(name, title).length >= 2)
      const own = title.replace(quotation, ' ')
      const headlines = headlinesIn(own)
      const filler = scoreText(own).sentences.flatMap(({ hits }) => hits.filter(({ cls }) => cls === 'A'))
      const words = wordsIn(title).length
      const problems = [
        !hasMetric && say('it does not name its metric', 'не назван показатель'),
        !(aboutBase && goal.segmentIds.length === 0) &&
          !aboutProcess &&
          !objects.test(title) &&
          sharedStems(title, names).length === 0 &&
          say('it does not say whose', 'не сказано, о ком или о чём речь'),
        headlines.length > 1 &&
          say(
            `several metrics (${headlines.join(', ')}), choose one`,
            `несколько показателей (${headlines.join(', ')}), выберите один`,
          ),
        filler.length > 0 && say(`filler “${filler[0]?.text}”`, `общие слова «${filler[0]?.text}»`),
        words > mostWords && say(`${words} words, at most ${mostWords}`, `слов ${words}, можно до ${mostWords}`),
      ].filter((problem) => problem !== false)
      if (problems.length === 0) return []
      return [
        {
          pointer: formatPointer(['goals', goal.id, 'title']),
          params: { goal: title, problem: problems.join('; ') },
          expected: say('metric, whose, from what to what, by when', 'показатель, чей, с чего до чего, к какому сроку'),
          actual: title,
        },
      ]
    })
  },
})
