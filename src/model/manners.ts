import type { Answer, Question } from '../core/model.ts'
import type { CallFailure } from './failure.ts'
import { heal } from './heal.ts'
import { askedBy, type EndpointMemory, type Learned, learnedOf, lessonWords, withLearned } from './learned.ts'
import { firstProfile, type Profile, type Rung } from './profile.ts'
import { keepsShape, remarkOnce, remarksOn, shapeIgnored } from './remarks.ts'

/** How one model wants to be asked: expected, remembered, learned. Shared by parallel calls. */
export interface Manners {
  /** What the next call goes by. */
  current(question: Question): Promise<Profile>
  /** Learns from a refusal; false when it teaches nothing. `tokensAsked` is what was sent. */
  refused(question: Question, used: Profile, failure: CallFailure, tokensAsked: number): boolean
  /** Looks at an answer, and keeps in memory what led to it. */
  answered(question: Question, used: Profile, answer: Answer): Promise<void>
}

export function learnManners(
  url: URL,
  options: { model: string; structured: 'auto' | Rung; memory?: EndpointMemory },
): Manners {
  const { model, structured, memory } = options
  const { host } = url
  const endpoint = `${url.origin}${url.pathname.replace(/\/$/, '')}`
  const remark = remarkOnce()
  let profile = firstProfile(url.hostname, model, structured)
  let kept: Learned | null = null
  let recalled: Promise<void> | null = null

  async function recall(question: Question): Promise<void> {
    const known = (await memory?.recall(endpoint, model)) ?? null
    if (known !== null) {
      kept = known.learned
      profile = withLearned(profile, known.learned)
    }
    const since = known === null ? '' : ` (known since ${known.since})`
    const message = `${model} is asked by ${askedBy(learnedOf(profile)).join(', ')}${since}.`
    remark(question, { code: 'profile', severity: 'note', message })
  }

  function learn(question: Question, next: Profile): void {
    const lesson = lessonWords(learnedOf(profile), learnedOf(next))
    profile = next
    remark(question, { code: 'learned', severity: 'note', message: `${host} wants it otherwise: ${lesson}.` })
  }

  return {
    async current(question) {
      recalled ??= recall(question)
      await recalled
      return profile
    },
    refused(question, used, failure, tokensAsked) {
      // A parallel call may have learned something meanwhile.
      if (profile !== used) return true
      const next = heal(used, failure, tokensAsked)
      if (next !== null) learn(question, next)
      return next !== null
    },
    async answered(question, used, answer) {
      for (const told of remarksOn(question, answer, model, host)) remark(question, told)
      if (answer.finish !== 'stop') return
      if (used.rung === 'json_schema' && !keepsShape(answer.text, question.schema)) {
        remark(question, shapeIgnored(host))
        if (profile === used && used.mayStepDown) learn(question, { ...used, rung: 'json_object' })
      }
      const learned = learnedOf(profile)
      // A rung the user chose says nothing about what the endpoint can do.
      if (structured !== 'auto' || JSON.stringify(learned) === JSON.stringify(kept)) return
      kept = learned
      await memory?.keep(endpoint, model, learned)
    },
  }
}
