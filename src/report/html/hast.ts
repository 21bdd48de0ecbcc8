import type { toHast } from 'mdast-util-to-hast'

/** Nodes of HTML as the packages type them. */
type HastNode = ReturnType<typeof toHast>
export type Element = Extract<HastNode, { type: 'element' }>
export type Content = Element['children'][number]
export type Properties = Element['properties']

/** An element; a string among the children is text, never markup. */
export function element(tagName: string, properties: Properties, ...children: (Content | string)[]): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
  }
}
