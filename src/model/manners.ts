import type { Answer } from '../core/model.ts'
import type { Asked } from './call.ts'
import type { CallFailure } from './failure.ts'
import { heal } from './heal.ts'
import { askedBy, type EndpointMemory, type Learned, learnedOf, lessonWords, withLearned } from './learned.ts'
import { firstProfile, type Profile, type Rung } from './profile.ts'
import { keepsShape, remarkOnce, remarksOn, shapeIgnored } from './remarks.ts'

/** How one model wants to be asked: expected, remembered, learned. Shared by parallel calls. */
export interface Manners {
  /** What the next call goes by. */
  current(asked: Asked): Promise<Profile>
  /** Learns from a refusal; false when it teaches nothing. `tokensAsked` is what was sent. */
  refused(asked: Asked, used: Profile, failure: CallFailure, tokensAsked: number): boolean
  /** Looks at an answer, and keeps in memory what led to it. */
  answered(asked: Asked, used: Profile, answer: Answer): Promise<void>
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

  async function recall(asked: Asked): Promise<void> {
    const known = (await memory?.recall(endpoint, model)) ?? null
    if (known !== null) {
      kept = known.learned
      profile = withLearned(profile, known.learned)
    }
    const since = known === null ? '' : ` (known since ${known.since})`
    const message = `${model} is asked by ${askedBy(learnedOf(profile)).join(', ')}${since}.`
    remark(asked, { code: 'profile', severity: 'note', message })
  }

  function learn(asked: Asked, next: Profile): void {
    const lesson = lessonWords(learnedOf(profile), learnedOf(next))
    profile = next
    remark(asked, { code: 'learned', severity: 'note', message: `${host} wants it otherwise: ${lesson}.` })
  }

  return {
    async current(asked) {
      recalled ??= recall(asked)
      await recalled
      return profile
    },
    refused(asked, used, failure, tokensAsked) {
      // A parallel call may have learned something meanwhile.
      if (profile !== used) return true
      const next = heal(used, failure, tokensAsked)
      if (next !== null) learn(asked, next)
      return next !== null
    },
    async answered(asked, used, answer) {
      for (const told of remarksOn(asked, answer, model, host)) remark(asked, told)
      if (answer.finish !== 'stop') return
      if (used.rung === 'json_schema' && !keepsShape(answer.text, asked.schema)) {
        remark(asked, shapeIgnored(host))
        if (profile === used && used.mayStepDown) learn(asked, { ...used, rung: 'json_object' })
      }
      const learned = learnedOf(profile)
      // A rung the user chose says nothing about what the endpoint can do.
      if (structured !== 'auto' || JSON.stringify(learned) === JSON.stringify(kept)) return
      kept = learned
      await memory?.keep(endpoint, model, learned)
    },
  }
}
