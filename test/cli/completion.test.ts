import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { declarations } from '../../src/cli/all-declarations.ts'
import { completionScript } from '../../src/cli/completion-script.ts'
import { newFolder, runCli, runShell } from '../support/run-cli.ts'

/** What bash offers for a line: its last word is the one being written. */
async function offered(...words: string[]): Promise<string[]> {
  const folder = await newFolder()
  await writeFile(join(folder, 'completion.sh'), completionScript('bash'))
  const quoted = ['loyalty-strategy', ...words].map((word) => `'${word}'`).join(' ')
  const line = `source completion.sh; COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _loyalty_strategy; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { out } = await runShell(folder, line)
  return out.split('\n').filter(Boolean)
}

describe('completion', () => {
  it.each([
    ['commands', ['ge'], ['generate']],
    ['commands of a group', ['runs', ''], ['list', 'show', 'prune']],
    ['options', ['generate', 'brief.yaml', '--max-c'], ['--max-cost', '--max-calls']],
    ['options of a command in a group', ['runs', 'prune', '--d'], ['--dry-run']],
    ['values of a closed list', ['check', 'a.yaml', '--format', 's'], ['sarif']],
    ['files, left to the shell', ['check', ''], []],
  ])('offers %s', async (_name, words, expected) => {
    expect((await offered(...words)).toSorted()).toEqual(expected.toSorted())
  })

  it('names every command in every shell', () => {
    for (const { name } of declarations) {
      const [first = ''] = name.split(' ')
      expect(completionScript('bash')).toContain(first)
      expect(completionScript('fish')).toMatch(new RegExp(`-a ${first} `))
    }
    expect(completionScript('zsh')).toMatch(/^autoload -U \+X bashcompinit/)
  })

  it('is printed for known shells only', async () => {
    const folder = await newFolder()
    expect(await runCli(folder, ['completion', 'bash'])).toEqual({ code: 0, out: completionScript('bash'), err: '' })
    expect(await runCli(folder, ['completion', 'tcsh'])).toMatchObject({ code: 2, out: '' })
  })
})
