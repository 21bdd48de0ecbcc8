import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type ParsedNode,
} from 'yaml'
import { refusedCharacters, visible } from './characters.ts'
import { formatPath, type Mismatch, mismatch, type Path } from './mismatch.ts'
import { numberTrap } from './number-trap.ts'

/** Where a value stands in the file and how it was written. */
interface Location {
  key: number | null
  value: number
  /** Plain text of a scalar as written; null for lists and mappings. */
  source: string | null
}

/** A YAML or JSON file as data, with the place of every value. */
export interface BriefDocument {
  /** Plain data; a field without a value is null. */
  value: unknown
  mismatches: Mismatch[]
  /** Ranges of the scalars, for the search of characters outside them. */
  scalars: readonly (readonly [number, number])[]
  location(path: Path): Location | null
}

function offsetOf(node: Node | null): number {
  return node?.range?.[0] ?? 0
}

/** Turns the tree of the parser into data, collecting what a brief may not hold. Depth is limited by the caller. */
export function documentOf(document: Document.Parsed, lines: LineCounter): BriefDocument {
  const mismatches: Mismatch[] = []
  const scalars: [number, number][] = []
  const locations = new Map<string, Location>()

  const checkText = (text: string, path: Path, node: Node, part: 'key' | 'value') => {
    const [first] = refusedCharacters(text)
    const [start, end] = node.range ?? [0, 0]
    scalars.push([start, end])
    if (!first) return
    const rest = { offset: start, part, found: visible(text) }
    mismatches.push(mismatch(path, first.reason, { code: first.code }, rest))
  }

  const checkProps = (node: Node, path: Path) => {
    const anchor = 'anchor' in node ? node.anchor : undefined
    if (isAlias(node))
      mismatches.push(mismatch(path, 'alias', {}, { offset: offsetOf(node), found: `*${node.source}` }))
    else if (anchor !== undefined) {
      mismatches.push(mismatch(path, 'alias', {}, { offset: offsetOf(node), found: `&${anchor}` }))
    }
  }

  const entry = (pair: Pair<ParsedNode, ParsedNode | null>, path: Path, seen: Map<string, number>, into: object) => {
    const key = isScalar(pair.key) ? String(pair.key.value) : ''
    const at = offsetOf(pair.key)
    const own = [...path, visible(key)]
    if (isScalar(pair.key)) checkText(key, path, pair.key, 'key')
    checkProps(pair.key, own)
    const first = seen.get(key)
    if (first !== undefined) {
      const params = { key: visible(key), line: lines.linePos(first).line }
      mismatches.push(mismatch(own, 'duplicate-key', params, { offset: at, part: 'key', found: visible(key) }))
      return
    }
    seen.set(key, at)
    const value = read(pair.value, own, at)
    Object.defineProperty(into, key, { value, enumerable: true, configurable: true, writable: true })
  }

  const read = (node: ParsedNode | null, path: Path, key: number | null): unknown => {
    const source = isScalar(node) && typeof node.source === 'string' ? node.source : null
    locations.set(formatPath(path), { key, value: node ? offsetOf(node) : (key ?? 0), source })
    if (node === null) return null
    checkProps(node, path)
    if (isMap(node)) {
      const into = {}
      const seen = new Map<string, number>()
      for (const pair of node.items) entry(pair as Pair<ParsedNode, ParsedNode | null>, path, seen, into)
      return into
    }
    if (isSeq(node)) return node.items.map((item, index) => read(item as ParsedNode, [...path, index], null))
    if (!isScalar(node)) return null
    if (typeof node.value === 'string') checkText(node.value, path, node, 'value')
    const trap = typeof node.value === 'number' && source !== null ? numberTrap(node.value, source) : null
    if (trap) mismatches.push(mismatch(path, trap.reason, trap.params, { offset: offsetOf(node), found: source }))
    return node.value
  }

  const value = read(document.contents, [], null)
  return { value, mismatches, scalars, location: (path) => locations.get(formatPath(path)) ?? null }
}
