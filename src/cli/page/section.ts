import type { Record } from '../../record/index.ts'
import { slice } from '../../record/spans.ts'
import { type Fields, wants } from '../fields.ts'
import { type Book, bookOf } from '../../wording/book.ts'
import { headlineOf } from '../../wording/facts.ts'
import type { Dropped } from '../../wording/left-out.ts'
import { sayBasis, sayPublished } from '../../wording/times.ts'
import { people, places } from './groups/cast.ts'
import { factsOf } from './groups/facts.ts'
import { type Group, type Grouping, type Item, quote } from './groups/group.ts'
import { speeches } from './groups/speeches.ts'
import { ties } from './groups/ties.ts'
import { timeline } from './groups/timeline.ts'
import { escaped, ownPrefix } from './html.ts'
import { type Block, blocksOf, type Mark, type Segment } from '../../record/marks.ts'

/** What stands beside the story, in the order in which it answers questions. */
const groupings: readonly Grouping[] = [
  timeline,
  speeches,
  people,
  places,
  factsOf('check'),
  factsOf('time'),
  factsOf('quantity'),
  ties,
]

/** One story as a piece of the page: the article with its facts marked, and the facts beside it. */
export function section(
  record: Record,
  { fields, dropped }: { fields?: Fields | undefined; dropped?: readonly Dropped[] | undefined } = {},
): string {
  const groups = groupsOf(bookOf(record), fields)
  const items = new Map(groups.flatMap((group) => group.items).map((item) => [item.id, item]))
  const marks = [...items.values()].flatMap(({ id, spans }) =>
    spans.map((span, i): Mark => ({ start: span.start, end: span.end, fact: id, nth: i })),
  )
  const blocks = blocksOf(record.article, marks).map((block) => blockHtml(record, block, items))
  return `<div class="story">
<article lang="${escaped(record.article.language)}">
${masthead(record)}
${blocks.join('\n')}
</article>
<aside aria-label="Facts of the story">
${warning(groups)}${legend(groups)}
${groups.map(groupHtml).join('\n')}
${groups.length ? '' : '<p class="nothing">Nothing of the kind was found.</p>'}
${dropped ? leftOut(record, dropped) : ''}
</aside>
</div>
`
}

const groupsOf = (book: Book, fields: Fields | undefined): Group[] =>
  groupings.flatMap((grouping) => grouping(book, fields) ?? []).filter(({ part }) => wants(fields, part))

/** What does not add up is told at the top, wherever it stands. */
function warning(groups: readonly Group[]): string {
  const checks = groups.find(({ part }) => part === 'checks')
  const alarming = checks?.items.filter(({ verdict }) => verdict !== 'agrees').length ?? 0
  if (alarming === 0) return ''
  const said = alarming === 1 ? 'One thing does not add up' : `${alarming} things do not add up`
  return `<p class="warning"><a href="#${ownPrefix}checks">${said}</a></p>\n`
}

/** Where it comes from and when it appeared; the headline too, if the text does not hold it. */
function masthead(record: Record): string {
  const { agency, url, published, parts } = record.article
  const lines = [
    published
      ? `<time datetime="${escaped(published.value)}">${escaped(sayPublished(published))}</time> <span class="basis">${escaped(sayBasis(published, record))}</span>`
      : '<span class="basis">No date: the article neither gives one nor lets one be worked out.</span>',
    url && /^https?:\/\//i.test(url)
      ? `<a class="source" href="${escaped(url)}" rel="noopener noreferrer">${escaped(url.replace(/^https?:\/\//i, ''))}</a>`
      : url
        ? `<span class="source">${escaped(url)}</span>`
        : '',
  ]
  const has = (role: string) => parts.some((part) => part.role === role)
  const title = has('headline') ? '' : `<h1>${escaped(headlineOf(record))}</h1>`
  const kicker = agency ? `<p class="kicker">${escaped(agency)}</p>` : ''
  return `<header>${kicker}<p class="dated">${lines.filter(Boolean).join('<br>')}</p>${title}</header>`
}

function blockHtml(record: Record, { role, segments }: Block, items: ReadonlyMap<string, Item>): string {
  const tag = role === 'headline' ? 'h1' : 'p'
  const inner = segments.map((segment) => segmentHtml(record, segment, role, items)).join('')
  return `<${tag} class="${role ?? 'body'}" dir="auto">${inner}</${tag}>`
}

function segmentHtml(
  record: Record,
  segment: Segment,
  block: string | undefined,
  items: ReadonlyMap<string, Item>,
): string {
  const words = escaped(slice(record.article.text, segment))
  const inPart = (html: string) =>
    segment.role && segment.role !== block ? `<span class="${segment.role}">${html}</span>` : html
  if (segment.marks.length === 0) return inPart(words)
  const told = [...new Set(segment.marks.map(({ fact }) => items.get(fact)!))]
  const classes = new Set(segment.marks.flatMap(({ fact, nth }) => classesOf(items.get(fact)!, nth)))
  const nearest = [...(segment.first.length ? segment.first : segment.marks)].sort(
    (a, b) => a.end - a.start - (b.end - b.start),
  )[0]!
  const anchors = segment.first.map(({ fact, nth }) => `${ownPrefix}w-${fact}-${nth}`)
  const isStop = segment.first.some(({ fact, nth }) => isTabStop(items.get(fact)!, nth))
  const title = told.map(({ title }) => escaped(title.length > 160 ? `${title.slice(0, 150)}…` : title)).join('&#10;')
  const html = `${anchors
    .slice(1)
    .map((id) => `<span id="${id}"></span>`)
    .join('')}<a class="${['mark', ...classes].join(' ')}" href="#${ownPrefix}${nearest.fact}"${
    anchors[0] ? ` id="${anchors[0]}"` : ''
  }${isStop ? '' : ' tabindex="-1"'} data-facts="${told.map(({ id }) => `${ownPrefix}${id}`).join(' ')}" title="${title}">${words}</a>`
  return inPart(html)
}

const classesOf = ({ part, verdict, beside = Number.POSITIVE_INFINITY }: Item, nth: number): string[] =>
  nth >= beside ? [] : verdict ? [part, verdict] : [part]

/** The Tab key stops at what was found, but not at every name, nor at all the pieces of a statement. */
const isTabStop = ({ part }: Item, nth: number): boolean =>
  part !== 'who' && part !== 'where' && (part !== 'said' || nth === 0)

const legend = (groups: readonly Group[]) =>
  groups.length
    ? `<div class="legend" role="group" aria-label="Facts shown in the text">${groups
        .map(
          ({ part, title, items }) =>
            `<button type="button" aria-pressed="true" data-part="${part}">${escaped(title)} <span>${items.length}</span></button>`,
        )
        .join('')}</div>`
    : ''

function groupHtml({ part, title, html }: Group): string {
  const heading = `${ownPrefix}${part}`
  return `<section class="${part}" aria-labelledby="${heading}">
<h2 id="${heading}">${escaped(title)}</h2>
${html}
</section>`
}

const leftOut = (record: Record, dropped: readonly Dropped[]) => `<details class="left-out">
<summary>Left out <span>${dropped.length}</span></summary>
<ol>
${dropped
  .map(
    ({ span, reason, words }) =>
      `<li><q>${quote(record, span)}</q> ${escaped(words)} <code>${escaped(reason)}</code></li>`,
  )
  .join('\n')}
</ol>
</details>`
