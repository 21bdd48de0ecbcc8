import { decodeBrief } from '../../brief/decode.ts'
import { parseYaml } from '../../brief/parse-yaml.ts'
import { itemName, parsePointer } from '../../core/pointer.ts'
import { type Locate, placesIn } from './places.ts'

/** Keys and indexes of a pointer into the normalised brief; lists keep their order when a brief is normalised. */
function pathOf(brief: unknown, pointer: string): (string | number)[] {
  let value = brief
  return parsePointer(pointer).map((name) => {
    if (Array.isArray(value)) {
      const list = value
      const index = list.findIndex((_, place) => itemName(list, place) === name)
      value = list[index === -1 ? Number(name) : index]
      return index === -1 ? Number(name) : index
    }
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
    return name
  })
}

/** Places of a written brief, YAML or JSON, by pointers into the normalised one. */
export function briefPlaces(bytes: Uint8Array, brief: unknown): Locate {
  const decoded = decodeBrief(bytes)
  if ('mismatch' in decoded) return () => null
  const { text } = decoded
  const { document } = parseYaml(text)
  const place = placesIn(text)
  return (pointer) => {
    const path = pathOf(brief, pointer)
    for (let length = path.length; document && length > 0; length -= 1) {
      const found = document.location(path.slice(0, length))
      if (!found) continue
      const { key, value, source } = found
      if (source !== null && text.startsWith(source, value)) return place(value, value + source.length)
      const start = key ?? value
      const [mark = ''] = /^[^\s:]+/.exec(text.slice(start, start + 80)) ?? []
      return place(start, start + Math.max(1, mark.length))
    }
    return null
  }
}
