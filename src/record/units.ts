import type { Measure, Quantity } from './schema.ts'

/** What is known of a unit: what it measures, what a reader calls several, how it is abbreviated, and what one is in its kind's base unit. */
export interface UnitFacts {
  kind: Measure
  name: string
  symbol: string
  /** None where figures are better not converted: a kilobyte is 1,000 bytes to one and 1,024 to the other. */
  factor?: number
  /** How far its zero is off. */
  offset?: number
}

type Row = readonly [code: string, name: string, symbol: string, factor?: number, offset?: number]

const table: { readonly [kind in Measure]?: readonly Row[] } = {
  length: [
    ['m', 'meters', 'm', 1],
    ['cm', 'centimeters', 'cm', 0.01],
    ['mm', 'millimeters', 'mm', 0.001],
    ['um', 'micrometers', 'µm', 1e-6],
    ['nm', 'nanometers', 'nm', 1e-9],
    ['km', 'kilometers', 'km', 1000],
    ['[in_i]', 'inches', 'in', 0.0254],
    ['[ft_i]', 'feet', 'ft', 0.3048],
    ['[yd_i]', 'yards', 'yd', 0.9144],
    ['[mi_i]', 'miles', 'mi', 1609.344],
    ['[nmi_i]', 'nautical miles', 'nmi', 1852],
    ['[ly]', 'light-years', 'light-years', 9460730472580800],
  ],
  area: [
    ['m2', 'square meters', 'm²', 1],
    ['km2', 'square kilometers', 'km²', 1e6],
    ['har', 'hectares', 'ha', 1e4],
    ['[sin_i]', 'square inches', 'sq in', 0.00064516],
    ['[sft_i]', 'square feet', 'sq ft', 0.09290304],
    ['[syd_i]', 'square yards', 'sq yd', 0.83612736],
    ['[mi_i]2', 'square miles', 'sq mi', 2589988.110336],
    ['[acr_us]', 'acres', 'acres', 4046.8564224],
  ],
  mass: [
    ['g', 'grams', 'g', 1],
    ['ug', 'micrograms', 'µg', 1e-6],
    ['mg', 'milligrams', 'mg', 0.001],
    ['kg', 'kilograms', 'kg', 1000],
    ['t', 'metric tons', 't', 1e6],
    ['[car_m]', 'carats', 'carats', 0.2],
    ['[oz_av]', 'ounces', 'oz', 28.349523125],
    ['[lb_av]', 'pounds', 'lb', 453.59237],
    ['[stone_av]', 'stone', 'st', 6350.29318],
    ['[ston_av]', 'short tons', 'short tons', 907184.74],
    ['[lton_av]', 'long tons', 'long tons', 1016046.9088],
  ],
  volume: [
    ['L', 'liters', 'L', 1],
    ['mL', 'milliliters', 'mL', 0.001],
    ['hL', 'hectoliters', 'hL', 100],
    ['m3', 'cubic meters', 'm³', 1000],
    ['km3', 'cubic kilometers', 'km³', 1e12],
    ['[cin_i]', 'cubic inches', 'cu in', 0.016387064],
    ['[cft_i]', 'cubic feet', 'cu ft', 28.316846592],
    ['[cyd_i]', 'cubic yards', 'cu yd', 764.554857984],
    ['[foz_us]', 'fluid ounces', 'fl oz', 0.0295735295625],
    ['[pt_us]', 'pints', 'pints', 0.473176473],
    ['[qt_us]', 'quarts', 'quarts', 0.946352946],
    ['[gal_us]', 'gallons', 'gal', 3.785411784],
    ['[bbl_us]', 'barrels', 'barrels', 158.987294928],
    ['[bu_us]', 'bushels', 'bushels', 35.23907016688],
    ['[acr_us].[ft_i]', 'acre-feet', 'acre-feet', 1233481.83754752],
  ],
  temperature: [
    ['Cel', 'degrees Celsius', '°C', 1],
    ['[degF]', 'degrees Fahrenheit', '°F', 5 / 9, 32],
    ['K', 'kelvins', 'K', 1, 273.15],
  ],
  angle: [['deg', 'degrees', '°']],
  speed: [
    ['km/h', 'kilometers an hour', 'km/h', 1],
    ['m/s', 'meters a second', 'm/s', 3.6],
    ['km/s', 'kilometers a second', 'km/s', 3600],
    ['[mi_i]/h', 'miles an hour', 'mph', 1.609344],
    ['[ft_i]/s', 'feet a second', 'ft/s', 1.09728],
    ['[mi_i]/s', 'miles a second', 'mi/s', 5793.6384],
    ['[kn_i]', 'knots', 'knots', 1.852],
  ],
  energy: [
    ['J', 'joules', 'J', 1],
    ['kJ', 'kilojoules', 'kJ', 1e3],
    ['MJ', 'megajoules', 'MJ', 1e6],
    ['kW.h', 'kilowatt-hours', 'kWh', 3.6e6],
    ['MW.h', 'megawatt-hours', 'MWh', 3.6e9],
    ['GW.h', 'gigawatt-hours', 'GWh', 3.6e12],
    ['TW.h', 'terawatt-hours', 'TWh', 3.6e15],
    ['[Cal]', 'calories', 'calories', 4184],
    ['[Btu]', 'British thermal units', 'Btu', 1055.05585262],
  ],
  power: [
    ['W', 'watts', 'W', 1],
    ['kW', 'kilowatts', 'kW', 1e3],
    ['MW', 'megawatts', 'MW', 1e6],
    ['GW', 'gigawatts', 'GW', 1e9],
    ['TW', 'terawatts', 'TW', 1e12],
    ['[HP]', 'horsepower', 'hp', 745.69987158227],
  ],
  pressure: [
    ['Pa', 'pascals', 'Pa', 1],
    ['hPa', 'hectopascals', 'hPa', 100],
    ['kPa', 'kilopascals', 'kPa', 1000],
    ['mbar', 'millibars', 'mbar', 100],
    ['[psi]', 'pounds per square inch', 'psi', 6894.757293168],
    ["[in_i'Hg]", 'inches of mercury', 'inHg', 3386.389],
  ],
  frequency: [
    ['Hz', 'hertz', 'Hz', 1],
    ['kHz', 'kilohertz', 'kHz', 1e3],
    ['MHz', 'megahertz', 'MHz', 1e6],
    ['GHz', 'gigahertz', 'GHz', 1e9],
  ],
  data: [
    ['By', 'bytes', 'bytes'],
    ['kBy', 'kilobytes', 'kB'],
    ['MBy', 'megabytes', 'MB'],
    ['GBy', 'gigabytes', 'GB'],
    ['TBy', 'terabytes', 'TB'],
    ['PBy', 'petabytes', 'PB'],
    ['bit', 'bits', 'bits'],
    ['Mbit', 'megabits', 'Mbit'],
    ['Gbit', 'gigabits', 'Gbit'],
    ['kbit/s', 'kilobits per second', 'kbit/s'],
    ['Mbit/s', 'megabits per second', 'Mbit/s'],
    ['Gbit/s', 'gigabits per second', 'Gbit/s'],
  ],
  duration: [
    ['a', 'years', 'years'],
    ['mo', 'months', 'months'],
    ['wk', 'weeks', 'weeks'],
    ['d', 'days', 'days'],
    ['h', 'hours', 'hours'],
    ['min', 'minutes', 'minutes'],
    ['s', 'seconds', 'seconds'],
  ],
  percent: [['%', 'percent', '%']],
  ratio: [
    ['[ppm]', 'parts per million', 'ppm', 1e-6],
    ['[ppb]', 'parts per billion', 'ppb', 1e-9],
  ],
  other: [
    ['[bbl_us]/d', 'barrels a day', 'barrels a day'],
    ['V', 'volts', 'V'],
    ['kV', 'kilovolts', 'kV'],
    ['A', 'amperes', 'A'],
    ['dB', 'decibels', 'dB'],
    ['mSv', 'millisieverts', 'mSv'],
  ],
}

