import type { Figure, FigureSeries } from '../../api/story.ts'
import { placeOf, sayDay, shown } from './words.tsx'
import '../style/series.css'

/** A figure as it moved, in one line: “dead, Lake Malawi: 12 → at least 19 → 20”. Each value leads to its words. */
export const SeriesLine = ({ one }: { readonly one: FigureSeries }) => {
  const last = one.figures.at(-1)
  return (
    <p class="moves">
      <Subject one={one} />:{' '}
      {one.figures.map((figure, at) => (
        <Step key={figure.id} figure={figure} isFirst={at === 0} next={one.figures[at + 1]} />
      ))}{' '}
      {last?.asOf ? <span class="when">{sayDay(last.asOf)}</span> : null}
    </p>
  )
}

/** “dead, Lake Malawi” */
export const Subject = ({ one: { title, scope } }: { readonly one: FigureSeries }) => (
  <strong>
    <bdi>{shown(title)}</bdi>
    {scope ? <span class="scope">, {shown(scope)}</span> : null}
  </strong>
)

export const isAgainst = ({ verdicts }: Figure): boolean => verdicts.some(({ verdict }) => verdict === 'conflicts')

function Step({
  figure,
  isFirst,
  next,
}: {
  readonly figure: Figure
  readonly isFirst: boolean
  readonly next: Figure | undefined
}) {
  const isConflict = isAgainst(figure)
  const isLater = figure.verdicts.some(({ verdict }) => verdict === 'supersedes')
  const isContested = isConflict || (next !== undefined && isAgainst(next))
  return (
    <span class={isConflict ? 'step is-against' : 'step'}>
      {isFirst ? null : isConflict ? (
        ' but '
      ) : isLater ? (
        <>
          <span aria-hidden="true"> → </span>
          <span class="unseen">then </span>
        </>
      ) : (
        ', '
      )}
      <a class="amount" href={placeOf(figure.passage)} title={sourceOf(figure)}>
        {shown(figure.said)}
      </a>
      {isContested ? <span class="giver"> ({shown(figure.giver)})</span> : null}
    </span>
  )
}

/** “At least 19 people”, police, 11 Feb 2026 */
export const sourceOf = ({ words, giver, asOf }: Figure): string =>
  `“${shown(words)}”, ${shown(giver)}${asOf ? `, ${sayDay(asOf)}` : ''}`
