import { type ExtendedFeature, type GeoProjection, geoArea, geoCentroid, geoNaturalEarth1, geoPath } from 'd3-geo'
import { useState } from 'preact/hooks'
import type { Places } from '../../../api/story.ts'
import { useWidth } from '../../parts/width.ts'
import type { Land } from './world.ts'

type Country = Places['countries'][number]

/** Countries shaded by how many happenings are there; those whose people take part, and those only named, told apart. */
export function WorldMap({
  world,
  countries,
}: {
  readonly world: readonly Land[]
  readonly countries: readonly Country[]
}) {
  const [box, width] = useWidth<HTMLDivElement>()
  const [isWhole, setIsWhole] = useState(false)
  const known = new Map(countries.map((one) => [one.country, one]))
  const of = (land: Land): Country | undefined => (land.country === undefined ? undefined : known.get(land.country))
  // Where nothing is told to be in any country, those that most reports name are what it is about.
  const isAnywhere = countries.some(({ happenings }) => happenings > 0)
  const weight = (land: Land): number => weightOf(of(land), isAnywhere)
  const concerned = world.filter((land) => of(land)).toSorted((a, b) => weight(b) - weight(a))
  const scene = concerned.length === 0 ? [] : sceneOf(concerned, weight)
  const isClose = !isWhole && scene.length > 0
  const most = Math.max(1, ...countries.map(({ happenings }) => happenings))
  const height = Math.round(width * 0.56)
  const projection = projected(isClose ? scene : [], width, height)
  const path = geoPath(projection)
  return (
    <div class="map" ref={box}>
      {width > 0 ? (
        <svg width={width} height={height} role="img" aria-label="Map of the countries; the table beneath has the same">
          {world.map((land) => (
            <path
              key={land.name}
              class={`land ${lookOf(of(land))}`}
              style={shadeOf(of(land), most)}
              d={path(land.shape) ?? ''}
            >
              <title>{titleOf(land, of(land))}</title>
            </path>
          ))}
          {labelled(concerned, projection, { width, height }).map(({ name, x, y }) => (
            <text key={name} class="label" x={x} y={y}>
              {name}
            </text>
          ))}
        </svg>
      ) : null}
      <p class="legend">
        <span class="key is-scene" /> happens there <span class="key is-acting" /> takes part{' '}
        <span class="key is-named" /> is named{' '}
        <button type="button" class="quiet" onClick={() => setIsWhole(!isWhole)}>
          {isClose ? 'the whole world' : 'closer'}
        </button>
      </p>
    </div>
  )
}

const weightOf = (one: Country | undefined, isAnywhere: boolean): number =>
  one === undefined ? 0 : isAnywhere ? one.happenings + one.acting : one.reports

/** So much of all that happens is in the countries that a close map is of. */
const mostOfAll = 0.8

/** The fewest countries that have most of a story, the first first; all of them where nothing is told to be anywhere. */
function sceneOf(lands: readonly Land[], weight: (land: Land) => number): readonly Land[] {
  const all = lands.reduce((sum, land) => sum + weight(land), 0)
  const scene: Land[] = []
  let sum = 0
  for (const land of lands) {
    if (all > 0 && sum >= all * mostOfAll) break
    scene.push(land)
    sum += weight(land)
  }
  return scene
}

/** So much closer than the whole world a map may be: the coasts are no finer. */
const closest = 12

/** The whole world, or as close as these lands all fit. */
function projected(lands: readonly Land[], width: number, height: number) {
  const frame: [[number, number], [number, number]] = [
    [6, 6],
    [Math.max(7, width - 6), Math.max(7, height - 6)],
  ]
  const whole = geoNaturalEarth1().fitExtent(frame, { type: 'Sphere' })
  if (lands.length === 0) return whole
  const all = { type: 'FeatureCollection' as const, features: lands.map(({ shape }) => mainland(shape)) }
  const [longitude, latitude] = geoCentroid(all)
  const close = geoNaturalEarth1().rotate([-longitude, 0]).fitExtent(frame, all)
  const mostScale = whole.scale() * closest
  return close.scale() <= mostScale
    ? close
    : geoNaturalEarth1()
        .rotate([-longitude, 0])
        .center([0, latitude])
        .scale(mostScale)
        .translate([width / 2, height / 2])
}

/** The largest piece of a country: its islands on the other side of the world need not be on a close map. */
function mainland(shape: ExtendedFeature): ExtendedFeature {
  const { geometry } = shape
  if (geometry?.type !== 'MultiPolygon') return shape
  const pieces = geometry.coordinates.map((coordinates) => ({ type: 'Polygon' as const, coordinates }))
  const [largest] = pieces.toSorted((a, b) => geoArea(b) - geoArea(a))
  return { ...shape, geometry: largest! }
}

const lookOf = (one: Country | undefined): string =>
  one === undefined ? '' : one.happenings > 0 ? 'is-scene' : one.acting > 0 ? 'is-acting' : 'is-named'

const shadeOf = (one: Country | undefined, most: number) =>
  one && one.happenings > 0 ? { fillOpacity: 0.5 + (0.5 * one.happenings) / most } : {}

const titleOf = ({ name }: Land, one: Country | undefined): string =>
  one === undefined
    ? name
    : `${name}: ${one.happenings} happen there, takes part in ${one.acting}, named in ${one.reports} reports`

interface Label {
  readonly name: string
  readonly x: number
  readonly y: number
}

/** Names of countries, the first first, where there is room for them. */
function labelled(
  lands: readonly Land[],
  projection: GeoProjection,
  { width, height }: { readonly width: number; readonly height: number },
): Label[] {
  const labels: Label[] = []
  for (const land of lands) {
    // On the globe: one that the map's edge cuts in two has its middle between the pieces.
    const [x, y] = projection(geoCentroid(mainland(land.shape))) ?? [-1, -1]
    const half = land.name.length * 3.6
    const isFree = labels.every((one) => Math.abs(one.y - y) > 14 || Math.abs(one.x - x) > half + one.name.length * 3.6)
    if (isFree && x > half && x < width - half && y > 12 && y < height - 6) labels.push({ name: land.name, x, y })
  }
  return labels
}
