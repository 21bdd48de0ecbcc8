import { isIP } from 'node:net'
import { ExpectedError } from '../core/errors.ts'

const standard = 'https://api.openai.com/v1'
const metadataHosts = ['metadata.google.internal', 'metadata.azure.com', 'instance-data']

/** Whether a host is this machine. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '')
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '::1' ||
    (isIP(host) === 4 && host.startsWith('127.'))
  )
}

/**
 * The address of the endpoint; null stands for the one of OpenAI.
 *
 * Throws class `usage`: not a URL, another protocol than https (http for this machine only), credentials in the address, or a
 * cloud metadata service.
 */
export function readBaseUrl(baseUrl: string | null): URL {
  const text = baseUrl ?? standard
  if (!URL.canParse(text)) throw refusal('it is not a URL')
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') throw refusal('it carries a user name or a password')
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refusal(`${url.protocol}// is not spoken here`)
  if (url.search !== '' || url.hash !== '') throw refusal('it carries a query')
  if (isMetadataService(url.hostname)) throw refusal(`${url.hostname} is not a model endpoint`)
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
    throw refusal(`http:// would send the key and the brief to ${url.host} unencrypted`)
  }
  return url
}

function isMetadataService(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  return /^169\.254\./.test(host) || /^fe80:|^::ffff:a9fe:|^fd00:ec2::/i.test(host) || metadataHosts.includes(host)
}

function refusal(reason: string): ExpectedError {
  return new ExpectedError('usage', `The base URL is refused: ${reason}.`, {
    hint: 'Give an address like https://host/v1, or http://localhost:PORT/v1 for a server on this machine.',
  })
}
