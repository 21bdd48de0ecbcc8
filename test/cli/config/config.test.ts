import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { type ConfigScope, readConfig } from '../../../src/cli/config/config.ts'
import { keyFileOf, readKeyFile } from '../../../src/cli/config/key-file.ts'
import { readProjectConfig, readUserConfig } from '../../../src/cli/config/read-config.ts'
import type { Shell } from '../../../src/cli/shell.ts'
import type { Terminal } from '../../../src/cli/terminal.ts'
import { configFolder, stateFolder } from '../../../src/cli/user-folders.ts'

const newFolder = () => mkdtemp(join(tmpdir(), 'config-'))

describe('readConfig', () => {
  it('reads what the user may set', () => {
    const given = { model: ' gpt ', baseUrl: 'https://gate.test/v1', apiKeyFile: 'key' }
    expect(readConfig(given, 'user')).toEqual({
      config: { model: 'gpt', baseUrl: 'https://gate.test/v1', apiKeyFile: 'key', rules: [] },
      misplaced: [],
    })
  })

  it.each<[string, ConfigScope, object, string, string]>([
    ['an address of a project', 'project', { baseUrl: 'https://evil.test' }, 'baseUrl', 'redirect'],
    ['a key file of a project', 'project', { apiKeyFile: '/etc/passwd' }, 'apiKeyFile', 'redirect'],
    ['a key of the user', 'user', { api_key: 'sk-x' }, 'api_key', 'holds one'],
    ['rules of the user', 'user', { rules: {} }, 'rules', 'no field'],
    ['a model that is no text', 'project', { model: 5 }, 'model', 'no text'],
    ['a blank model', 'project', { model: ' ' }, 'model', 'no text'],
  ])('refuses %s', (_name, scope, given, path, words) => {
    const { config, misplaced } = readConfig(given, scope)
    expect(misplaced.map((one) => [one.path.join('.'), one.message])).toEqual([[path, expect.stringContaining(words)]])
    expect(config).toEqual({ rules: [] })
  })
})

describe('configuration files', () => {
  const said: string[] = []
  const terminal = { warn: (text: string) => said.push(text) } as unknown as Terminal

  it('are found where the user keeps them', async () => {
    const home = await newFolder()
    await mkdir(join(home, 'loyalty-strategy'))
    await writeFile(join(home, 'loyalty-strategy', 'config.yaml'), 'model: mine\n')
    expect(await readUserConfig({ env: { XDG_CONFIG_HOME: home } }, terminal)).toEqual({ model: 'mine', rules: [] })
  })

  it('may be missing', async () => {
    expect(await readProjectConfig(await newFolder(), terminal)).toEqual({ rules: [] })
  })

  it('tell every problem with its place', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, 'loyalty-strategy.yaml'), 'modl: a\nbaseUrl: https://evil.test\n')
    await expect(readProjectConfig(folder, terminal)).rejects.toThrow('2 problems')
    expect(said.join()).toMatch(/:1:1[\s\S]*:2:1/)
  })
})

describe('the folders of the user', () => {
  it('follow XDG, relative paths apart', () => {
    expect(stateFolder({ env: { XDG_STATE_HOME: '/s' } })).toBe(join('/s', 'loyalty-strategy'))
    expect(configFolder({ env: { XDG_CONFIG_HOME: 'relative' } })).not.toContain('relative')
    expect(configFolder({ env: {} })).toContain('loyalty-strategy')
  })
})

describe('the key file', () => {
  const shellIn = (cwd: string, stdin: Readable, isTTY = false) =>
    ({ cwd, stdin: Object.assign(stdin, { isTTY }), signal: new AbortController().signal }) as unknown as Shell

  it.each([
    ['with a line break', 'sk-a\n', 'sk-a'],
    ['of Windows', 'sk-a\r\n', 'sk-a'],
    ['with a blank inside, which is judged as part of the key', 'sk-a b\n', 'sk-a b'],
  ])('is read %s', async (_name, text, key) => {
    const folder = await newFolder()
    await writeFile(join(folder, 'key'), text)
    expect(await readKeyFile(shellIn(folder, Readable.from([])), 'key')).toBe(key)
    expect(await readKeyFile(shellIn(folder, Readable.from([Buffer.from(text)])), '-')).toBe(key)
  })

  it.each([
    ['missing', false],
    ['a pipe', true],
  ])('ends with class key when it is %s', async (_name, isPipe) => {
    const folder = await newFolder()
    const path = join(folder, 'key')
    if (isPipe) execFileSync('mkfifo', [path])
    await expect(readKeyFile(shellIn(folder, Readable.from([])), path)).rejects.toMatchObject({ class: 'key' })
  })

  it('is not some other long file, and is not asked from a terminal', async () => {
    const folder = await newFolder()
    await writeFile(join(folder, 'key'), 'x'.repeat(5000))
    await expect(readKeyFile(shellIn(folder, Readable.from([])), 'key')).rejects.toMatchObject({ class: 'key' })
    const atTerminal = shellIn(folder, Readable.from([]), true)
    await expect(readKeyFile(atTerminal, '-')).rejects.toMatchObject({ class: 'usage' })
  })

  it('of the configuration lies beside it; a flag comes first', () => {
    expect(keyFileOf(undefined, 'key', '/home/me')).toBe('/home/me/key')
    expect(keyFileOf('-', 'key', '/home/me')).toBe('-')
    expect(keyFileOf(undefined, undefined, '/home/me')).toBeNull()
  })
})
