import { numberProvenance as ofAnalysis } from '../../../src/stages/analysis/rules/number-provenance.ts'
import { numberProvenance as ofGoals } from '../../../src/stages/goals/rules/number-provenance.ts'
import { numberProvenance as ofInitiatives } from '../../../src/stages/initiatives/rules/number-provenance.ts'
import { numberProvenance as ofMonitoring } from '../../../src/stages/monitoring/rules/number-provenance.ts'
import { numberProvenance as ofProgramme } from '../../../src/stages/programme/rules/number-provenance.ts'
import { numberProvenance as ofRoadmap } from '../../../src/stages/roadmap/rules/number-provenance.ts'
import { byId, testRule } from '../../support/test-rule.ts'

/** Brief: 6000 guests, 4000 asleep, 360 new a month, £4 / 400 ₽ an order, 3 a month, margin 60 %, churn 6 % a month. */
testRule('analysis', ofAnalysis, {
  accepts: {
    'a share, a period, a sum and a difference of known numbers': (draft) => {
      draft.bindingCause.arithmetic =
        'Из 6000 гостей 6 % — это 360 гостей в месяц; за год уходит 52 %, остаётся 48 %. До цели в 5 % не хватает 1 п. п., или 60 гостей.'
    },
    'a calculation that is shown': (draft) => {
      draft.bindingCause.arithmetic = '360 guests × 3 orders × 12 months = 12,960 orders a year'
    },
    'small counts, hours, ages and frequencies': (draft) => {
      draft.summary =
        'Guests of 22–40 wait 18 minutes, 3 times a week, at 4 shops; 12 guests were asked. Ответ за 48 часов.'
    },
    'the first hundred receipts that will be read': (draft) => {
      draft.summary = 'The reasons come from the first 150 receipts. / Причины покажут первые 150 чеков.'
    },
    'what the plan costs': (draft) => {
      draft.summary = 'План стоит 777 777 ₽. The plan costs £777,777.'
    },
    'an estimate that is called one': (draft) => {
      draft.summary = 'About 43% of them would come back (assumed). Вернутся 43 % (экспертная оценка).'
    },
    'what decides: the rule of a segment and the observation that disproves': ({ segments, findings }) => {
      byId(segments, 'S1').goal = 'win 43% back / вернуть 43 %'
      byId(findings, 'F1').disproof = 'Wrong if 43% of them stay / неверно, если останутся 43 %'
    },
    'what follows from the evidence of the same finding': ({ findings }) => {
      byId(findings, 'F1').evidence =
        'The plan costs 40,298 ₽; a guest brings 120 ₽ / План стоит 40 298 ₽; гость приносит 120 ₽'
      byId(findings, 'F1').implication = '336 guests kept return it. / Его возвращают 336 гостей.'
    },
    'floors, whose office orders': (draft) => {
      draft.summary = 'An office of 24 floors orders twice as much. / Бизнес-центр на 24 этажа заказывает вдвое больше.'
    },
    'the industry': (draft) => {
      draft.summary = 'The industry keeps 30–60% a year, NPS 42. / В отрасли остаётся 30–60 % за год.'
    },
  },
  rejects: {
    'a share nobody counted': {
      change: (draft) => {
        draft.summary = 'The queue drives 43% of customers away. / Из-за очереди уходят 43 % клиентов.'
      },
      at: '/summary',
      says: ['Number 43% in /summary has no source', 'Число 43% в /summary не подтверждено'],
      expects: 'a number of the brief',
    },
    'money from nowhere': {
      change: ({ findings }) => {
        byId(findings, 'F1').evidence = 'ARPU 1,930 ₽'
      },
      at: '/findings/F1/evidence',
      says: ['Number 1,930 ₽', 'Число 1,930 ₽'],
    },
    'what does not follow from the evidence': {
      change: ({ findings }) => {
        byId(findings, 'F1').evidence =
          'The plan costs 40,298 ₽; a guest brings 120 ₽ / План стоит 40 298 ₽; гость приносит 120 ₽'
        byId(findings, 'F1').implication = '471 guests kept return it. / Его возвращают 471 гостей.'
      },
      at: '/findings/F1/implication',
      says: ['Number 471', 'Число 471'],
    },
    'customers from nowhere': {
      change: ({ swot }) => {
        byId(swot.w, 'SW1').text = '47 постоянных гостей жалуются / 47 regular guests complain'
      },
      at: '/swot/w/SW1/text',
      says: ['Number 47', 'Число 47'],
    },
    'a study nobody named, even as an estimate': {
      change: (draft) => {
        draft.summary =
          'Studies show that 43% leave (expert estimate). / Исследования: уходят 43 % (экспертная оценка).'
      },
      at: '/summary',
      says: ['is taken from a study', 'взято из исследования'],
    },
    'a calculation that does not come out': {
      change: (draft) => {
        draft.bindingCause.arithmetic = '6000 × 6 % = 480'
      },
      at: '/bindingCause/arithmetic',
      says: ['does not come out: the calculation gives 360', 'не сходится: по этим числам выходит 360'],
      expects: '360',
    },
    'a step that is hinted at': {
      change: (draft) => {
        draft.bindingCause.arithmetic = '6000 guests, churn of 6%: so it is 43% together. / Вместе это 43 %.'
      },
      at: '/bindingCause/arithmetic',
      says: ['43%', '43%'],
      severity: 'warning',
    },
  },
})

