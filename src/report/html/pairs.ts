import { type Content, type Element, element } from './hast.ts'

/** Fewer than this many lists in a row are read one below the other. */
const fewestPairs = 4

function isElement(node: Content | undefined, ...names: string[]): node is Element {
  return node?.type === 'element' && names.includes(node.tagName)
}

/** A paragraph that is one bold name. */
function isName(node: Content | undefined): boolean {
  return isElement(node, 'p') && node.children.length === 1 && isElement(node.children[0], 'strong')
}

/** Named lists that follow each other, such as the four of a SWOT, side by side; their order and text stay. */
export function pairedLists(content: readonly Content[]): Content[] {
  const nodes = content.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  const result: Content[] = []
  for (let index = 0; index < nodes.length; ) {
    const pairs: Element[] = []
    let next = index
    for (; isName(nodes[next]) && isElement(nodes[next + 1], 'ul'); next += 2) {
      pairs.push(element('div', {}, ...nodes.slice(next, next + 2)))
    }
    if (pairs.length >= fewestPairs) {
      result.push(element('div', { className: ['pairs'] }, ...pairs))
      index = next
    } else {
      const node = nodes[index]
      if (node) result.push(node)
      index += 1
    }
  }
  return result
}
