import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { ExpectedError } from '../core/errors.ts'
import type { RuleSetting } from '../core/rule-setting.ts'
import { usageError } from './exit.ts'
import type { Terminal } from './terminal.ts'

/** Settings of a project, found in the working directory. Data only. */
const projectFile = 'loyalty-strategy.yaml'

const mostBytes = 64 * 1024

async function read(directory: string): Promise<Buffer | null> {
  try {
    // Opening a pipe nobody writes to would wait for ever without O_NONBLOCK.
    const file = await open(join(directory, projectFile), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      if (!(await file.stat()).isFile()) throw usageError(`${projectFile} is not a regular file.`)
      const buffer = Buffer.alloc(mostBytes + 1)
      const { bytesRead } = await file.read(buffer, 0, buffer.length)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof ExpectedError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    throw usageError(`${projectFile} cannot be read (${code ?? 'unknown cause'}).`)
  }
}

/**
 * The rules a project has set; none without the file. Every problem of the file is printed with its place.
 *
 * @throws ExpectedError class `usage` (2) for a file that cannot be used.
 */
export async function readProjectSettings(directory: string, terminal: Terminal): Promise<RuleSetting[]> {
  const bytes = await read(directory)
  if (bytes === null) return []
  // Late: most projects have no such file.
  const { judgeProject } = await import('./judge-project.ts')
  const { settings, problems } = judgeProject(bytes)
  if (problems.length === 0) return settings
  const { counted } = await import('./counted.ts')
  const { renderProblems } = await import('./problems.ts')
  const inOrder = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  terminal.warn(`${renderProblems(inOrder, projectFile, Buffer.from(bytes).toString('utf8'))}\n`)
  throw usageError(
    `${projectFile} has ${counted(problems.length, 'problem')}.`,
    'It may hold rules: {<id>: {severity: off|warning|error, reason: "…"}}; loyalty-strategy rules lists the ids.',
  )
}
