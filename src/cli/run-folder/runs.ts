import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { loggedAnswers } from './answer-log.ts'
import { namesIn } from './private-files.ts'
import { type RunCard, readRunCard } from './run-card.ts'
import { stageFiles } from './stage-files.ts'

/** A run folder in a list. */
export interface RunSummary {
  id: string
  path: string
  card: RunCard
  bytes: number
}

/** What a run folder holds. */
export interface RunContents extends RunSummary {
  /** Accepted stages, the latest draft of each last. */
  stages: { stage: string; keptAt: string; address: string }[]
  answers: number
  inputTokens: number
  outputTokens: number
}

async function bytesIn(folder: string): Promise<number> {
  const sizes = await Promise.all(
    (await namesIn(folder)).map(async (name) => {
      const path = join(folder, name)
      const stats = await stat(path).catch(() => null)
      return stats?.isDirectory() ? bytesIn(path) : (stats?.size ?? 0)
    }),
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function summaryOf(path: string, id: string): Promise<RunSummary | null> {
  const card = await readRunCard(path)
  return card && { id, path, card, bytes: await bytesIn(path) }
}

/** Every run of a folder of runs, the latest first. Other things in it are left out. */
export async function listRuns(folder: string): Promise<RunSummary[]> {
  const runs = await Promise.all((await namesIn(folder)).map((id) => summaryOf(join(folder, id), id)))
  return runs.filter((run) => run !== null).toSorted((a, b) => (a.card.openedAt < b.card.openedAt ? 1 : -1))
}

/** What a run folder holds; null for a folder that is no run. */
export async function readRun(path: string, id: string): Promise<RunContents | null> {
  const summary = await summaryOf(path, id)
  if (!summary) return null
  const files = await stageFiles(join(path, 'stages'))
  const answers = await loggedAnswers(join(path, 'attempts'))
  const sum = (tokens: 'inputTokens' | 'outputTokens') =>
    answers.reduce((total, { answer }) => total + (answer.usage?.[tokens] ?? 0), 0)
  return {
    ...summary,
    stages: files.map(({ stage, keptAt, address }) => ({ stage, keptAt, address })),
    answers: answers.length,
    inputTokens: sum('inputTokens'),
    outputTokens: sum('outputTokens'),
  }
}

/** Runs to remove: those last used before `before`, and those behind the `keep` latest. */
export function runsToPrune(
  runs: readonly RunSummary[],
  { before, keep }: { before?: Date | undefined; keep?: number | undefined },
): RunSummary[] {
  return runs.filter(
    ({ card }, index) =>
      (before !== undefined && new Date(card.openedAt) < before) || (keep !== undefined && index >= keep),
  )
}

export async function removeRun({ path }: RunSummary): Promise<void> {
  await rm(path, { recursive: true })
}
