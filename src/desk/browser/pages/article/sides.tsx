import type { Article, ArticleVersions, LeftOut as LeftOutAnswer } from '../../../api/pages.ts'
import { useAnswer } from '../../answers.ts'
import { Answered, Downloads } from '../../parts/states.tsx'
import { sayDay, shown } from '../../parts/words.tsx'
import { at } from '../../place.ts'

/** What the engine looked at and left out, with its reasons. */
export function LeftOut({ article }: { readonly article: string }) {
  const address = at('article', article, 'why')
  const asked = useAnswer<LeftOutAnswer>(address)
  return (
    <Answered asked={asked}>
      {({ known, leftOut }) => (
        <section>
          <h2>What was looked at and left out</h2>
          {known ? null : <p class="none">This desk cannot read the article again to tell.</p>}
          {known && leftOut.length === 0 ? <p class="none">Nothing.</p> : null}
          <ol>
            {leftOut.map(({ span, text, reason, words }) => (
              <li key={`${span.start} ${span.end} ${reason}`} class="note" data-item tabIndex={-1}>
                <a href={`#${span.start}-${span.end}`}>
                  <q>
                    <bdi>{shown(text.length > 160 ? `${text.slice(0, 150)}…` : text)}</bdi>
                  </q>
                </a>
                : <span title={reason}>{shown(words)}</span>
              </li>
            ))}
          </ol>
          <Downloads address={address} />
        </section>
      )}
    </Answered>
  )
}

/** What each version tells otherwise than the one before. */
export function Versions({ answer: { article, versions } }: { readonly answer: Article }) {
  const address = at('article', article, 'versions')
  const asked = useAnswer<ArticleVersions>(address)
  const nth = (version: number) => versions.findIndex((one) => one.version === version) + 1
  const words = (version: number, [span]: readonly { readonly start: number; readonly end: number }[]) => {
    const isCurrent = versions.some((one) => one.version === version && one.current)
    const search = new URLSearchParams({ side: 'versions', ...(isCurrent ? {} : { version: `${version}` }) })
    return `${at('article', article)}?${search}${span ? `#${span.start}-${span.end}` : ''}`
  }
  return (
    <Answered asked={asked}>
      {({ steps }) => (
        <>
          {steps.map(({ before, after, seen, changes }) => (
            <section key={after} class="step">
              <h2>
                Version {nth(after)}, met {sayDay(seen)}
              </h2>
              {changes.length === 0 ? <p class="none">No fact is told otherwise.</p> : null}
              <ul>
                {changes.map((change) => (
                  <li key={`${change.kind} ${change.because}`} class="note" data-item tabIndex={-1}>
                    <strong>{change.kind.replaceAll('-', ' ')}</strong> <bdi>{shown(change.because)}</bdi>{' '}
                    {change.before ? <a href={words(before, change.before)}>before</a> : null}{' '}
                    {change.after ? <a href={words(after, change.after)}>after</a> : null}
                  </li>
                ))}
              </ul>
            </section>
          ))}
          <Downloads address={address} />
        </>
      )}
    </Answered>
  )
}
