import type { Quotes } from '../../../api/story.ts'
import { SaidRow } from '../../parts/facts.tsx'
import { Shares } from '../../parts/shares.tsx'
import { Answered, More, useList } from '../../parts/states.tsx'
import { count, sayDaysIn, shown } from '../../parts/words.tsx'
import { filter, filtered } from '../../place.ts'
import type { TabProps } from '../story.tsx'

/** All that was said, of everybody or one speaker, and who says another thing than before. */
export function Tab({ address }: TabProps) {
  const who = filtered('who')
  const { asked, rows, next, fetchMore } = useList<Quotes, Quotes['said'][number]>(
    `${address}${who ? `?who=${encodeURIComponent(who)}` : ''}`,
    ({ said }) => said,
  )
  return (
    <div class="with-aside">
      <div>
        <Answered asked={asked}>
          {({ shares, changes, total }) => (
            <>
              <p class="filters">
                <label>
                  Speaker{' '}
                  <select value={who} onChange={({ currentTarget }) => filter('who', currentTarget.value)}>
                    <option value="">all</option>
                    {shares.map(({ speaker: { key, name } }) =>
                      key === undefined ? null : (
                        <option key={key} value={key}>
                          {shown(name)}
                        </option>
                      ),
                    )}
                  </select>
                </label>{' '}
                <span class="total">{count(total, 'statement')}</span>
              </p>
              {changes.map(({ because }) => (
                <p key={because} class="changed">
                  {shown(sayDaysIn(because))}
                </p>
              ))}
            </>
          )}
        </Answered>
        {rows.map((one) => (
          <SaidRow key={one.id} one={one} />
        ))}
        <More next={next} fetchMore={fetchMore} />
      </div>
      <aside>
        <h2>Who speaks</h2>
        {asked.answer ? <Shares shares={asked.answer.shares.slice(0, 15)} /> : null}
      </aside>
    </div>
  )
}