testRule('goals', ofGoals, {
  accepts: {
    'what initiatives are expected to carry': ({ goals }) => {
      byId(goals, 'T1').achievable = 'I1 and I2 carry 8% of it. / Вместе I1 и I2 дают 8 %.'
    },
    'its own target': ({ goals }) => {
      byId(goals, 'T3').relevant = 'Today 0%, asked 90%. / Сегодня 0 %, нужно 90 %.'
    },
  },
  rejects: {
    'a fact nobody knows': {
      change: ({ goals }) => {
        byId(goals, 'T1').relevant = '37% of guests left because of the queue. / 37 % гостей ушли из-за очереди.'
      },
      at: '/goals/T1/relevant',
      says: ['Number 37%', 'Число 37%'],
    },
  },
})

testRule('programme', ofProgramme, {
  accepts: {
    'its own rate and the threshold it decides': (draft) => {
      draft.whoLoses = 'Guests below the level lose 6% and keep 5%. / Ниже уровня — 5 %, не 6 %.'
    },
  },
  rejects: {
    'a reason nobody measured': {
      change: (draft) => {
        draft.why = '73% of guests want points. / Баллов хотят 73 % гостей.'
      },
      at: '/why',
      says: ['Number 73%', 'Число 73%'],
    },
  },
})

testRule('initiatives', ofInitiatives, {
  accepts: {
    'a published figure of the dictionary': ({ initiatives }) => {
      byId(initiatives, 'I1').effect.basis =
        'Secondary source: 20-40% of unhappy customers change their mind within 90 days when contacted fast'
    },
    'an estimate that is called one': ({ initiatives }) => {
      byId(initiatives, 'I1').effect.basis = 'Expert estimate: 33% of the wait. / Экспертная оценка: 33 % ожидания.'
    },
    'a cap and a compensation it decides': ({ initiatives }) => {
      byId(initiatives, 'I1').limit = 'stops at 37% of receipts / стоп при 37 % чеков'
    },
  },
  rejects: {
    'a study from memory': {
      change: ({ initiatives }) => {
        byId(initiatives, 'I1').effect.basis =
          'A study found 43% fewer lost guests. / По данным рынка, теряют на 43 % меньше.'
      },
      at: '/initiatives/I1/effect/basis',
      says: ['is taken from a study', 'взято из исследования'],
    },
    'another order value than the brief': {
      change: ({ initiatives }) => {
        byId(initiatives, 'I1').what = 'Up to one average order (£7). / До одного среднего чека (700 ₽).'
      },
      at: '/initiatives/I1/what',
      also: ['/initiatives/I1/what'],
      says: ['is not the order value of the brief, £4', 'не равно среднему чеку из брифа: 400'],
    },
    'another rate than the programme': {
      change: ({ initiatives }) => {
        const loyalty = initiatives.find(({ direction }) => direction === 'loyalty')
        Object.assign(loyalty ?? {}, { id: 'I90', what: 'Members get 9% in points. / Участник получает 9 % баллами.' })
      },
      at: '/initiatives/I90/what',
      also: ['/initiatives/I90/what'],
      says: ['is no rate of the programme, which gives 5%', 'не ставка программы: в ней 5'],
    },
  },
})

testRule('roadmap', ofRoadmap, {
  accepts: {
    'the rate of the programme on a product': ({ comms }) => {
      byId(comms, 'CM2').message = '5% back in shells. / 5 % возвращается ракушками.'
    },
  },
  rejects: {
    'a discount nobody planned': {
      change: ({ comms }) => {
        byId(comms, 'CM2').message = '35% off every cup until Sunday. / Скидка 35 % до воскресенья.'
      },
      at: '/comms/CM2/message',
      says: ['Number 35%', 'Число 35%'],
    },
  },
})

testRule('monitoring', ofMonitoring, {
  accepts: {
    'the churn of the brief over the months of the experiment': ({ experiment }) => {
      Object.assign(experiment, { baselineRate: 0.31, months: 6 })
    },
  },
  rejects: {
    'a baseline nobody measured': {
      change: ({ experiment }) => {
        experiment.baselineRate = 0.277
      },
      at: '/experiment/baselineRate',
      says: ['is not a rate of the brief or of a KPI', 'нет ни в брифе, ни среди показателей'],
    },
    'money nobody set aside': {
      change: ({ triggers }) => {
        byId(triggers, 'N1').action = 'Release £7,777. / Выделить 777 700 ₽.'
      },
      at: '/triggers/N1/action',
      says: ['£7,777', '7,777'],
    },
  },
})
