import type * as History from '../../../history/index.ts'
import type { Named, Passage, ReportHead } from '../../api/parts.ts'
import type { Figure, FigureSeries, Happening, Membership, Said, Tenure } from '../../api/story.ts'
import { sayQuantity } from '../../../wording/amounts.ts'
import { sourceName } from '../../../record/source-name.ts'
import type { Told } from '../story-views.ts'

/** What history has, as rows of answers: keys become names, spans become passages. */

/** So many reports of one thing are quoted; the number of all is told beside. */
const mostQuoted = 12

const quoted = (told: Told, evidence: readonly History.Evidence[]): Passage[] =>
  evidence.slice(0, mostQuoted).map(told.passage)

interface Few<T, Row> {
  readonly most: number
  readonly reportOf: (one: T) => string
  readonly rowOf: (one: T) => Row
  readonly passageOf: (row: Row) => Passage
}

/** The first of these as rows, no sentence twice, and no report for more than a quarter as long as others have something. */
export function fewOf<T, Row>(all: readonly T[], { most, reportOf, rowOf, passageOf }: Few<T, Row>): Row[] {
  const found = new Map<string, Row>()
  const byReport = new Map<string, number>()
  for (const each of [most / 4, most])
    for (const one of all) {
      if (found.size === most) break
      const [report, own = 0] = [reportOf(one), byReport.get(reportOf(one))]
      if (own >= each) continue
      const row = rowOf(one)
      const { sentence } = passageOf(row)
      if (found.has(sentence)) continue
      found.set(sentence, row)
      byReport.set(report, own + 1)
    }
  return [...found.values()]
}

const participant =
  (told: Told) =>
  ({ key, name }: History.Participant): Named =>
    key === undefined ? { name } : told.named(key)

/** “Foo Times”, else what their file is called. */
const outletsOf = (told: Told, evidence: readonly History.Evidence[]): string[] => [
  ...new Set(evidence.map(({ report }) => sourceName(told.report(report).outlet, report))),
]

export const happeningRow = (told: Told, one: History.Happening): Happening => {
  const day = one.days[0]?.value
  const first = one.tellings.find(({ report }) => report === one.first) ?? one.tellings[0]!
  return {
    id: one.id,
    type: one.type,
    ...(one.mode ? { mode: one.mode } : {}),
    predicate: one.predicate,
    actors: one.actors.map(participant(told)),
    recipients: one.recipients.map(participant(told)),
    places: one.places.map(({ value }) => told.named(value)),
    ...(day ? { from: day.from, to: day.to, dated: day.basis } : {}),
    standing: one.standing,
    mentions: one.mentions,
    reports: one.reports,
    sources: one.sources,
    first: told.passage(first),
    tellings: quoted(told, one.tellings),
    differences: one.differences.map(({ aspect, values }) => ({
      aspect,
      values: values.map(({ value, evidence }) => ({
        value: aspect === 'place' || aspect === 'actor' ? told.named(value).name : value,
        outlets: outletsOf(told, evidence),
      })),
    })),
  }
}

/** The series of a ledger, each figure with how it goes with those before it. */
export const seriesRows = (told: Told, { figures, series, comparisons }: History.FiguresLedger): FigureSeries[] => {
  const byId = new Map(figures.map((figure) => [figure.id, figure]))
  const verdicts = new Map<string, History.Comparison[]>()
  for (const one of comparisons) verdicts.set(one.between[1], [...(verdicts.get(one.between[1]) ?? []), one])
  return series.map(({ subject, title, unit, scope, figures: ids }) => ({
    subject,
    title,
    unit,
    ...(scope === undefined ? {} : { scope: told.named(scope).name }),
    figures: ids.map((id) => figureRow(told, byId.get(id)!, verdicts.get(id) ?? [])),
  }))
}

const figureRow = (told: Told, one: History.Figure, verdicts: readonly History.Comparison[]): Figure => ({
  id: one.id,
  value: one.value,
  ...(one.high === undefined ? {} : { high: one.high }),
  unit: one.unit,
  comparator: one.comparator,
  words: told.words(one),
  said: sayQuantity(one),
  ...(one.asOf ? { asOf: one.asOf } : {}),
  giver: one.giver.name ?? sourceName(told.report(one.report).outlet, one.report),
  passage: told.passage(one),
  verdicts: verdicts.map(({ verdict, because, between: [earlier] }) => ({ verdict, with: earlier, because })),
})

/** Whether reports give one thing otherwise, or it has moved. */
export const isMoving = ({ figures }: FigureSeries): boolean =>
  figures.some(({ verdicts }) => verdicts.some(({ verdict }) => verdict === 'conflicts' || verdict === 'supersedes'))

/** A series as it moved: the first figure that gives each value. “12, at least 19, 19, 20” moved from 12 to 19 to 20. */
export function stepsOf(series: FigureSeries): FigureSeries {
  const figures: Figure[] = []
  for (const one of series.figures) {
    const isStep = one.verdicts.every(({ verdict }) => verdict === 'supersedes' || verdict === 'conflicts')
    if (isStep && !figures.some((other) => isSameAmount(one, other))) figures.push(one)
  }
  return { ...series, figures, repeats: series.figures.length - figures.length }
}

const isSameAmount = (a: Figure, b: Figure): boolean =>
  a.value === b.value && a.high === b.high && a.unit === b.unit && a.comparator === b.comparator

export const saidRow = (told: Told, one: History.Said): Said => {
  const telling = one.tellings[0]!
  return {
    id: one.id,
    speaker: speakerRow(told, one.speaker),
    speakers: one.speakers.map((speaker) => speakerRow(told, speaker)),
    who: one.speaker.standing,
    form: one.form,
    kind: one.kind,
    negated: one.negated,
    words: told.words(telling),
    about: one.about.map(told.named),
    ...(one.day ? { day: one.day } : {}),
    reports: one.reports,
    sources: one.sources,
    passage: told.passage(telling),
    differs: one.differs.map(({ words, evidence }) => ({ words: [...words], outlets: outletsOf(told, evidence) })),
  }
}

export const speakerRow = (told: Told, { key, name }: History.Speaker): Named =>
  key === undefined ? { name: name ?? 'nobody named' } : told.named(key)

export const tenureRow = (told: Told, one: History.Tenure): Tenure => ({
  holder: told.named(one.holder),
  role: one.role,
  ...(one.of === undefined ? {} : { of: told.named(one.of) }),
  status: one.status,
  ...(one.from ? { from: one.from } : {}),
  ...(one.to ? { to: one.to } : {}),
  passages: quoted(told, one.told),
})

export const membershipRow = (told: Told, { member, of, stages }: History.Membership): Membership => ({
  member: told.named(member),
  of: told.named(of),
  stages: stages.map(({ status, from, told: where }) => ({
    status,
    ...(from ? { from } : {}),
    passages: quoted(told, where),
  })),
})

export const because = (
  told: Told,
  { because, evidence }: { readonly because: string; readonly evidence: readonly History.Evidence[] },
) => ({ because, passages: quoted(told, evidence) })

export function reportHead({ copyOf }: Told, { id, outlet, day, record }: History.Report): ReportHead {
  const original = copyOf(id)
  return {
    article: id,
    ...(outlet ? { outlet } : {}),
    ...(day ? { day } : {}),
    headline: record.article.headline ?? beginningOf(record),
    ...(original === undefined ? {} : { copyOf: original }),
  }
}

const beginningOf = ({ article, sentences: [first] }: History.Report['record']): string =>
  first ? article.text.slice(first.start, first.end) : ''
