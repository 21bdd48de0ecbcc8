import { type Brief, briefSchema } from '../core/brief.ts'
import type { IsoDate } from '../core/date.ts'
import { BriefError, type Problem } from '../core/errors.ts'
import type { Finding } from '../core/finding.ts'
import { formatOf } from '../core/format.ts'
import type { IndustryRecord } from '../core/industry.ts'
import type { Language } from '../core/localised.ts'
import { once } from '../core/parse-once.ts'
import { crossMismatches } from './cross-checks.ts'
import { decodeBrief } from './decode.ts'
import type { BriefDocument } from './document.ts'
import { withoutEmptyFields } from './empty-fields.ts'
import { formatPath, type Mismatch, type Path } from './mismatch.ts'
import { normalise } from './normalise/normalise.ts'
import { languageOf, scriptOf } from './normalise/script.ts'
import { type ParsedFile, parseYaml } from './parse-yaml.ts'
import { writtenBriefSchema } from './schema.ts'
import { schemaMismatches, valueAt } from './schema-mismatches.ts'
import { toProblem } from './wording.ts'

/** What reading a brief needs besides its text. */
export interface ReadOptions {
  /** Name of the file, for the message. */
  file: string
  today: IsoDate
  industries: readonly IndustryRecord[]
  /** Language of the strategy; by default the one the brief states or is written in. */
  language?: Language
}

/** Place of a mismatch: its own, that of its value, or that of the nearest mapping around a missing field. */
function offsetOf({ offset, path, part }: Mismatch, document: BriefDocument | null): number | null {
  if (offset !== null || document === null) return offset
  for (let length = path.length; length >= 0; length -= 1) {
    const found = document.location(path.slice(0, length))
    if (found) return part === 'key' && length === path.length ? (found.key ?? found.value) : found.value
  }
  return null
}

function problemsOf(mismatches: readonly Mismatch[], file: ParsedFile | null, language: Language): Problem[] {
  const document = file?.document ?? null
  const placed = mismatches.map((mismatch) => ({ mismatch, offset: offsetOf(mismatch, document) }))
  placed.sort(
    (a, b) =>
      (a.offset ?? -1) - (b.offset ?? -1) || formatPath(a.mismatch.path).localeCompare(formatPath(b.mismatch.path)),
  )
  const find = (path: Path) => valueAt(document?.value, path)
  return placed.map(({ mismatch, offset }) => {
    const at = offset === null || file === null ? null : file.lines.linePos(offset)
    return toProblem(mismatch, language, { line: at?.line ?? null, column: at?.col ?? null }, find)
  })
}

const counted = {
  en: { one: 'problem', other: 'problems' },
  ru: { one: 'ошибка', few: 'ошибки', many: 'ошибок', other: 'ошибки' },
} as const

function fail(file: string, problems: readonly Problem[], language: Language): never {
  throw new BriefError(`${file}: ${formatOf(language).count(problems.length, counted[language])}`, problems)
}

/**
 * Reads a brief: bytes, YAML or JSON, schema with short forms, normalisation.
 * @throws {BriefError} with every problem of the file, in the language of the brief, ordered by place.
 */
export function readBrief(
  source: string | Uint8Array,
  { file, today, industries, language }: ReadOptions,
): { brief: Brief; findings: Finding[] } {
  const decoded = decodeBrief(source)
  if ('mismatch' in decoded) return fail(file, problemsOf([decoded.mismatch], null, language ?? 'en'), language ?? 'en')
  const parsed = parseYaml(decoded.text)
  const { document } = parsed
  const spoken = language ?? (document ? languageOf(document.value) : scriptOf(decoded.text))
  const mismatches = [...parsed.mismatches]
  if (parsed.broken || document === null) return fail(file, problemsOf(mismatches, parsed, spoken), spoken)
  const value = withoutEmptyFields(document.value)
  const written = writtenBriefSchema.safeParse(value, once)
  if (!written.success) mismatches.push(...schemaMismatches(written.error.issues, value, document))
  mismatches.push(...crossMismatches(value))
  if (mismatches.length > 0 || !written.success) return fail(file, problemsOf(mismatches, parsed, spoken), spoken)
  const { brief, findings } = normalise(written.data, { today, industries, language: spoken })
  return { brief: briefSchema.parse(brief, once), findings }
}
