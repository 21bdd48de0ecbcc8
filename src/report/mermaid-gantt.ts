import type { GanttChart } from '../core/chart.ts'

/** Longest name of a task: a longer one is cut, since Mermaid does not wrap it. */
const longestName = 60

/** Punctuation of names that means nothing to Mermaid. */
const plainPunctuation = ' .,-–—()«»“”’…№+/'

/**
 * A name Mermaid cannot misread: letters, digits and plain punctuation stand as they are, other ASCII becomes an entity code
 * (`:` is `#58;`), everything else is dropped. A colon, `;`, `#` or `%%` would end the name or start a directive.
 */
export function ganttName(text: string): string {
  const letters = [...text.normalize('NFC').replace(/\s+/gu, ' ').trim()]
  const cut = letters.length > longestName ? [...letters.slice(0, longestName - 1), '…'] : letters
  return cut.map(nameCharacter).join('')
}

function nameCharacter(character: string): string {
  if (/[\p{L}\p{N}\p{M}]/u.test(character) || plainPunctuation.includes(character)) return character
  const codePoint = character.codePointAt(0) ?? 0
  return codePoint > 0x20 && codePoint < 0x7f ? `#${codePoint};` : ''
}

function taskLine({ name, start, launch, first }: GanttChart['tasks'][number], number: number): string {
  // A number in front keeps a name such as "section" or "click" from being read as a keyword.
  const text = ganttName(`${number}. ${name}`)
  const tags = [first ? 'crit' : '', start === launch ? 'milestone' : '', `t${number}`].filter(Boolean)
  return `    ${text} :${tags.join(', ')}, ${start}, ${start === launch ? '0d' : launch}`
}

/**
 * Mermaid gantt of what comes before each launch, by group. Task ids are made here, never taken from a draft. What is done first is
 * marked critical.
 */
export function mermaidGantt({ groups, tasks }: GanttChart): string {
  const lines = ['gantt', '    dateFormat YYYY-MM-DD', '    axisFormat %m.%Y', '    tickInterval 1month']
  let number = 0
  for (const [index, group] of groups.entries()) {
    lines.push(`    section ${ganttName(group)}`)
    for (const task of tasks.filter((one) => one.group === index)) {
      number += 1
      lines.push(taskLine(task, number))
    }
  }
  return lines.join('\n')
}
