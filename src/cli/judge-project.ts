import { decodeBrief } from '../brief/decode.ts'
import { formatPath, type Mismatch, type Path } from '../brief/mismatch.ts'
import { type ParsedFile, parseYaml } from '../brief/parse-yaml.ts'
import { valueAt } from '../brief/schema-mismatches.ts'
import { toProblem } from '../brief/wording.ts'
import type { Problem } from '../core/errors.ts'
import type { RuleSetting } from '../core/rule-setting.ts'
import { type Misplaced, readRuleSettings } from './rule-settings.ts'

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

/** The settings of a project file with every problem of it. */
export function judgeProject(bytes: Uint8Array): { settings: RuleSetting[]; problems: Problem[] } {
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
