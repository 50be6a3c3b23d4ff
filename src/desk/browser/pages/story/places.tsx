import { useEffect, useState } from 'preact/hooks'
import type { Places } from '../../../api/story.ts'
import { useAnswer } from '../../answers.ts'
import { Answered } from '../../parts/states.tsx'
import { Name, shown } from '../../parts/words.tsx'
import type { TabProps } from '../story.tsx'
import { WorldMap } from './map.tsx'
import { type Land, loadWorld } from './world.ts'

/** Where it happens: a map of the countries, and all places beside it. */
export function Tab({ address }: TabProps) {
  const asked = useAnswer<Places>(address)
  const [world, setWorld] = useState<readonly Land[]>([])
  useEffect(() => {
    // Without the map the tables still tell all of it.
    loadWorld().then(setWorld, () => setWorld([]))
  }, [])
  const names = new Map(world.map(({ country, name }) => [country, name]))
  const timeline = address.replace(/places$/, 'timeline')
  return (
    <Answered asked={asked}>
      {({ places, countries }) =>
        places.length + countries.length === 0 ? (
          <p class="none">No place is named.</p>
        ) : (
          <div class="places">
            <div>
              {world.length > 0 ? <WorldMap world={world} countries={countries} /> : <div class="map-to-come" />}
              <Unmapped places={places} timeline={timeline} />
              <table>
                <thead>
                  <tr>
                    <th scope="col">Country</th>
                    <th scope="col" class="number" title="happenings that are told to be there">
                      Happens there
                    </th>
                    <th scope="col" class="number" title="happenings in which somebody of it takes part">
                      Takes part
                    </th>
                    <th scope="col" class="number" title="reports that name it, or somebody or something of it">
                      Reports
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {countries.map(({ country, happenings, acting, reports }) => (
                    <tr key={country} data-item tabIndex={-1}>
                      <th scope="row">{names.get(country) ?? country}</th>
                      <td class="number">
                        <Linked n={happenings} to={placeIn(timeline, country)} />
                      </td>
                      <td class="number">{acting || ''}</td>
                      <td class="number">{reports}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <table>
              <thead>
                <tr>
                  <th scope="col">Place</th>
                  <th scope="col">In</th>
                  <th scope="col" class="number">
                    Happens there
                  </th>
                  <th scope="col" class="number">
                    Reports
                  </th>
                </tr>
              </thead>
              <tbody>
                {places.map((one) => (
                  <tr key={one.key} data-item tabIndex={-1}>
                    <th scope="row">
                      <Name of={one} />
                    </th>
                    <td>{countryOf(one, names)}</td>
                    <td class="number">
                      <Linked n={one.happenings} to={placeIn(timeline, one.key)} />
                    </td>
                    <td class="number">{one.reports}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Answered>
  )
}

/** Lakes and seas between countries, and places of which it is not sure in which they are: the map has only countries. */
function Unmapped({ places, timeline }: { readonly places: Places['places']; readonly timeline: string }) {
  const lost = places.filter(({ country, happenings }) => country === undefined && happenings > 0)
  if (lost.length === 0) return null
  return (
    <p class="unmapped">
      Not on the map:{' '}
      {lost.map((one, nth) => (
        <span key={one.key}>
          {nth > 0 ? ', ' : ''}
          <bdi>{shown(one.name)}</bdi> <Linked n={one.happenings} to={placeIn(timeline, one.key)} />
        </span>
      ))}
    </p>
  )
}

const placeIn = (timeline: string, key: string): string => `${timeline}?place=${encodeURIComponent(key)}`

/** The country of a place that is not that country itself. */
const countryOf = (
  { name, country }: Places['places'][number],
  names: ReadonlyMap<string | undefined, string>,
): string => {
  const said = country === undefined ? '' : (names.get(country) ?? country)
  return said === name ? '' : said
}

const Linked = ({ n, to }: { readonly n: number; readonly to: string }) => (n > 0 ? <a href={to}>{n}</a> : null)
