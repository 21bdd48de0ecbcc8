import { remembered } from '../core/remembered.ts'
import { type AnchorKind, anchorsIn, type KnownNames } from './anchors.ts'
import phrases from './data/generic-phrases.json' with { type: 'json' }
import { normaliseText, wordsIn } from './normalise.ts'
import { type Phrase, type PhraseIndex, phraseIndex, phrasesIn } from './phrase-index.ts'
import { sentencesIn } from './sentences.ts'

/** A always filler, B filler unless anchored, C harmless padding (generic-phrases §2). */
type PhraseClass = 'A' | 'B' | 'C'

const phraseList = (rows: readonly { id: string; cls: string; pattern: string }[]) =>
  rows.map(({ id, cls, pattern }): Phrase<PhraseClass> => ({ id, cls: cls as PhraseClass, pattern }))

let index: PhraseIndex<PhraseClass> | undefined

/** Phrases of the list in a sentence of normalised spelling. The index is made at the first use: most commands judge nothing. */
const listedIn = remembered((plain) => {
  index ??= phraseIndex([...phraseList(phrases.ru), ...phraseList(phrases.en)])
  return phrasesIn(plain, index)
}, 4000)

/** A phrase of the list found in a sentence, in normalised spelling. */
interface PhraseHit {
  id: string
  cls: PhraseClass
  text: string
  weight: number
}

/** A sentence with what makes it generic or concrete. */
export interface ScoredSentence {
  text: string
  anchors: AnchorKind[]
  hits: PhraseHit[]
  score: number
  generic: boolean
}

function weightOf(cls: PhraseClass, anchors: readonly AnchorKind[]): number {
  const measured = anchors.includes('num') || anchors.includes('date')
  if (cls === 'C') return 0.25
  if (cls === 'A') return measured && anchors.length >= 3 ? 0.5 : 1
  if (anchors.length < 2) return 1
  return measured ? 0 : 0.5
}

/** Generic-phrases §3.2: hits weighed by the anchors of the same sentence; generic from a score of 1. */
export function scoreSentence(sentence: string, known: KnownNames = {}): ScoredSentence {
  const plain = normaliseText(sentence)
  const anchors = anchorsIn(sentence, known)
  const hits = listedIn(plain).map(({ id, cls, text }) => ({ id, cls, text, weight: weightOf(cls, anchors) }))
  const score = hits.reduce((sum, { weight }) => sum + weight, 0)
  return { text: sentence, anchors, hits, score, generic: score >= 1 }
}

/** A text judged sentence by sentence. */
export interface ScoredText {
  sentences: ScoredSentence[]
  words: number
  score: number
  /** Share of generic sentences, 0..1. */
  genericShare: number
  /** Share of sentences with at least one anchor, 0..1. */
  anchoredShare: number
  /** Different anchors of the whole text. */
  anchors: AnchorKind[]
}

export function scoreText(text: string, known: KnownNames = {}): ScoredText {
  const sentences = sentencesIn(text).map((sentence) => scoreSentence(sentence, known))
  const count = Math.max(1, sentences.length)
  return {
    sentences,
    words: wordsIn(text).length,
    score: sentences.reduce((sum, sentence) => sum + sentence.score, 0),
    genericShare: sentences.filter(({ generic }) => generic).length / count,
    anchoredShare: sentences.filter(({ anchors }) => anchors.length > 0).length / count,
    anchors: [...new Set(sentences.flatMap(({ anchors }) => anchors))],
  }
}

/** Generic-phrases §3.4: score points per hundred words; up to 0.6 is fine, above 1.2 too much. */
export function genericDensity(texts: readonly Pick<ScoredText, 'score' | 'words'>[]): number {
  const words = texts.reduce((sum, text) => sum + text.words, 0)
  return words === 0 ? 0 : (100 * texts.reduce((sum, text) => sum + text.score, 0)) / words
}
