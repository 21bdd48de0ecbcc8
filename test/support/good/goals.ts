import type { Goal, Goals, Kpi } from '../../../src/stages/goals/schema.ts'
import type { Words } from './brief.ts'

export function goodGoals(t: Words): Goals {
  const kpi = (fields: Pick<Kpi, 'id' | 'metric' | 'name' | 'unit' | 'baseline' | 'target'> & Partial<Kpi>): Kpi => ({
    baselineSource: 'brief',
    direction: 'up',
    by: '2027-12-31',
    period: 'none',
    formula: t('lost in the month ÷ active on its first day', 'ушедшие за месяц ÷ активные на первый день'),
    dataSource: t('CRM, base of receipts', 'CRM, база чеков'),
    cadence: 'monthly',
    owner: t('CRM marketer', 'CRM-маркетолог'),
    segmentId: null,
    measuredBy: null,
    ...fields,
  })
  const goal = (fields: Pick<Goal, 'id' | 'title' | 'kpis' | 'businessGoalIds'> & Partial<Goal>): Goal => ({
    type: 'retention',
    achievable: t('I1 and I2 together give 0.9 pp of 1 pp', 'I1 и I2 вместе дают 0,9 п. п. из 1 п. п.'),
    relevant: t('Fewer guests lost is churn cut', 'Меньше ушедших гостей — ниже отток'),
    deadline: '2027-12-31',
    segmentIds: [],
    guardrails: [
      {
        metric: t('average order', 'средний чек'),
        limit: t(`not below ${t.price(3.9)}`, `не ниже ${t.price(3.9)}`),
        why: t('a discount would buy the frequency', 'иначе частоту купят скидкой'),
      },
    ],
    refs: ['analysis.findings.F1'],
    ...fields,
  })
  return {
    goals: [
      goal({
        id: 'T1',
        title: t(
          'Cut monthly churn from 6% to 5% by 31 December 2027',
          'Снизить месячный отток с 6 % до 5 % к 31.12.2027',
        ),
        businessGoalIds: ['G1'],
        kpis: [
          kpi({
            id: 'K1',
            metric: 'churn',
            name: t('Monthly churn', 'Месячный отток'),
            unit: '%',
            baseline: 0.06,
            target: 0.05,
            direction: 'down',
            period: 'month',
          }),
        ],
      }),
      goal({
        id: 'T2',
        type: 'growth',
        title: t(
          'Raise orders of rare guests from 2 to 2.3 a month by 30 September 2027',
          'Увеличить число заказов редких гостей с 2 до 2,3 в месяц к 30.09.2027',
        ),
        businessGoalIds: ['G2'],
        segmentIds: ['S2'],
        deadline: '2027-09-30',
        kpis: [
          kpi({
            id: 'K2',
            metric: 'ordersPerMonth',
            name: t('Orders of rare guests a month', 'Заказы редких гостей в месяц'),
            unit: t('orders', 'заказы'),
            baseline: 2,
            baselineSource: 'derived',
            target: 2.3,
            segmentId: 'S2',
            by: '2027-09-30',
          }),
          kpi({
            id: 'K3',
            metric: 'ordersPerMonth',
            name: t('Orders of all guests a month', 'Заказы всех гостей в месяц'),
            unit: t('orders', 'заказы'),
            baseline: 3,
            target: 3.15,
          }),
        ],
      }),
      goal({
        id: 'T3',
        type: 'service',
        title: t(
          'Bring the share of complaints answered within 24 hours from 0% to 90% by 30 June 2027',
          'Довести долю жалоб с ответом за 24 часа с 0 % до 90 % к 30.06.2027',
        ),
        businessGoalIds: ['G1'],
        deadline: '2027-06-30',
        kpis: [
          kpi({
            id: 'K4',
            metric: 'other',
            name: t('Complaints answered within 24 hours', 'Доля жалоб с ответом за 24 часа'),
            unit: '%',
            baseline: null,
            baselineSource: 'to-measure',
            measuredBy: '2027-02-15',
            target: 0.9,
            by: '2027-06-30',
            cadence: 'weekly',
            owner: t('Store manager', 'Управляющий'),
          }),
        ],
      }),
    ],
    businessGoalNotes: [],
  }
}
