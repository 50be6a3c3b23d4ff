import { type ExtendedFeature, geoArea } from 'd3-geo'
import { feature } from 'topojson-client'
import atlas from 'world-atlas/countries-50m.json?url'
import { alpha3Of } from './countries.ts'

/** A country as it is drawn. */
export interface Land {
  readonly shape: ExtendedFeature
  readonly name: string
  /** ISO 3166-1 alpha-3, where it has one. */
  readonly country?: string
}

type Topology = Parameters<typeof feature>[0]

/** The countries of Natural Earth as world-atlas has them, from the desk’s own server. */
export async function loadWorld(): Promise<readonly Land[]> {
  const world: Topology = await (await fetch(atlas)).json()
  const drawn = feature(world, world.objects.countries!)
  const shapes = drawn.type === 'FeatureCollection' ? drawn.features : [drawn]
  const lands = shapes.map((shape) => {
    const name = String(shape.properties?.name)
    return { shape, name, country: alpha3Of.get(String(shape.id ?? name)), area: geoArea(shape) }
  })
  const largest = new Map(lands.toSorted((a, b) => a.area - b.area).map((land) => [land.country, land]))
  return lands.map((land) => {
    const { shape, name, country } = land
    // Reefs of a country that the atlas has for themselves, under the number of the country, are not the country.
    return { shape, name, ...(country !== undefined && largest.get(country) === land ? { country } : {}) }
  })
}
