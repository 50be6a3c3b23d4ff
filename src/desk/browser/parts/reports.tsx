import { sourceName } from '../../../record/source-name.ts'
import type { ReportHead } from '../../api/parts.ts'
import { at } from '../place.ts'
import { count, sayDay, shown } from './words.tsx'

/** The reports of a story, copies folded under what they copy. */
export function Reports({ reports }: { readonly reports: readonly ReportHead[] }) {
  const here = new Set(reports.map(({ article }) => article))
  const isCopy = ({ copyOf }: ReportHead) => copyOf !== undefined && here.has(copyOf)
  return (
    <ol class="reports">
      {reports
        .filter((one) => !isCopy(one))
        .map((one) => {
          const copies = reports.filter(({ copyOf }) => copyOf === one.article)
          return (
            <li key={one.article}>
              <Line one={one} />
              {copies.length > 0 ? (
                <details>
                  <summary>{count(copies.length, 'copy', 'copies')}</summary>
                  <ul>
                    {copies.map((copy) => (
                      <li key={copy.article}>
                        <Line one={copy} />
                      </li>
                    ))}
                  </ul>
                </details>
              ) : null}
            </li>
          )
        })}
    </ol>
  )
}

const Line = ({ one: { article, headline, outlet, day } }: { readonly one: ReportHead }) => (
  <>
    <span class="when">{day ? sayDay(day) : 'no date'}</span>{' '}
    <a href={at('article', article)} data-item>
      <bdi>{shown(headline)}</bdi>
    </a>{' '}
    <span class="outlet">
      <bdi>{shown(sourceName(outlet, article))}</bdi>
    </span>
  </>
)
