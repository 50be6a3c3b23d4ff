import Type, { type Static } from 'typebox'
import {
  count,
  day,
  list,
  Named,
  next,
  object,
  oneOf,
  optional,
  Passage,
  ReportHead,
  StoryHead,
  text,
} from './parts.ts'

export const Standing = oneOf(['actual', 'claimed', 'planned', 'possible', 'denied', 'unreal'])

export const Happening = object({
  id: text('report and event that told it first: “r1/v3”'),
  type: text('PLOVER event type, or OTHER'),
  mode: optional(text()),
  predicate: text('lemma'),
  actors: list(Named),
  recipients: list(Named),
  places: list(Named),
  from: optional(day),
  to: optional(text('ISO day, exclusive')),
  dated: optional(oneOf(['told', 'report'], 'whether words tell the day, or it is that of the report')),
  standing: Standing,
  mentions: count(),
  reports: count(),
  sources: count('independent of each other'),
  first: Passage,
  tellings: list(Passage, 'the first of each of some reports'),
  differences: list(
    object({ aspect: text(), values: list(object({ value: text(), outlets: list(text()) })) }),
    'where reports tell it otherwise',
  ),
})
export type Happening = Static<typeof Happening>

const FigureVerdict = object({
  verdict: oneOf(['agrees', 'rounds', 'narrower', 'supersedes', 'conflicts']),
  with: text('id of the earlier figure'),
  because: text('the rule, in a sentence'),
})
export const Figure = object({
  id: text('report and quantity: “r1/q3”'),
  value: Type.Number(),
  high: optional(Type.Number()),
  unit: text('ISO 4217, UCUM, % or 1'),
  comparator: oneOf(['=', '>', '>=', '<', '<=', '~']),
  words: text('as the report has it'),
  said: text('its value in words: “at least 19”, “€4.2 million”'),
  asOf: optional(day),
  giver: text('who gave it'),
  passage: Passage,
  verdicts: list(FigureVerdict),
})
export type Figure = Static<typeof Figure>
export const FigureSeries = object({
  subject: text('what is counted or measured'),
  title: text('the same as it is read'),
  unit: text(),
  scope: optional(text('the place or thing it is of')),
  figures: list(Figure),
  repeats: optional(count('figures that bring no other value than these, and are left out')),
})
export type FigureSeries = Static<typeof FigureSeries>

export const Said = object({
  id: text('report and statement that had it first: “r1/s3”'),
  speaker: Named,
  speakers: list(Named, 'all who say it together; where nobody does with others, the speaker alone'),
  who: oneOf(['named', 'official', 'anonymous', 'unnamed', 'unknown'], 'how the speaker is known'),
  form: oneOf(['direct', 'indirect', 'mixed']),
  kind: text('say, claim, deny, ask, …'),
  negated: Type.Boolean(),
  words: text('the words attributed'),
  about: list(Named),
  day: optional(day),
  reports: count(),
  sources: count(),
  passage: Passage,
  differs: list(object({ words: list(text()), outlets: list(text()) }), 'the same quotation in other words'),
})
export type Said = Static<typeof Said>

export const Tenure = object({
  holder: Named,
  role: text(),
  of: optional(Named),
  status: oneOf(['holds', 'acting', 'former', 'designate', 'candidate', 'claimed']),
  from: optional(day),
  to: optional(day),
  passages: list(Passage),
})
export type Tenure = Static<typeof Tenure>

export const Membership = object({
  member: Named,
  of: Named,
  stages: list(object({ status: text(), from: optional(day), passages: list(Passage) })),
})
export type Membership = Static<typeof Membership>

export const Change = object({ because: text(), passages: list(Passage) }, 'someone who says another thing than before')
const Conflict = object({ because: text(), passages: list(Passage) })

/** How much of a story someone speaks. */
const Share = object({ speaker: Named, statements: count(), quoted: count(), words: count() })

/** Who acted on whom, how often, by PLOVER event type. */
export const Network = object({
  nodes: list(object({ key: text(), name: text(), kind: text(), happenings: count() })),
  edges: list(
    object({ from: text(), to: text(), happenings: count(), types: list(text()), first: Passage }),
    'the heaviest first',
  ),
  more: count('edges that are lighter, and not listed'),
})
export type Network = Static<typeof Network>

const alpha3 = text('ISO 3166-1 alpha-3')

/** Where it happens. */
export const Places = object({
  places: list(
    object({
      key: text(),
      name: text(),
      country: optional(alpha3),
      happenings: count('that are told to be there'),
      reports: count('that name it'),
    }),
  ),
  countries: list(
    object({
      country: alpha3,
      happenings: count('that are told to be there'),
      acting: count('in which somebody of that country takes part, wherever it is'),
      reports: count('that name it, or somebody or something of it'),
    }),
  ),
})
export type Places = Static<typeof Places>

/** What one version of a report tells otherwise than the one before. */
const VersionChange = object({
  kind: text('figure-raised, quote-removed, modality-changed, …'),
  because: text('“12 people” is now “at least 19 people”.'),
  before: optional(Passage),
  after: optional(Passage),
})
const ChangedVersion = object({
  version: count(),
  day: optional(day),
  seen: text('when it was met, ISO 8601'),
  headline: optional(text()),
  changes: list(VersionChange, 'since the version before it; none where it tells the same'),
})
export const Versions = object({
  story: StoryHead,
  reports: list(
    object({ report: ReportHead, versions: list(ChangedVersion, 'the oldest first') }),
    'those that exist in several versions',
  ),
  total: count(),
  next,
})
export type Versions = Static<typeof Versions>

export const Stories = object({ stories: list(StoryHead), next })

export const StoryPage = object({
  story: StoryHead,
  reports: list(ReportHead),
  happenings: list(Happening, 'those that most reports tell'),
  said: list(Said, 'what most reports have'),
  shares: list(Share, 'who speaks most'),
  moved: list(FigureSeries, 'figures that changed or conflict'),
  changes: list(Change),
})
export type StoryPage = Static<typeof StoryPage>

/** How many happenings of one standing there are on a day, or in a longer time that is all that is told of when. */
const Marked = object({ from: day, to: text('ISO day, exclusive'), standing: Standing, happenings: count() })
export type Marked = Static<typeof Marked>

export const Timeline = object({
  story: StoryHead,
  happenings: list(Happening),
  marks: list(Marked, 'all of the story, whatever days and standing are asked for, to be drawn'),
  undated: count('happenings of which no day is known, of the story'),
  total: count(),
  next,
})
export type Timeline = Static<typeof Timeline>
export const Figures = object({ story: StoryHead, series: list(FigureSeries), total: count(), next })
export type Figures = Static<typeof Figures>
export const Quotes = object({
  story: StoryHead,
  said: list(Said),
  shares: list(Share),
  changes: list(Change),
  total: count(),
  next,
})
export type Quotes = Static<typeof Quotes>
export const Roles = object({
  story: StoryHead,
  tenures: list(Tenure),
  memberships: list(Membership),
  conflicts: list(Conflict),
})
export type Roles = Static<typeof Roles>
