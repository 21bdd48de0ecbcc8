import { decodeBrief } from '../../brief/decode.ts'
import { formatPath, type Mismatch, type Path } from '../../brief/mismatch.ts'
import { type ParsedFile, parseYaml } from '../../brief/parse-yaml.ts'
import { valueAt } from '../../brief/schema-mismatches.ts'
import { toProblem } from '../../brief/wording.ts'
import type { Problem } from '../../core/errors.ts'
import { type Config, type ConfigScope, configFields, readConfig } from './config.ts'
import type { Misplaced } from './misplaced.ts'

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
function problemOf(mismatch: Mismatch, parsed: ParsedFile | null, scope: ConfigScope): Problem {
  const place = parsed ? placeIn(parsed, mismatch.path, mismatch.part, mismatch.offset) : { line: null, column: null }
  const problem = toProblem(mismatch, 'en', place, (path) => valueAt(parsed?.document?.value, path))
  return mismatch.reason === 'not-mapping'
    ? { ...problem, expected: `a mapping with ${configFields[scope].join(', ')}` }
    : problem
}

function asProblem({ path, part, ...said }: Misplaced, parsed: ParsedFile): Problem {
  return { path: formatPath(path), ...placeIn(parsed, path, part, null), ...said }
}

/** A configuration file with every problem of it. */
export function judgeConfig(bytes: Uint8Array, scope: ConfigScope): { config: Config; problems: Problem[] } {
  const empty: Config = { rules: [] }
  const decoded = decodeBrief(bytes)
  if ('mismatch' in decoded) return { config: empty, problems: [problemOf(decoded.mismatch, null, scope)] }
  const parsed = parseYaml(decoded.text)
  // A file of comments sets nothing.
  const mismatches = parsed.mismatches.filter(({ reason }) => reason !== 'empty')
  const problems = mismatches.map((mismatch) => problemOf(mismatch, parsed, scope))
  if (parsed.broken || parsed.document === null) return { config: empty, problems }
  const { config, misplaced } = readConfig(parsed.document.value, scope)
  return { config, problems: [...problems, ...misplaced.map((one) => asProblem(one, parsed))] }
}
