import type { AnalysisAnswer } from '../../../src/stages/analysis/schema.ts'
import { journeyStages } from '../../../src/stages/fields.ts'
import type { Words } from './brief.ts'

type Segment = AnalysisAnswer['segments'][number]

export function goodAnalysis(t: Words): AnalysisAnswer {
  const swot = (prefix: string, ...items: (readonly [text: string, ref: string])[]) =>
    items.map(([text, ref], index) => ({ id: `${prefix}${index + 1}`, text, refs: [ref] }))
  const segment = (id: string, name: string, rule: string, share: number | null, goal: string): Segment => ({
    id,
    name,
    rule,
    share,
    shareSource: 'assumption',
    target: id !== 'S3',
    portrait: {
      demographics: t('22–40, offices within 300 m', '22–40 лет, офисы в 300 м'),
      consumption: t('3 cups a month', '3 чашки в месяц'),
      patterns: t('weekdays, 8:30–9:30', 'будни, 8:30–9:30'),
      needs: t('a coffee in three minutes', 'кофе за три минуты'),
      motivation: t('time first, then money', 'сначала время, потом деньги'),
      loyalty: t('NPS 34 of 420 answers', 'NPS 34 по 420 ответам'),
      channels: t('SMS and the till', 'СМС и касса'),
    },
    goal,
    valueProposition: t('coffee ready on arrival', 'кофе готов к приходу'),
    stimuli: [t('every sixth cup free', 'каждая шестая чашка в подарок')],
    channels: [t('SMS', 'СМС'), t('till', 'касса')],
    refs: ['brief.audience'],
  })
  const step = (stage: (typeof journeyStages)[number], index: number) => ({
    id: `J${index + 1}`,
    stage,
    goal: t('to get coffee before work', 'взять кофе до работы'),
    pain: t('waits and leaves', 'ждёт и уходит'),
    touchpoint: t('till', 'касса'),
    metric: t('minutes from order to cup', 'минуты от заказа до чашки'),
    refs: ['brief.pains.P1'],
  })
  return {
    summary: t(
      'The queue, not the missing points, costs Harbour Coffee 360 guests a month.',
      'Очередь, а не отсутствие баллов, стоит «Причалу» 360 гостей в месяц.',
    ),
    bindingCause: {
      text: t('The queue from 8:30 to 9:30', 'Очередь с 8:30 до 9:30'),
      arithmetic: t('6000 × 6% = 360 guests a month', '6000 × 6 % = 360 гостей в месяц'),
      disproof: t(
        'The queue fell under 5 minutes for 4 weeks and churn stayed at 6%',
        'Очередь 4 недели короче 5 минут, а отток остался 6 %',
      ),
      refs: ['brief.pains.P1', 'brief.metrics.churn'],
    },
    swot: {
      s: swot(
        'SS',
        [
          t(
            'Order frequency of 3 a month is above the middle of the industry',
            'Частота 3 заказа в месяц выше середины отрасли',
          ),
          'brief.metrics.ordersPerMonth',
        ],
        [t('Four shops stand within 300 m of offices', 'Четыре кофейни в 300 м от офисов'), 'brief.company'],
        [t('Every receipt passes one till system', 'Все чеки проходят через кассу в одну систему'), 'brief.channels'],
      ),
      w: swot(
        'SW',
        [t('Guests wait more than 10 minutes in the morning', 'Утром гости ждут больше 10 минут'), 'brief.pains.P1'],
        [t('Complaints stay without an answer', 'Жалобы остаются без ответа'), 'brief.pains.P2'],
        [
          t('The base of 4000 sleeping guests gets no messages', 'База из 4000 спящих гостей не получает сообщений'),
          'brief.metrics.dormantCustomers',
        ],
      ),
      o: swot(
        'SO',
        [t('Pre-order takes the peak off the till', 'Предзаказ снимает пик с кассы'), 'industry.churn'],
        [
          t(
            'A second visit within a month doubles the odds of staying',
            'Второй визит за месяц удваивает шансы удержать гостя',
          ),
          'industry.retention',
        ],
        [t('Offices order drinks for meetings', 'Офисные сотрудники заказывают напитки на встречи'), 'brief.audience'],
      ),
      t: swot(
        'ST',
        [t('A rival chain opens across the street', 'Конкурент открывается через дорогу'), 'industry.leaveReasons'],
        [t('Bean prices grow faster than the menu', 'Зерно дорожает быстрее меню'), 'brief.company'],
        [t('Hybrid work empties Fridays', 'Удалёнка опустошает пятницы'), 'brief.audience'],
      ),
    },
    findings: [1, 2, 3].map((number) => ({
      id: `F${number}`,
      title: [
        t('The queue drives churn', 'Отток растёт из-за очереди'),
        t('Complaints go nowhere', 'Жалобы уходят в пустоту'),
        t('Sleeping guests are forgotten', 'Спящих гостей забыли'),
      ][number - 1] as string,
      evidence: t('6% a month against 6.4% in the industry, NPS 34', '6 % в месяц против 6,4 % в отрасли, NPS 34'),
      implication: t('Remove the queue before launching points', 'Сначала убрать очередь, потом запускать баллы'),
      disproof: t('Churn is the same in shops without a queue', 'В точках без очереди отток такой же'),
      refs: ['brief.metrics.churn'],
    })),
    segments: [
      segment(
        'S1',
        t('Morning regulars', 'Утренние постоянные'),
        'orders_per_month >= 4',
        0.4,
        t('keep 4 orders a month', 'сохранить 4 заказа в месяц'),
      ),
      segment(
        'S2',
        t('Rare guests', 'Редкие гости'),
        'orders_per_month between 1 and 3',
        0.6,
        t('one more order a month', 'ещё один заказ в месяц'),
      ),
      segment(
        'S3',
        t('Sleeping guests', 'Спящие гости'),
        'days_since_last_order > 45',
        null,
        t('win 200 back', 'вернуть 200 гостей'),
      ),
    ],
    journey: journeyStages.map(step),
    unknowns: [
      {
        id: 'U1',
        question: t('How long is the queue in each shop?', 'Какая очередь в каждой точке?'),
        consequence: t('Pre-order starts in the worst shop', 'Предзаказ начнём с худшей точки'),
        task: t('Measure 200 orders in each shop', 'Замерить по 200 заказов на точке'),
        owner: t('Store manager', 'Управляющий'),
        dueMonth: 1,
      },
    ],
  }
}
