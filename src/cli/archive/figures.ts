import type { Comparison, Figure, FigureSeries } from '../../history/index.ts'
import type { Arguments } from '../arguments.ts'
import type { Look } from '../brief/layout.ts'
import { type Line, type Style, tame } from '../terminal.ts'
import { more, none, setIn } from './story-lines.ts'
import { namesOf, type StoryView, showStories } from './story-view.ts'

/** `copydesk figures`: every number of a story by what it counts, who gave it, and how each goes with those before. */
export const figures = (args: Arguments): Promise<number> =>
  showStories(
    args,
    (view) => ({ story: view.story, names: namesOf(view.cast), ...view.figures() }),
    (view, look) => lines(view, args.flags.has('all'), look),
  )

function lines(view: StoryView, all: boolean, look: Look): Line[] {
  const ledger = view.figures()
  const figures = new Map(ledger.figures.map((figure) => [figure.id, figure]))
  const verdicts = new Map<string, Comparison[]>()
  for (const comparison of ledger.comparisons) {
    const [, later] = comparison.between
    verdicts.set(later, [...(verdicts.get(later) ?? []), comparison])
  }
  const shown = ledger.series.filter((one) => all || isToldAgain(one, figures))
  const rest = ledger.series.length - shown.length
  return [
    ...(shown.length
      ? shown.flatMap((one) => series(one, { view, figures, verdicts }, look))
      : none('figure told twice')),
    ...more(rest, `${rest} more that are told once: --all`),
  ]
}

/** What one report counts twice is no figure that reports could differ on. */
const isToldAgain = ({ figures: ids }: FigureSeries, figures: ReadonlyMap<string, Figure>): boolean =>
  new Set(ids.map((id) => figures.get(id)!.report)).size > 1

interface Ledger {
  readonly view: StoryView
  readonly figures: ReadonlyMap<string, Figure>
  readonly verdicts: ReadonlyMap<string, readonly Comparison[]>
}

function series({ title, scope, figures: ids }: FigureSeries, ledger: Ledger, look: Look): Line[] {
  const where = scope === undefined ? undefined : ledger.view.cast.members.find(({ key }) => key === scope)?.name
  return [
    [{ text: '  ' }, { text: tame(title), style: 'strong' }, { text: where ? `, ${tame(where)}` : '', style: 'dim' }],
    ...ids.flatMap((id) => figure(ledger.figures.get(id)!, ledger, look)),
  ]
}

const styles: { readonly [verdict in Comparison['verdict']]: Style } = {
  agrees: 'agrees',
  rounds: 'agrees',
  narrower: 'dim',
  supersedes: 'notable',
  conflicts: 'conflicts',
}

function figure(one: Figure, { view, verdicts }: Ledger, look: Look): Line[] {
  const said = [one.giver.name, view.report(one.report).outlet].filter(
    (name, at, all) => name && all.indexOf(name) === at,
  )
  const own = verdicts.get(one.id) ?? []
  return [
    ...setIn(
      [
        { text: `${one.asOf ?? 'no date'}  `, style: 'time' },
        { text: tame(view.words(one)), style: 'amount' },
        { text: `  ${tame(said.join(' · '))}`, style: 'dim' },
      ],
      look,
      4,
    ),
    ...own
      .filter(({ verdict }) => verdict !== 'agrees')
      .flatMap(({ verdict, because }) =>
        setIn(
          [
            { text: `${verdict} `, style: styles[verdict] },
            { text: tame(because), style: 'dim' },
          ],
          look,
          6,
        ),
      ),
  ]
}
