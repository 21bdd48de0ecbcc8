import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { findBriefs } from '../../../src/cli/batch/find-briefs.ts'
import { folderNames, modelFolders, slug } from '../../../src/cli/batch/folder-names.ts'

let cwd = ''
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'batch-'))
  for (const name of ['b/brief.yaml', 'a/brief.yaml', 'a/other.json', 'x.yaml']) {
    await mkdir(join(cwd, name, '..'), { recursive: true })
    await writeFile(join(cwd, name), 'company: A\n')
  }
})

describe('findBriefs', () => {
  it.each([
    ['a pattern, by the alphabet', ['*/brief.yaml'], ['a/brief.yaml', 'b/brief.yaml']],
    ['names, as they were given', ['x.yaml', 'b/brief.yaml'], ['x.yaml', 'b/brief.yaml']],
    ['each file once', ['a/brief.yaml', '*/brief.yaml', './a/brief.yaml'], ['./a/brief.yaml', 'b/brief.yaml']],
    ['files in any depth', ['**/*.yaml'], ['a/brief.yaml', 'b/brief.yaml', 'x.yaml']],
  ])('finds %s', async (_name, names, expected) => {
    expect(await findBriefs(cwd, names)).toEqual(expected)
  })

  it.each([
    ['a pattern without a file', ['*.toml'], 'Nothing matches *.toml.'],
    ['a name without a file', ['y.yaml'], 'There is no file y.yaml.'],
    ['a folder', ['a'], 'a is a folder.'],
  ])('refuses %s', async (_name, names, message) => {
    await expect(findBriefs(cwd, names)).rejects.toMatchObject({ class: 'usage', message })
  })
})

describe('folderNames', () => {
  it('takes the name of the file, or of its folder for brief.yaml', () => {
    expect([...folderNames('/w', ['a/brief.yaml', 'b/North Shop.yml']).values()]).toEqual(['a', 'north-shop'])
  })

  it('keeps two briefs of one name apart, the same way on every run', () => {
    const both = folderNames('/w', ['a/shop.yaml', 'b/shop.yaml'])
    const [first = '', second = ''] = both.values()
    expect(first).not.toBe(second)
    expect(first).toMatch(/^shop-[0-9a-f]{8}$/)
    expect(folderNames('/w', ['b/shop.yaml', 'a/shop.yaml'])).toEqual(new Map([...both].reverse()))
  })

  it('keeps models apart that differ only in their punctuation', () => {
    const folders = modelFolders(['gpt-4.1', 'gpt-4-1', 'o3'])
    expect(new Set(folders.values()).size).toBe(3)
    expect(folders.get('o3')).toBe('o3')
  })

  it('never names a folder as Windows names a device', () => {
    expect([...folderNames('/w', ['CON.yaml', 'lpt1.yml', 'console.yaml']).values()]).toEqual([
      expect.stringMatching(/^con-[0-9a-f]{8}$/),
      expect.stringMatching(/^lpt1-[0-9a-f]{8}$/),
      'console',
    ])
  })

  it.each([
    ['-rf', 'rf'],
    ['株'.repeat(300), '株'.repeat(60)],
    ['Кофейни «Зерно»', 'кофейни-зерно'],
    ['../../etc', 'etc'],
    ['***', 'brief'],
    ['x'.repeat(100), 'x'.repeat(60)],
  ])('%s is a name of a folder', (text, expected) => {
    expect(slug(text)).toBe(expected)
  })
})
