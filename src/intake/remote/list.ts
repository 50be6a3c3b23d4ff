import { bodyOf, type Reach, within } from '../request.ts'
import { IntakeError } from '../source.ts'
import { askStore, type ObjectPlace, type ObjectStore } from './objects.ts'
import { refusalOf } from './refusals.ts'

/** An object as a list tells of it. */
interface Listed {
  readonly key: string
  readonly size: number
  readonly etag: string
}

/** A page of a list has a thousand keys of a thousand bytes at the most, each of them escaped. */
const longest = 16e6
/** Milliseconds that a page may take. */
const patience = 60_000

/** All objects whose keys begin so, in the order of their keys. Rejects with IntakeError. */
export async function* objectsBelow(
  store: ObjectStore,
  { bucket, key: prefix }: ObjectPlace,
  reach: Omit<Reach, 'signal'>,
): AsyncGenerator<Listed> {
  const asked = { 'list-type': '2', 'encoding-type': 'url', prefix }
  let token: string | undefined
  do {
    const query = token === undefined ? asked : { ...asked, 'continuation-token': token }
    const page = await within(patience, undefined, async (signal) => {
      const { response, url } = await askStore(store, { bucket, key: '' }, { ...reach, signal }, query)
      const body = new TextDecoder().decode(await bodyOf(response, url, { most: longest, signal }))
      if (response.statusCode !== 200) throw refusalOf(`s3://${bucket}/${prefix}`, response, body)
      return pageIn(body, url.host)
    })
    yield* page.objects
    if (page.next !== undefined && page.next === token)
      throw strange(`s3://${bucket}/${prefix}`, 'is listed without an end')
    token = page.next
  } while (token !== undefined)
}

const strange = (where: string, what: string) => new IntakeError('bad-response', `${where} ${what}; check the endpoint`)

type Fields = { [name: string]: string }

/** The objects of one page, and by what the next is asked for. */
async function pageIn(xml: string, host: string): Promise<{ objects: Listed[]; next: string | undefined }> {
  const { list, contents } = await fieldsIn(xml)
  if (list.IsTruncated === undefined) throw strange(host, 'answers with something other than a list of objects')
  const next = list.IsTruncated === 'true' ? list.NextContinuationToken : undefined
  if (list.IsTruncated === 'true' && !next) throw strange(host, 'does not say how its list goes on')
  const objects = contents.map(({ Key = '', Size = '', ETag = '' }) => {
    if (!Key || !/^\d{1,15}$/.test(Size)) throw strange(host, 'lists an object without a key or size')
    return { key: keyFrom(Key), size: Number(Size), etag: ETag }
  })
  return { objects, next }
}

/** A key may hold what XML cannot, so it comes as in a form. */
function keyFrom(escaped: string): string {
  try {
    return decodeURIComponent(escaped.replaceAll('+', ' '))
  } catch {
    return escaped
  }
}

/** The parser is loaded with the first list. */
async function fieldsIn(xml: string): Promise<{ list: Fields; contents: Fields[] }> {
  const { Parser } = await import('htmlparser2')
  const list: Fields = {}
  const contents: Fields[] = []
  const path: string[] = []
  let words = ''
  const parser = new Parser(
    {
      onopentag: (name) => {
        path.push(name)
        words = ''
        if (path.length === 2 && name === 'Contents') contents.push({})
      },
      ontext: (text) => {
        words += text
      },
      onclosetag: (name) => {
        path.pop()
        if (path.length === 2 && path[1] === 'Contents') contents.at(-1)![name] = words
        else if (path.length === 1) list[name] = words
      },
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return { list, contents }
}
