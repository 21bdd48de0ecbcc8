import { type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser'
import { type Place, placesIn } from './places.ts'

/** What a parser that goes on after a fault complains about. It calls itself for every level: one that nests too deep has no known fault. */
function errorsIn(text: string): readonly ParseError[] {
  const errors: ParseError[] = []
  try {
    parseTree(text, errors, { disallowComments: true, allowTrailingComma: false })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
  return errors
}

/** Where a text stops being JSON; null when it does not. */
export function jsonFault(text: string): { place: Place; reason: string } | null {
  const [first] = errorsIn(text)
  if (!first) return null
  // "CommaExpected" -> "comma expected"
  const name = printParseErrorCode(first.error).replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`)
  return { place: placesIn(text)(first.offset, first.offset + first.length), reason: name.toLowerCase() }
}
