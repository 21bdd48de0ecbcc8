import type { Finding } from '../../core/finding.ts'
import { formatPointer, getAt, idOf, parsePointer } from '../../core/pointer.ts'
import type { Locate } from './places.ts'
import type { PlacedFinding } from './report.ts'

const longestTitle = 70

/** Pointer from the root of a strategy.json. */
export function strategyPointer({ rule, stage, pointer }: Finding): string {
  if (rule === 'stage-present') return pointer
  if (stage === 'brief') return `/brief${pointer}`
  return stage === 'businessCase' ? `/businessCase${pointer}` : `/stages/${stage}${pointer}`
}

function nameOf(item: unknown): string | null {
  const fields = item as Record<string, unknown>
  const name = ['title', 'name', 'text', 'statement', 'message'].map((key) => fields[key]).find((text) => text)
  if (typeof name !== 'string') return null
  const line = name.replace(/\s+/g, ' ').trim()
  return line.length > longestTitle ? `${line.slice(0, longestTitle)}…` : line
}

/** The innermost item with an id on the way to a place: `initiatives I3 «Call after repair»`. */
export function itemTitle(root: unknown, pointer: string): string | null {
  const names = parsePointer(pointer)
  for (let length = names.length; length > 1; length -= 1) {
    const item = getAt(root, formatPointer(names.slice(0, length)))
    const id = idOf(item)
    if (id === null || id !== names[length - 1]) continue
    const name = nameOf(item)
    return [names[length - 2], id, ...(name === null ? [] : [`«${name}»`])].join(' ')
  }
  return null
}

/** Gives every finding its place in the file and the name of its item. */
export function placeFindings(
  findings: readonly Finding[],
  root: unknown,
  pointerOf: (finding: Finding) => string,
  locate: Locate,
): PlacedFinding[] {
  return findings.map((finding) => {
    const path = pointerOf(finding)
    return { ...finding, path, place: locate(path), title: itemTitle(root, path) }
  })
}
