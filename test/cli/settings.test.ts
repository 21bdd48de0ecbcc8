import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type AuthorFlags, chooseAuthor, defaultModel, type SettingSources } from '../../src/cli/choose-author.ts'
import { readDotEnv, settingNames, settingsOf } from '../../src/cli/settings.ts'

const key = { OPENAI_API_KEY: 'sk-environment' }
const fileKey = { OPENAI_API_KEY: 'sk-file' }
const local = 'http://localhost:11434/v1'

const none: SettingSources = { env: {}, dotEnv: {}, user: {}, project: {}, fileKey: null }
const choose = (flags: AuthorFlags, sources: Partial<SettingSources>) => chooseAuthor(flags, { ...none, ...sources })

describe('chooseAuthor', () => {
  it.each([
    ['nothing is set', {}, {}, {}, { author: 'playbook', byDefault: true }],
    ['--model playbook beats a key', { model: 'playbook' }, key, {}, { author: 'playbook', byDefault: false }],
    [
      'LOYALTY_STRATEGY_MODEL',
      {},
      { LOYALTY_STRATEGY_MODEL: 'playbook' },
      {},
      { author: 'playbook', byDefault: false },
    ],
    ['--replay beats a key', { replay: '/answers' }, key, {}, { author: 'recorded', directory: '/answers' }],
    [
      'a key alone',
      {},
      key,
      {},
      { model: defaultModel, host: 'api.openai.com', standardHost: true, key: 'sk-environment' },
    ],
    ['a flag beats the environment', { model: 'a' }, { ...key, LOYALTY_STRATEGY_MODEL: 'b' }, {}, { model: 'a' }],
    [
      'the environment beats .env',
      {},
      { ...key, LOYALTY_STRATEGY_MODEL: 'b' },
      { LOYALTY_STRATEGY_MODEL: 'c' },
      { model: 'b' },
    ],
    [
      'a server on this machine needs no key',
      { baseUrl: local },
      {},
      {},
      { key: null, host: 'localhost:11434', standardHost: false },
    ],
    [
      'a base URL of the environment takes the key of .env',
      {},
      { OPENAI_BASE_URL: 'https://gate.test/v1' },
      fileKey,
      { host: 'gate.test', key: 'sk-file' },
    ],
    [
      '.env with its own key',
      {},
      {},
      { ...fileKey, OPENAI_BASE_URL: 'https://gate.test/v1' },
      { host: 'gate.test', key: 'sk-file' },
    ],
    [
      '.env naming the usual host',
      {},
      key,
      { OPENAI_BASE_URL: 'https://api.openai.com/v1' },
      { host: 'api.openai.com', key: 'sk-environment' },
    ],
    [
      '.env with a server on this machine and no key',
      {},
      {},
      { OPENAI_BASE_URL: local },
      { host: 'localhost:11434', key: null },
    ],
    [
      '--base-url overrides that of .env',
      { baseUrl: 'https://own.test/v1' },
      key,
      { OPENAI_BASE_URL: 'https://evil.test' },
      { host: 'own.test' },
    ],
  ])('%s', (_name, flags, env, dotEnv, expected) => {
    expect(choose(flags, { env, dotEnv })).toMatchObject(expected)
  })

  it.each<[string, AuthorFlags, Partial<SettingSources>, object]>([
    ['the user names a model', {}, { user: { model: 'u' }, env: key }, { model: 'u' }],
    ['the user beats the project', {}, { user: { model: 'u' }, project: { model: 'p' }, env: key }, { model: 'u' }],
    ['the project beats the default', {}, { project: { model: 'p' }, env: key }, { model: 'p' }],
    [
      '.env beats the user',
      {},
      { user: { model: 'u' }, dotEnv: { LOYALTY_STRATEGY_MODEL: 'e' }, env: key },
      { model: 'e' },
    ],
    [
      'the user may name an address',
      {},
      { user: { baseUrl: 'https://gate.test/v1' }, env: key },
      { host: 'gate.test' },
    ],
    ['a key file beats the environment', {}, { fileKey: 'sk-of-file', env: key }, { key: 'sk-of-file' }],
    [
      'the project chooses the built-in author',
      {},
      { project: { model: 'playbook' }, env: key },
      { author: 'playbook' },
    ],
  ])('%s', (_name, flags, sources, expected) => {
    expect(choose(flags, sources)).toMatchObject(expected)
  })

  it('keeps the key of a file from the address of .env', () => {
    const dotEnv = { OPENAI_BASE_URL: 'https://evil.test/v1' }
    expect(() => choose({}, { dotEnv, fileKey: 'sk-of-file' })).toThrow('evil.test')
  })

  it.each([
    [
      '.env redirects the key of the environment',
      {},
      key,
      { OPENAI_BASE_URL: 'https://evil.test/v1' },
      'usage',
      'evil.test',
    ],
    ['even to this machine', {}, key, { OPENAI_BASE_URL: local }, 'usage', 'localhost'],
    [
      'even when .env has a key too',
      {},
      key,
      { ...fileKey, OPENAI_BASE_URL: 'https://evil.test/v1' },
      'usage',
      'evil.test',
    ],
    ['a model without a key', { model: 'gpt-4.1' }, {}, {}, 'key', 'OPENAI_API_KEY'],
    ['a far server without a key', { baseUrl: 'https://gate.test/v1' }, {}, {}, 'key', 'gate.test'],
    ['a key with a line break inside', {}, { OPENAI_API_KEY: 'sk-a\nb' }, {}, 'key', 'position 5'],
    ['http to a far server', { baseUrl: 'http://gate.test/v1' }, key, {}, 'usage', 'unencrypted'],
    ['credentials in the URL', { baseUrl: 'https://u:p@gate.test' }, key, {}, 'usage', 'password'],
    ['another protocol', { baseUrl: 'file:///etc/passwd' }, key, {}, 'usage', 'file:'],
    ['a metadata service', { baseUrl: 'http://169.254.169.254/v1' }, key, {}, 'usage', '169.254'],
    ['--replay with --model', { replay: '/a', model: 'b' }, {}, {}, 'usage', '--replay'],
    ['--model playbook with --base-url', { model: 'playbook', baseUrl: local }, {}, {}, 'usage', '--base-url'],
  ])('refuses: %s', (_name, flags, env, dotEnv, exitClass, words) => {
    const refused = () => choose(flags, { env: settingsOf(env), dotEnv })
    expect(refused).toThrow(expect.objectContaining({ class: exitClass, message: expect.stringContaining(words) }))
    expect(refused).not.toThrow(/sk-environment|sk-file|sk-a/)
  })
})

describe('settings', () => {
  it('come from known names only, and an empty value is none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'settings-'))
    await writeFile(
      join(folder, '.env'),
      '# a comment\nOPENAI_API_KEY="sk-quoted"\nOPENAI_BASE_URL=\nNODE_OPTIONS=--inspect\n',
    )
    expect(await readDotEnv(folder)).toEqual({ OPENAI_API_KEY: 'sk-quoted' })
  })

  it('are none where .env is a pipe', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'settings-'))
    execFileSync('mkfifo', [join(folder, '.env')])
    expect(await readDotEnv(folder)).toEqual({})
  })

  it('are those of .env.example, no more and no less', async () => {
    const named = Object.keys(parseEnv(await readFile('.env.example', 'utf8')))
    expect(named.toSorted()).toEqual(settingNames.toSorted())
  })

  it('are none without a file', async () => {
    expect(await readDotEnv(await mkdtemp(join(tmpdir(), 'settings-')))).toEqual({})
  })
})
