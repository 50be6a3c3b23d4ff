import type { Article } from '../record/index.ts'
import { articleFromFields, type Fields } from './fields.ts'

type Json = { readonly [key: string]: unknown }

/**
 * The articles in a JSON value: ninjs 1 to 3, schema.org's NewsArticle and its kin, alone, in a list, in an `@graph` or as
 * a page's `mainEntity`. Empty where there is none with words.
 */
export function articlesFromJson(value: unknown): Article[] {
  return candidates(value).flatMap((object) => {
    const fields = schemaOrg(object) ?? ninjs(object)
    return (fields && articleFromFields(fields)) ?? []
  })
}

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]
const stringOf = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() ? value : undefined)
const nameOf = (value: unknown): string | undefined => stringOf(isObject(value) ? value.name : value)

/** Looks one step down and no deeper, so that no nesting is too deep. */
function candidates(value: unknown): Json[] {
  return listOf(value)
    .filter(isObject)
    .flatMap((object) => [object, ...listOf(object['@graph']), ...listOf(object.mainEntity)])
    .filter(isObject)
}

const ARTICLE =
  /^(?:https?:\/\/schema\.org\/|schema:)?(?:[A-Za-z]{0,20}NewsArticle|Article|Report|(?:Live)?BlogPosting)$/

function schemaOrg(object: Json): Fields | undefined {
  if (!listOf(object['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type))) return undefined
  const page = object.mainEntityOfPage
  const language = listOf(object.inLanguage)[0]
  return {
    headline: stringOf(object.headline) ?? stringOf(object.name),
    deck: stringOf(object.alternativeHeadline),
    authors: listOf(object.author).map(nameOf),
    located: listOf(object.locationCreated).map(nameOf)[0] ?? stringOf(object.dateline),
    text: stringOf(object.articleBody) ?? stringOf(object.text),
    from: [...listOf(object.sourceOrganization), ...listOf(object.publisher)].map(nameOf),
    language: isObject(language) ? stringOf(language.alternateName) : stringOf(language),
    published: ['datePublished', 'dateModified', 'dateCreated'].map((key) => stringOf(object[key])),
    url: stringOf(object.url) ?? stringOf(isObject(page) ? page['@id'] : page),
  }
}

/** Version 1 has `body_text` and `body_html`, 2 lists of bodies, 3 the same in camelCase. */
function ninjs(object: Json): Fields | undefined {
  const bodies = listOf(object.bodies).filter(isObject)
  const typeOf = (body: Json) => stringOf(body.contentType ?? body.contenttype) ?? 'text/plain'
  const html =
    stringOf(object.body_html) ??
    stringOf(object.body_xhtml) ??
    spelled(bodies.find((body) => /html/.test(typeOf(body))))
  const text = stringOf(object.body_text) ?? spelled(bodies.find((body) => /plain/.test(typeOf(body))))
  const headlines = listOf(object.headlines).filter(isObject)
  const headline = stringOf(object.headline) ?? spelled(headlines.find(({ role }) => role === 'main') ?? headlines[0])
  if (html === undefined && text === undefined && !(headline && stringOf(object.uri))) return undefined
  const uri = stringOf(object.uri)
  return {
    headline,
    authors: [stringOf(object.byline) ?? stringOf(object.by)],
    located: stringOf(object.located),
    html,
    text,
    from: [stringOf(object.copyrightholder) ?? stringOf(object.copyrightHolder), stringOf(object.source)],
    language: stringOf(object.language),
    published: [
      'versioncreated',
      'versionCreated',
      'firstcreated',
      'firstCreated',
      'contentcreated',
      'contentCreated',
    ].map((key) => stringOf(object[key])),
    url: uri && /^https?:/i.test(uri) ? uri : undefined,
  }
}

const spelled = (object: Json | undefined) => stringOf(object?.value)
