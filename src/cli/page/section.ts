import type { Record, Span } from '../../record/index.ts'
import { slice } from '../../record/spans.ts'
import { type Fact, type FactKind, headlineOf, kinds } from '../wording/facts.ts'
import type { Dropped } from '../wording/left-out.ts'
import { sayBasis, sayPublished } from '../wording/times.ts'
import { escaped, ownPrefix } from './html.ts'
import { type Block, blocksOf, type Mark, type Segment } from './marks.ts'

interface Group {
  key: FactKind | 'left-out'
  title: string
  facts: readonly Fact[]
}

/** One story as a piece of the page: the article with its facts marked, and the facts beside it. */
export function section(record: Record, dropped?: readonly Dropped[]): string {
  const groups: Group[] = kinds
    .map(({ kind, title, facts }) => ({ key: kind, title, facts: facts(record) }))
    .filter(({ facts }) => facts.length > 0)
  const facts = new Map(groups.flatMap((group) => group.facts).map((fact) => [fact.id, fact]))
  const marks = [...facts.values()].flatMap(({ id, spans }) =>
    spans.map((span, i): Mark => ({ ...span, fact: id, nth: i })),
  )
  const blocks = blocksOf(record.article, marks).map((block) => blockHtml(record, block, facts))
  return `<div class="story">
<article lang="${escaped(record.article.language)}">
${masthead(record)}
${blocks.join('\n')}
</article>
<aside aria-label="Facts of the story">
${legend(groups)}
${groups.map((group) => groupHtml(record, group)).join('\n')}
${groups.length ? '' : '<p class="nothing">No dates, figures or checks were found.</p>'}
${dropped ? leftOut(record, dropped) : ''}
</aside>
</div>
`
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

const tags: { readonly [role: string]: string } = { headline: 'h1', caption: 'p', body: 'p' }

function blockHtml(record: Record, { role, segments }: Block, facts: ReadonlyMap<string, Fact>): string {
  const tag = tags[role ?? 'body'] ?? 'p'
  const inner = segments.map((segment) => segmentHtml(record, segment, role, facts)).join('')
  return `<${tag} class="${role ?? 'body'}" dir="auto">${inner}</${tag}>`
}

function segmentHtml(
  record: Record,
  segment: Segment,
  block: string | undefined,
  facts: ReadonlyMap<string, Fact>,
): string {
  const words = escaped(slice(record.article.text, segment))
  const inPart = (html: string) =>
    segment.role && segment.role !== block ? `<span class="${segment.role}">${html}</span>` : html
  if (segment.marks.length === 0) return inPart(words)
  const told = segment.marks.map(({ fact }) => facts.get(fact)!)
  const classes = new Set(told.flatMap(({ kind, verdict }) => (verdict ? [kind, verdict] : [kind])))
  const nearest = [...(segment.first.length ? segment.first : segment.marks)].sort(
    (a, b) => a.end - a.start - (b.end - b.start),
  )[0]!
  const anchors = segment.first.map(({ fact, nth }) => `${ownPrefix}w-${fact}-${nth}`)
  const title = told.map((fact) => escaped(fact.title)).join('&#10;')
  const html = `${anchors
    .slice(1)
    .map((id) => `<span id="${id}"></span>`)
    .join('')}<a class="mark ${[...classes].join(' ')}" href="#${ownPrefix}${nearest.fact}"${
    anchors[0] ? ` id="${anchors[0]}"` : ' tabindex="-1"'
  } data-facts="${[...new Set(segment.marks.map(({ fact }) => `${ownPrefix}${fact}`))].join(' ')}" title="${title}">${words}</a>`
  return inPart(html)
}

const legend = (groups: readonly Group[]) =>
  groups.length
    ? `<div class="legend" role="group" aria-label="Facts shown in the text">${groups
        .map(
          ({ key, title, facts }) =>
            `<button type="button" aria-pressed="true" data-kind="${key}">${escaped(title)} <span>${facts.length}</span></button>`,
        )
        .join('')}</div>`
    : ''

function groupHtml(record: Record, { key, title, facts }: Group): string {
  const heading = `${ownPrefix}${key}`
  return `<section class="${key}" aria-labelledby="${heading}">
<h2 id="${heading}">${escaped(title)}</h2>
<ol>
${facts.map((fact) => factHtml(record, fact)).join('\n')}
</ol>
</section>`
}

const verdictWords = { conflicts: 'Conflict', notable: 'Notable', agrees: 'Agrees' } as const

function factHtml(record: Record, { id, kind, title, note, verdict, spans }: Fact): string {
  const label = verdict ? `<span class="verdict">${verdictWords[verdict]}</span> ` : ''
  const links = spans.map(
    (span, i) =>
      `<a href="#${ownPrefix}w-${id}-${i}"${i === 0 ? ` id="${ownPrefix}${id}"` : ''}><q>${quote(record, span)}</q></a>`,
  )
  const about = note ? ` <span class="note">${escaped(note)}</span>` : ''
  return `<li class="fact ${kind}${verdict ? ` ${verdict}` : ''}" data-fact="${ownPrefix}${id}">${label}<strong>${escaped(title)}</strong>${about} <div class="words">${links.join(' ')}</div></li>`
}

const quote = (record: Record, { start, end }: Span): string =>
  escaped(
    end - start > 160
      ? `${record.article.text.slice(start, start + 100)} … ${record.article.text.slice(end - 40, end)}`
      : record.article.text.slice(start, end),
  )

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
