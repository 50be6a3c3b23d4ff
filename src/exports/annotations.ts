import type { Report } from '../history/index.ts'
import { type Record, type Span, splitsPair } from '../record/index.ts'
import { codePointsIn } from './code-points.ts'
import { json } from './escaping.ts'
import type { Exporter } from './exporter.ts'
import { addressOf, urn } from './identity.ts'
import { jsonList, oneFile } from './one-file.ts'

/** A page of W3C Web Annotations, one for each fact, each on its words by quotation and by position. */
export const annotations: Exporter = {
  name: 'annotations',
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  extension: 'jsonld',
  layout: 'file',
  help: 'W3C Web Annotations: every fact on its words, for Hypothesis and other annotation tools',
  write: oneFile(
    'annotations.jsonld',
    (report) => annotationsOf(report).map(json),
    jsonList(
      '{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:copydesk:annotations","type":"AnnotationPage","items":[',
    ),
  ),
}

interface Fact {
  readonly kind: string
  readonly item: { readonly id: string }
  readonly spans: readonly Span[]
}

const factsOf = ({ entities, times, quantities, statements, events, relations, checks }: Record): Fact[] => [
  ...entities.map((item) => ({ kind: 'entity', item, spans: item.mentions })),
  ...times.map((item) => ({ kind: 'time', item, spans: [item] })),
  ...quantities.map((item) => ({ kind: 'quantity', item, spans: [item] })),
  ...statements.map((item) => ({ kind: 'statement', item, spans: item.content })),
  ...events.map((item) => ({ kind: 'event', item, spans: item.trigger })),
  ...relations.map((item) => ({ kind: 'relation', item, spans: item.evidence })),
  ...checks.map((item) => ({ kind: 'check', item, spans: item.evidence })),
]

function annotationsOf(report: Report): object[] {
  const { text } = report.record.article
  const source = addressOf(report) ?? urn('report', report.id)
  const countedTo = codePointsIn(text)
  return factsOf(report.record).map(({ kind, item, spans }) => ({
    id: urn('report', report.id, item.id),
    type: 'Annotation',
    motivation: kind === 'entity' ? 'identifying' : 'describing',
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: kind },
      { type: 'TextualBody', purpose: 'describing', format: 'application/json', value: json(item) },
    ],
    target: spans.map((span) => ({
      source,
      selector: [
        quoted(text, span),
        { type: 'TextPositionSelector', start: countedTo(span.start), end: countedTo(span.end) },
      ],
    })),
  }))
}

/** How much text before and behind a quotation tells it from the same words elsewhere. */
const surroundings = 32

function quoted(text: string, { start, end }: Span): object {
  const [before, behind] = [onBoundary(text, start - surroundings), onBoundary(text, end + surroundings)]
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: text.slice(before, start),
    suffix: text.slice(end, behind),
  }
}

/** An offset within the text that cuts no character in two. */
function onBoundary(text: string, at: number): number {
  const offset = Math.min(Math.max(at, 0), text.length)
  return splitsPair(text, offset) ? offset + 1 : offset
}
