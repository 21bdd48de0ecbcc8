import type { Nodes, Root } from 'mdast'
import type { Locale } from '../core/locale.ts'
import type { Block, SectionContext } from '../core/stage.ts'
import type { StrategyOf } from '../core/strategy.ts'
import { cleanText, hostsIn, withoutUnseen } from './clean-text.ts'

/** Some blocks of the report, made from the whole strategy. */
export type ReportPart<Strategy> = (strategy: Strategy, context: SectionContext) => Block[]

/** Cleans every text of the tree in place and drops paragraphs without content. */
function clean(node: Nodes, hosts: ReadonlySet<string>): void {
  if (node.type === 'text') node.value = cleanText(node.value, hosts)
  else if (node.type === 'code') node.value = withoutUnseen(node.value)
  if (!('children' in node)) return
  for (const child of node.children) clean(child, hosts)
  const kept = node.children.filter((child) => child.type !== 'paragraph' || child.children.length > 0)
  node.children.splice(0, node.children.length, ...(kept as never[]))
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
