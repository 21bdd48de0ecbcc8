import { programmeTiersMonotone } from '../../../../src/stages/programme/rules/programme-tiers-monotone.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

testRule('programme', programmeTiersMonotone, {
  accepts: {
    'no levels': (draft) => {
      draft.tiers = []
    },
    'three levels of the usual shares': ({ tiers }) => {
      const second = byId(tiers, 'L2')
      tiers.push({ ...second, id: 'L3', threshold: second.threshold * 1.6 })
      second.threshold *= 0.8
    },
    'a top level by invitation': ({ tiers }, { brief }) => {
      const name = brief.language === 'ru' ? 'Круг по приглашению' : 'Circle, by invitation'
      tiers.push({ ...byId(tiers, 'L2'), id: 'L3', name, threshold: 0, earnRate: 0.03, benefits: [] })
    },
    'all of the level below, by reference': ({ tiers }, { brief }) => {
      byId(tiers, 'L1').benefits = [brief.language === 'ru' ? 'бесплатный сироп' : 'free syrup']
      byId(tiers, 'L2').benefits = [brief.language === 'ru' ? 'всё, что у гостя' : 'all of the level Guest']
    },
    'a step of exactly four': ({ tiers }, { brief }) => {
      brief.metrics.averageOrder = null
      const top = byId(tiers, 'L2')
      top.threshold *= 0.65
      tiers.push({ ...top, id: 'L3', threshold: top.threshold * 2 }, { ...top, id: 'L4', threshold: top.threshold * 8 })
    },
    'a level that does not earn': ({ tiers }) => {
      byId(tiers, 'L2').earnRate = null
    },
    'a spend nobody knows': ({ tiers }, { brief }) => {
      brief.metrics.averageOrder = null
      byId(tiers, 'L2').threshold *= 10
    },
  },
  rejects: {
    'a first level above zero': {
      change: ({ tiers }, { brief }) => {
        byId(tiers, 'L1').threshold = brief.language === 'ru' ? 500 : 5
      },
      at: '/tiers/L1/threshold',
      says: ['the first level must start at 0', 'первый уровень должен начинаться с 0'],
    },
    'equal thresholds': {
      change: ({ tiers }) => {
        byId(tiers, 'L2').threshold = 0
      },
      at: '/tiers/L2/threshold',
      says: ['not above the level below', 'не выше, чем у предыдущего'],
    },
    'a higher level that earns less': {
      change: ({ tiers }) => {
        byId(tiers, 'L2').earnRate = 0.03
      },
      at: '/tiers/L2/earnRate',
      says: ['earns less than the level below', 'ставка ниже'],
      expects: '≥ 5%',
    },
    'a level without benefits': {
      change: ({ tiers }) => {
        byId(tiers, 'L2').benefits = []
      },
      at: '/tiers/L2/benefits',
      says: ['no benefits', 'нет привилегий'],
    },
    'a second level nobody reaches': {
      change: ({ tiers }) => {
        byId(tiers, 'L2').threshold *= 10
      },
      at: '/tiers/L2/threshold',
      says: ['a usual customer spends', 'обычный клиент тратит'],
      severity: 'warning',
    },
    'a step of more than four': {
      change: ({ tiers }) => {
        tiers.push({ ...byId(tiers, 'L2'), id: 'L3', threshold: byId(tiers, 'L2').threshold * 5 })
      },
      at: '/tiers/L3/threshold',
      expects: ['≤ £800', '≤ 80\u00a0000\u00a0₽'],
      says: ['more than four times', 'более чем в 4 раза'],
    },
    'a higher level without what the lower one has': {
      change: ({ tiers }, { brief }) => {
        byId(tiers, 'L1').benefits = [brief.language === 'ru' ? 'бесплатный сироп' : 'free syrup']
      },
      at: '/tiers/L2/benefits',
      says: ['loses benefits', 'теряет привилегии'],
    },
    // Spend of the median guest: 3 × 4 × 12 × 0.75 = 108; a third level at 135 is reached by 38 %.
    'a top for every third guest': {
      change: ({ tiers }) => {
        const top = byId(tiers, 'L2')
        tiers.push({ ...top, id: 'L3', threshold: top.threshold * 0.675 + 0.001 })
        top.threshold *= 0.65
      },
      at: '/tiers/L3/threshold',
      also: ['/tiers/L2/threshold'],
      says: ['about 38% of customers', 'примерно 38'],
      severity: 'warning',
      expects: '5%–15%',
    },
    'a middle that hardly anybody is in': {
      change: ({ tiers }) => {
        const top = byId(tiers, 'L2')
        tiers.push({ ...top, id: 'L3', threshold: top.threshold * 1.35 })
        top.threshold *= 1.2
      },
      at: '/tiers/L2/threshold',
      says: ['of customers qualify', 'достигнут примерно'],
      severity: 'warning',
      expects: '20%–35%',
    },
    'a second level for everybody': {
      change: ({ tiers }) => {
        byId(tiers, 'L2').threshold *= 0.6
      },
      at: '/tiers/L2/threshold',
      says: [
        'reached at £120, while a usual customer spends £108',
        'порог 12\u00a0000\u00a0₽, а обычный клиент тратит 10\u00a0800',
      ],
      severity: 'warning',
      expects: ['£130–£324', '12\u00a0960\u00a0₽–32\u00a0400'],
    },
    'a second level nobody reaches that earns less besides': {
      change: ({ tiers }) => {
        Object.assign(byId(tiers, 'L2'), { threshold: byId(tiers, 'L2').threshold * 10, earnRate: 0.03 })
      },
      at: '/tiers/L2/threshold',
      also: ['/tiers/L2/earnRate'],
      says: ['a usual customer spends', 'обычный клиент тратит'],
      severity: 'warning',
    },
    'a first level by invitation': {
      change: ({ tiers }, { brief }) => {
        const name = brief.language === 'ru' ? 'Гость по приглашению' : 'Guest, by invitation'
        Object.assign(byId(tiers, 'L1'), { name, threshold: 5 })
      },
      at: '/tiers/L1/threshold',
      says: ['the first level must start at 0', 'первый уровень должен начинаться с 0'],
    },
  },
})
