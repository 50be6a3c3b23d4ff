import type { Difference, Happening } from '../../history/index.ts'
import type { Arguments } from '../arguments.ts'
import type { Look } from '../brief/layout.ts'
import { type Line, type Run, tame } from '../terminal.ts'
import { grouped, listed } from '../../wording/book.ts'
import { borne, more, none, setIn } from './story-lines.ts'
import { namesOf, outletOf, type StoryView, showStories } from './story-view.ts'

/** `copydesk timeline`: what happened in a story, day by day, by how many reports, and where they differ. */
export const timeline = (args: Arguments): Promise<number> =>
  showStories(
    args,
    (view) => ({ story: view.story, names: namesOf(view.cast), happenings: inOrder(view.happenings()) }),
    (view, look) => lines(view, args.flags.has('all'), look),
  )

/** What has no day comes last. */
const dayOf = ({ days: [day] }: Happening): string => day?.value.from ?? 'no date'
const inOrder = (happenings: readonly Happening[]): Happening[] =>
  happenings.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))

function lines(view: StoryView, all: boolean, look: Look): Line[] {
  const happenings = inOrder(view.happenings())
  const important = happenings.filter(isTelling)
  const isWhole = all || view.reports.length === 1 || important.length === 0
  const shown = isWhole ? happenings : important
  const rest = happenings.length - shown.length
  return [
    ...(shown.length ? bySentence(shown, view).flatMap((own) => happening(own, view, look)) : none('happenings')),
    ...more(rest, `${rest} more that only one report tells: --all`),
  ]
}

/** What more than one report tells, or acts that are coded, with somebody in them. */
const isTelling = ({ reports, type, actors, recipients }: Happening): boolean =>
  reports > 1 || (type !== 'OTHER' && actors.length + recipients.length > 0)

const standings = {
  actual: '',
  claimed: 'claimed',
  planned: 'planned',
  possible: 'possible',
  denied: 'denied',
  unreal: 'supposed',
}

/** What one sentence tells first is told once: “flew to the town and ordered the boats to stay”. */
function bySentence(happenings: readonly Happening[], view: StoryView): Happening[][] {
  return grouped(happenings, (one) => `${dayOf(one)} ${view.sentence(one.tellings[0]!, Number.POSITIVE_INFINITY)}`)
}

function happening(all: readonly Happening[], view: StoryView, look: Look): Line[] {
  const one = all.reduce((most, other) => (other.reports > most.reports ? other : most))
  const { days, standing, tellings, first } = one
  const telling = tellings[0]!
  const said = [standings[standing], borne(one), outletOf(view, first)].filter(Boolean).join(' · ')
  const head: Run[] = [
    { text: days[0]?.value.from ?? 'no date', style: 'time' },
    { text: `  ${view.sentence(telling, look.width * 2)}` },
    { text: `  ${said}`, style: 'dim' },
  ]
  return [
    ...setIn(head, look),
    ...all.flatMap(({ differences }) => differences).flatMap((difference) => differing(difference, view, look)),
  ]
}

function differing({ aspect, values }: Difference, view: StoryView, look: Look): Line[] {
  const told = values.map(({ value, evidence }) => {
    const name = aspect === 'place' || aspect === 'actor' ? nameOf(view, value) : value
    return `${tame(name)} (${listed(evidence.map(({ report }) => outletOf(view, report)))})`
  })
  return setIn([{ text: `≠ ${aspect}: `, style: 'conflicts' }, { text: told.join(' / ') }], look, 4)
}

const nameOf = ({ cast }: StoryView, key: string): string =>
  cast.members.find((member) => member.key === key)?.name ?? key
