import type { Literal } from 'mdast'

/** A number a director asks for first, with its name. */
export interface KeyFigure {
  name: string
  value: string
}

/**
 * The numbers of a page at a glance, for writers that can set them large. They are said in the text of the page as well, so a writer
 * may leave them out.
 */
export interface KeyFiguresNode extends Omit<Literal, 'value'> {
  type: 'keyFigures'
  figures: readonly KeyFigure[]
}

declare module 'mdast' {
  interface RootContentMap {
    keyFigures: KeyFiguresNode
  }
}

export function keyFigures(figures: readonly KeyFigure[]): KeyFiguresNode {
  return { type: 'keyFigures', figures }
}
