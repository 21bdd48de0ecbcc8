import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { ExpectedError } from '../../core/errors.ts'
import { usageError } from '../exit.ts'
import type { Shell } from '../shell.ts'
import type { Terminal } from '../terminal.ts'
import { configFolder } from '../user-folders.ts'
import type { Config, ConfigScope } from './config.ts'

/** Settings of a project, found in the working directory. Data only. */
const projectFile = 'loyalty-strategy.yaml'

/** Settings of a user, in the user's folder for configuration. */
const userFile = 'config.yaml'

const mostBytes = 64 * 1024

async function read(path: string, name: string): Promise<Buffer | null> {
  try {
    // Opening a pipe nobody writes to would wait for ever without O_NONBLOCK.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      if (!(await file.stat()).isFile()) throw usageError(`${name} is not a regular file.`)
      const buffer = Buffer.alloc(mostBytes + 1)
      const { bytesRead } = await file.read(buffer, 0, buffer.length)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof ExpectedError) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw usageError(`${name} cannot be read (${code ?? 'unknown cause'}).`)
  }
}

const hints: Readonly<Record<ConfigScope, string>> = {
  project:
    'It may hold model, prices and rules: {<id>: {severity: off|warning|error, reason: "…"}}; loyalty-strategy rules lists the ids.',
  user: 'It may hold model, baseUrl, apiKeyFile and prices.',
}

async function readFrom(path: string, name: string, scope: ConfigScope, terminal: Terminal): Promise<Config> {
  const bytes = await read(path, name)
  if (bytes === null) return { rules: [] }
  // Late: most people have no such file.
  const { judgeConfig } = await import('./judge-config.ts')
  const { config, problems } = judgeConfig(bytes, scope)
  if (problems.length === 0) return config
  const { counted } = await import('../counted.ts')
  const { renderProblems } = await import('../problems.ts')
  const inOrder = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  terminal.warn(`${renderProblems(inOrder, name, Buffer.from(bytes).toString('utf8'))}\n`)
  throw usageError(`${name} has ${counted(problems.length, 'problem')}.`, hints[scope])
}

/**
 * What the project in a directory has set; nothing without the file. Every problem of the file is printed with its place.
 *
 * @throws ExpectedError class `usage` (2) for a file that cannot be used.
 */
export function readProjectConfig(directory: string, terminal: Terminal): Promise<Config> {
  return readFrom(join(directory, projectFile), projectFile, 'project', terminal)
}

/** What the user has set for all projects, likewise. */
export function readUserConfig(shell: Pick<Shell, 'env'>, terminal: Terminal): Promise<Config> {
  const path = join(configFolder(shell), userFile)
  return readFrom(path, path, 'user', terminal)
}
