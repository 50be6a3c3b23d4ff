import { type Element, elementsOf, textOf } from './tree.ts'

type Json = { readonly [key: string]: unknown }

/** What a page's JSON-LD says of an article. Values are as they stand there; names may carry entities or a "By ". */
export interface LinkedArticle {
  headline?: string
  authors: string[]
  /** Who it was taken from: its source, provider or copyright holder. */
  sources: string[]
  published?: string
  modified?: string
  language?: string
  description?: string
  body?: string
  urls: string[]
}

const mostObjects = 5_000

/** The articles that the page's JSON-LD describes, in order, the page's own objects only: no list of related stories. */
export function linkedArticles(root: Element): LinkedArticle[] {
  const found: LinkedArticle[] = []
  let objects = 0
  for (const element of elementsOf(root)) {
    if (element.tag !== 'script' || !/ld\+json/i.test(element.attributes.get('type') ?? '')) continue
    const waiting: unknown[] = [parse(textOf(element))]
    while (waiting.length > 0 && objects < mostObjects) {
      const value = waiting.pop()
      if (Array.isArray(value)) waiting.push(...value.slice(0, mostObjects).reverse())
      else if (isObject(value)) {
        objects++
        if (isArticle(value)) found.push(articleOf(value))
        else waiting.push(value.mainEntityOfPage, value.mainEntity, value['@graph'])
      }
    }
  }
  return found
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

const articleType =
  /(?:^|[/:])(?:[A-Za-z]{0,30}NewsArticle|Article|TechArticle|ScholarlyArticle|SatiricalArticle|AdvertiserContentArticle|Report|(?:Live)?BlogPosting|SocialMediaPosting|ClaimReview|Review)$/
const isArticle = (object: Json) =>
  listOf(object['@type']).some((type) => typeof type === 'string' && articleType.test(type))

const textIn = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
    : isObject(value)
      ? textIn(value['@value'] ?? value.name ?? value['@id'])
      : undefined
const textsIn = (value: unknown): string[] => listOf(value).flatMap((item) => textIn(item) ?? [])
const namesIn = (value: unknown): string[] =>
  listOf(value).flatMap((item) => (isObject(item) ? textsIn(item.name ?? item['@value']) : textsIn(item)))

function articleOf(object: Json): LinkedArticle {
  const one = (...keys: string[]) => keys.flatMap((key) => textsIn(object[key])).find((text) => text.trim() !== '')
  const optional = <K extends string>(key: K, value: string | undefined) =>
    (value === undefined ? {} : { [key]: value }) as { [key in K]?: string }
  return {
    ...optional('headline', one('headline', 'name')),
    authors: namesIn(object.author).concat(object.author === undefined ? namesIn(object.creator) : []),
    sources: ['sourceOrganization', 'provider', 'copyrightHolder'].flatMap((key) => namesIn(object[key])),
    ...optional('published', one('datePublished', 'dateCreated', 'uploadDate')),
    ...optional('modified', one('dateModified')),
    ...optional('language', one('inLanguage')),
    ...optional('description', one('description')),
    ...optional('body', one('articleBody', 'reviewBody')),
    urls: ['url', 'mainEntityOfPage', '@id'].flatMap((key) => textsIn(object[key])),
  }
}

/** JSON as pages have it: in a comment or CDATA, with commas too many, raw line breaks in strings. */
function parse(source: string): unknown {
  const text = source.replace(/^\s{0,99}(?:<!--|\/\/)?\s{0,99}(?:<!\[CDATA\[)?/, '')
  try {
    return JSON.parse(text)
  } catch {
    try {
      return JSON.parse(mended(text))
    } catch {
      return undefined
    }
  }
}

function mended(text: string): string {
  let out = ''
  let inString = false
  let from = 0
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!
    if (inString) {
      if (char === '\\') {
        if (!/["\\/bfnrtu]/.test(text[at + 1] ?? '')) {
          out += text.slice(from, at)
          from = at + 1
        }
        at++
      } else if (char === '"') inString = false
      else if (char < ' ') {
        out += `${text.slice(from, at)} `
        from = at + 1
      }
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') {
      const last = text.slice(from, at).trimEnd()
      out += last.endsWith(',') ? last.slice(0, -1) : last
      from = at
      // What follows the value, as the end of a comment does, is none of it.
      if (--depth === 0) return out + char
    }
  }
  return out + text.slice(from)
}
