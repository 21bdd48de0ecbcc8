import { constants } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeBrief } from '../brief/decode.ts'
import { formatPath, type Mismatch, type Path } from '../brief/mismatch.ts'
import { type ParsedFile, parseYaml } from '../brief/parse-yaml.ts'
import { valueAt } from '../brief/schema-mismatches.ts'
import { toProblem } from '../brief/wording.ts'
import { ExpectedError, type Problem } from '../core/errors.ts'
import type { RuleSetting } from '../core/rule-setting.ts'
import { counted } from './counted.ts'
import { usageError } from './exit.ts'
import { renderProblems } from './problems.ts'
import { type Misplaced, readRuleSettings } from './rule-settings.ts'
import type { Terminal } from './terminal.ts'

/** Settings of a project, found in the working directory. Data only. */
export const projectFile = 'loyalty-strategy.yaml'

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

/** Line and column of an offset; of the nearest thing around a place that is not in the file. */
function placeIn({ document, lines }: ParsedFile, path: Path, part: 'key' | 'value', offset: number | null) {
  let at = offset
  for (let length = path.length; at === null && document && length >= 0; length -= 1) {
    const found = document.location(path.slice(0, length))
    if (found) at = part === 'key' && length === path.length ? (found.key ?? found.value) : found.value
  }
  if (at === null) return { line: null, column: null }
  const { line, col } = lines.linePos(at)
  return { line, column: col }
}

/** The reader speaks of briefs where a file holds no fields at all. */
function problemOf(mismatch: Mismatch, parsed: ParsedFile | null): Problem {
  const place = parsed ? placeIn(parsed, mismatch.path, mismatch.part, mismatch.offset) : { line: null, column: null }
  const problem = toProblem(mismatch, 'en', place, (path) => valueAt(parsed?.document?.value, path))
  return mismatch.reason === 'not-mapping' ? { ...problem, expected: 'rules: {…}' } : problem
}

function asProblem({ path, part, ...said }: Misplaced, parsed: ParsedFile): Problem {
  return { path: formatPath(path), ...placeIn(parsed, path, part, null), ...said }
}

function judge(bytes: Uint8Array): { settings: RuleSetting[]; problems: Problem[] } {
  const decoded = decodeBrief(bytes)
  if ('mismatch' in decoded) return { settings: [], problems: [problemOf(decoded.mismatch, null)] }
  const parsed = parseYaml(decoded.text)
  // A file of comments sets nothing.
  const mismatches = parsed.mismatches.filter(({ reason }) => reason !== 'empty')
  const problems = mismatches.map((mismatch) => problemOf(mismatch, parsed))
  if (parsed.broken || parsed.document === null) return { settings: [], problems }
  const { settings, misplaced } = readRuleSettings(parsed.document.value)
  return { settings, problems: [...problems, ...misplaced.map((one) => asProblem(one, parsed))] }
}

/**
 * The rules a project has set; none without the file. Every problem of the file is printed with its place.
 *
 * @throws ExpectedError class `usage` (2) for a file that cannot be used.
 */
export async function readProjectSettings(directory: string, terminal: Terminal): Promise<RuleSetting[]> {
  const bytes = await read(directory)
  if (bytes === null) return []
  const { settings, problems } = judge(bytes)
  if (problems.length === 0) return settings
  const inOrder = problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
  terminal.warn(`${renderProblems(inOrder, projectFile, Buffer.from(bytes).toString('utf8'))}\n`)
  throw usageError(
    `${projectFile} has ${counted(problems.length, 'problem')}.`,
    'It may hold rules: {<id>: {severity: off|warning|error, reason: "…"}}; loyalty-strategy rules lists the ids.',
  )
}
