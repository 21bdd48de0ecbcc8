import { Command } from 'commander'
import { declarations, groups } from './all-declarations.ts'

/** A command as a shell completes it. */
interface Completed {
  /** Words of its name: `runs prune`. */
  name: string
  summary: string
  options: { flag: string; text: string; choices: readonly string[] }[]
}

function completed(): Completed[] {
  const own: Completed = { name: 'completion', summary: 'print the completion of a shell', options: [] }
  const others = declarations.map(({ name, summary, declare }): Completed => {
    const command = new Command()
    declare?.(command)
    const words = name.split(' ').filter((word) => /^[a-z-]+$/.test(word))
    const options = command.options.flatMap(({ long, description, argChoices }) =>
      long === null || long === undefined ? [] : [{ flag: long, text: description, choices: argChoices ?? [] }],
    )
    return { name: words.join(' '), summary, options }
  })
  return [...others, own]
}

/** Words that may stand first, then those of groups. */
function nextWords(commands: readonly Completed[]): Map<string, string[]> {
  const next = new Map<string, string[]>([['', []]])
  for (const { name } of commands) {
    const [first = '', second] = name.split(' ')
    if (!next.get('')?.includes(first)) next.get('')?.push(first)
    if (second !== undefined) next.set(first, [...(next.get(first) ?? []), second])
  }
  return next
}

function bash(commands: readonly Completed[]): string {
  const rows = [...nextWords(commands)].map(([name, words]) => `    '${name}') words='${words.join(' ')}' ;;`)
  const flags = commands.map(
    ({ name, options }) => `    '${name}') flags='${options.map(({ flag }) => flag).join(' ')}' ;;`,
  )
  const choices = commands.flatMap(({ name, options }) =>
    options
      .filter((option) => option.choices.length > 0)
      .map(
        ({ flag, choices: own }) =>
          `    '${name} ${flag}') COMPREPLY=($(compgen -W '${own.join(' ')}' -- "$word")); return ;;`,
      ),
  )
  return `_loyalty_strategy() {
  local word="\${COMP_WORDS[COMP_CWORD]}" last="\${COMP_WORDS[COMP_CWORD-1]}" name='' words='' flags='' part
  for part in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ "$part" =~ ^[a-z]+$ ]] || break
    name="\${name:+$name }$part"
    case "$name" in ${Object.keys(groups).join('|')}) ;; *) break ;; esac
  done
  case "$name $last" in
${choices.join('\n')}
  esac
  case "$name" in
${rows.join('\n')}
  esac
  case "$name" in
${flags.join('\n')}
  esac
  if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$word"))
  elif [[ -n "$words" ]]; then COMPREPLY=($(compgen -W "$words" -- "$word"))
  else compopt -o default 2>/dev/null; COMPREPLY=()
  fi
}
complete -F _loyalty_strategy loyalty-strategy
`
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}

function fish(commands: readonly Completed[]): string {
  const head = 'complete -c loyalty-strategy'
  const lines = [...nextWords(commands)].flatMap(([name, words]) => {
    const when = name === '' ? '__fish_use_subcommand' : `__fish_seen_subcommand_from ${name}`
    return words.map((word) => {
      const summary =
        commands.find((command) => command.name === `${name} ${word}`.trim())?.summary ?? groups[word] ?? ''
      return `${head} -n ${quoted(when)} -a ${word} -d ${quoted(summary)}`
    })
  })
  const flags = commands.flatMap(({ name, options }) => {
    const when = name
      .split(' ')
      .map((word) => `__fish_seen_subcommand_from ${word}`)
      .join('; and ')
    return options.map(({ flag, text, choices }) => {
      const values = choices.length > 0 ? ` -xa ${quoted(choices.join(' '))}` : ''
      return `${head} -n ${quoted(when)} -l ${flag.slice(2)}${values} -d ${quoted(text)}`
    })
  })
  return `${[...lines, ...flags].join('\n')}\n`
}

/** Shells that are known. */
export const shells = ['bash', 'zsh', 'fish'] as const

/** The completion of all commands, their options and the values of options that are a closed list; files everywhere else. */
export function completionScript(shell: (typeof shells)[number]): string {
  const commands = completed()
  if (shell === 'fish') return fish(commands)
  return shell === 'zsh' ? `autoload -U +X bashcompinit && bashcompinit\n${bash(commands)}` : bash(commands)
}
