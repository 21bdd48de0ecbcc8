import type { InitiativesAnswer } from '../../../stages/initiatives/schema.ts'
import { bare, capital } from '../../words.ts'
import type { Facts } from '../facts.ts'

type Refusal = InitiativesAnswer['wontDo'][number]

const mostRefusals = 6

/** What we will not do and why; only what this client might otherwise do. */
export function wontDo(facts: Facts): Refusal[] {
  const { brief, words, plan, cause, kind, lapseDays, known, first, team, contract } = facts
  const has = (id: string) => plan.initiatives.some(({ playbook }) => playbook.id === id)
  const reward = plan.programme.type !== 'none'
  const rows: (Refusal | null)[] = [
    cause.voice.service && first
      ? {
          what: words.say({
            ru: `Не рекламируем ${reward ? 'программу' : 'скидки'}, пока не снята боль клиентов ${words.quote(cause.text)}`,
            en: `No promotion of ${reward ? 'the programme' : 'discounts'} while ${words.quote(cause.text)} stands`,
          }),
          why:
            kind === 'subscription' || kind === 'supply'
              ? words.say({
                  ru: 'Награда поверх нерешённой проблемы выглядит как попытка откупиться и приближает разговор об уходе.',
                  en: 'A reward on top of an open problem looks like buying silence and brings the talk of leaving nearer.',
                })
              : words.say({
                  ru: 'Реклама приведёт людей в то же неудобство и сделает второй визит последним.',
                  en: 'Promotion would lead people into the same trouble and make the second visit the last.',
                }),
        }
      : null,
    ...brief.constraints.slice(0, 2).map((constraint) => ({
      what: words.say({
        ru: `Не выходим за предел владельца: ${words.quote(constraint)}`,
        en: `We stay inside the owner's limit: ${words.quote(constraint)}`,
      }),
      why: words.say({
        ru: `Проверяет ${words.role(team.owner('lead'))} перед каждым запуском; исключение возможно только решением владельца.`,
        en: `${capital(words.role(team.owner('lead')))} checks it before each launch; only the owner of the business may lift it.`,
      }),
    })),
    reward && !contract
      ? {
          what: words.say({
            ru: 'Не ставим личных планов по анкетам и регистрациям',
            en: 'No personal targets for sign-ups',
          }),
          why: words.say({
            ru: 'План по анкетам даёт чужие телефоны и раздражённых клиентов; платим за вторую покупку или не платим вовсе.',
            en: 'Such targets bring false phone numbers and annoyed customers; a second purchase is paid for, or nothing is.',
          }),
        }
      : null,
    contract
      ? {
          what: words.say({
            ru: 'Не платим менеджерам комиссию за каждое продление',
            en: 'No commission to account managers for each renewal',
          }),
          why: words.say({
            ru: 'Комиссия толкает к нажиму и скидке в последний день; показатель — доля клиентов с результатом за 90 дней до срока.',
            en: 'Commission breeds pressure and last-day discounts; the measure is accounts with a result 90 days before term.',
          }),
        }
      : null,
    {
      what: words.say({
        ru: 'Не начинаем разговор с ушедшими со скидки',
        en: 'No discount in the first word to those who left',
      }),
      why:
        kind === 'subscription' || kind === 'supply'
          ? words.say({
              ru: 'Скидка на нерешённую проблему покупает один платёж; сначала вопрос «почему» и письменный ответ.',
              en: 'A discount on an open problem buys one payment; first the question why and a written answer.',
            })
          : words.say({
              ru: `Часть клиентов с паузой ${words.number(lapseDays)} дней вернулась бы сама; скидка отдаёт им маржу и приучает ждать.`,
              en: `Some of those silent for ${words.number(lapseDays)} days would return anyway; a discount gives them margin and teaches them to wait.`,
            }),
    },
    {
      what: words.say({
        ru: 'Не поощряем показатель, который улучшается от плохой работы',
        en: 'No bonus on a number that bad work improves',
      }),
      why: words.say({
        ru: 'Число закрытых обращений или собранных оценок растёт, если жалобы прятать; считаем решённые с первого контакта и проверяем звонком.',
        en: 'Closed tickets and collected scores rise when complaints are hidden; we count those solved at first contact and check by a call.',
      }),
    },
    has('pro-fast-lane') || has('pro-guarantee')
      ? {
          what: words.say({
            ru: 'Не обещаем срок публично до двух недель замеров',
            en: 'No public promise of time before two weeks of measuring',
          }),
          why: words.say({
            ru: 'Сорванное обещание хуже его отсутствия: оно создаёт жалобу там, где её не было.',
            en: 'A broken promise is worse than none: it makes a complaint where there was none.',
          }),
        }
      : null,
    known.customers === null
      ? {
          what: words.say({
            ru: 'Не заказываем приложение и дорогую систему',
            en: 'No app and no costly system',
          }),
          why: words.say({
            ru: `Размер базы не известен, а приложение съело бы весь бюджет ${words.money(brief.budget.total)}; таблицы и сообщений достаточно, чтобы увидеть, работает ли план.`,
            en: `The base is unknown and an app would eat the whole ${words.money(brief.budget.total)}; a table and messages are enough to see whether the plan works.`,
          }),
        }
      : null,
    brief.audience.exclude[0]
      ? {
          what: words.say({
            ru: `Не работаем с теми, кого исключил бриф: ${words.quote(bare(brief.audience.exclude[0]))}`,
            en: `Not for those the brief leaves out: ${words.quote(bare(brief.audience.exclude[0]))}`,
          }),
          why: words.say({
            ru: 'Это решение владельца о портрете клиента.',
            en: 'The owner has decided who the customer is.',
          }),
        }
      : null,
    {
      what: words.say({
        ru: 'Не пишем по старой базе без доказуемого согласия',
        en: 'No messages to the old base without provable consent',
      }),
      why: words.say({
        ru: 'Одна жалоба стоит дороже всей волны, а доверие к отправителю не возвращается.',
        en: 'One complaint costs more than the whole wave, and trust in the sender does not come back.',
      }),
    },
  ]
  return rows.filter((row) => row !== null).slice(0, mostRefusals)
}
