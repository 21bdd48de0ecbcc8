import type { Answer, Model, Question } from '../../src/core/model.ts'

export interface FakeModel extends Model {
  /** Every question asked, in order. */
  questions: Question[]
}

const usage = { inputTokens: 100, cachedInputTokens: 0, outputTokens: 10, reasoningTokens: 0 }

function isAnswer(value: unknown): value is Partial<Answer> {
  return typeof value === 'object' && value !== null && ('finish' in value || 'text' in value || 'usage' in value)
}

function answerOf(value: unknown): Answer {
  const answer = isAnswer(value) ? value : { text: typeof value === 'string' ? value : JSON.stringify(value) }
  return { text: '', finish: 'stop', usage, requestId: null, ...answer }
}

/** An author that gives scripted answers, one list for each stage; asking more often than scripted fails the test. */
export function fakeModelByStage(script: Record<string, readonly unknown[]>): FakeModel {
  const questions: Question[] = []
  return {
    author: 'openai',
    name: 'fake-model',
    host: 'fake.test',
    questions,
    async answer(question) {
      const asked = questions.filter(({ stage }) => stage === question.stage).length
      questions.push(question)
      const answers = script[question.stage] ?? []
      if (asked >= answers.length) throw new Error(`No answer ${asked + 1} is scripted for ${question.stage}`)
      const next = answers[asked]
      return answerOf(typeof next === 'function' ? await next(question) : next)
    },
  }
}

/** The same for tests of one stage, whatever its id. */
export function fakeModel(...answers: readonly unknown[]): FakeModel {
  const model = fakeModelByStage(new Proxy({}, { get: () => answers }))
  return model
}