/** By its UCUM code, every unit that a figure may have, money and plain numbers aside. */
export const units: ReadonlyMap<string, UnitFacts> = new Map(
  Object.entries(table).flatMap(([kind, rows]) =>
    rows.map(([code, name, symbol, factor, offset]): [string, UnitFacts] => [
      code,
      { kind: kind as Measure, name, symbol, ...(factor !== undefined && { factor }), ...(offset && { offset }) },
    ]),
  ),
)

/** "gallon", "mile an hour", "square foot": what one is called, of a name for several. */
export const singular = (name: string): string =>
  name
    .replace('inches', 'inch')
    .replace('feet', 'foot')
    .replace(/s(?= |$)/, '')

/** The values that a figure may stand for. */
interface Range {
  low: number
  high: number
}

/** "length" of miles and of kilometers, else measure and unit: figures of one dimension can be held against each other. */
export const dimensionOf = ({ unit, measure }: Pick<Quantity, 'unit' | 'measure'>): string => {
  const known = units.get(unit)
  return known?.factor === undefined ? `${measure} ${unit}` : known.kind
}

/** Whether two figures are of one kind in two units: miles and kilometers. Currencies are never converted. */
export const isConvertible = (a: Quantity, b: Quantity): boolean =>
  a.unit !== b.unit && dimensionOf(a) === dimensionOf(b)

/** A range in one unit told in another of its kind. */
export function convert({ low, high }: Range, from: string, to: string): Range {
  if (from === to) return { low, high }
  const [one, other] = [scaleOf(from), scaleOf(to)]
  const told = (value: number) => ((value - one.offset) * one.factor) / other.factor + other.offset
  return { low: told(low), high: told(high) }
}

/** As `convert`, for a difference: warming by 1.5 °C is warming by 2.7 °F. */
export const convertDifference = ({ low, high }: Range, from: string, to: string): Range => {
  const factor = scaleOf(from).factor / scaleOf(to).factor
  return { low: low * factor, high: high * factor }
}

function scaleOf(unit: string): { factor: number; offset: number } {
  const { factor, offset = 0 } = units.get(unit) ?? {}
  if (factor === undefined) throw new Error(`There is nothing to convert ${unit} to.`)
  return { factor, offset }
}
