import { normaliseText } from '../../text/normalise.ts'
import { type NumberInText, numbersIn } from '../../text/numbers.ts'

/** A sum that a sentence works out: what is spent and what the member gets for it. */
export interface WorkedSum {
  /** Money spent; null where the sentence only says what units are worth. */
  spend: number | null
  /** Units in an equation of units and money. */
  units: number | null
  reward: { value: number; in: 'units' | 'money'; text: string; index: number }
}

interface Quantity extends NumberInText {
  kind: 'money' | 'units' | 'other'
}

const moneyWords = /^\s*(?:рубл|руб(?![а-я])|₽|долл|евро(?![а-я])|тенге|₸|dollars?|euros?|pounds?|zł|kč|lei(?![a-z]))/iu
const unitWords = /^\s*(?:балл|бонус|point|bonus)/iu
/** Money that is not paid for a purchase: fees, limits, months and other sums a text may hold. */
const more = /дополнительн|сверх|вдобавок|ещ[её]|единоразов|extra|additional|on top|one-off|bonus of/iu

const earns =
  /получ|начисл|дают|дадут|верн|возвращ|прин[оеё]с|зарабат|копит|earn|gets?(?![a-z])|gives?(?![a-z])|returns?(?![a-z])|brings?(?![a-z])|→|=>|->/iu
const buys =
  /потрат|трат[ия]|покупк|купи|чек|заказ|оплат|счет|spend|spent|purchase|order|receipt|bill|invoice|stay|for (?:every|each)|за кажд/iu
/** Between a reward said first and the spend: "50 points for every $10", «50 баллов с чека 1000 ₽». */
const forSpend = /^[^.;:()]{0,30}?(?:\sза\s|\sс\s|\sпри\s|\sfor\s|\sper\s|\son\s|\sfrom\s)[^.;:()%]{0,30}$/iu
/** Between units and their worth: "50 points ($0.50)", «50 баллов = 50 ₽». */
const equals =
  /^\s*[a-zа-яё]+\s*(?:\(\s*(?:=|это|worth|i\.e\.)?\s*|=\s*|,?\s*(?:это|worth|are worth|is worth|стоят)\s+)$/iu

/** First letters of a unit's name: enough for every case and number of it. */
export function unitStem(name: string): string {
  const word = normaliseText(name).split(' ')[0] ?? ''
  return word.length > 4 ? word.slice(0, Math.max(4, word.length - 2)) : word
}

function quantitiesIn(sentence: string, unitName: string): Quantity[] {
  const stem = unitStem(unitName)
  return numbersIn(sentence).map((number) => {
    const after = sentence.slice(number.index + number.text.length, number.index + number.text.length + 24)
    const isMoney = (number.unit !== null && number.unit !== '%' && number.unit !== 'pp') || moneyWords.test(after)
    const isUnits =
      number.unit === null &&
      (unitWords.test(after) || (stem !== '' && normaliseText(after).trimStart().startsWith(stem)))
    return { ...number, kind: isMoney ? 'money' : isUnits ? 'units' : 'other' }
  })
}

function rewardOf({ value, kind, text, index }: Quantity): WorkedSum['reward'] {
  return { value, in: kind === 'units' ? 'units' : 'money', text, index }
}

/** The sum of a sentence, or null. One sentence, one sum: with more numbers of the kind it is a table or a condition. */
export function workedSumIn(sentence: string, unitName: string): WorkedSum | null {
  const found = quantitiesIn(sentence, unitName).filter(({ kind }) => kind !== 'other')
  const [first, second] = found
  if (!first || !second || found.length > 3 || more.test(sentence)) return null
  const between = sentence.slice(first.index + first.text.length, second.index)
  if (first.kind === 'units' && second.kind === 'money' && equals.test(between)) {
    return { spend: null, units: first.value, reward: rewardOf(second) }
  }
  if (first.kind === 'money' && earns.test(between) && buys.test(sentence.slice(0, second.index))) {
    return { spend: first.value, units: null, reward: rewardOf(second) }
  }
  const isSpend = second.kind === 'money' && forSpend.test(between) && (buys.test(sentence) || earns.test(sentence))
  return first.kind === 'units' && isSpend ? { spend: second.value, units: null, reward: rewardOf(first) } : null
}
