import { link, mkdir, mkdtemp, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkTargets, readFormat, readTargets, writeTarget } from '../../src/cli/output.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'output-'))
  await writeFile(join(folder, 'brief.yaml'), 'company: x\n')
})

async function input() {
  const { dev, ino } = await stat(join(folder, 'brief.yaml'))
  return { name: 'brief.yaml', bytes: new Uint8Array(), device: dev, inode: ino }
}

describe('readTargets', () => {
  it('takes the format from the suffix, or from --format where the suffix says nothing', () => {
    const names = ['a.md', 'b.JSON', 'c.markdown', 'd.html', 'e.HTM']
    expect(readTargets('/w', names, undefined).map(({ format }) => format)).toEqual([
      'md',
      'json',
      'md',
      'html',
      'html',
    ])
    expect(readTargets('/w', ['report.txt'], 'md')).toEqual([
      { name: 'report.txt', path: '/w/report.txt', format: 'md' },
    ])
  })

  it.each([
    [['a.pdf'], undefined, 'names no format'],
    [['strategy'], undefined, 'names no format'],
    [['a.json'], 'md' as const, 'but --format says md'],
    [['a.md', './a.md'], undefined, 'named twice'],
  ])('refuses %j', (names, format, words) => {
    expect(() => readTargets('/w', names, format)).toThrow(
      expect.objectContaining({ class: 'usage', message: expect.stringContaining(words) }),
    )
  })

  it('knows formats by name', () => {
    expect(readFormat('MARKDOWN')).toBe('md')
    expect(readFormat('.html')).toBe('html')
    expect(() => readFormat('pdf')).toThrow('Unknown format "pdf"')
  })
})

describe('checkTargets', () => {
  const check = async (name: string) => checkTargets(readTargets(folder, [name], 'md'), await input())

  it('accepts a file in folders that are still to be made', async () => {
    await expect(check('new/er/a.md')).resolves.toBeUndefined()
  })

  it.each([
    ['the brief itself', 'brief.yaml', 'usage', 'would be overwritten', async () => {}],
    [
      'a hard link to the brief',
      'hard.md',
      'usage',
      'would be overwritten',
      () => link(join(folder, 'brief.yaml'), join(folder, 'hard.md')),
    ],
    [
      'a link to the brief',
      'soft.md',
      'usage',
      'would be overwritten',
      () => symlink('brief.yaml', join(folder, 'soft.md')),
    ],
    ['a folder', 'folder.md', 'io', 'is a folder', () => mkdir(join(folder, 'folder.md'))],
    ['below a file', 'brief.yaml/a.md', 'io', 'a file', async () => {}],
    ['far below a file', 'brief.yaml/b/c/a.md', 'io', 'a file', async () => {}],
    [
      'a link to another file',
      'other.md',
      'io',
      'symbolic link',
      async () => {
        await writeFile(join(folder, 'target'), '')
        await symlink('target', join(folder, 'other.md'))
      },
    ],
    ['a link to nowhere', 'nowhere.md', 'io', 'symbolic link', () => symlink('missing', join(folder, 'nowhere.md'))],
  ])('refuses %s', async (_name, name, exitClass, words, prepare) => {
    await prepare()
    await expect(check(name)).rejects.toThrow(
      expect.objectContaining({ class: exitClass, message: expect.stringContaining(words) }),
    )
  })
})

describe('writeTarget', () => {
  it('makes folders, replaces a file as a whole and leaves nothing beside it', async () => {
    const [target] = readTargets(folder, ['out/a.md'], undefined)
    if (!target) throw new Error('no target')
    await writeTarget(target, 'old')
    const written = await writeTarget(target, 'новый\n')
    expect(await readFile(target.path, 'utf8')).toBe('новый\n')
    expect(written.bytes).toBe(11)
    expect(written.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(await readdir(join(folder, 'out'))).toEqual(['a.md'])
  })

  it('writes to a device without replacing it', async () => {
    await writeTarget({ name: '/dev/null', path: '/dev/null', format: 'md' }, 'text')
    expect((await stat('/dev/null')).isCharacterDevice()).toBe(true)
  })

  it('says in plain words that a disk is full', async () => {
    const writing = writeTarget({ name: '/dev/full', path: '/dev/full', format: 'md' }, 'text')
    await expect(writing).rejects.toThrow(
      expect.objectContaining({ class: 'io', message: '/dev/full could not be written: the disk is full.' }),
    )
  })
})
