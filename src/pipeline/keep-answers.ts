import type { Answer, Model, Question } from '../core/model.ts'
import type { Step } from './ask.ts'
import { answerAddress } from './inputs.ts'

/** An answer with the question it belongs to. */
export interface AnsweredQuestion {
  /** See `answerAddress`. */
  address: string
  question: Question
  model: Model
  answer: Answer
}

/** Where answers outlive the run that paid for them. */
export interface AnswerStore {
  /** The latest answer kept for a stage under an address; null when there is none. */
  find(stage: string, address: string): Answer | null
  /** Resolves when the answer is safe. Rejects when it cannot be kept: the next call would be paid for and lost as well. */
  keep(answered: AnsweredQuestion): Promise<void>
  /** The last answer to a stage led nowhere: it is not taken again. Never rejects: another failure is under way. */
  giveUp(stage: string): Promise<void>
}

/** Takes an answer that an earlier run paid for, and keeps every new one before it is looked at. */
export function keepAnswers(store: AnswerStore, modelOf: (stage: string) => Model, parameters: unknown): Step {
  return async (_name, run, question) => {
    const model = modelOf(question.stage)
    const address = answerAddress(question, model, parameters)
    const found = store.find(question.stage, address)
    if (found) return { ...found, kept: true }
    const answer = await run()
    await store.keep({ address, question, model, answer })
    return answer
  }
}
