import type { Nodes, Root, Text } from 'mdast'
import type { Chart } from '../core/chart.ts'
import type { KeyFigure } from '../core/key-figures.ts'
import type { Locale } from '../core/locale.ts'
import type { Block, SectionContext } from '../core/stage.ts'
import type { StrategyOf } from '../core/strategy.ts'
import { cleanText, hostsIn, withoutUnseen } from './clean-text.ts'

/** Some blocks of the report, made from the whole strategy. */
export type ReportPart<Strategy> = (strategy: Strategy, context: SectionContext) => Block[]

/** The text at an edge of a paragraph, heading or cell, however deep in emphasis it lies. */
function edgeText(node: Nodes, edge: 0 | -1): Text | null {
  if (node.type === 'text') return node
  const child = 'children' in node ? node.children.at(edge) : undefined
  return child ? edgeText(child, edge) : null
}

/** Names, titles and texts of data in the tree; dates and codes hold nothing to clean. */
function cleanStrings(value: unknown, hosts: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return cleanText(value, hosts).trim()
  if (Array.isArray(value)) return value.map((item) => cleanStrings(item, hosts))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cleanStrings(item, hosts)]))
}

/** Cleans every text of the tree in place; what is left without words is dropped. */
function clean(node: Nodes, hosts: ReadonlySet<string>): void {
  if (node.type === 'text') node.value = cleanText(node.value, hosts)
  else if (node.type === 'code') node.value = withoutUnseen(node.value)
  else if (node.type === 'chart') node.chart = cleanStrings(node.chart, hosts) as Chart
  else if (node.type === 'keyFigures') node.figures = cleanStrings(node.figures, hosts) as KeyFigure[]
  if (!('children' in node)) return
  for (const child of node.children) clean(child, hosts)
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    const [first, last] = [edgeText(node, 0), edgeText(node, -1)]
    if (first) first.value = first.value.trimStart()
    if (last) last.value = last.value.trimEnd()
  }
  const kept = node.children.filter((child) => !isEmpty(child))
  node.children.splice(0, node.children.length, ...(kept as never[]))
}

function isEmpty(node: Nodes): boolean {
  if (node.type === 'text') return node.value === ''
  if (node.type === 'paragraph' || node.type === 'strong' || node.type === 'emphasis')
    return node.children.every(isEmpty)
  return false
}

/**
 * The one tree every writer renders: the parts in their order, with the text of the model and the brief already cleaned, so
 * that no writer has to know about invisible characters or addresses.
 */
export function reportTree<Strategy extends StrategyOf<object>>(
  strategy: Strategy,
  parts: readonly ReportPart<Strategy>[],
  locale: Locale,
): Root {
  const { brief, stages } = strategy
  const context: SectionContext = { brief, drafts: { ...stages }, locale }
  const root: Root = { type: 'root', children: parts.flatMap((part) => part(strategy, context)) }
  clean(root, hostsIn(brief))
  return root
}
