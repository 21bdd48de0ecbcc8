import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { endpointMemory, endpointsFolder } from '../../src/cli/endpoint-memory.ts'
import type { Learned } from '../../src/model/learned.ts'
import { newFolder } from '../support/run-cli.ts'

const learned: Learned = {
  rung: 'json_object',
  tokenParameter: 'max_tokens',
  tokenCeiling: 800,
  takesTemperature: false,
  streaming: true,
  usageInStream: false,
}
const place = ['https://api.example.com/v1', 'some/model'] as const
const day = (text: string) => () => new Date(`${text}T12:00:00Z`)

async function fresh() {
  const env = { XDG_STATE_HOME: await newFolder() }
  const at = (date: string) => endpointMemory({ env, now: day(date) })
  return { folder: endpointsFolder({ env }), at }
}

describe('what was learned of endpoints, on disk', () => {
  it('comes back by address and model', async () => {
    const { at } = await fresh()
    const memory = at('2026-11-20')
    expect(await memory.recall(...place)).toBeNull()
    await memory.keep(...place, learned)
    expect(await at('2026-11-22').recall(...place)).toEqual({ learned, since: '2026-11-20' })
    expect(await memory.recall('https://api.example.com/v2', 'some/model')).toBeNull()
    expect(await memory.recall(place[0], 'other')).toBeNull()
    await memory.keep(...place, { ...learned, rung: 'prompt' })
    expect(await memory.recall(...place)).toMatchObject({ learned: { rung: 'prompt' } })
  })

  it('is the owner’s alone, one whole file', async () => {
    const { folder, at } = await fresh()
    await Promise.all([1, 2, 3].map(() => at('2026-11-20').keep(...place, learned)))
    const names = await readdir(folder)
    expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{24}\.json$/)])
    const modes = [folder, join(folder, names[0] ?? '')].map(async (path) => (await stat(path)).mode & 0o777)
    expect(await Promise.all(modes)).toEqual([0o700, 0o600])
  })

  it.each([
    ['a month old', '2026-12-20', true],
    ['older', '2026-12-21', false],
    ['from the future', '2026-11-19', false],
  ])('%s: %s', async (_name, date, counts) => {
    const { at } = await fresh()
    await at('2026-11-20').keep(...place, learned)
    expect((await at(date).recall(...place)) !== null).toBe(counts)
  })

  it.each<[string, (text: string) => string]>([
    ['cut short', (text) => text.slice(0, 40)],
    ['empty', () => ''],
    ['of another version', (text) => text.replace('"version": 1', '"version": 2')],
    ['of another endpoint', (text) => text.replace('example.com', 'evil.test')],
    ['with another rung', (text) => text.replace('json_object', 'xml')],
    ['with a ceiling below zero', (text) => text.replace('800', '-1')],
    ['with more than it should hold', (text) => text.replace('"learned":', '"apiKey": "sk", "learned":')],
    ['without a date', (text) => text.replace(/"learnedAt": "[^"]*"/, '"learnedAt": "soon"')],
  ])('a file %s counts as none and is written anew', async (_name, damage) => {
    const { folder, at } = await fresh()
    const memory = at('2026-11-20')
    await memory.keep(...place, learned)
    const path = join(folder, (await readdir(folder))[0] ?? '')
    const text = await readFile(path, 'utf8')
    const damaged = damage(text)
    expect(damaged).not.toBe(text)
    await writeFile(path, damaged)
    expect(await memory.recall(...place)).toBeNull()
    await memory.keep(...place, learned)
    expect(await memory.recall(...place)).toMatchObject({ learned })
  })

  it('a folder that cannot be made or written fails nothing', async () => {
    const home = await newFolder()
    const env = { XDG_STATE_HOME: join(home, 'file') }
    await writeFile(env.XDG_STATE_HOME, 'in the way')
    const memory = endpointMemory({ env, now: day('2026-11-20') })
    await memory.keep(...place, learned)
    expect(await memory.recall(...place)).toBeNull()
    // Root may write everywhere; a folder in the place of the file stops even root.
    const other = await fresh()
    await other.at('2026-11-20').keep(...place, learned)
    const [name = ''] = await readdir(other.folder)
    const blocked = await fresh()
    await mkdir(join(blocked.folder, name), { recursive: true })
    await chmod(blocked.folder, 0o500)
    await blocked.at('2026-11-20').keep(...place, learned)
    expect(await blocked.at('2026-11-20').recall(...place)).toBeNull()
  })
})
