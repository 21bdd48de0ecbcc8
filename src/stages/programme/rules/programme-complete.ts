import { defineRule, type Failure } from '../../../core/rule.ts'
import { isBlank } from '../../../text/normalise.ts'
import type { ProgrammeNeeds } from '../../shared/needs.ts'
import { type Say, sayIn } from '../../shared/say.ts'
import type { Programme, ProgrammeType } from '../schema.ts'

type Part = readonly [pointer: string, isMissing: boolean, name: string]

/** Parts that make no sense for a type: a paid club sells benefits, a stamp card has no balance, a rebate is a credit note. */
const notApplicable: ReadonlyMap<ProgrammeType, readonly string[]> = new Map([
  ['cashback', ['/minRedeem', '/activationDays']],
  ['tiers', ['/minRedeem', '/maxRedeemShare', '/activationDays', '/expiryDays', '/currencyName', '/burn']],
  ['punch', ['/minRedeem', '/maxRedeemShare', '/activationDays']],
  ['paid', ['/earn', '/minRedeem', '/maxRedeemShare', '/activationDays', '/expiryDays', '/excluded', '/currencyName']],
  ['rebate', ['/minRedeem', '/maxRedeemShare', '/activationDays', '/expiryDays']],
])

/** Types whose unit buys something: without its value there is no example and no liability. */
const countsMoney: ReadonlySet<ProgrammeType> = new Set(['points', 'cashback', 'partner'])

function reasonsFor(programme: Programme, say: Say): Part[] {
  return [
    ['/why', isBlank(programme.why), say('the reason for this choice', 'обоснование выбора')],
    ['/wontSolve', programme.wontSolve.length === 0, say('what it will not solve', 'чего программа не решит')],
    ['/runnerUp', isBlank(programme.runnerUp.why), say('why the runner-up came second', 'почему второй вариант хуже')],
  ]
}

function partsOf(programme: Programme, say: Say): Part[] {
  const { enrol, rulesDocument: rules } = programme
  const notMoney = programme.benefits.filter(({ kind }) => kind !== 'money').length
  return [
    ...reasonsFor(programme, say),
    ['/name', isBlank(programme.name), say('a name', 'название')],
    ['/currencyName', isBlank(programme.currencyName), say('the name of a unit', 'название единицы вознаграждения')],
    [
      '/pointValue',
      countsMoney.has(programme.type) && !(programme.pointValue > 0),
      say('the value of a unit in money', 'стоимость единицы в деньгах'),
    ],
    ['/benefits', notMoney < 2, say('two benefits that are not money', 'две неденежные выгоды')],
    ['/enrol', isBlank(enrol.how), say('how one joins', 'порядок вступления')],
    ['/enrol/fields', enrol.fields.length > 3, say('at most three fields to join', 'не больше трёх полей в анкете')],
    ['/enrol/seconds', enrol.seconds > 60, say('joining within 60 seconds', 'вступление не дольше 60 секунд')],
    ['/enrol/consents', enrol.consents.length === 0, say('consents', 'согласия')],
    ['/earn', programme.earn.length === 0, say('an earning rule', 'правило начисления')],
    ['/burn', programme.burn.length === 0, say('a rule of use', 'правило списания')],
    ['/minRedeem', programme.minRedeem === null, say('the smallest redemption', 'минимум для списания')],
    [
      '/maxRedeemShare',
      programme.maxRedeemShare === null,
      say('the largest share paid with rewards', 'предельная доля оплаты'),
    ],
    ['/activationDays', programme.activationDays === null, say('the activation delay', 'срок активации')],
    ['/expiryDays', programme.expiryDays === null, say('expiry', 'срок сгорания')],
    [
      '/tiers',
      programme.type === 'tiers' && programme.tiers.length < 2,
      say('at least two levels', 'хотя бы два уровня'),
    ],
    ['/excluded', programme.excluded.length === 0, say('what earns nothing', 'исключения')],
    [
      '/antiFraud',
      programme.antiFraud.length < 2,
      say('two controls against abuse', 'две меры против злоупотреблений'),
    ],
    ['/returns', isBlank(programme.returns), say('returns', 'порядок при возврате товара')],
    ['/exit', isBlank(programme.exit), say('how it may be changed or ended', 'условия изменения и закрытия')],
    ['/whoLoses', isBlank(programme.whoLoses), say('who is worse off', 'кто проигрывает')],
    ['/visibility', programme.visibility.length === 0, say('where the balance is seen', 'где виден баланс')],
    ['/motivation', programme.motivation.length === 0, say('the system of motivation', 'система мотивации')],
    ['/scenario', programme.scenario.length === 0, say('the path of a member', 'сценарий участника')],
    ['/communication', programme.communication.length === 0, say('the communication model', 'модель коммуникации')],
    ['/exampleSpend', !(programme.exampleSpend > 0), say('the spend of the example', 'сумма для примера')],
    [
      '/rulesDocument',
      isBlank(rules.task) || rules.contents.length === 0,
      say('the rules document', 'документ с правилами'),
    ],
  ]
}

export const programmeComplete = defineRule<Programme, ProgrammeNeeds>({
  id: 'programme-complete',
  severity: 'error',
  claim:
    'The programme has every rule a member, a cashier and a lawyer will ask for; a strategy without one says why and what instead.',
  why: 'What the rules do not say is decided by the loudest customer at the till.',
  source: 'Method, stage 3: structure of the loyalty programme, earning and spending',
  message: { en: 'Programme rules lack: {list}.', ru: 'В правилах программы нет: {list}.' },
  repair: 'Add to the programme: {list}.',
  check: (programme, { brief }) => {
    const say = sayIn(brief)
    const skip = notApplicable.get(programme.type) ?? []
    const parts = programme.type === 'none' ? reasonsFor(programme, say) : partsOf(programme, say)
    return parts
      .filter(([pointer, isMissing]) => isMissing && !skip.includes(pointer))
      .map(([pointer, , name]): Failure => ({ pointer, params: { list: name }, expected: name, actual: '—' }))
  },
})
