import type { Measure } from '../../record/index.ts'
import { convert, units } from '../../record/units.ts'

/** A unit that a figure may carry: its UCUM code, what it measures, and by what the figure is multiplied to be in it. */
export interface Unit {
  unit: string
  measure: Measure
  factor?: number
}

// One unit a line: its code, then the words for it divided by commas, in lower case. A hyphen in the text
// reads as a space: "kilowatt-hours", "light-years". Left out are words that are something else as often ("in", "bar").
const table = `
[mi_i] mile,miles,mi
km kilometer,kilometers,kilometre,kilometres,km,kms
m meter,meters,metre,metres,m
cm centimeter,centimeters,centimetre,centimetres,cm
mm millimeter,millimeters,millimetre,millimetres,mm
um micron,microns,micrometer,micrometers
nm nanometer,nanometers,nanometre,nanometres
[ft_i] foot,feet,ft
[in_i] inch,inches
[yd_i] yard,yards,yd
[nmi_i] nautical mile,nautical miles
[ly] light year,light years
har hectare,hectares,ha
[acr_us] acre,acres
km2 square kilometer,square kilometers,square kilometre,square kilometres,square km,sq km,sq kilometers,sq kilometres,km2,km²
m2 square meter,square meters,square metre,square metres,sq m,sq meters,sq metres,m2,m²
[mi_i]2 square mile,square miles,sq mile,sq miles,sq mi
[sft_i] square foot,square feet,sq ft,sq feet,sqft
[syd_i] square yard,square yards
[sin_i] square inch,square inches
kg kilogram,kilograms,kilogramme,kilogrammes,kilo,kilos,kg,kgs
g gram,grams,gramme,grammes
mg milligram,milligrams,mg
ug microgram,micrograms
t tonne,tonnes,metric ton,metric tons,metric tonne,metric tonnes
[lton_av] long ton,long tons
[ston_av] ton,tons,short ton,short tons
[lb_av] pound,pounds,lb,lbs
[oz_av] ounce,ounces,oz,troy ounce,troy ounces
[stone_av] stone
[car_m] carat,carats
L liter,liters,litre,litres
mL milliliter,milliliters,millilitre,millilitres,ml
hL hectoliter,hectoliters,hectolitre,hectolitres
m3 cubic meter,cubic meters,cubic metre,cubic metres,cu m,m3,m³
km3 cubic kilometer,cubic kilometers,cubic kilometre,cubic kilometres
[cft_i] cubic foot,cubic feet,cu ft
[cin_i] cubic inch,cubic inches
[cyd_i] cubic yard,cubic yards
[gal_us] gallon,gallons,gal
[bbl_us] barrel,barrels,bbl
[pt_us] pint,pints
[qt_us] quart,quarts
[foz_us] fluid ounce,fluid ounces
[bu_us] bushel,bushels
[acr_us].[ft_i] acre foot,acre feet
Cel celsius,centigrade,degree celsius,degrees celsius,degrees centigrade,degree c,degrees c,C,° c,°c,℃
[degF] fahrenheit,degree fahrenheit,degrees fahrenheit,degree f,degrees f,F,° f,°f,℉
K kelvin,kelvins,degrees kelvin
deg degree,degrees,°
km/h kilometer per hour,kilometers per hour,kilometre per hour,kilometres per hour,kilometers an hour,kilometres an hour,km per hour,km an hour,km/h,km/hr,km / h,kph,kmh,kmph
[mi_i]/h mile per hour,miles per hour,mile an hour,miles an hour,mph
m/s meters per second,metres per second,meters a second,metres a second,m/s,m / s
km/s kilometers per second,kilometres per second,kilometers a second,kilometres a second,km/s
[ft_i]/s feet per second,feet a second
[mi_i]/s miles per second,miles a second
[kn_i] knot,knots
J joule,joules
kJ kilojoule,kilojoules,kj
MJ megajoule,megajoules
kW.h kilowatt hour,kilowatt hours,kwh
MW.h megawatt hour,megawatt hours,mwh
GW.h gigawatt hour,gigawatt hours,gwh
TW.h terawatt hour,terawatt hours,twh
[Cal] calorie,calories,kilocalorie,kilocalories,kcal
[Btu] btu,btus
W watt,watts
kW kilowatt,kilowatts,kw
MW megawatt,megawatts,mw
GW gigawatt,gigawatts,gw
TW terawatt,terawatts,tw
[HP] horsepower,hp
Pa pascal,pascals
hPa hectopascal,hectopascals,hpa
kPa kilopascal,kilopascals,kpa
mbar millibar,millibars,mbar,mb
[psi] psi,pounds per square inch
[in_i'Hg] inches of mercury
Hz hertz,hz
kHz kilohertz,khz
MHz megahertz,mhz
GHz gigahertz,ghz
By byte,bytes
kBy kilobyte,kilobytes,kb
MBy megabyte,megabytes
GBy gigabyte,gigabytes,gb
TBy terabyte,terabytes,tb
PBy petabyte,petabytes,pb
bit bit,bits
Mbit megabit,megabits
Gbit gigabit,gigabits
kbit/s kilobits per second,kbps
Mbit/s megabits per second,mbps
Gbit/s gigabits per second,gbps
[bbl_us]/d barrel per day,barrels per day,barrels a day,barrel a day,bpd
V volt,volts
kV kilovolt,kilovolts,kv
A ampere,amperes,amps
dB decibel,decibels,db
mSv millisievert,millisieverts
% %,percent,per cent,pct,percents,pc
[ppm] part per million,parts per million,ppm
[ppb] part per billion,parts per billion,ppb
`

const percentagePoints = [
  'percentage point',
  'percentage points',
  'percent point',
  'percent points',
  'per cent points',
  'pct point',
  'pct points',
]
const basisPoints = ['basis point', 'basis points', 'bps']

/** By its first word, every way to write a unit, the longest first: "square" leads to "square miles" and others. */
export const unitsByFirstWord: ReadonlyMap<string, readonly (Unit & { words: readonly string[] })[]> = byFirstWord()

function byFirstWord() {
  const found = new Map<string, (Unit & { words: string[] })[]>()
  const add = (phrase: string, unit: Unit) => {
    const words = phrase.split(' ')
    found.set(
      words[0]!,
      [...(found.get(words[0]!) ?? []), { ...unit, words }].sort((a, b) => b.words.length - a.words.length),
    )
  }
  for (const line of table.trim().split('\n')) {
    const unit = line.slice(0, line.indexOf(' '))
    for (const name of line.slice(unit.length + 1).split(',')) add(name, { unit, measure: units.get(unit)!.kind })
  }
  for (const name of percentagePoints) add(name, { unit: '%', measure: 'percentage-point' })
  for (const name of basisPoints) add(name, { unit: '%', measure: 'percentage-point', factor: 0.01 })
  return found
}

/** How many of the second unit make one of the first, where the two are said in one breath: "6 feet 3 inches". */
export const smallerUnits: ReadonlyMap<string, readonly [string, number]> = new Map(
  [
    ['[ft_i]', '[in_i]'],
    ['[lb_av]', '[oz_av]'],
    ['[stone_av]', '[lb_av]'],
    ['[mi_i]', '[ft_i]'],
    ['m', 'cm'],
    ['km', 'm'],
  ].map(([one, part]) => [one!, [part!, Math.round(convert({ low: 1, high: 1 }, one!, part!).low)]]),
)
