import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordedModel } from '../../src/model/recorded.ts'
import { failureOf, question } from './question.ts'

let directory = ''
const raw = '\uFEFF```json\n{"title": "Как есть"}\n```  \r\n'

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'recorded-'))
  await writeFile(join(directory, 'goals-2.json'), raw)
})
afterAll(() => rm(directory, { recursive: true }))

test('replays the raw text of the attempt', async () => {
  const model = recordedModel(directory)
  expect(model).toMatchObject({ author: 'recorded', host: null })
  const answer = await model.answer(question({ attempt: 2, kind: 'repair' }))
  expect(answer).toEqual({ text: raw, finish: 'stop', usage: null, requestId: null, kept: true })
})

test.each([
  ['a missing answer', () => directory],
  ['a missing folder', () => join(directory, 'nowhere')],
  ['a file for a folder', () => join(directory, 'goals-2.json')],
])('%s names stage, attempt and file', async (_, place) => {
  const failure = await failureOf(recordedModel(place()).answer(question({ attempt: 1 })))
  expect(failure).toMatchObject({ class: 'answer', hint: 'Put the raw text of the answer into that file.' })
  expect(failure.message).toContain('stage "goals", attempt 1')
  expect(failure.message).toContain(join(place(), 'goals-1.json'))
})

test('what is no regular file is refused at once', async () => {
  execFileSync('mkfifo', [join(directory, 'roadmap-1.json')])
  await mkdir(join(directory, 'programme-1.json'))
  for (const stage of ['roadmap', 'programme']) {
    const failure = await failureOf(recordedModel(directory).answer(question({ stage, attempt: 1 })))
    expect(failure).toMatchObject({ class: 'io', message: expect.stringContaining('it is no regular file') })
  }
})

test('a run that was stopped reads nothing', async () => {
  const signal = AbortSignal.abort(new Error('stopped'))
  await expect(recordedModel(directory).answer(question({ attempt: 2, signal }))).rejects.toThrow('stopped')
})
