import { Composer, CST, type Document, LineCounter, Parser } from 'yaml'
import { refusedCharacters } from './characters.ts'
import { type BriefDocument, documentOf } from './document.ts'
import type { FileReasonId } from './file-reasons.ts'
import { type Mismatch, mismatch } from './mismatch.ts'

/** Deepest nesting a brief may have; the format itself needs five levels. */
const depthLimit = 32

/** A file as far as it could be read. */
export interface ParsedFile {
  /** Null when the file is no mapping at all. */
  document: BriefDocument | null
  mismatches: Mismatch[]
  /** True when the syntax is broken, so that the data cannot be trusted. */
  broken: boolean
  lines: LineCounter
}

const syntaxReasons: Readonly<Record<string, FileReasonId>> = {
  TAB_AS_INDENT: 'tab-indent',
  BAD_INDENT: 'indent-broken',
  MISSING_CHAR: 'quote-open',
  BAD_SCALAR_START: 'text-start',
  BLOCK_AS_IMPLICIT_KEY: 'colon-in-text',
  MULTIPLE_DOCS: 'several-documents',
  NON_STRING_KEY: 'key-not-text',
}

/**
 * Deepest nesting of the concrete tree, without recursion: composing a deep tree overflows the stack inside the parser, which can end
 * the process.
 */
function deepest(tokens: readonly CST.Token[]): { depth: number; offset: number } {
  const open: [CST.Token, number][] = tokens.map((token) => [token, 0])
  let found = { depth: 0, offset: 0 }
  for (let next = open.pop(); next; next = open.pop()) {
    const [token, depth] = next
    if (depth > found.depth) found = { depth, offset: token.offset }
    const children = CST.isCollection(token) ? token.items.flatMap(({ key, value }) => [key, value]) : []
    if (token.type === 'document') children.push(token.value)
    for (const child of children) if (child) open.push([child, depth + 1])
  }
  return found
}

function syntaxMismatches(document: Document.Parsed): Mismatch[] {
  const problems = [...document.errors, ...document.warnings]
  return problems.map(({ code, message, pos }) => {
    const offset = pos[0]
    if (code === 'TAG_RESOLVE_FAILED') {
      return mismatch([], 'tag', { tag: message.replace(/^.*?: /, '').replace('tag:yaml.org,2002:', '!!') }, { offset })
    }
    return mismatch([], syntaxReasons[code] ?? 'syntax', { detail: message }, { offset })
  })
}

/** Refused characters outside the values: in comments and between fields. */
function strayCharacters(text: string, scalars: BriefDocument['scalars']): Mismatch[] {
  return refusedCharacters(text)
    .filter(({ index }) => !scalars.some(([start, end]) => index >= start && index < end))
    .map(({ index, code, reason }) => mismatch([], reason, { code }, { offset: index, found: code }))
}

/** Reads YAML 1.2 (JSON is YAML): one document, a mapping, no aliases, unknown tags, directives or duplicate fields. */
export function parseYaml(text: string): ParsedFile {
  const lines = new LineCounter()
  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  const { depth, offset } = deepest(tokens)
  if (depth > depthLimit) {
    return {
      document: null,
      mismatches: [mismatch([], 'too-deep', { limit: depthLimit }, { offset })],
      broken: true,
      lines,
    }
  }
  const composer = new Composer({
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
    resolveKnownTags: false,
    logLevel: 'silent',
  })
  const documents = [...composer.compose(tokens, true, text.length)]
  const [document, second] = documents.filter(({ contents, errors }) => contents !== null || errors.length > 0)
  const mismatches = tokens
    .filter(({ type }) => type === 'directive')
    .map((token) => mismatch([], 'directive', {}, { offset: token.offset }))
  if (!document)
    return {
      document: null,
      mismatches: [...mismatches, mismatch([], 'empty', {}, { offset: 0 })],
      broken: true,
      lines,
    }
  const read = documentOf(document, lines)
  mismatches.push(...syntaxMismatches(document), ...read.mismatches, ...strayCharacters(text, read.scalars))
  if (second) mismatches.push(mismatch([], 'several-documents', {}, { offset: second.range[0] }))
  const isMapping = typeof read.value === 'object' && read.value !== null && !Array.isArray(read.value)
  if (!isMapping) mismatches.push(mismatch([], 'not-mapping', {}, { offset: read.location([])?.value ?? 0 }))
  return { document: isMapping ? read : null, mismatches, broken: document.errors.length > 0 || !isMapping, lines }
}
