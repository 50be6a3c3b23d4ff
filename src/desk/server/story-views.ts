import { type Archive, isGathered, type Story, type WholeStory } from '../../archive/index.ts'
import {
  type CastMember,
  type CopyOf,
  type Evidence,
  type Ledgers,
  ledgersOf,
  type Report,
} from '../../history/index.ts'
import type { Span } from '../../record/index.ts'
import { sentenceOf } from '../../record/sentences.ts'
import type { Named, Passage, StoryHead } from '../api/parts.ts'

/** Reports with their ledgers, as answers are made of them. */
export interface Told extends Ledgers {
  readonly named: (key: string) => Named
  readonly member: (key: string) => CastMember | undefined
  readonly report: (id: string) => Report
  readonly passage: (evidence: Evidence) => Passage
  readonly words: (evidence: Evidence) => string
}

export interface StoryView extends Told {
  readonly story: StoryHead
}

/**
 * Stories of so many reports together are at hand, or one that is larger: making their ledgers anew for every page of a
 * large one would take seconds.
 */
const usual = 2000

interface Kept {
  readonly state: string
  /** How many reports it has, as soon as that is known. */
  reports: number
  readonly view: Promise<StoryView | undefined>
}

/** Stories as they are by now; those of late are kept until a report of theirs or a correction comes. */
export class StoryViews {
  readonly #archive: Archive
  readonly #most: number
  readonly #kept = new Map<string, Kept>()

  constructor(archive: Archive, most = usual) {
    this.#archive = archive
    this.#most = most
  }

  /** A story by its name, one that it had before, or a query that gathers it; undefined where there is none. */
  async view(name: string): Promise<StoryView | undefined> {
    const now = isGathered(name) ? name : (await this.#archive.story(name))?.story
    if (now === undefined) return undefined
    const state = await this.#archive.storyState(now)
    const known = this.#kept.get(now)
    this.#kept.delete(now)
    const kept = known?.state === state ? known : this.#made(now, state)
    this.#kept.set(now, kept)
    const view = await kept.view
    kept.reports = view?.reports.length ?? 0
    this.#bound()
    return view
  }

  #made(name: string, state: string): Kept {
    const view = this.#archive.wholeStory(name).then((whole) => whole && viewOf(whole))
    view.catch(() => this.#kept.delete(name))
    return { state, reports: 0, view }
  }

  /** Lets go of those that nobody asked for the longest. */
  #bound(): void {
    let reports = 0
    for (const one of this.#kept.values()) reports += one.reports
    for (const [oldest, one] of this.#kept) {
      if (reports <= this.#most || this.#kept.size === 1) return
      this.#kept.delete(oldest)
      reports -= one.reports
    }
  }
}

export const headOf = ({ story, headline, lead, reports, independent, from, to }: Story): StoryHead => ({
  story,
  title: headline ?? lead ?? story,
  reports,
  independent,
  ...(from ? { from } : {}),
  ...(to ? { to } : {}),
})

const viewOf = ({ story, reports, copies }: WholeStory): StoryView => ({
  story: headOf(story),
  ...toldIn(reports, (report) => copies.get(report)),
})

/** Reports with their ledgers, and how their words are quoted. */
export function toldIn(reports: readonly Report[], copyOf?: CopyOf): Told {
  const ledgers = ledgersOf(reports, copyOf)
  const byId = new Map(reports.map((report) => [report.id, report]))
  const members = new Map(ledgers.cast.members.map((member) => [member.key, member]))
  const named = (key: string): Named => {
    const member = members.get(key)
    return member ? { key, name: member.name, kind: member.kind } : { name: key }
  }
  return {
    ...ledgers,
    named,
    member: (key) => members.get(key),
    report: (id) => byId.get(id)!,
    passage: (evidence) => passageOf(byId.get(evidence.report)!, evidence.spans),
    words: ({ report, spans }) => wordsOf(byId.get(report)!, spans),
  }
}

/** ISO 3166-1 alpha-3 of whatever belongs to a country. */
export const countryOf = ({ member }: Told, key: string): string | undefined => member(key)?.country

const wordsOf = ({ record: { article } }: Report, spans: readonly Span[]): string =>
  spans.map(({ start, end }) => article.text.slice(start, end)).join(' … ')

/** The sentence that words begin in, with as many of them as stand there. */
export function passageOf({ id, outlet, day, record }: Report, spans: readonly Span[]): Passage {
  const first = spans[0] ?? { start: 0, end: 0 }
  const sentence = sentenceOf(record, first)
  const within = ({ start, end }: Span): Span[] =>
    start < sentence.end && end > sentence.start
      ? [{ start: Math.max(start, sentence.start) - sentence.start, end: Math.min(end, sentence.end) - sentence.start }]
      : []
  return {
    article: id,
    ...(outlet ? { outlet } : {}),
    ...(day ? { day } : {}),
    sentence: record.article.text.slice(sentence.start, sentence.end),
    marks: spans.flatMap(within),
    at: { start: first.start, end: spans.at(-1)?.end ?? first.end },
  }
}
