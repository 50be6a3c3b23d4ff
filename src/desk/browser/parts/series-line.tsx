import { sourceName } from '../../../record/source-name.ts'
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
        <Step key={figure.id} figure={figure} before={one.figures[at - 1]} next={one.figures[at + 1]} />
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
  before,
  next,
}: {
  readonly figure: Figure
  readonly before: Figure | undefined
  readonly next: Figure | undefined
}) {
  const isConflict = isAgainst(figure)
  const isLater = figure.verdicts.some(({ verdict }) => verdict === 'supersedes')
  const other = isConflict ? before : next && isAgainst(next) ? next : undefined
  return (
    <span class={isConflict ? 'step is-against' : 'step'}>
      {before === undefined ? null : isConflict ? (
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
      {other ? <span class="giver"> ({shown(giverBeside(figure, other))})</span> : null}
    </span>
  )
}

/** Who gives a figure; where the other one is of the same, in which outlet: “police, in Halyard”. */
function giverBeside({ giver, passage: { outlet, article } }: Figure, other: Figure): string {
  const source = sourceName(outlet, article)
  return giver === other.giver && giver !== source ? `${giver}, in ${source}` : giver
}

/** “At least 19 people”, police, 11 Feb 2026 */
export const sourceOf = ({ words, giver, asOf }: Figure): string =>
  `“${shown(words)}”, ${shown(giver)}${asOf ? `, ${sayDay(asOf)}` : ''}`
