import type { Email } from 'postal-mime'
import type { Article } from '../../record/index.ts'
import { textOf } from '../bytes.ts'
import { fronted } from '../fronted.ts'
import { assemble, type Passage } from '../html/article.ts'
import { articleFromFragment, articleFromHtml } from '../html/index.ts'
import { languageOf } from '../language.ts'
import { furnitureIn } from '../plain/furniture.ts'
import { articleFromText } from '../plain/index.ts'
import { publishedFrom } from '../published.ts'
import { type Given, IntakeError, said } from '../source.ts'
import { ownMarkup, ownWords } from './own-words.ts'

/** What is attached to a mail. */
export interface Attached {
  name: string
  mediaType: string
  bytes: Uint8Array
}

/**
 * The article of an e-mail: the subject is its headline, the sender its byline, the date when it appeared; the body is what
 * the sender wrote, as plain text where there is some. Rejects with IntakeError where there are no words.
 */
export async function articleFromMail(bytes: Uint8Array, given: Given & { name?: string }): Promise<Article> {
  const mail = await parsed(bytes, given.name)
  const date = mail.headers
    .find(({ key }) => key === 'date')
    ?.value.split('(', 1)[0]
    ?.trim()
  const subject = mail.subject?.replace(/\s+/g, ' ').trim()
  return fronted(bodyOf(mail, bytes, given), {
    headline: subject?.replace(prefixes, '') || undefined,
    byline: mail.from?.name.trim() || undefined,
    published: date === undefined || given.published ? undefined : publishedFrom(date, 'metadata'),
  })
}

const prefixes = /^(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs)(?:\[\d{1,3}\])?: ?){1,9}/i

/** What is attached and may be read by itself, and when the mail was sent (ISO 8601). */
export async function attachmentsOf(bytes: Uint8Array): Promise<{ attached: Attached[]; sent?: string }> {
  const { attachments, date } = await parsed(bytes)
  const attached = attachments.flatMap(({ filename, mimeType, content }, i) => {
    const name = filename ?? `part-${i + 1}`
    if (!readable.test(mimeType) && !/\.(?:pdf|html?|eml)$/i.test(name)) return []
    if (typeof content === 'string') return []
    return [{ name, mediaType: mimeType, bytes: content instanceof Uint8Array ? content : new Uint8Array(content) }]
  })
  return { attached, ...(date && /^\d{4}-/.test(date) ? { sent: date } : {}) }
}

const readable = /^(?:application\/pdf|text\/html|message\/rfc822)$/

/** Loaded when first needed: most of what is read is no mail. */
async function parsed(bytes: Uint8Array, name = 'the mail'): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime')
  try {
    return await PostalMime.parse(bytes, { forceRfc822Attachments: true })
  } catch (error) {
    throw new IntakeError('damaged', `${name} is a mail that cannot be taken apart (${said(error)}); get it again`)
  }
}

/** A text that stands in for the real one says so in few words: "This mail is in HTML." */
const share = 0.3

function bodyOf(mail: Email, bytes: Uint8Array, given: Given & { name?: string }): Article {
  const text = mail.text?.trim() ? textIn(mail, bytes) : ''
  const html = mail.html?.trim() ? ownMarkup(mail.html) : ''
  const shown = html ? articleFromFragment(html) : { text: '', parts: [] }
  if (text !== '' && text.length >= share * shown.text.length) return articleFromText(ownWords(text), given)
  if (shown.text === '') throw noText(given)
  return pageOf(html, shown.text, given) ?? letterOf(shown.text)
}

/** All that a letter says; a line of it that asks to subscribe or to share is told apart by its own words alone. */
function letterOf(shown: string): Article {
  const blocks = shown.split('\n\n').map((text): Passage => {
    const isFurniture = furnitureIn(text.slice(0, 320), text.length) !== undefined
    return { text, role: isFurniture ? 'furniture' : 'body' }
  })
  return { ...assemble(blocks), language: languageOf(shown) }
}

/** A letter of several stories is no page with one: a reading that takes less than this share of it loses some. */
const leastShare = 0.6

/** The mail as a page; undefined where that finds no story, or one of several. */
function pageOf(html: string, shown: string, given: Given): Article | undefined {
  try {
    const article = articleFromHtml(html, given)
    return article.text.length >= leastShare * shown.length ? article : undefined
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
    return undefined
  }
}

const noText = ({ name = 'the mail', id }: Given & { name?: string }) =>
  new IntakeError('no-text', `${name} has no words of its own; read what is attached to it`, id)

/** A mail of one part that names no charset is in whichever its bytes say. */
function textIn({ text = '', headers }: Email, bytes: Uint8Array): string {
  if (!text.includes('\ufffd')) return text
  const has = (key: string, pattern: RegExp) =>
    headers.some((header) => header.key === key && pattern.test(header.value))
  if (has('content-type', /multipart|charset/i) || has('content-transfer-encoding', /base64|quoted/i)) return text
  const end = Buffer.from(bytes)
    .toString('latin1')
    .search(/\r?\n\r?\n/)
  return end < 0 ? text : textOf(bytes.slice(end), 'the mail')
}
