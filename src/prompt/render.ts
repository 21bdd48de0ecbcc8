import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Brief } from '../core/brief.ts'
import { ExpectedError } from '../core/errors.ts'
import type { Language } from '../core/localised.ts'
import type { Prompter, References, RepairFinding, Wish } from '../core/prompter.ts'
import type { AnyStage } from '../core/stage.ts'
import { boundaryFor } from './boundary.ts'
import { groupOf, repairView } from './repair-view.ts'
import { compileTemplate, type Variables } from './template.ts'

/** Sources of the prompt templates by name: `system`, `repair`, `redraft`, and one for each stage. */
export type PromptTemplates = Readonly<Record<string, string>>

const ending = '.hbs'
const packaged = fileURLToPath(new URL('../../prompts/', import.meta.url))

/** Names of the languages as a prompt says them. */
const languageNames: Record<Language, string> = { ru: 'Russian', en: 'English' }

function readTemplates(directory: string): Record<string, string> {
  const names = readdirSync(directory).filter((name) => name.endsWith(ending))
  return Object.fromEntries(
    names.toSorted().map((name) => [name.slice(0, -ending.length), readFileSync(join(directory, name), 'utf8')]),
  )
}

/**
 * Reads the prompts of the package and, over them, those of `directory`: a user's folder needs only the templates that differ.
 * @throws ExpectedError('usage') when the folder cannot be read or holds no template.
 */
export function loadTemplates(directory?: string): PromptTemplates {
  const templates = readTemplates(packaged)
  if (directory === undefined) return templates
  const hint = 'Write the prompts of the package there first: loyalty-strategy prompts eject DIR'
  let own: Record<string, string>
  try {
    own = readTemplates(directory)
  } catch (cause) {
    throw new ExpectedError('usage', `The prompts folder ${directory} cannot be read.`, { hint, cause })
  }
  if (Object.keys(own).length === 0) {
    throw new ExpectedError('usage', `The prompts folder ${directory} holds no ${ending} file.`, { hint })
  }
  return { ...templates, ...own }
}

function missingTemplate(name: string, templates: PromptTemplates): ExpectedError {
  return new ExpectedError('usage', `There is no prompt template ${name}${ending}.`, {
    hint: `Templates found: ${Object.keys(templates).join(', ') || 'none'}`,
  })
}

/** Everything in a finding that may hold words of a brief or a model. */
function wordsOf({ pointer, message, expected, actual, repair }: RepairFinding): string[] {
  return [pointer, message, expected, actual, repair]
}

/**
 * Says questions in words with these templates. The brief, the references and the drafts are enclosed in a boundary that does not occur in them;
 * the boundary of the system prompt is used throughout unless a draft holds it.
 * @throws ExpectedError('usage') for a missing template; rendering throws it for an unknown variable.
 */
export function createPrompter(
  templates: PromptTemplates,
  context: { brief: Brief; stages: readonly AnyStage[]; references?: References; wish?: Wish },
): Prompter {
  const language = languageNames[context.brief.language]
  const brief = JSON.stringify(context.brief)
  const common = boundaryFor([brief])
  const compiled = new Map(Object.entries(templates).map(([name, source]) => [name, compileTemplate(name, source)]))
  for (const name of [
    'system',
    'repair',
    'redraft',
    ...(context.wish ? ['revise'] : []),
    ...context.stages.map(({ id }) => id),
  ]) {
    if (!compiled.has(name)) throw missingTemplate(name, templates)
  }

  const render = (name: string, data: readonly string[], variables: Variables): string => {
    const template = compiled.get(name)
    if (!template) throw missingTemplate(name, templates)
    return template({ language, boundary: boundaryFor(data, common), ...variables })
  }

  const { wish } = context
  const revision = ({ note, draft: accepted }: Wish): string => {
    const json = JSON.stringify(accepted)
    return render('revise', [note, json], { note, json })
  }

  const draft = (stage: AnyStage, drafts: Readonly<Record<string, unknown>>): string => {
    const shown = stage.needs.map((id) => ({ stage: id, json: JSON.stringify(drafts[id] ?? null) }))
    const rules = stage.rules.map(({ id, severity, claim }) => ({ id, severity, claim }))
    const reference = context.references?.[stage.id] ?? ''
    const data = [...shown.map(({ json }) => json), reference]
    const asked = render(stage.id, data, { drafts: shown, rules, reference })
    return wish?.stage === stage.id ? `${asked}\n\n${revision(wish)}` : asked
  }

  return {
    system: () => render('system', [brief], { brief }),
    draft,
    redraft(stage, drafts, findings) {
      return `${draft(stage, drafts)}\n\n${render('redraft', findings.flatMap(wordsOf), { findings })}`
    },
    repair(request) {
      const { stage, findings, targets } = request
      const { items, context: around } = repairView(request)
      const said = findings.map((finding) => {
        const { rule, pointer, message, expected, actual, repair } = finding
        return { rule, pointer, message, expected, actual, repair, group: groupOf(finding, request) }
      })
      const data = [...items.map(({ json }) => json), ...around.flatMap(({ label, json }) => [label, json])]
      const words = [...findings.flatMap(wordsOf), ...said.flatMap(({ group }) => group)]
      return render('repair', [...data, ...targets, ...words], {
        stageTitle: stage.title.en,
        items,
        findings: said,
        context: around,
        targets,
      })
    },
  }
}
