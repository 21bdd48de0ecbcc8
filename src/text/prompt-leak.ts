import prompts from './data/prompt-words.json' with { type: 'json' }
import { letters, normaliseText, wordsIn } from './normalise.ts'

/** What speaks of the making of a text instead of its subject. */
export interface PromptLeak {
  /** `phrase` talk of a model about itself, `order` an order to a model, `prompt` words of the instructions. */
  kind: 'phrase' | 'order' | 'prompt'
  /** As found, in normalised spelling. */
  text: string
}

/** For normalised text: plain letters compile and run several times faster than `\p{L}`. */
const word = (pattern: string) => new RegExp(`(?<![${letters}0-9])(?:${pattern})(?![${letters}0-9])`)

const phrases: readonly RegExp[] = [
  word('как (?:большая )?(?:языковая|ии)[- ]модель'),
  word('as an? (?:ai|artificial intelligence|large language model|language model)(?: (?:model|assistant))?'),
  word('(?:ты|вы) [—–-] (?:старший )?(?:стратегический консультант|стратег)'),
  word('you are a (?:senior|strategic)(?: [a-z]+)?'),
  word('вот (?:ваша|готовая|ваш|готовый) (?:стратегия|ответ|json)'),
  word('here is (?:your|the) (?:strategy|json|answer|analysis)'),
  word('надеюсь,? (?:что )?это поможет'),
  word('i hope this helps'),
  word('системн(?:ый|ого|ом|ому|ым) промпт[а-я]{0,3}'),
  word('system prompt'),
]

/** Every phrase and order has one of these; most texts have none, and this is one pass instead of many. */
const hint =
  /модел|консультант|стратег|промпт|надеюсь|вот (?:ваш|готов)|language|artificial|an? ai(?![a-z])|you are a|here is|hope this|prompt|ignore|disregard|forget|override|игнорир|забудь|не обращай|instructions|rules above|инструкци|указани/

/** Code, looked for in the text as written. */
const code = /```|~~~|"type":\s*"(?:object|string|array|number)"/

/** How a chat begins an answer; a person at the till may begin a sentence the same way, so spoken words are exempt. */
const opening = /^\s*(?:конечно|certainly|sure|of course)[!,]/

const target =
  '(?:(?:the|all|any|these|those|your|previous|prior|above|earlier|system|все|всех|эти|свои|предыдущие|предыдущих|прежние|прежних|прошлые|системные|вышеуказанные) ){0,4}'
const orders: readonly RegExp[] = [
  word(
    `(?:ignore|disregard|forget|override) ${target}(?:instructions?|prompts?|rules (?:above|given to you)|directions|guidelines)`,
  ),
  word('(?:disregard|ignore) (?:everything|all) (?:above|before)'),
  word(
    `(?:игнорируй(?:те)?|проигнорируй(?:те)?|забудь(?:те)?|не обращай(?:те)? внимания на) ${target}(?:инструкци[а-я]+|указани[а-я]+|команды|промпт[а-я]*)`,
  ),
  word(
    '(?:reveal|print|show|repeat|output) (?:your|the) (?:system |hidden |initial )?(?:prompt|instructions|rules above)',
  ),
  word(
    '(?:покажи|выведи|повтори|раскрой)(?:те)? (?:свой |свои |системный |системные |скрытый )*(?:промпт|инструкции|указания)',
  ),
]

const shingleLength = 8

interface PromptIndex {
  vocabulary: ReadonlySet<string>
  shingles: ReadonlySet<string>
}

let index: PromptIndex | undefined

/** What the prompts teach and ask to say: knowledge of the method, not an instruction. */
const taught = ['most rewards go to purchases that would have happened anyway']

/** Built at the first use: most programs that load this file never judge a draft. */
function promptIndex(): PromptIndex {
  if (index) return index
  const vocabulary = new Set<string>()
  const shingles = new Set<string>()
  for (const passage of prompts) {
    const words = passage.split(' ')
    for (const one of words) vocabulary.add(one)
    for (let start = 0; start + shingleLength <= words.length; start += 1) {
      const shingle = words.slice(start, start + shingleLength).join(' ')
      if (!taught.some((sentence) => sentence.includes(shingle))) shingles.add(shingle)
    }
  }
  index = { vocabulary, shingles }
  return index
}

/** Eight words in a row that stand in a prompt; undefined when there are none. */
function promptWordsIn(plain: string): string | undefined {
  const { vocabulary, shingles } = promptIndex()
  const words = wordsIn(plain)
  let run = 0
  for (const [end, one] of words.entries()) {
    // Joining is the costly part: only a run of known words can be a passage.
    run = vocabulary.has(one) ? run + 1 : 0
    if (run < shingleLength) continue
    const shingle = words.slice(end + 1 - shingleLength, end + 1).join(' ')
    if (shingles.has(shingle)) return shingle
  }
  return undefined
}

/**
 * Passages of a prompt template as they are compared: words in normalised spelling, cut at template tags and blank lines, shorter
 * ones left out. `data/prompt-words.json` keeps those of prompts/*.hbs, since rules read no files.
 */
export function passagesOf(template: string): string[] {
  return template
    .split(/\{\{.*?\}\}|\n\s*\n/)
    .map((passage) => wordsIn(normaliseText(passage)))
    .filter((words) => words.length >= shingleLength)
    .map((words) => words.join(' '))
}

/** Talk of a model, orders to one and words of the instructions in a text; none for a text about its subject. */
export function promptLeaksIn(text: string, { spoken = false } = {}): PromptLeak[] {
  const plain = normaliseText(text)
  const found: PromptLeak[] = []
  const add = (kind: PromptLeak['kind'], hit: string | undefined) => {
    if (hit !== undefined) found.push({ kind, text: hit.trim() })
  }
  const hinted = hint.test(plain)
  if (hinted) for (const phrase of phrases) add('phrase', phrase.exec(plain)?.[0])
  add('phrase', code.exec(text)?.[0])
  if (!spoken) add('phrase', opening.exec(plain)?.[0])
  if (hinted) for (const order of orders) add('order', order.exec(plain)?.[0])
  add('prompt', promptWordsIn(plain))
  return found
}
