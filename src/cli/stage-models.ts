import { stages } from '../stages/index.ts'
import type { AuthorChoice } from './choose-author.ts'
import { usageError } from './exit.ts'
import { nearest } from './nearby-names.ts'

/** Models of single stages, by stage id. */
export type StageModels = Readonly<Record<string, string>>

/** Reads `--stage-model STAGE=MODEL`, each stage once. @throws ExpectedError class `usage` (2). */
export function readStageModels(values: readonly string[]): StageModels {
  const ids = stages.map(({ id }) => id)
  const models: Record<string, string> = {}
  for (const value of values) {
    const [, stage = '', model = ''] = /^([^=]*)=(.*)$/s.exec(value) ?? []
    if (stage === '' || model.trim() === '') {
      throw usageError(
        `--stage-model ${value} is no STAGE=MODEL.`,
        'For example: --stage-model initiatives=gpt-4.1, or --stage-model monitoring=playbook.',
      )
    }
    if (!ids.some((id) => id === stage)) {
      const [near] = nearest(stage, ids)
      throw usageError(
        `--stage-model ${value}: there is no stage "${stage}".`,
        near === undefined ? `The stages are ${ids.join(', ')}.` : `Did you mean ${near}?`,
      )
    }
    if (Object.hasOwn(models, stage)) throw usageError(`--stage-model names the stage ${stage} twice.`)
    models[stage] = model.trim()
  }
  return models
}

/**
 * The authors of single stages: the built-in one, or another model at the endpoint of the run. `choose` weighs the settings for a model
 * as for the run itself; it is asked once, when the run itself has no endpoint.
 *
 * @throws ExpectedError class `usage` (2) with recorded answers, and what `choose` throws.
 */
export async function chooseStageAuthors(
  choice: AuthorChoice,
  models: StageModels,
  choose: (model: string) => Promise<AuthorChoice>,
): Promise<Record<string, AuthorChoice>> {
  const entries = Object.entries(models)
  if (entries.length > 0 && choice.author === 'recorded') {
    throw usageError('--replay answers every stage from a folder: it cannot be combined with --stage-model.')
  }
  const first = entries.find(([, model]) => model !== 'playbook')?.[1]
  const endpoint = choice.author === 'openai' || first === undefined ? choice : await choose(first)
  return Object.fromEntries(
    entries.map(([stage, model]) => [
      stage,
      model === 'playbook' ? { author: 'playbook', byDefault: false } : { ...endpoint, model },
    ]),
  )
}
