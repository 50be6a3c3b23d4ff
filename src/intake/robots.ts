import parser from 'robots-parser'
import { bodyOf, follow, type Reach, userAgent } from './request.ts'
import { IntakeError } from './source.ts'

// Its types tell of an ES module, but it is a CommonJS one: the default import is the function itself.
const robotsParser = parser as unknown as typeof parser.default

/** As much of a robots.txt as RFC 9309 has a crawler read. */
const most = 500 * 1024

/** What a site asks of copydesk. */
export interface Robots {
  /** Throws IntakeError('robots') for an address that copydesk is kept from. */
  heed(url: URL): void
  /** Seconds that the site wants between two requests. */
  readonly delay?: number
}

/**
 * The robots.txt of a site, by RFC 9309: without one (any 4xx) everything may be fetched. Rejects with IntakeError('robots')
 * while it cannot be read (5xx, too slow): then nothing may be.
 */
export async function robotsOf(url: URL, reach: Reach): Promise<Robots> {
  const file = new URL('/robots.txt', url)
  const robots = robotsParser(file.href, await rulesAt(file, reach))
  const delay = robots.getCrawlDelay(userAgent)
  return {
    heed(url) {
      if (robots.isAllowed(url.href, userAgent) === false)
        throw new IntakeError(
          'robots',
          `${url.href} is not fetched because ${file.href} asks so; save the page and read that`,
        )
    },
    ...(delay === undefined ? {} : { delay }),
  }
}

/** Refuses with IntakeError('robots') what a site's robots.txt keeps copydesk from, or while that cannot be read. */
export async function heedRobots(url: URL, reach: Reach): Promise<void> {
  const robots = await robotsOf(url, reach)
  robots.heed(url)
}

async function rulesAt(file: URL, reach: Reach): Promise<string> {
  try {
    const { response, url } = await follow(file, reach)
    const { statusCode = 0 } = response
    if (statusCode >= 200 && statusCode < 300)
      return new TextDecoder().decode(await bodyOf(response, url, { most, cut: true, signal: reach.signal }))
    response.destroy()
    if (statusCode >= 500) throw unreadable(file, `HTTP ${statusCode}`)
    return ''
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
    if (error.code === 'too-many-redirects') return ''
    throw error.code === 'timeout' ? unreadable(file, 'no answer in time') : error
  }
}

const unreadable = (file: URL, why: string) =>
  new IntakeError('robots', `${file.href} could not be read (${why}), so nothing there may be fetched; try again later`)
