import type { Article } from '../../record/index.ts'
import { fronted } from '../fronted.ts'
import { articleFromText } from '../plain/index.ts'
import { publishedFrom } from '../published.ts'
import { type Given, IntakeError, said } from '../source.ts'
import { type Line, linesOf, type Run, withoutRunningHeads } from './lines.ts'
import { paragraphsOf } from './paragraphs.ts'

/**
 * The article of a PDF: its lines put together to paragraphs, without what stands at the head and foot of every page.
 * Title and date are those of its properties where its words have none. Rejects with IntakeError where it is encrypted,
 * damaged, or has pictures of words only.
 */
export async function articleFromPdf(bytes: Uint8Array, given: Given & { name?: string }): Promise<Article> {
  const name = given.name ?? given.url ?? given.id ?? 'the PDF'
  const { pages, title, made } = await contentOf(bytes, name, given.id)
  const text = paragraphsOf(withoutRunningHeads(pages)).join('\n\n')
  if (!/\p{L}/u.test(text))
    throw new IntakeError(
      'no-text',
      `${name} holds no text, only pictures; have its words recognised first (OCR)`,
      given.id,
    )
  const article = articleFromText(text, given)
  const isDated = given.published !== undefined || article.published !== undefined
  return fronted(article, {
    headline: article.headline === undefined && isTitle(title) ? title : undefined,
    published: isDated || !made ? undefined : publishedFrom(made, 'metadata'),
  })
}

/** Programs title a PDF with the file it was made from: "Microsoft Word - draft2.docx", "untitled". */
const isTitle = (title: string) =>
  title.split(' ').filter((word) => /\p{L}{2}/u.test(word)).length > 1 &&
  title.length <= 250 &&
  !/^(?:microsoft|untitled|layout|print|document|slide|powerpoint)\b|\.(?:docx?|pdf|indd|qxp|pptx?|xlsx?|tex|dvi|rtf|odt|html?)\b/i.test(
    title,
  )

interface Content {
  pages: Line[][]
  title: string
  /** When it was made, ISO 8601. */
  made: string | undefined
}

/** No report is longer; a longer one is a book, or made to keep somebody busy. */
const mostPages = 2000

/** Loaded when first needed: the library takes a tenth of a second, and most of what is read is no PDF. */
async function contentOf(bytes: Uint8Array, name: string, id: string | undefined): Promise<Content> {
  const { getDocumentProxy } = await import('unpdf')
  try {
    // A copy, since the library keeps what it is given for itself. It is told to write nothing to the console.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
    try {
      if (pdf.numPages > mostPages)
        throw new IntakeError('too-large', `${name} has more than ${mostPages} pages; divide it`, id)
      const { info } = (await pdf.getMetadata()) as { info: { Title?: unknown; CreationDate?: unknown } }
      const pages: Line[][] = []
      for (let page = 1; page <= pdf.numPages; page++) {
        const shown = await pdf.getPage(page)
        pages.push(linesOf(runsOf((await shown.getTextContent()).items), page))
        shown.cleanup()
      }
      return { pages, title: textual(info.Title), made: dateOf(textual(info.CreationDate)) }
    } finally {
      await pdf.destroy()
    }
  } catch (error) {
    throw error instanceof IntakeError ? error : faultOf(error, name, id)
  }
}

const textual = (value: unknown) => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '')

/** Letters that stand upright: what runs up the margin is no part of the text. */
function runsOf(items: readonly object[]): Run[] {
  return items.flatMap((item) => {
    if (!('str' in item)) return []
    const { str, transform, width } = item as { str: string; transform: number[]; width: number }
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
    return Math.abs(b) > Math.abs(a) ? [] : [{ text: str, x, y, width, size: Math.hypot(c, d) || 1 }]
  })
}

/** "D:20230420143500+02'00'" is "2023-04-20T14:35+02:00". */
function dateOf(date: string): string | undefined {
  const [, year, month = '', day = '', hour, minute, zone = ''] =
    /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(?:(\d\d)(\d\d)(?:\d\d)?)?(Z|[+-]\d\d'?\d\d)?/.exec(date) ?? []
  if (!year) return undefined
  const at = hour && minute ? `T${hour}:${minute}${zone.replace(/^([+-]\d\d)'?(\d\d)$/, '$1:$2')}` : ''
  return [year, month, day].filter(Boolean).join('-') + (day ? at : '')
}

function faultOf(error: unknown, name: string, id: string | undefined): IntakeError {
  return error instanceof Error && error.name === 'PasswordException'
    ? new IntakeError('encrypted', `${name} is locked with a password; save it without one`, id)
    : new IntakeError('damaged', `${name} is a PDF that cannot be opened (${said(error)}); get it again`, id)
}
