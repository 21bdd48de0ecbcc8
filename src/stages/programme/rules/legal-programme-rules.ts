import { addDays, isIsoDate } from '../../../core/date.ts'
import { type Correction, defineRule, type Failure } from '../../../core/rule.ts'
import { normaliseText } from '../../../text/normalise.ts'
import type { ProgrammeNeeds } from '../../shared/needs.ts'
import { clampToPlan, isInPlan, planEnd } from '../../shared/plan-year.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import { requiredTopics } from '../rules-contents.ts'
import type { Programme } from '../schema.ts'

/** Members read the rules before they join: days between the document and the launch. */
const daysBeforeLaunch = 14
/** Notice of a change for the worse or of the end, days (expert estimate). */
const notice = 30

const lawyer = /юрист|юридич|адвокат|lawyer|legal|counsel|attorney|solicitor/u

/** A card without an account: its rules stand on the card itself. */
function isJudged({ type }: Programme): boolean {
  return type !== 'none' && type !== 'punch'
}

/** The longest term in days that the text names. */
function longestTerm(text: string): number {
  const days = [
    ...text.matchAll(
      /(?<!\d)(\d{1,3})\s*(?:рабочих |календарных |calendar |working )?(дн|day|недел|week|месяц|month)/giu,
    ),
  ]
  const length: Readonly<Record<string, number>> = { д: 1, d: 1, н: 7, w: 7, м: 30, m: 30 }
  return Math.max(0, ...days.map(([, count, unit = '']) => Number(count) * (length[unit[0]?.toLowerCase() ?? ''] ?? 0)))
}

/** The last day that leaves a launch inside the plan. */
function lastDay(start: string): string {
  return addDays(planEnd(start), -daysBeforeLaunch)
}

const noticeText = (say: Say) =>
  say(`Terms change or end with ${notice} days’ notice.`, `Об изменении и закрытии уведомляем за ${notice} дней.`)

function missingContents(programme: Programme, brief: Parameters<typeof requiredTopics>[1]) {
  const { task, contents } = programme.rulesDocument
  const text = normaliseText([task, ...contents].join('; '))
  return requiredTopics(programme, brief).filter(({ words }) => !words.test(text))
}

export const legalProgrammeRules = defineRule<Programme, ProgrammeNeeds>({
  id: 'legal-programme-rules',
  severity: 'error',
  claim:
    'A lawyer checks published rules before the launch, inside the plan; they cover what the law of the country asks, and changes are announced 30 days ahead.',
  why: 'Courts read the rules of a programme against the company that wrote them; what they leave out is decided for the customer.',
  source: 'Loyalty programme launch: legal work-up of the rules. A checklist for a lawyer, not legal advice',
  message: { en: 'Programme rules: {problem}.', ru: 'Правила программы: {problem}.' },
  repair: 'Programme rules, needed: {expected}.',
  check: (programme, { brief }) => {
    if (!isJudged(programme)) return []
    const say = sayIn(brief)
    const { rulesDocument, exit } = programme
    const failures: Failure[] = []
    const fail = (pointer: string, problem: string, expected: string, actual: string) =>
      failures.push({ pointer, params: { problem, expected }, expected, actual })
    const missing = missingContents(programme, brief).map(({ name }) => name[brief.language])
    if (missing.length > 0) {
      const list = missing.join('; ')
      fail(
        '/rulesDocument/contents',
        say(`they lack ${list}`, `в них нет: ${list}`),
        list,
        String(rulesDocument.contents.length),
      )
    }
    if (
      !lawyer.test(normaliseText(`${rulesDocument.task} ${rulesDocument.owner} ${rulesDocument.contents.join(' ')}`))
    ) {
      const expected = say('a check by a lawyer', 'проверка юриста')
      fail('/rulesDocument/task', say('no lawyer checks them', 'их не проверяет юрист'), expected, rulesDocument.task)
    }
    const last = lastDay(brief.start)
    const { due } = rulesDocument
    if (!isInPlan(brief.start, due) || due > last) {
      const expected = `${say.format.date(brief.start)} – ${say.format.date(last)}`
      const problem = say(
        `due ${say.format.date(due)}, which leaves no launch ${daysBeforeLaunch} days later inside the plan`,
        `срок ${say.format.date(due)} не оставляет ${daysBeforeLaunch} дней до запуска внутри плана`,
      )
      fail('/rulesDocument/due', problem, expected, due)
    }
    if (longestTerm(exit) < notice) {
      const expected = say(`notice of ${notice} days`, `уведомление за ${notice} дней`)
      fail(
        '/exit',
        say(`no ${expected} of a change or the end`, `нет уведомления за ${notice} дней об изменении или закрытии`),
        expected,
        exit,
      )
    }
    return failures
  },
  fix: (draft, { brief }) => {
    const corrections: Correction[] = []
    const say = sayIn(brief)
    const { rulesDocument } = draft
    const added = missingContents(draft, brief).map(({ name }) => name[brief.language])
    const contents = [...rulesDocument.contents, ...added]
    if (added.length > 0) {
      corrections.push({
        pointer: '/rulesDocument/contents',
        before: rulesDocument.contents.join('; '),
        after: contents.join('; '),
      })
    }
    let { task, due } = rulesDocument
    let { exit } = draft
    const correct = (pointer: string, before: string, after: string) => {
      corrections.push({ pointer, before, after })
      return after
    }
    if (!lawyer.test(normaliseText(`${task} ${rulesDocument.owner} ${contents.join(' ')}`))) {
      task = correct('/rulesDocument/task', task, `${task}; ${say('a lawyer checks them', 'проверяет юрист')}`)
    }
    const last = lastDay(brief.start)
    if (!isInPlan(brief.start, due) || due > last) {
      // A day that cannot be read says nothing about when the launch is: the latest day is no better than the first month.
      const nearest = isIsoDate(due) ? clampToPlan(brief.start, due) : addDays(brief.start, 30)
      due = correct('/rulesDocument/due', due, nearest > last ? last : nearest)
    }
    if (longestTerm(exit) < notice) exit = correct('/exit', exit, `${exit} ${noticeText(say)}`.trim())
    return { draft: { ...draft, exit, rulesDocument: { ...rulesDocument, task, due, contents } }, corrections }
  },
})
