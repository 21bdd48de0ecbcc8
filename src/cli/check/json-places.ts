import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { parsePointer } from '../../core/pointer.ts'
import { type Locate, type Place, placesIn } from './places.ts'

/** The parser calls itself for every level: a file that nests too deep for it has no places, and is refused by its shape. */
function treeOf(text: string, errors: ParseError[] = []): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function memberOf(node: Node, name: string): Node | undefined {
  return node.children?.find(({ children }) => children?.[0]?.value === name)
}

function idOf(node: Node): unknown {
  return memberOf(node, 'id')?.children?.[1]?.value
}

function itemOf(list: Node, name: string): Node | undefined {
  const items = list.children ?? []
  const byId = items.find((item) => item.type === 'object' && idOf(item) === name)
  return byId ?? (/^(0|[1-9]\d*)$/.test(name) ? items[Number(name)] : undefined)
}

/** What is marked: a plain value whole, of anything larger its name or its opening bracket. */
function rangeOf(value: Node, member: Node | null): readonly [number, number] {
  const isPlain = value.type !== 'object' && value.type !== 'array'
  const key = member?.children?.[0]
  if (isPlain || key === undefined) return [value.offset, value.offset + (isPlain ? value.length : 1)]
  return [key.offset, key.offset + key.length]
}

/** Places of a JSON text by pointers whose names are ids; a text that is not JSON has only its own places up to the fault. */
export function jsonPlaces(text: string): Locate {
  const place = placesIn(text)
  const root = treeOf(text)
  return (pointer) => {
    if (!root) return null
    let value: Node = root
    let member: Node | null = null
    for (const name of parsePointer(pointer)) {
      const found: Node | undefined = value.type === 'array' ? itemOf(value, name) : memberOf(value, name)
      if (found === undefined) break
      member = value.type === 'array' ? null : found
      value = value.type === 'array' ? found : (found.children?.[1] ?? found)
    }
    return place(...rangeOf(value, member))
  }
}

/** Where a text stops being JSON; null when it does not. */
export function jsonFault(text: string): { place: Place; reason: string } | null {
  const errors: ParseError[] = []
  treeOf(text, errors)
  const [first] = errors
  if (!first) return null
  // "CommaExpected" -> "comma expected"
  const name = printParseErrorCode(first.error).replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`)
  return { place: placesIn(text)(first.offset, first.offset + first.length), reason: name.toLowerCase() }
}
