import type { ProgrammeAnswer } from '../../../src/stages/programme/schema.ts'
import type { Words } from './brief.ts'

export function goodProgramme(t: Words): ProgrammeAnswer {
  return {
    type: 'points',
    name: t('Harbour card', 'Карта «Причал»'),
    why: t(
      '3 orders a month, margin of 60% and one till system carry points',
      'Баллы выдержат 3 заказа в месяц, маржа 60 % и единая касса',
    ),
    runnerUp: { type: 'punch', why: t('A stamp card does not know the guest', 'Карта со штампами не узнаёт гостя') },
    wontSolve: [t('The queue: pre-order does', 'Очередь: её снимает предзаказ')],
    whoLoses: t('Guests with paper cards: stamps become points', 'Гости с бумажными картами: штампы станут баллами'),
    migration: null,
    currencyName: t('shell', 'ракушка'),
    pointValue: t.money(0.01),
    benefits: [
      { kind: 'money', text: t('5% back in shells', '5 % возвращается ракушками') },
      { kind: 'service', text: t('pre-order without the queue', 'предзаказ без очереди') },
      { kind: 'status', text: t('name on the cup', 'имя на чашке') },
    ],
    enrol: {
      how: t('Phone number at the till', 'Номер телефона на кассе'),
      fields: [t('phone', 'телефон'), t('name', 'имя')],
      seconds: 30,
      consents: [t('personal data', 'персональные данные'), t('advertising', 'реклама')],
    },
    earn: [
      {
        id: 'E1',
        event: t('Any purchase', 'Любая покупка'),
        rate: 0.05,
        points: null,
        behaviour: t('shows the card at the till', 'показывает карту на кассе'),
        kpi: t('share of receipts with a card', 'доля чеков с картой'),
        cap: t('3 receipts a day', '3 чека в день'),
      },
    ],
    burn: [
      {
        id: 'B1',
        what: t('Pays for a drink', 'Оплата напитка'),
        condition: t('from 100 shells', 'от 100 ракушек'),
        limit: t('up to 50% of the receipt', 'до 50 % чека'),
      },
    ],
    welcome: t('50 shells after the first purchase', '50 ракушек после первой покупки'),
    minRedeem: 100,
    maxRedeemShare: 0.5,
    activationDays: 0,
    expiryDays: 180,
    tiers: [
      { id: 'L1', name: t('Guest', 'Гость'), threshold: 0, earnRate: 0.05, benefits: [] },
      {
        id: 'L2',
        name: t('Regular', 'Свой'),
        threshold: t.money(200),
        earnRate: 0.06,
        benefits: [t('new blends first', 'новые сорта раньше всех')],
      },
    ],
    tierPeriodMonths: 12,
    excluded: [
      t('gift cards', 'подарочные карты'),
      t('the part of a receipt paid with shells', 'часть чека, оплаченная ракушками'),
    ],
    antiFraud: [
      t('One phone number, one card; 3 receipts a day', 'Один номер — одна карта; 3 чека в день'),
      t('A manual credit needs the store manager', 'Ручное начисление утверждает управляющий'),
      t(
        'Once a week the CRM marketer checks the 20 most active cards and all cards of staff',
        'Раз в неделю CRM-маркетолог проверяет 20 самых активных карт и все карты персонала',
      ),
    ],
    returns: t(
      'Shells of a returned receipt are taken back within 24 hours',
      'Ракушки возвращённого чека списываются за 24 часа',
    ),
    exit: t('30 days’ notice, balances usable for 60 days', 'Уведомление за 30 дней, баланс действует ещё 60 дней'),
    visibility: [t('on the receipt', 'на чеке')],
    motivation: [t('time saved, then the sixth cup', 'экономия времени, затем шестая чашка')],
    scenario: [
      {
        step: t('Joins', 'Вступает'),
        trigger: t('the barista asks at the till', 'бариста предлагает на кассе'),
        experience: t('30 seconds, 50 shells', '30 секунд, 50 ракушек'),
        metric: t('share of receipts with a card', 'доля чеков с картой'),
      },
    ],
    communication: [t('balance on every receipt, SMS twice a month', 'баланс на каждом чеке, СМС два раза в месяц')],
    rulesDocument: {
      task: t('Publish the rules of the card; a lawyer checks them', 'Опубликовать правила карты; проверяет юрист'),
      owner: t('CRM marketer', 'CRM-маркетолог'),
      due: '2027-03-01',
      contents: [
        t('organiser and who may join', 'организатор и кто может участвовать'),
        t('earning, use, expiry, excluded goods', 'начисление, списание, сгорание, исключённые товары'),
        t('change and end', 'изменение и закрытие'),
        t('returns and disputes', 'возвраты и споры'),
        t('personal data', 'персональные данные'),
        t('public place on the site', 'публичная оферта, открыта 30 дней и дольше'),
      ],
    },
    exampleSpend: t.money(4),
    assumptions: { penetration: 0.4, breakage: 0.3, displacement: 0.5, eligible: 0.95, replacedDiscountPerMonth: 0 },
    refs: ['analysis.findings.F1', 'goals.goals.T2'],
  }
}
