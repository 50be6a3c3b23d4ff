import { type IncomingMessage, STATUS_CODES } from 'node:http'
import { IntakeError } from '../source.ts'

const REFUSALS: { readonly [status: number]: readonly [code: string, what: string] | undefined } = {
  301: ['another-region', 'lies in another region; set AWS_REGION to that one'],
  307: ['another-region', 'lies in another region; set AWS_REGION to that one'],
  401: ['no-permission', 'may not be read; check the credentials, and the clock of this machine'],
  403: ['no-permission', 'may not be read; check the credentials, and the clock of this machine'],
  404: ['not-found', 'is not there; check how it is spelled'],
  410: ['not-found', 'is no longer there'],
  412: ['changed', 'has changed since it was submitted; submit it again'],
  416: ['changed', 'has become shorter since it was submitted; submit it again'],
}

/** Why a server does not give a file, of its status and of what an object store says: "NoSuchKey", "RequestTimeTooSkewed". */
export function refusalOf(place: string, { statusCode = 0 }: IncomingMessage, body = ''): IntakeError {
  const said = /<Code>(\w{1,60})<\/Code>/.exec(body)?.[1]
  const status = `HTTP ${statusCode} ${STATUS_CODES[statusCode] ?? ''}`.trim()
  const why = said ? `${status}, ${said}` : status
  const [code, what] = REFUSALS[statusCode] ?? ['http-status', 'was not given; try again later']
  return new IntakeError(code, `${place} ${what} (${why})`)
}
