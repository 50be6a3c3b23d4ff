import type { FactRow, Search } from '../../api/pages.ts'
import { bySentence, FoundRow } from '../parts/facts.tsx'
import { Answered, Downloads, More, useList } from '../parts/states.tsx'
import { count, shown } from '../parts/words.tsx'
import { at, filtered } from '../place.ts'
import { Together } from '../parts/together.tsx'
import { useTitle } from '../title.ts'

const help = [
  ['grain ships', 'both words in one sentence, in any form'],
  ['"grain corridor"', 'these words as they stand'],
  ['speaker:quill grain', 'what somebody called Quill said of grain'],
  ['said:corridor', 'what is said, with this word'],
  ['about:odport', 'facts with somebody or some place called so'],
  ['event:assault', 'happenings by PLOVER type or verb'],
  ['place:kyiv', 'what happened there'],
  ['source:halyard', 'what one outlet has'],
  ['from:2026-02 to:2026-03-14', 'between days, months or years'],
] as const

/** Facts as the words are typed, and whom they may name. */
export function Page() {
  const q = filtered('q')
  useTitle(q ? `“${q}”` : 'Search')
  const address = q.trim() ? `/search?q=${encodeURIComponent(q)}` : undefined
  const { asked, rows, next, fetchMore } = useList<Search, FactRow>(address, ({ facts }) => facts)
  return (
    <>
      <header class="page-head">
        <h1>Search</h1>
        {address ? <Together query={q} /> : null}
        {address ? <Downloads address={address} /> : null}
      </header>
      <details class="help" open={address === undefined}>
        <summary>What can be looked for</summary>
        <dl>
          {help.map(([query, means]) => (
            <div key={query}>
              <dt>
                <a href={`/search?q=${encodeURIComponent(query)}`}>
                  <code>{query}</code>
                </a>
              </dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </details>
      {address ? (
        <Answered asked={asked}>
          {({ names, fault }) => (
            <>
              {fault ? (
                <p role="status" class="fault">
                  {fault}
                </p>
              ) : null}
              {names.length > 0 ? (
                <p class="names">
                  {names.map(({ key, name, kind, articles }) => (
                    <a key={key} href={at('who', key)} data-item>
                      <bdi>{shown(name)}</bdi>{' '}
                      <small>
                        {kind}, {count(articles, 'article')}
                      </small>
                    </a>
                  ))}
                </p>
              ) : null}
              {rows.length === 0 && !fault && next === undefined ? <p class="none">Nothing found.</p> : null}
            </>
          )}
        </Answered>
      ) : null}
      <div aria-live="polite">
        {bySentence(rows).map((of) => (
          <FoundRow key={`${of[0].article} ${of[0].kind} ${of[0].item}`} of={of} />
        ))}
      </div>
      <More next={next} fetchMore={fetchMore} />
    </>
  )
}
