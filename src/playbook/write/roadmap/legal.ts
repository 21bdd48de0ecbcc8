import { channelKind } from '../../../core/channel.ts'
import { addDays, daysBetween, earlierDate, type IsoDate, laterDate } from '../../../core/date.ts'
import type { Localised } from '../../../core/localised.ts'
import { legalDuties } from '../../../stages/roadmap/legal-duties.ts'
import type { RoadmapAnswer } from '../../../stages/roadmap/schema.ts'
import { legalGroup } from '../../../stages/shared/legal-facts.ts'
import { workingDay } from '../../planning/calendar.ts'
import type { Facts } from '../facts.ts'
import type { EarlierDrafts, Launch } from './launches.ts'
import type { Message } from './messages.ts'

type Task = RoadmapAnswer['legal'][number]

const health: Localised = {
  ru: 'Сведения о здоровье — диагнозы, препараты, процедуры — не использовать в отборе и текстах сообщений без отдельного согласия',
  en: 'Keep health data — diagnoses, medicines, treatments — out of selections and messages without a separate consent',
}
/** Law on health data by country; the general rule elsewhere. */
function healthLaw(country: string | null): Localised {
  if (country === 'RU') {
    return {
      ru: '152-ФЗ, ст. 10: особая категория данных; 323-ФЗ, ст. 13: врачебная тайна',
      en: 'Federal Laws 152-FZ, article 10, and 323-FZ, article 13',
    }
  }
  if (country === 'US') return { ru: 'HIPAA: маркетинг с данными о здоровье', en: 'HIPAA: marketing with health data' }
  const group = legalGroup(country)
  const own = group === 'UK' ? 'UK GDPR' : 'GDPR'
  return group === 'EU' || group === 'UK'
    ? { ru: `${own}, ст. 9: особая категория данных`, en: `${own}, article 9: a special category of data` }
    : {
        ru: 'Почти везде сведения о здоровье защищены строже прочих',
        en: 'Almost everywhere health data is protected more strictly than the rest',
      }
}
const healthWords =
  /стоматолог|медицин|поликлиник|клиник|аптек|dental|dentist|medical|clinic|pharmac|physiotherap|optician/iu

const closedNetworks: { task: Localised; why: Localised } = {
  task: {
    ru: 'Убрать рекламу из Instagram и Facebook, перенести объявления в разрешённые каналы',
    en: 'Take advertising out of Instagram and Facebook and move notices to permitted channels',
  },
  why: {
    ru: 'С 1 сентября 2025 года реклама на таких площадках запрещена',
    en: 'Since 1 September 2025 advertising there is banned in Russia',
  },
}

const opinion: { task: Localised; why: Localised } = {
  task: {
    ru: 'Показать юристу тексты согласий, правила и порядок отказа от рассылки',
    en: 'Have a lawyer read the consent texts, the rules and the way to opt out',
  },
  why: {
    ru: 'Список составлен по открытым источникам: формулировки и сроки проверяет юрист до первого сообщения',
    en: 'The list rests on public sources: a lawyer checks wording and dates before the first message',
  },
}

/** First day a customer is written to or gives data. */
function firstContact({ end }: Facts, launches: readonly Launch[], messages: readonly Message[]): IsoDate {
  const launchOf = new Map(launches.map(({ item }) => [item.id, item.launch]))
  const days = messages
    .filter(({ kind }) => kind !== 'internal')
    .map(({ date, launchOf: id }) => date ?? launchOf.get(id ?? '') ?? end)
  const programme = launches.filter(({ item }) => item.direction === 'loyalty').map(({ item }) => item.launch)
  const asked = launches.filter(({ item }) => item.channels.length > 0).map(({ item }) => item.launch)
  return [...days, ...programme, ...asked].toSorted()[0] ?? end
}

/** Duties of the country, each dated before the first contact, and the rules document of the programme. */
export function legalTasks(
  facts: Facts,
  launches: readonly Launch[],
  messages: readonly Message[],
  { programme }: EarlierDrafts,
): Task[] {
  const { brief, words, team, end } = facts
  const used = new Set(messages.map(({ channel }) => channelKind(channel)))
  const duties = legalDuties(brief.country)
    .filter(({ channels }) => channels === null || [...used].some((kind) => channels.includes(kind)))
    .map(({ task, why, doer }) => ({ task, why, owner: team.owner(doer) }))
  const own = [
    ...(brief.industry.id === 'pharmacy' || healthWords.test(`${brief.company.name} ${brief.company.industry ?? ''}`)
      ? [{ task: health, why: healthLaw(brief.country) }]
      : []),
    ...(brief.country === 'RU' && brief.channels.some(({ kind }) => kind === 'instagram' || kind === 'facebook')
      ? [closedNetworks]
      : []),
  ]
  const until = firstContact(facts, launches, messages)
  const span = Math.max(0, Math.min(30, daysBetween(brief.start, until) - 2))
  const counsel = team.has('lawyer') ? [] : [opinion]
  const all = [...duties, ...[...own, ...counsel].map((duty) => ({ ...duty, owner: team.owner('lawyer') }))]
  const tasks = all.map(({ task, why, owner }, index) => ({
    task: words.say(task),
    why: words.say(why),
    due: laterDate(
      brief.start,
      workingDay(
        earlierDate(addDays(brief.start, Math.round((span * (index + 2)) / (all.length + 1))), until),
        brief.country,
        until,
      ),
    ),
    owner,
  }))
  const rules =
    programme.type === 'none'
      ? []
      : [
          {
            task: programme.rulesDocument.task,
            why: words.say({
              ru: 'Участник вступает по правилам, которые можно прочитать не позже чем за 14 дней до запуска; менять их задним числом нельзя',
              en: 'Members join on rules they can read at least 14 days before the launch; no changes with retroactive effect',
            }),
            due: laterDate(brief.start, earlierDate(programme.rulesDocument.due, end)),
            owner: programme.rulesDocument.owner,
          },
        ]
  return [...tasks, ...rules]
    .toSorted((a, b) => a.due.localeCompare(b.due))
    .map((task, index) => ({ id: `Q${index + 1}`, ...task }))
}
