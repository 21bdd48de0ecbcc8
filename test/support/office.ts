import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const onPath = (name: string): string | null =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path)) ?? null

/** LibreOffice and what reads the PDF it makes; null where one is missing. */
export function findOffice(): { soffice: string; pdftotext: string } | null {
  const [soffice, pdftotext] = [onPath('soffice'), onPath('pdftotext')]
  return soffice !== null && pdftotext !== null ? { soffice, pdftotext } : null
}

/** Has LibreOffice convert a file into its own folder, with a profile of its own there. @returns what it said on stderr */
export function convert(soffice: string, folder: string, file: string, format: string): string {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const args = [profile, '--headless', '--norestore', '--convert-to', format, '--outdir', folder, join(folder, file)]
  const { status, stderr, error } = spawnSync(soffice, args, { timeout: 180_000, encoding: 'utf8' })
  if (error || status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`, { cause: error })
  return stderr
}
