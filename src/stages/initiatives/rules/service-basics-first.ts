import { daysBetween, isIsoDate } from '../../../core/date.ts'
import { phrasePattern } from '../../../core/phrase-pattern.ts'
import { formatPointer } from '../../../core/pointer.ts'
import { type Correction, defineRule, type Failure, type StageContext } from '../../../core/rule.ts'
import type { InitiativesNeeds } from '../../shared/needs.ts'
import { sayIn } from '../../shared/say.ts'
import type { Initiative, Initiatives } from '../schema.ts'

/** What a customer calls bad product or service (catalogue, by stems); a price is no quality. */
const quality = phrasePattern(
  'очеред~, брак, брака, браком, бракован~, качеств~, хам~, груб~, невежлив~, ошиб~, долго, долгий, долгое, долгие, медлен~, опозд~, опазд~, задерж~, срыв~, не вовремя, не отвеч~, не перезван~, не дозвон~, грязн~, холодн~, сломан~, полом~, поврежд~, просроч~, сбой, сбои, сбоев, не работает, queue~, line, lines, wait, waiting, late, delay~, slow~, rude~, impolite, defect~, quality, error~, mistake~, broken, damaged, faulty, dirty, cold, nobody answers, no answer, unanswered, does not work, fail, fails, failed, failure~, outage~, bug, bugs',
)

type Context = StageContext<InitiativesNeeds>

/** The first launch of the programme; undefined where there is none. */
function programmeLaunch({ initiatives }: Initiatives): Initiative | undefined {
  return initiatives
    .filter(({ direction, launch }) => direction === 'loyalty' && isIsoDate(launch))
    .toSorted((a, b) => a.launch.localeCompare(b.launch))[0]
}

interface LateFix {
  painId: string
  pain: string
  fix: Initiative
}

/** Complaints about quality whose earliest remedy comes after the programme; a complaint without any is another rule's. */
function lateFixes({ initiatives }: Initiatives, { brief }: Context, launch: string): LateFix[] {
  return brief.pains.flatMap(({ id, text }) => {
    if (!quality.test(text)) return []
    const [first] = initiatives
      .filter(({ painIds, launch: day }) => painIds.includes(id) && isIsoDate(day))
      .toSorted((a, b) => a.launch.localeCompare(b.launch))
    return first && first.launch > launch ? [{ painId: id, pain: text, fix: first }] : []
  })
}

/** Where customers would rather warn than recommend, any improvement of the service has to come first. */
function improvedBefore({ initiatives }: Initiatives, launch: string): boolean {
  return initiatives.some(({ direction, launch: day }) => direction === 'proactive' && isIsoDate(day) && day <= launch)
}

/** The programme moves to the day of the last remedy, unless something that needs the programme is already open by then. */
function canMoveTo(day: string, programme: Initiative, { initiatives }: Initiatives): boolean {
  const waits = initiatives.filter(({ dependsOn }) => dependsOn.includes(programme.id))
  const isInTime = programme.end === null || programme.end > day
  return isInTime && programme.kpi.by > day && waits.every(({ launch }) => launch >= day)
}

export const serviceBasicsFirst = defineRule<Initiatives, InitiativesNeeds>({
  id: 'service-basics-first',
  severity: 'warning',
  claim:
    'What customers complain of in the product or the service is put right before the programme starts, or with it.',
  why: 'Points for a bad service pay people to be disappointed once more; a programme is no cure-all.',
  source: 'Loyalty concept: quality first, the programme second',
  message: {
    en: 'Fix “{pain}” before launching the programme.',
    ru: 'Сначала исправьте «{pain}», затем запускайте программу.',
  },
  repair: 'Launch {id} by {expected}, or move the programme ({programme}) after it.',
  check: (draft, context) => {
    const { brief, drafts } = context
    const say = sayIn(brief)
    const programme = programmeLaunch(draft)
    if (drafts.programme.type === 'none' || !programme) {
      return { skipped: say('no programme is launched', 'программа не запускается') }
    }
    const failures = lateFixes(draft, context, programme.launch).map(({ pain, fix }): Failure => {
      const expected = `≤ ${programme.launch}`
      return {
        pointer: formatPointer(['initiatives', fix.id, 'launch']),
        params: { pain, id: fix.id, expected, programme: programme.id },
        expected,
        actual: fix.launch,
        group: [formatPointer(['initiatives', programme.id, 'launch'])],
      }
    })
    const nps = brief.metrics.nps
    if (nps && nps.provenance === 'given' && nps.value < 0 && !improvedBefore(draft, programme.launch)) {
      const pain = say(`NPS of ${say.format.number(nps.value)}`, `NPS ${say.format.number(nps.value)}`)
      failures.push({
        pointer: formatPointer(['initiatives', programme.id, 'launch']),
        params: {
          pain,
          id: programme.id,
          expected: say('the first improvement', 'первое улучшение'),
          programme: programme.id,
        },
        expected: say('a proactive initiative launched before', 'упреждающая инициатива, запущенная раньше'),
        actual: programme.launch,
      })
    }
    return failures
  },
  fix: (draft, context) => {
    const programme = programmeLaunch(draft)
    const none = { draft, corrections: [] }
    if (context.drafts.programme.type === 'none' || !programme) return none
    const day = lateFixes(draft, context, programme.launch)
      .map(({ fix }) => fix.launch)
      .toSorted()
      .at(-1)
    if (day === undefined || daysBetween(programme.launch, day) <= 0 || !canMoveTo(day, programme, draft)) return none
    const pointer = formatPointer(['initiatives', programme.id, 'launch'])
    const corrections: Correction[] = [{ pointer, before: programme.launch, after: day }]
    const initiatives = draft.initiatives.map((initiative) =>
      initiative.id === programme.id ? { ...initiative, launch: day } : initiative,
    )
    return { draft: { ...draft, initiatives }, corrections }
  },
})
