import type { AnalysisAnswer } from '../../../stages/analysis/schema.ts'
import type { Facts } from '../facts.ts'

type Unknown = Omit<AnalysisAnswer['unknowns'][number], 'id'>

function missingNumbers({ brief, known, words, team, plan, margin }: Facts): (Unknown | null)[] {
  return [
    known.customers === null || known.churn === null
      ? {
          question: words.say({
            ru: 'Сколько клиентов активны и какая доля возвращается за обычный интервал?',
            en: 'How many customers are active, and what share returns within the usual interval?',
          }),
          consequence: words.say({
            ru: 'Если возвращается больше половины, деньги уходят из возврата ушедших в исправление сервиса; если меньше трети — наоборот.',
            en: 'Above one half the money moves from win-back to service; below one third the other way.',
          }),
          task: words.say({
            ru: 'Выписать покупки за 12 месяцев, посчитать клиентов с повторной покупкой',
            en: 'List 12 months of purchases and count customers with a repeat',
          }),
          owner: team.owner('analyst'),
          dueMonth: 1,
        }
      : null,
    margin.borrowed
      ? {
          question: words.say({
            ru: `Какова маржа после переменных затрат? В расчётах стоит середина отрасли, ${words.percent(margin.value)}.`,
            en: `What is the margin after variable cost? The sums use the middle of the industry, ${words.percent(margin.value)}.`,
          }),
          consequence: words.say({
            ru: 'При марже ниже на треть план окупает в полтора раза больше повторных заказов.',
            en: 'A margin lower by a third needs half as many repeat orders again.',
          }),
          task: words.say({
            ru: 'Посчитать выручку и переменные затраты за 3 месяца по главным продуктам',
            en: 'Reckon revenue and variable cost of 3 months for the main products',
          }),
          owner: team.owner('finance'),
          dueMonth: 1,
        }
      : null,
    known.nps === null
      ? {
          question: words.say({
            ru: 'Насколько клиенты готовы рекомендовать компанию и за что ругают?',
            en: 'How willing are customers to recommend, and what do they blame?',
          }),
          consequence: words.say({
            ru: 'Если главной окажется другая причина, порядок первых двух инициатив меняется.',
            en: 'If another reason leads, the first two initiatives swap places.',
          }),
          task: words.say({
            ru: 'Провести исходный опрос и разобрать ответы по причинам',
            en: 'Run the baseline survey and sort the answers by reason',
          }),
          owner: team.owner('crm'),
          dueMonth: 2,
        }
      : null,
    plan.programme.type !== 'none' || brief.channels.length > 0
      ? {
          question: words.say({
            ru: 'У какой доли контактов есть доказуемое согласие на рекламу?',
            en: 'For what share of contacts is consent to advertising provable?',
          }),
          consequence: words.say({
            ru: 'Охват писем и волн возврата сокращается в той же доле: без согласия рекламу не отправляем.',
            en: 'Reach of messages and win-back shrinks by that share: nothing is sent without consent.',
          }),
          task: words.say({
            ru: 'Сверить базу с формами согласия: дата, текст, источник',
            en: 'Check the base against consent forms: date, text, source',
          }),
          owner: team.owner('crm'),
          dueMonth: 1,
        }
      : null,
  ]
}

/** What the plan depends on and the brief does not say; each with a person and a month. */
export function unknownsOf(facts: Facts): AnalysisAnswer['unknowns'] {
  const { words, team, brief, cause } = facts
  const rows: (Unknown | null)[] = [
    {
      question: words.say({
        ru: `Главная ли это причина: ${cause.cause}?`,
        en: `Is this the main cause: ${cause.cause}?`,
      }),
      consequence: words.say({
        ru: 'Если нет, первая инициатива теряет приоритет, а её деньги переходят к следующей боли.',
        en: 'If not, the first initiative loses priority and its money moves to the next complaint.',
      }),
      task: words.say(cause.voice.measure),
      owner: team.owner('service'),
      dueMonth: 1,
    },
    ...missingNumbers(facts),
    team.assumed
      ? {
          question: words.say({
            ru: `Кто выполняет план? Команда в брифе не названа, ответственным принят «${words.role(team.owner('lead'))}».`,
            en: `Who carries out the plan? The brief names no team; “${words.role(team.owner('lead'))}” is assumed.`,
          }),
          consequence: words.say({
            ru: 'Если своих часов нет, работу делает подрядчик и план дорожает на его ставку.',
            en: 'Without own hours a contractor does the work and the plan costs that much more.',
          }),
          task: words.say({
            ru: 'Назвать людей и часы в месяц по каждой инициативе',
            en: 'Name people and hours a month for each initiative',
          }),
          owner: team.owner('lead'),
          dueMonth: 1,
        }
      : null,
    brief.audience.segments.every(({ share }) => share !== null) && brief.audience.segments.length > 0
      ? null
      : {
          question: words.say({
            ru: 'Каковы настоящие доли сегментов? В плане они приняты как допущение.',
            en: 'What are the true shares of the segments? The plan assumes them.',
          }),
          consequence: words.say({
            ru: 'Если под угрозой ухода больше трети базы, на личный контакт не хватит часов, и его заменит сообщение.',
            en: 'If over a third is at risk, hours for personal contact run out and a message takes its place.',
          }),
          task: words.say({
            ru: 'Применить правила отбора к выгрузке и записать размеры',
            en: 'Run the selection rules on the export and write down the sizes',
          }),
          owner: team.owner('analyst'),
          dueMonth: 2,
        },
  ]
  return rows.filter((row) => row !== null).map((row, index) => ({ id: `U${index + 1}`, ...row }))
}
