import { describe, expect, it } from 'vitest'
import { canMoveCursor, decideColor } from '../../src/cli/color.ts'

const terminal = { isTTY: true }
const pipe = {}

describe('decideColor', () => {
  it.each([
    ['terminal', terminal, {}, true, true],
    ['pipe', pipe, {}, true, false],
    ['NO_COLOR=1', terminal, { NO_COLOR: '1' }, true, false],
    ['NO_COLOR= is not set', terminal, { NO_COLOR: '' }, true, true],
    ['FORCE_COLOR on a pipe', pipe, { FORCE_COLOR: '1' }, true, true],
    ['FORCE_COLOR= on a pipe', pipe, { FORCE_COLOR: '' }, true, true],
    ['FORCE_COLOR=0', terminal, { FORCE_COLOR: '0' }, true, false],
    ['FORCE_COLOR=false', terminal, { FORCE_COLOR: 'false' }, true, false],
    ['NO_COLOR beats FORCE_COLOR', pipe, { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['--no-color beats FORCE_COLOR', pipe, { FORCE_COLOR: '1' }, false, false],
    ['--no-color', terminal, {}, false, false],
    ['dumb', terminal, { TERM: 'dumb' }, true, false],
    ['CI', terminal, { CI: '1' }, true, false],
    ['CI=true', terminal, { CI: 'true' }, true, false],
    ['CI=false', terminal, { CI: 'false' }, true, true],
    ['CI with FORCE_COLOR', pipe, { CI: '1', FORCE_COLOR: '1' }, true, true],
  ])('%s', (_name, stream, env, allowed, expected) => {
    expect(decideColor(stream, env, allowed)).toBe(expected)
  })
})

describe('canMoveCursor', () => {
  it.each([
    ['terminal', terminal, {}, true],
    ['pipe', pipe, {}, false],
    ['pipe with forced colour', pipe, { FORCE_COLOR: '1' }, false],
    ['terminal without colour', terminal, { NO_COLOR: '1' }, true],
    ['dumb', terminal, { TERM: 'dumb' }, false],
    ['CI', terminal, { CI: '1' }, false],
  ])('%s', (_name, stream, env, expected) => {
    expect(canMoveCursor(stream, env)).toBe(expected)
  })
})
