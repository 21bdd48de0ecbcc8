import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { newFolder, plainEnv, runCli, runShell } from '../support/run-cli.ts'

let folder = ''
const read = (name: string) => readFile(join(folder, name), 'utf8')

beforeAll(async () => {
  folder = await newFolder()
  await copyFile('examples/b2b-saas-en/brief.yaml', join(folder, 'brief.yaml'))
  await mkdir(join(folder, 'new'))
})

describe('what generate refuses before any work', () => {
  it.each([
    ['the brief as output', ['-o', 'brief.yaml', '--format', 'md'], 2, /being read/],
    ['a folder below a file', ['-o', 'brief.yaml/x.md'], 8, /is a file/],
    ['a folder as output', ['-o', 'new', '--format', 'md'], 8, /is a folder/],
    ['--replay with --model', ['--replay', '.', '--model', 'x'], 2, /--replay/],
    ['a folder without prompts', ['--prompts', 'new'], 2, /holds no \.hbs file/],
  ])('%s', async (_name, flags, code, words) => {
    const before = await readdir(folder)
    const brief = await read('brief.yaml')
    const run = await runCli(folder, ['generate', 'brief.yaml', ...flags])
    expect(run).toMatchObject({ code, out: '' })
    expect(run.err).toMatch(words)
    expect(run.err).not.toContain('started')
    expect(await read('brief.yaml')).toBe(brief)
    expect(await readdir(folder)).toEqual(before)
  })

  it('a brief with problems, all at once and with their places', async () => {
    await writeFile(join(folder, 'typo.yaml'), 'company: Acme\nbudgett: 100\nproducts: [Coffee]\n')
    const run = await runCli(folder, ['generate', 'typo.yaml', '-o', 'none.md'])
    expect(run).toMatchObject({ code: 3, out: '' })
    expect(run.err).toContain('typo.yaml:2:1')
    expect(run.err).toContain('> 2 | budgett: 100')
    expect(run.err).toContain('did you mean: budget')
    expect(run.err).toMatch(/typo\.yaml has \d+ problems/)
    expect(await readdir(folder)).not.toContain('none.md')
  })

  it.each([
    ['a slip in the name', '$CLI generate breif.yaml', 'Did you mean brief.yaml?'],
    ['a pipe nobody writes to', 'mkfifo pipe; $CLI generate pipe', 'not a regular file'],
    ['an endless device', '$CLI generate /dev/zero', 'not a regular file'],
    ['a directory', '$CLI generate .', 'is a directory'],
    ['more than 64 KiB', 'head -c 70000 /dev/zero | tr "\\0" x > large.yaml; $CLI generate large.yaml', '64'],
    ['an endless stdin', 'yes | $CLI generate -', '64'],
    ['an empty stdin', '$CLI generate - < /dev/null', 'stdin has 1 problem'],
  ])('%s', async (_name, line, words) => {
    const run = await runShell(folder, line)
    expect(run).toMatchObject({ code: 3, out: '' })
    expect(run.err).toContain(words)
  })
})

describe('.env', () => {
  const write = (text: string) => writeFile(join(folder, '.env'), text)

  it('may not send the key of the environment elsewhere', async () => {
    await write('OPENAI_BASE_URL=https://evil.test/v1\n')
    const env = { ...plainEnv, OPENAI_API_KEY: 'sk-canary-from-the-environment' }
    const run = await runCli(folder, ['generate', 'brief.yaml'], { env })
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain('evil.test')
    expect(run.err).not.toContain('canary')
  })

  it('is read for the known names and nothing else', async () => {
    await write('LOYALTY_STRATEGY_MODEL=gpt-4.1\nFORCE_COLOR=1\n')
    const run = await runCli(folder, ['generate', 'brief.yaml'])
    expect(run).toMatchObject({ code: 4, out: '' })
    expect(run.err).toContain('There is no key for api.openai.com')
    expect(run.err).not.toContain('\u001b')
    expect(run.err).not.toContain('Warning')
  })
})
