import type { Measure } from '../../record/index.ts'

/** A unit that a figure may carry: its UCUM code, what it measures, and by what the figure is multiplied to be in it. */
export interface Unit {
  unit: string
  measure: Measure
  factor?: number
}

// One unit a line: its code, its measure, then the words for it divided by commas, in lower case. A hyphen in the text
// reads as a space: "kilowatt-hours", "light-years". Left out are words that are something else as often ("in", "bar").
const table = `
[mi_i] length mile,miles,mi
km length kilometer,kilometers,kilometre,kilometres,km,kms
m length meter,meters,metre,metres,m
cm length centimeter,centimeters,centimetre,centimetres,cm
mm length millimeter,millimeters,millimetre,millimetres,mm
um length micron,microns,micrometer,micrometers
nm length nanometer,nanometers,nanometre,nanometres
[ft_i] length foot,feet,ft
[in_i] length inch,inches
[yd_i] length yard,yards,yd
[nmi_i] length nautical mile,nautical miles
[ly] length light year,light years
har area hectare,hectares,ha
[acr_us] area acre,acres
km2 area square kilometer,square kilometers,square kilometre,square kilometres,square km,sq km,sq kilometers,sq kilometres,km2,km²
m2 area square meter,square meters,square metre,square metres,sq m,sq meters,sq metres,m2,m²
[mi_i]2 area square mile,square miles,sq mile,sq miles,sq mi
[sft_i] area square foot,square feet,sq ft,sq feet,sqft
[syd_i] area square yard,square yards
[sin_i] area square inch,square inches
kg mass kilogram,kilograms,kilogramme,kilogrammes,kilo,kilos,kg,kgs
g mass gram,grams,gramme,grammes
mg mass milligram,milligrams,mg
ug mass microgram,micrograms
t mass tonne,tonnes,metric ton,metric tons,metric tonne,metric tonnes
[lton_av] mass long ton,long tons
[ston_av] mass ton,tons,short ton,short tons
[lb_av] mass pound,pounds,lb,lbs
[oz_av] mass ounce,ounces,oz,troy ounce,troy ounces
[stone_av] mass stone
[car_m] mass carat,carats
L volume liter,liters,litre,litres
mL volume milliliter,milliliters,millilitre,millilitres,ml
hL volume hectoliter,hectoliters,hectolitre,hectolitres
m3 volume cubic meter,cubic meters,cubic metre,cubic metres,cu m,m3,m³
km3 volume cubic kilometer,cubic kilometers,cubic kilometre,cubic kilometres
[cft_i] volume cubic foot,cubic feet,cu ft
[cin_i] volume cubic inch,cubic inches
[cyd_i] volume cubic yard,cubic yards
[gal_us] volume gallon,gallons,gal
[bbl_us] volume barrel,barrels,bbl
[pt_us] volume pint,pints
[qt_us] volume quart,quarts
[foz_us] volume fluid ounce,fluid ounces
[bu_us] volume bushel,bushels
[acr_us].[ft_i] volume acre foot,acre feet
Cel temperature celsius,centigrade,degree celsius,degrees celsius,degrees centigrade,degree c,degrees c,C,° c,°c,℃
[degF] temperature fahrenheit,degree fahrenheit,degrees fahrenheit,degree f,degrees f,F,° f,°f,℉
K temperature kelvin,kelvins,degrees kelvin
deg angle degree,degrees,°
km/h speed kilometer per hour,kilometers per hour,kilometre per hour,kilometres per hour,kilometers an hour,kilometres an hour,km per hour,km an hour,km/h,km/hr,km / h,kph,kmh,kmph
[mi_i]/h speed mile per hour,miles per hour,mile an hour,miles an hour,mph
m/s speed meters per second,metres per second,meters a second,metres a second,m/s,m / s
km/s speed kilometers per second,kilometres per second,kilometers a second,kilometres a second,km/s
[ft_i]/s speed feet per second,feet a second
[mi_i]/s speed miles per second,miles a second
[kn_i] speed knot,knots
J energy joule,joules
kJ energy kilojoule,kilojoules,kj
MJ energy megajoule,megajoules
kW.h energy kilowatt hour,kilowatt hours,kwh
MW.h energy megawatt hour,megawatt hours,mwh
GW.h energy gigawatt hour,gigawatt hours,gwh
TW.h energy terawatt hour,terawatt hours,twh
[Cal] energy calorie,calories,kilocalorie,kilocalories,kcal
[Btu] energy btu,btus
W power watt,watts
kW power kilowatt,kilowatts,kw
MW power megawatt,megawatts,mw
GW power gigawatt,gigawatts,gw
TW power terawatt,terawatts,tw
[HP] power horsepower,hp
Pa pressure pascal,pascals
hPa pressure hectopascal,hectopascals,hpa
kPa pressure kilopascal,kilopascals,kpa
mbar pressure millibar,millibars,mbar,mb
[psi] pressure psi,pounds per square inch
[in_i'Hg] pressure inches of mercury
Hz frequency hertz,hz
kHz frequency kilohertz,khz
MHz frequency megahertz,mhz
GHz frequency gigahertz,ghz
By data byte,bytes
kBy data kilobyte,kilobytes,kb
MBy data megabyte,megabytes
GBy data gigabyte,gigabytes,gb
TBy data terabyte,terabytes,tb
PBy data petabyte,petabytes,pb
bit data bit,bits
Mbit data megabit,megabits
Gbit data gigabit,gigabits
kbit/s data kilobits per second,kbps
Mbit/s data megabits per second,mbps
Gbit/s data gigabits per second,gbps
[bbl_us]/d other barrel per day,barrels per day,barrels a day,barrel a day,bpd
V other volt,volts
kV other kilovolt,kilovolts,kv
A other ampere,amperes,amps
dB other decibel,decibels,db
mSv other millisievert,millisieverts
% percent %,percent,per cent,pct,percents,pc
[ppm] ratio part per million,parts per million,ppm
[ppb] ratio part per billion,parts per billion,ppb
% percentage-point percentage point,percentage points,percent point,percent points,per cent points,pct point,pct points
`

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
    const [unit, measure, names] = splitAtSpaces(line)
    for (const name of names.split(',')) add(name, { unit, measure: measure as Measure })
  }
  for (const name of ['basis point', 'basis points', 'bps'])
    add(name, { unit: '%', measure: 'percentage-point', factor: 0.01 })
  return found
}

function splitAtSpaces(line: string): [string, string, string] {
  const first = line.indexOf(' ')
  const second = line.indexOf(' ', first + 1)
  return [line.slice(0, first), line.slice(first + 1, second), line.slice(second + 1)]
}

/** How many of the second unit make one of the first, where the two are said in one breath: "6 feet 3 inches". */
export const smallerUnits: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['[ft_i]', ['[in_i]', 12]],
  ['[lb_av]', ['[oz_av]', 16]],
  ['[stone_av]', ['[lb_av]', 14]],
  ['[mi_i]', ['[ft_i]', 5280]],
  ['m', ['cm', 100]],
  ['km', ['m', 1000]],
])
