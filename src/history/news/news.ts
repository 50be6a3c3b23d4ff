import { dayOf, inOrder } from '../chronology.ts'
import { castOf } from '../entities.ts'
import type { Figure, FiguresLedger } from '../figures/figure.ts'
import { figuresOf } from '../figures/figures.ts'
import { groupBy } from '../grouping.ts'
import type { Happening, Telling } from '../happenings/happening.ts'
import { happeningsOf } from '../happenings/happenings.ts'
import { jaccard } from '../overlap.ts'
import type { Evidence, Report } from '../report.ts'
import type { CopyOf } from '../sources.ts'
import type { Said } from '../statements/said.ts'
import { statementsOf } from '../statements/statements.ts'
import { stemOf, wordsOf } from '../words.ts'
import type { Fact } from './fact.ts'

/**
 * The facts of a story that a reader has not seen, given the keys of those that he has: a new happening, one that was
 * planned and is done, or is denied now, a figure that was not told before, a new statement. What copies and rewrites have
 * is not new.
 */
export function newSince(
  reports: readonly Report[],
  seen: ReadonlySet<string>,
  copyOf: CopyOf = () => undefined,
): Fact[] {
  return factsOf(reports, copyOf).filter(({ kind, evidence }) => !evidence.some((one) => seen.has(keyOf(kind, one))))
}

/** The keys of all facts that these reports tell: what a reader has seen who has read them. */
export const factKeys = (reports: readonly Report[], copyOf: CopyOf = () => undefined): string[] =>
  factsOf(reports, copyOf).map(({ key }) => key)

/** Kind, report and where in it the words begin: "h r1 120". */
const keyOf = (kind: Fact['kind'], { report, spans }: Evidence): string => `${kind[0]} ${report} ${spans[0]!.start}`

function factsOf(reports: readonly Report[], copyOf: CopyOf): Fact[] {
  const originals = inOrder(reports).filter(({ id }) => copyOf(id) === undefined)
  const cast = castOf(originals)
  const happenings = happeningsOf(originals, cast)
  const figures = figuresOf(originals, cast, happenings)
  const { said } = statementsOf(originals, cast, happenings)
  const days = new Map(originals.map((report) => [report.id, dayOf(report)]))
  const order = new Map(originals.map(({ id }, at) => [id, at]))
  const fact = (kind: Fact['kind'], id: string, evidence: readonly Evidence[]): Fact => {
    const told = evidence
      .map(({ report, spans }) => ({ report, spans }))
      .sort((a, b) => order.get(a.report)! - order.get(b.report)!)
    const day = days.get(told[0]!.report)
    return { kind, key: keyOf(kind, told[0]!), id, ...(day && { day }), evidence: told }
  }
  return [
    ...happenings.flatMap((happening) => standingsOf(happening).map((told) => fact('happening', happening.id, told))),
    ...valuesOf(figures).map((told) => fact('figure', told[0]!.id, told)),
    ...tellingsOf(said, figures, originals).map(([id, told]) => fact('statement', id, told)),
  ]
}

/** That it is planned, that it was done and that it was not are three facts. */
const standingsOf = ({ tellings }: Happening): Telling[][] => [
  ...groupBy(tellings, ({ modality, denied }) => `${denied ? 'denied' : modality}`).values(),
]

/** Each value of a series once, and of what stands in none each value of a subject. Numbers of nothing known are no facts. */
function valuesOf({ figures, series }: FiguresLedger): Figure[][] {
  const seriesOf = new Map(
    series.flatMap((one, at) => one.figures.map((id) => [id, one.figures.length > 1 ? at : -1] as const)),
  )
  const told = figures.filter(({ subject }) => subject)
  return [
    ...groupBy(told, ({ id, subject, share, unit, value, high, comparator }) =>
      JSON.stringify([
        seriesOf.get(id),
        subject,
        share,
        unit,
        value,
        high,
        comparator === '=' ? undefined : comparator,
      ]),
    ).values(),
  ]
}

/**
 * Statements, those of one speaker in nearly the same words as one. What someone is told to have said of a happening or a
 * number is that fact and no other.
 */
function tellingsOf(
  said: readonly Said[],
  { figures }: FiguresLedger,
  reports: readonly Report[],
): (readonly [id: string, evidence: readonly Evidence[]])[] {
  const texts = new Map(reports.map(({ id, record }) => [id, record.article.text]))
  const inReport = groupBy(figures, ({ report }) => report)
  const hasFigure = ({ report, spans }: Evidence): boolean =>
    (inReport.get(report) ?? []).some(({ spans: [figure] }) =>
      spans.some(({ start, end }) => start <= figure!.start && figure!.end <= end),
    )
  const own = said.filter(
    ({ form, happenings, tellings }) => form !== 'indirect' || (happenings.length === 0 && !hasFigure(tellings[0]!)),
  )
  const groups: { first: Said; stems: ReadonlySet<string>; evidence: Evidence[] }[] = []
  const bySpeaker = new Map<string, typeof groups>()
  for (const one of own) {
    const stems = stemsOf(one, texts)
    const known = bySpeaker.get(one.speaker.key ?? '') ?? []
    const same = one.speaker.key && known.slice(-latest).find((other) => jaccard(stems, other.stems) >= alike)
    if (same) same.evidence.push(...one.tellings)
    else {
      const group = { first: one, stems, evidence: [...one.tellings] }
      groups.push(group)
      known.push(group)
      bySpeaker.set(one.speaker.key ?? '', known)
    }
  }
  return groups.map(({ first, evidence }) => [first.id, evidence])
}

/** So many of someone's statements are looked back on. */
const latest = 60

/** So much of their words two statements have in common that one is the other told again. */
const alike = 0.6

const stemsOf = ({ tellings: [first] }: Said, texts: ReadonlyMap<string, string>): ReadonlySet<string> =>
  new Set(
    first!.spans.flatMap(({ start, end }) =>
      wordsOf(texts.get(first!.report)!.slice(start, end))
        .filter((word) => word.length > 3)
        .map(stemOf),
    ),
  )
