import { swotEvidence } from '../../../../src/stages/analysis/rules/swot-evidence.ts'
import type { Analysis } from '../../../../src/stages/analysis/schema.ts'
import { byId, testRule } from '../../../support/test-rule.ts'

/** Three of the twelve items of the good draft may be loose: these two beside one that is. */
function loosen({ swot }: Analysis): void {
  for (const id of ['ST1', 'ST3']) byId(swot.t, id).refs = ['brief.team']
}

/** One more loose item is one too many. */
const beside = (change: (draft: Analysis) => void) => (draft: Analysis) => {
  loosen(draft)
  byId(draft.swot.t, 'ST2').refs = []
  change(draft)
}

const loosened = ['/swot/t/ST1', '/swot/t/ST2', '/swot/t/ST3']

const item = (draft: Analysis, id: string) => {
  const { s, w, o, t } = draft.swot
  return byId([...s, ...w, ...o, ...t], id)
}
const set = (id: string, text: string, ...refs: string[]) =>
  beside((draft) => Object.assign(item(draft, id), { text, refs }))

testRule('analysis', swotEvidence, {
  accepts: {
    'a few items of judgement': loosen,
    'a threat of the industry': set('ST1', 'Rivals copy any reward / конкуренты копируют награды', 'industry:coffee'),
    'the range of the industry without its number': set('SO1', 'Room to grow / есть куда расти', 'industry.churn'),
    'a number alone': set('SS1', '3 ×', 'brief.metrics.ordersPerMonth'),
    'a rate in percent': set('SW3', '6 %', 'brief.metrics.churn'),
    'the length of a list': set('SW3', '2 ×', 'brief.pains'),
    'the law of the country': set('ST1', 'A fine for ads without consent / штраф', 'brief.country'),
    'how many sleep as an opportunity': set('SO1', '4000', 'brief.metrics.dormantCustomers'),
    'one good reference among several': set('SW2', 'Complaints / жалобы', 'brief.budget', 'brief.pains.P2'),
  },
  rejects: {
    'an item that does not speak of its reference': {
      change: set('SS1', 'Strong brand / сильный бренд', 'brief.metrics.ordersPerMonth'),
      at: '/swot/s/SS1',
      also: loosened,
      says: ['“Strong brand / сильный бренд” is not tied', '«Strong brand / сильный бренд» не опирается'],
      severity: 'warning',
      expects: 'a product, metric, pain',
    },
    'an item without references': {
      change: set('SW1', 'Guests wait 10 minutes / гости ждут'),
      at: '/swot/w/SW1',
      also: loosened,
      says: ['is not tied to a fact', 'не опирается на данные'],
      severity: 'warning',
    },
    'a reference that leads nowhere': {
      change: set('SW1', 'Guests wait 10 minutes / очередь', 'brief.pains.P9'),
      at: '/swot/w/SW1',
      also: loosened,
      says: ['is not tied to a fact', 'не опирается на данные'],
      severity: 'warning',
    },
    'a strength of the industry': {
      change: set('SS1', 'Churn of the industry is 6.4% / отток отрасли', 'industry.churn'),
      at: '/swot/s/SS1',
      also: loosened,
      says: ['is not tied to a fact', 'не опирается на данные'],
      severity: 'warning',
    },
    'an opportunity inside the company': {
      change: set('SO1', 'The CRM marketer is free / CRM-маркетолог свободен', 'brief.team'),
      at: '/swot/o/SO1',
      also: loosened,
      says: ['is not tied to a fact', 'не опирается на данные'],
      severity: 'warning',
      expects: 'the audience, the market, the industry or the law',
    },
    'another number': {
      change: set('SW3', '5000', 'brief.metrics.dormantCustomers'),
      at: '/swot/w/SW3',
      also: loosened,
      says: ['“5000”', '«5000»'],
      severity: 'warning',
    },
    'a law without its words': {
      change: set('SO1', 'A neighbour opens / сосед открывается', 'brief.country'),
      at: '/swot/o/SO1',
      also: loosened,
      says: ['is not tied to a fact', 'не опирается на данные'],
      severity: 'warning',
    },
  },
  skips: {
    'an empty SWOT': (draft) => {
      draft.swot = { s: [], w: [], o: [], t: [] }
    },
  },
})
