import { isMail } from './mail/signs.ts'
import { isPdf } from './pdf/signs.ts'

export type Kind = 'json' | 'feed' | 'feed-list' | 'html' | 'xml' | 'text'

/** What bytes are that are more than text in some charset; undefined for text of any kind, and for what nobody reads. */
export function kindOfBytes(bytes: Uint8Array): 'pdf' | 'mail' | undefined {
  if (isPdf(bytes)) return 'pdf'
  return isMail(bytes) ? 'mail' : undefined
}

/** How far into a text its kind shows itself. */
const REACH = 4096

/**
 * What a text is, from its own words: a name or a declared type is not asked. JSON only by its first character, so whoever
 * reads it must still expect "[Updated] The minister…"; XML that is neither a feed nor a page is told apart.
 */
export function kindOf(text: string): Kind {
  const head = text.slice(0, REACH).trimStart()
  if (head.startsWith('{') || head.startsWith('[')) return 'json'
  if (!head.startsWith('<')) return isPage(head) ? 'html' : 'text'
  const root = rootOf(head)
  if (FEEDS.has(root)) return 'feed'
  if (root === 'opml') return 'feed-list'
  if (head.startsWith('<?xml') && root !== '' && !PAGES.test(`<${root}>`)) return 'xml'
  return ANY_TAG.test(head) ? 'html' : 'text'
}

const FEEDS = new Set(['rss', 'feed', 'rdf:rdf', 'atom:feed'])
const PAGES = /<(?:html|head|body|article|main|div|section|p|h1)[\s>]/i
const ANY_TAG = /<(?:!doctype|!--|\/?[a-z][a-z0-9]{0,15}[\s/>])/i

/** Words before the first tag, a page all the same: a stray header, or an article's HTML as a database gives it. */
function isPage(head: string): boolean {
  return /<!doctype html|<html[\s>]|<body[\s>]/i.test(head) || (head.match(/<\/p>|<br ?\/?>/gi)?.length ?? 0) > 1
}

/** The first element's name in lower case, past the prolog; empty where there is none within reach. */
function rootOf(head: string): string {
  let at = 0
  for (;;) {
    at = head.indexOf('<', at)
    if (at < 0) return ''
    const end = head.startsWith('<!--', at)
      ? head.indexOf('-->', at)
      : head.startsWith('<?', at)
        ? head.indexOf('?>', at)
        : head.startsWith('<!', at)
          ? endOfDoctype(head, at)
          : -2
    if (end === -2) return /^<([a-z][\w.:-]{0,40})/i.exec(head.slice(at, at + 50))?.[1]?.toLowerCase() ?? ''
    if (end < 0) return ''
    at = end + 1
  }
}

/** A doctype may declare entities in brackets, themselves full of angle brackets. */
function endOfDoctype(head: string, at: number): number {
  const close = head.indexOf('>', at)
  const open = head.indexOf('[', at)
  return open < 0 || close < open ? close : head.indexOf(']', open)
}
