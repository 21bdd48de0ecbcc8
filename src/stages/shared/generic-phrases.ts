import type { Brief } from '../../core/brief.ts'
import { defineRule, type Failure, type Rule } from '../../core/rule.ts'
import { type AnchorKind, anchorsIn, type KnownNames } from '../../text/anchors.ts'
import { genericDensity, type ScoredSentence, type ScoredText, scoreText } from '../../text/generic.ts'
import { normaliseText } from '../../text/normalise.ts'
import { isSpeltAlike } from '../../text/similarity.ts'
import { namesOf, quotesOf } from './brief-names.ts'
import { type Say, sayIn } from './say.ts'
import { textFields } from './text-fields.ts'

/** Points per hundred words above which the stage as a whole is filler (generic-phrases §3.4). */
const densityError = 1.2
/** From here on the stage reads thin even if no single sentence does. */
const densityWarning = 0.6

/** One phrase in a short stage is one phrase: fewer words than these count as these. */
const leastWords = 300

/** Names and formulas of KPI tables: baseline and target stand beside them. */
const kpiTable = /\/kpis?\/(?:[^/]+\/)?(?:name|unit|formula|dataSource|metric)$/

/** A goal, an initiative, an action: what must be concrete by itself. */
interface ActionItem {
  pointer: string
  /** Field that says what is done; must have at least one anchor. */
  action: string
  texts: readonly string[]
}

/** How a stage is read: which texts are exempt, which items are actions. */
export interface GenericScope<Draft> {
  exempt?: (pointer: string) => boolean
  actions?: (draft: Draft) => readonly ActionItem[]
}

const anchorNames: Record<AnchorKind, readonly [string, string]> = {
  num: ['a number with its unit', 'число с единицей'],
  date: ['a date', 'срок'],
  channel: ['a channel or place', 'канал или место'],
  owner: ['a role', 'роль'],
  trigger: ['a condition (if, when, after)', 'условие (если, когда, после)'],
  segment: ['a segment', 'сегмент'],
}

function missingAnchors(present: readonly AnchorKind[], say: Say): string {
  const asked: readonly AnchorKind[] = ['num', 'trigger', 'channel', 'owner']
  const absent = asked.filter((kind) => !present.includes(kind))
  return (absent.length > 0 ? absent : asked).map((kind) => say(...anchorNames[kind])).join(', ')
}

function namesIn(brief: Brief): KnownNames {
  return {
    roles: brief.team.map(({ role }) => role),
    channels: brief.channels.map(({ name }) => name),
    segments: brief.audience.segments.map(({ name }) => name),
  }
}

/** The client's own words are no filler of ours: a sentence close to one of the brief, or a hit inside a quoted fragment of it. */
function isQuoted(sentence: ScoredSentence, quotes: readonly string[]): boolean {
  const plain = normaliseText(sentence.text)
  return quotes.some((quote) => {
    const said = normaliseText(quote)
    return (
      isSpeltAlike(plain, said) ||
      sentence.hits.every(({ text }) => said.includes(text) && plain.includes(said.slice(0, 40)))
    )
  })
}

/** A limit with a number is concrete whatever it limits: "over all channels at most 4 a month". */
const cap = /(не больше|не более|не чаще|не выше|максимум|at most|no more than|up to|maximum|max\.?) [^.;]*\d/

function isCap(sentence: ScoredSentence): boolean {
  return sentence.hits.every(({ cls }) => cls !== 'A') && cap.test(normaliseText(sentence.text))
}

function withoutQuotes(scored: ScoredText, quotes: readonly string[]): ScoredText {
  const sentences = scored.sentences.map((sentence) =>
    sentence.hits.length > 0 && (isCap(sentence) || isQuoted(sentence, quotes))
      ? { ...sentence, hits: [], score: 0, generic: false }
      : sentence,
  )
  const generic = sentences.filter((sentence) => sentence.generic).length
  return {
    ...scored,
    sentences,
    score: sentences.reduce((sum, { score }) => sum + score, 0),
    genericShare: generic / Math.max(1, sentences.length),
  }
}

/** One instance for each stage, with the items of the stage that must be concrete. */
export function genericPhrasesRule<Draft, Needs>(scope: GenericScope<Draft> = {}): Rule<Draft, Needs> {
  return defineRule({
    id: 'generic-phrases',
    severity: 'warning',
    claim:
      'Sentences say something only this company could have said: a number with a unit, a condition, a channel, a person.',
    why: 'General phrases are the first thing a reader of the method is warned of: nobody can act on them or check them.',
    source: 'Method, typical mistake: general phrases instead of specifics',
    message: {
      en: '{path}: general wording (“{hits}”). Add {missing}.',
      ru: '{path}: общие слова («{hits}»). Добавьте: {missing}.',
    },
    repair: 'Rewrite the sentence without “{hits}”. Add {missing}.',
    check: (draft, { brief }) => {
      const say = sayIn(brief)
      const names = namesIn(brief)
      // A role or a product may be called what would be filler in a sentence: “head of staff training”.
      const quotes = [...quotesOf(brief), ...namesOf(brief)]
      // Most texts of an action are fields that were scored already.
      const known = new Map<string, ScoredText>()
      const score = (text: string): ScoredText => {
        const found = known.get(text) ?? withoutQuotes(scoreText(text, names), quotes)
        known.set(text, found)
        return found
      }
      const scored = textFields(draft)
        .filter(({ pointer }) => !scope.exempt?.(pointer) && !kpiTable.test(pointer))
        .map(({ pointer, text }) => ({ pointer, ...score(text) }))
      const words = scored.reduce((sum, field) => sum + field.words, 0)
      const density = genericDensity(scored) * Math.min(1, words / leastWords)
      const failures: Failure[] = []
      const fail = (pointer: string, hits: string, present: readonly AnchorKind[], hard: boolean) => {
        const missing = missingAnchors(present, say)
        failures.push({
          pointer,
          params: { path: pointer, hits, missing },
          expected: missing,
          actual: hits,
          ...(hard ? { severity: 'error' as const } : {}),
        })
      }
      for (const field of scored) {
        const worst = field.sentences.filter(({ generic }) => generic)
        if (worst.length === 0) continue
        const hits = worst.flatMap((sentence) => sentence.hits.map(({ text }) => text))
        fail(field.pointer, hits.join('; '), field.anchors, density > densityError)
      }
      for (const { pointer, action, texts } of scope.actions?.(draft) ?? []) {
        const sentences = texts.flatMap((text) => score(text).sentences)
        const anchors = anchorsIn(action, names)
        if (anchors.length > 0 && sentences.filter(({ generic }) => generic).length <= sentences.length / 2) continue
        const hits = sentences.flatMap((sentence) => sentence.hits.map(({ text }) => text))
        fail(pointer, hits.length > 0 ? hits.join('; ') : action.slice(0, 80), anchors, true)
      }
      const [thickest] = scored.toSorted((a, b) => b.score - a.score)
      if (failures.length === 0 && density > densityWarning && thickest) {
        const hits = thickest.sentences.flatMap((sentence) => sentence.hits.map(({ text }) => text))
        fail(thickest.pointer, hits.join('; '), thickest.anchors, density > densityError)
      }
      const hard = new Set(failures.filter(({ severity }) => severity === 'error').map(({ pointer }) => pointer))
      return failures.filter(({ pointer, severity }) => severity === 'error' || !hard.has(pointer))
    },
  })
}
