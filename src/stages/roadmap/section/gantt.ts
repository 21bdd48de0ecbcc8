import { isIsoDate } from '../../../core/date.ts'
import { type Direction, directions, type Initiative } from '../../initiatives/schema.ts'

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

/** A date that is no day would break the whole chart, so its task is left out. */
function dated(initiative: Initiative): boolean {
  return isIsoDate(initiative.start) && isIsoDate(initiative.launch) && initiative.start <= initiative.launch
}

function taskLine(initiative: Initiative, number: number): string {
  const { start, launch, priority } = initiative
  // A number in front keeps a name such as "section" or "click" from being read as a keyword.
  const name = ganttName(`${number}. ${initiative.title}`)
  const tags = [priority === 1 ? 'crit' : '', start === launch ? 'milestone' : '', `t${number}`].filter(Boolean)
  return `    ${name} :${tags.join(', ')}, ${start}, ${start === launch ? '0d' : launch}`
}

/**
 * Mermaid gantt of the preparation of every initiative, by direction in the order of launch. Task ids are made here, never
 * taken from a draft. Priority 1 is marked critical.
 */
export function ganttChart(initiatives: readonly Initiative[], sections: Readonly<Record<Direction, string>>): string {
  const lines = ['gantt', '    dateFormat YYYY-MM-DD', '    axisFormat %m.%Y', '    tickInterval 1month']
  let number = 0
  for (const direction of directions) {
    const group = initiatives
      .filter((initiative) => initiative.direction === direction && dated(initiative))
      .sort((a, b) => a.launch.localeCompare(b.launch))
    if (group.length > 0) lines.push(`    section ${ganttName(sections[direction])}`)
    for (const initiative of group) {
      number += 1
      lines.push(taskLine(initiative, number))
    }
  }
  return lines.join('\n')
}
