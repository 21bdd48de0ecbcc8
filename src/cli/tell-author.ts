import type { AuthorChoice } from './choose-author.ts'
import { safeLine } from './safe-text.ts'
import type { Terminal } from './terminal.ts'

/** Says who will write, before anything is sent. A host other than the usual one is named even with `--quiet`. */
export function tellAuthor(terminal: Terminal, choice: AuthorChoice): void {
  if (choice.author === 'openai') {
    const line = `Author: ${safeLine(choice.model)} at ${choice.host}.`
    if (choice.standardHost) terminal.say(line)
    else terminal.warn(line)
  } else if (choice.author === 'recorded') {
    terminal.say(`Author: answers recorded in ${safeLine(choice.directory)}.`)
  } else if (choice.byDefault) {
    terminal.say('Author: the built-in playbook, because no model is configured; nothing is sent anywhere.')
    terminal.say('  For a model: set OPENAI_API_KEY or OPENAI_BASE_URL, or name one with --model.')
  } else {
    terminal.say('Author: the built-in playbook; nothing is sent anywhere.')
  }
}
