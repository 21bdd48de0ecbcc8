import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { newFolder, plainEnv, runCli, runShell } from '../support/run-cli.ts'

let folder = ''
beforeAll(async () => {
  folder = await newFolder()
  await writeFile(join(folder, 'file'), 'text\n')
})

describe('a line that cannot be understood', () => {
  it.each([
    ['no command', [], 'Name a command.'],
    ['an unknown command', ['generat', 'x'], 'Did you mean generate?'],
    ['help on an unknown command', ['help', 'generat'], 'Did you mean generate?'],
    ['a missing argument', ['generate'], "missing required argument 'brief'"],
    ['an unknown flag', ['generate', 'x', '--modell', 'y'], 'Did you mean --model?'],
    ['one argument too many', ['check', 'a', 'b'], 'too many arguments'],
    ['a bad number', ['generate', 'x', '--max-repairs', 'many'], 'whole number from 0 to 20'],
    ['a bad time', ['generate', 'x', '--timeout', '-1'], 'more than 0'],
    ['a language nobody writes', ['generate', 'x', '--language', 'de'], 'ru, en'],
    ['a format nobody knows', ['generate', 'x', '--format', 'pdf'], 'Unknown format "pdf"'],
    ['a folder that is none', ['generate', 'x', '--prompts', 'file'], '--prompts file is not a folder'],
    ['an unknown rule', ['rules', 'no-such-rule-anywhere'], 'There is no rule "no-such-rule-anywhere"'],
    ['an unknown schema', ['schema', 'nothing'], 'Known: brief, strategy, events, analysis'],
    ['a group without its command', ['prompts'], 'eject <dir>'],
  ])('%s ends with 2 and nothing on stdout', async (_name, args, words) => {
    const { code, out, err } = await runCli(folder, args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(words)
  })

  it.each([['--api-key=sk-canary-1234'], ['-ksk-canary-1234'], ['--openai-key=canary-1234']])(
    'never repeats a key given as %s',
    async (flag) => {
      const { code, out, err } = await runCli(folder, ['generate', 'x', flag, '--json'])
      expect(code).toBe(2)
      expect(out + err).not.toContain('canary')
    },
  )
})

describe('help', () => {
  it('teaches by example and names the exit codes', async () => {
    const { code, out, err } = await runCli(folder, ['--help'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('$ loyalty-strategy generate brief.yaml -o strategy.md')
    expect(out).toContain('9    report written')
    expect(out).not.toMatch(/\bworker\b/)
  })

  it.each([['generate'], ['check'], ['render'], ['init'], ['rules'], ['schema'], ['industries']])(
    '%s shows two examples at least',
    async (name) => {
      const { out } = await runCli(folder, ['help', name])
      expect(out.match(/^ {2}\$ loyalty-strategy /gm)?.length).toBeGreaterThanOrEqual(2)
    },
  )

  it('prints the exit codes alone', async () => {
    expect((await runCli(folder, ['help', 'exit-codes'])).out).toMatch(/^Exit codes:\n {2}0 /)
  })
})

describe('--version', () => {
  it('prints the version of the package', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'))
    expect(await runCli(folder, ['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' })
  })

  it('needs no dependency', async () => {
    const alone = join(folder, 'alone')
    await cp('dist', join(alone, 'dist'), { recursive: true })
    await cp('package.json', join(alone, 'package.json'))
    const bin = join(alone, 'dist/cli/bin.js')
    expect(await runShell(folder, `node ${bin} --version`)).toMatchObject({ code: 0, err: '' })
    expect(await runShell(folder, `node ${bin} --help`)).toMatchObject({ code: 0, err: '' })
  })
})

describe('init', () => {
  it('writes a brief in the language asked for and never overwrites', async () => {
    const first = await runCli(folder, ['init', 'new/бриф.yaml', '--language', 'ru'])
    expect(first).toMatchObject({ code: 0, out: '' })
    const text = await readFile(join(folder, 'new/бриф.yaml'), 'utf8')
    expect(text).toContain('# Кому вы продаёте.')
    const second = await runCli(folder, ['init', 'new/бриф.yaml'])
    expect(second).toMatchObject({ code: 8, out: '' })
    expect(second.err).toContain('exists already')
    expect(await readFile(join(folder, 'new/бриф.yaml'), 'utf8')).toBe(text)
  })

  it('follows the language of the environment', async () => {
    const { out } = await runCli(folder, ['init', '-'], { env: { ...plainEnv, LANG: 'ru_RU.UTF-8' } })
    expect(out).toContain('language: ru')
  })

  it('says when the folder is a file', async () => {
    const { code, err } = await runCli(folder, ['init', 'file/brief.yaml'])
    expect(code).toBe(8)
    expect(err).toContain('a part of its path is a file, not a folder')
  })
})

describe('streams', () => {
  it.each([
    ['stdout is full', '$CLI init - > /dev/full', 8, 'ENOSPC'],
    ['stdout hits the file size limit', 'ulimit -f 1; $CLI init - > out.txt', 8, 'EFBIG'],
    ['the reader leaves', 'set -o pipefail; $CLI init - | head -1 > /dev/null', 0, ''],
    ['stderr is full', '$CLI init a.yaml 2> /dev/full', 0, ''],
    ['stderr is closed', '$CLI init b.yaml 2>&-', 0, ''],
    ['stderr is full and there is something to say', '$CLI init a.yaml 2> /dev/full', 8, ''],
  ])('%s', async (_name, line, code, words) => {
    const run = await runShell(folder, line)
    expect(run.code).toBe(code)
    expect(run.err).toContain(words)
    expect(run.err).not.toContain('    at ')
  })

  it('delivers all bytes to a slow reader', async () => {
    const { out } = await runShell(folder, '$CLI schema strategy | (sleep 0.3; wc -c)')
    const { out: whole } = await runCli(folder, ['schema', 'strategy'])
    expect(Number(out)).toBe(Buffer.byteLength(whole))
    expect(JSON.parse(whole)).toHaveProperty('properties.stages')
  })
})

describe('colour of an error', () => {
  it.each([
    ['pipe', {}, [], false],
    ['FORCE_COLOR', { FORCE_COLOR: '1' }, [], true],
    ['NO_COLOR beats FORCE_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    ['--no-color beats FORCE_COLOR', { FORCE_COLOR: '1' }, ['--no-color'], false],
    ['CI', { CI: '1' }, [], false],
  ])('%s', async (_name, env, flags, colored) => {
    const { err } = await runCli(folder, ['rules', 'nothing-like-it', ...flags], { env: { ...plainEnv, ...env } })
    expect(err.includes('\u001b[')).toBe(colored)
  })
})
