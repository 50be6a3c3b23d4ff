import type { Change, Said, Share } from '../../history/index.ts'
import type { Arguments } from '../arguments.ts'
import type { Look } from '../brief/layout.ts'
import { sentence } from '../brief/said.ts'
import { type Line, tame } from '../terminal.ts'
import { grouped } from '../wording/book.ts'
import { withArchive } from './open.ts'
import { show } from './shown.ts'
import { borne, none, setIn, storyHead } from './story-lines.ts'
import { outletOf, type StoryView, storiesAsked, storyView } from './story-view.ts'
import { count } from './summary.ts'

/** `copydesk quotes`: who said what in a story, each thing once, and who says another thing than before. */
export async function quotes(args: Arguments): Promise<number> {
  return withArchive(args, async (archive) => {
    const stories = await storiesAsked(archive, args)
    const views = await Promise.all(stories.map((story) => storyView(archive, story)))
    return show(args, {
      json: views.map((view) => ({ story: view.story, ...view.statements() })),
      lines: (look) => (views.length ? views.flatMap((view) => lines(view, args, look)) : none('such story')),
    })
  })
}

/** So many speakers, and statements of each, where not everything is told. */
const short = { speakers: 8, said: 4 }

function lines(view: StoryView, { flags }: Arguments, look: Look): Line[] {
  const { said, shares, changes } = view.statements()
  const bySpeaker = grouped(said, speakerOf)
  const words = new Map(shares.map((share) => [speakerOf(share), share]))
  const speakers = bySpeaker.toSorted((a, b) => weightOf(b, words) - weightOf(a, words))
  const most = flags.has('all') ? Number.POSITIVE_INFINITY : short.speakers
  const shown = speakers.slice(0, most)
  const rest = speakers.length - shown.length
  return [
    ...storyHead(view.story, look),
    ...changes.flatMap((change) => changed(change, view, look)),
    ...(shown.length
      ? shown.flatMap((own) => speaker(own, { view, words }, flags.has('all'), look))
      : none('statements')),
    ...(rest ? [[{ text: `  ${count(rest, 'speaker')} more: --all`, style: 'dim' as const }]] : []),
  ]
}

const speakerOf = ({ speaker: { key, name, standing } }: Pick<Said, 'speaker'>): string => key ?? name ?? standing

const weightOf = (own: readonly Said[], words: ReadonlyMap<string, Share>): number =>
  (words.get(speakerOf(own[0]!))?.words ?? 0) + own.length

function speaker(
  own: readonly Said[],
  { view, words }: { view: StoryView; words: ReadonlyMap<string, Share> },
  all: boolean,
  look: Look,
): Line[] {
  const { speaker } = own[0]!
  const share = words.get(speakerOf(own[0]!))
  const shown = all ? own : own.slice(0, short.said)
  const rest = own.length - shown.length
  const standing = speaker.standing === 'named' ? '' : `, ${speaker.standing}`
  return [
    [
      { text: '  ' },
      { text: tame(speaker.name ?? 'nobody named'), style: 'strong' },
      { text: `${standing}${share ? `, ${count(share.words, 'word')}` : ''}`, style: 'dim' },
    ],
    ...shown.flatMap((one) => statement(one, view, look)),
    ...(rest ? [[{ text: `      ${rest} more: --all`, style: 'dim' as const }]] : []),
  ]
}

function statement(one: Said, view: StoryView, look: Look): Line[] {
  const told = borne(one)
  return [
    ...setIn(
      [
        { text: `${one.day ?? 'no date'}  `, style: 'time' },
        ...sentence(view.speech(one.tellings[0]!), look.width * 2),
        { text: told ? `  ${told}` : '', style: 'dim' },
      ],
      look,
      4,
    ),
    ...one.differs.flatMap(({ words: [a, b], evidence: [x, y] }) =>
      setIn(
        [
          { text: '≠ ', style: 'conflicts' },
          { text: `“${tame(a)}” in ${outletOf(view, x.report)}, “${tame(b)}” in ${outletOf(view, y.report)}` },
        ],
        look,
        6,
      ),
    ),
  ]
}

const changed = ({ because }: Change, _: StoryView, look: Look): Line[] =>
  setIn([{ text: 'changed ', style: 'notable' }, { text: tame(because) }], look)
