import { phrasePattern } from '../../core/phrase-pattern.ts'
import type { Initiative } from './schema.ts'

/** What an initiative is by its own words, whoever wrote it: read from the title, so that a passing mention does not count. */
type Kind = 'consent' | 'base' | 'cleaning' | 'till' | 'survey' | 'pilot' | 'rollOut' | 'hire'

const titles: Readonly<Record<Kind, RegExp>> = {
  consent: phrasePattern('соглас~, consent~, opt-in~'),
  base: phrasePattern(
    'витрин~, rfm, сегментаци~, сегменты, список клиентов, списки клиентов, единая база, единый список, чистая база, data mart, segmentation, customer list, customer base, single view, segments',
  ),
  cleaning: phrasePattern(
    'чистая база, чистк~ базы, очистк~ базы, очистк~ crm, чистк~ crm, дедупликац~, нормализац~ базы, нормализац~ данных, clean base, crm clean-up, crm cleanup, clean-up of the base, data clean-up, data cleanup, data hygiene, deduplicat~, cleaning the crm, clean the crm, clean crm',
  ),
  till: phrasePattern(
    'касс~, кассу, pos, till, tills, point of sale, процессинг~, processing, интеграци~ программы, checkout integration',
  ),
  survey: phrasePattern(
    'исходный замер, первый замер, базовый замер, замер nps, опрос nps, baseline survey, baseline nps, baseline measurement, first nps survey',
  ),
  pilot: phrasePattern('пилот~, pilot~'),
  rollOut: phrasePattern('тиражир~, раскатк~, масштабир~, roll-out~, rollout~, scale-up, scaling'),
  hire: phrasePattern('нанять, наним~, наём, найм~, найма, подбор сотрудник~, hire, hires, hiring, recruit~'),
}

/** True when the title names this kind of work. */
export function isKind({ title }: Pick<Initiative, 'title'>, kind: Kind): boolean {
  return titles[kind].test(title)
}

const training = phrasePattern('обуч~, тренинг~, инструктаж~, train~, teach~, brief~')
const membership = phrasePattern(
  'программ~ лояльност~, бонусн~ программ~, участник~, карт~ лояльност~, балл~, loyalty, members, membership, points programme, points program, the card',
)

/** Training of the staff for the programme itself; drills of service in general wait for nothing. */
export function isProgrammeTraining({ title, direction }: Pick<Initiative, 'title' | 'direction'>): boolean {
  return direction === 'staff' && training.test(title) && membership.test(title)
}

const developer = phrasePattern(
  'разработчик~, программист~, интегратор~, it-специалист~, developer~, software engineer~, product engineer~, integrator~',
)

/** Person-days of programmers and integrators. */
export function developerDaysOf({ resources }: Pick<Initiative, 'resources'>): number {
  return resources.reduce((sum, { role, days }) => sum + (developer.test(role) && days > 0 ? days : 0), 0)
}

/** Person-days from which the work is a change of systems rather than a setting. */
const systemDays = 5

/** A change of the till or of another system: the kind nobody wants while the queue is longest. */
export function changesSystems(initiative: Pick<Initiative, 'title' | 'resources' | 'direction'>): boolean {
  return developerDaysOf(initiative) >= systemDays || (initiative.direction === 'enabler' && isKind(initiative, 'till'))
}

const underWay = phrasePattern(
  'уже идёт, уже идут, уже начат~, уже запущен~, в работе с, уже работает, already running, already started, already under way, already underway, in progress since, under way since',
)

/** Work that had begun before the plan, as the draft says. */
export function isUnderWay({ what, trigger, steps, costBasis }: Initiative): boolean {
  return underWay.test([what, trigger, ...steps, costBasis].join('\n'))
}
