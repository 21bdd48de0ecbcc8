import { access, constants, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { proxyFor } from '../../model/route.ts'
import { reasonOf } from '../run-folder/private-files.ts'
import type { Shell } from '../shell.ts'
import { stateFolder } from '../user-folders.ts'
import { packageVersion } from '../version.ts'
import { type Diagnosis, failed, fine, warning } from './diagnosis.ts'

/** Versions that are supported; `engines` of the package says the same. */
const leastNode = [20, 19] as const

export function versions(node: string): Diagnosis {
  const [major = 0, minor = 0] = node.split('.').map(Number)
  const message = `loyalty-strategy ${packageVersion()}, Node ${node}, ${process.platform} ${process.arch}`
  const isOld = major < leastNode[0] || (major === leastNode[0] && minor < leastNode[1])
  return isOld
    ? warning('versions', message, `Node ${leastNode.join('.')} or newer is supported: install a newer one.`)
    : fine('versions', message)
}

const proxyNames = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY']

/** Which way requests take. Passwords of a proxy are never shown. */
export function proxy(url: URL, env: Shell['env']): Diagnosis {
  const broken = proxyNames.find((name) => env[name] && !URL.canParse(env[name]))
  if (broken !== undefined) {
    return warning('proxy', `${broken} is no URL and is ignored.`, 'Write it as http://host:port.')
  }
  const way = proxyFor(url, env)
  if (way !== null) return fine('proxy', `requests go through ${way.host}`)
  const isSet = proxyNames.some((name) => env[name])
  return fine('proxy', isSet ? `${url.hostname} is reached directly, past the proxy` : 'none; requests go directly')
}

/** What is set about certificates. */
export async function certificates(env: Shell['env']): Promise<Diagnosis> {
  if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0') {
    return warning(
      'certificates',
      'NODE_TLS_REJECT_UNAUTHORIZED=0: anybody on the way can read the key and the brief.',
      'Unset it, and point NODE_EXTRA_CA_CERTS to the certificate of the authority.',
    )
  }
  const extra = env.NODE_EXTRA_CA_CERTS
  if (!extra) return fine('certificates', 'those of Node')
  try {
    await access(extra, constants.R_OK)
    return fine('certificates', `those of Node and of ${extra}`)
  } catch (error) {
    const remedy = 'Point it to a PEM file that can be read, or unset it.'
    return warning(
      'certificates',
      `NODE_EXTRA_CA_CERTS names ${extra}, which cannot be read (${reasonOf(error)}).`,
      remedy,
    )
  }
}

/** Whether the disk takes what a run leaves behind, tried with a file that is removed at once. */
export async function disk(shell: Pick<Shell, 'cwd' | 'env'>): Promise<Diagnosis[]> {
  const state = stateFolder(shell)
  const [ofState, ofWork] = [await whyUnmakeable(state), await whyUnwritable(shell.cwd)]
  return [
    ofState === null
      ? fine('state folder', `${state} can be written`)
      : warning(
          'state folder',
          `${state} cannot be written (${ofState}): a stopped run starts from its beginning.`,
          'Free it, or set XDG_STATE_HOME to a folder of yours.',
        ),
    ofWork === null
      ? fine('working folder', `${shell.cwd} can be written`)
      : failed('working folder', 'io', `${shell.cwd} cannot be written (${ofWork}).`, 'Change to a folder of yours.'),
  ]
}

/** Null when a folder takes files, or the nearest above it that exists takes folders. */
async function whyUnmakeable(folder: string): Promise<string | null> {
  const isThere = await stat(folder).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  )
  return isThere || dirname(folder) === folder ? whyUnwritable(folder) : whyUnmakeable(dirname(folder))
}

/** Null when a folder takes a file. */
async function whyUnwritable(folder: string): Promise<string | null> {
  try {
    const trial = await mkdtemp(join(folder, '.loyalty-strategy-'))
    try {
      await writeFile(join(trial, 'trial'), 'x'.repeat(4096))
      return null
    } finally {
      await rm(trial, { recursive: true, force: true })
    }
  } catch (error) {
    return reasonOf(error)
  }
}
