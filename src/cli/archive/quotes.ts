import { type Change, namesOf, type Said, type Share, type Speaker } from '../../history/index.ts'
import type { Arguments } from '../arguments.ts'
import type { Look } from '../brief/layout.ts'
import { sentence } from '../brief/said.ts'
import { type Line, tame } from '../terminal.ts'
import { grouped } from '../../wording/book.ts'
import { borne, more, none, setIn } from './story-lines.ts'
import { outletOf, type StoryView, showStories } from './story-view.ts'
import { count } from './summary.ts'

/** `copydesk quotes`: who said what in a story, each thing once, and who says another thing than before. */
export const quotes = (args: Arguments): Promise<number> =>
  showStories(
    args,
    (view) => ({ story: view.story, ...view.statements() }),
    (view, look) => lines(view, args.flags.has('all'), look),
  )

/** So many speakers, and statements of each, where not everything is told. */
const short = { speakers: 8, said: 4 }

function lines(view: StoryView, all: boolean, look: Look): Line[] {
  const { said, shares, changes } = view.statements()
  const bySpeaker = grouped(said, speakerOf)
  const words = new Map(shares.map((share) => [keyOf(share.speaker), share]))
  const speakers = bySpeaker.toSorted((a, b) => weightOf(b, words) - weightOf(a, words))
  const most = all ? Number.POSITIVE_INFINITY : short.speakers
  const shown = speakers.slice(0, most)
  const rest = speakers.length - shown.length
  return [
    ...changes.flatMap((change) => changed(change, look)),
    ...(shown.length ? shown.flatMap((own) => speaker(own, { view, words }, all, look)) : none('statements')),
    ...more(rest, `${count(rest, 'speaker')} more: --all`),
  ]
}

const keyOf = ({ key, name, standing }: Speaker): string => key ?? name ?? standing
/** What several say together stands under all of their names. */
const speakerOf = ({ speakers }: Said): string => speakers.map(keyOf).join('\n')

const weightOf = (own: readonly Said[], words: ReadonlyMap<string, Share>): number =>
  Math.min(...own[0]!.speakers.map((one) => words.get(keyOf(one))?.words ?? 0)) + own.length

function speaker(
  own: readonly Said[],
  { view, words }: { view: StoryView; words: ReadonlyMap<string, Share> },
  all: boolean,
  look: Look,
): Line[] {
  const { speaker, speakers } = own[0]!
  const share = speakers.length > 1 ? undefined : words.get(keyOf(speaker))
  const shown = all ? own : own.slice(0, short.said)
  const rest = own.length - shown.length
  const standing = speaker.standing === 'named' ? '' : `, ${speaker.standing}`
  return [
    [
      { text: '  ' },
      { text: tame(namesOf(speakers) ?? 'nobody named'), style: 'strong' },
      { text: `${standing}${share ? `, ${count(share.words, 'word')}` : ''}`, style: 'dim' },
    ],
    ...shown.flatMap((one) => statement(one, view, look)),
    ...more(rest, `${rest} more: --all`, 6),
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

const changed = ({ because }: Change, look: Look): Line[] =>
  setIn([{ text: 'changed ', style: 'notable' }, { text: tame(because) }], look)
