import { cityTable } from './cities.ts'
import { regionTable } from './regions.ts'

/** A place that a name may be. */
export interface KnownPlace {
  /** ISO 3166-1 alpha-3. */
  country: string
  form: 'city' | 'capital' | 'region'
  /** In thousands; of a region, as much as a large city. */
  population: number
}

/** What news calls cities otherwise than the table of cities does, and cities that it lacks. */
const aliases = `
UKR Kiev*2798,Odesa 1002,Zaporizhzhia 796,Mykolaiv 511,Kherson 320,Bakhmut 73
USA Washington*602,Washington D.C.*602,Washington DC*602,New York 8175,St. Louis 315,St. Paul 300,Bronx 1385
KAZ Astana*346
CHN Peking*11717,Hong Kong 7013
MNG Ulaanbaatar*845
MMR Naypyidaw*925,Naypyitaw*925,Rangoon 4477
YEM Sana'a*1937
TCD Ndjamena*721
PAN Panama City*408
IND Delhi*10927,Bombay 12691,Bengaluru 5104,Calcutta 4631
VNM Saigon 3467,Ho Chi Minh 3467
RUS St. Petersburg 5028,St Petersburg 5028,Rostov-on-Don 1074
ISR Tel-Aviv 433
PSE Gaza 410,Ramallah 38,Gaza Strip 2000,West Bank 2900,Jenin 50
NLD The Hague 474,Hague 474
CHE Zürich 341,Zurich 341,Davos 11
DEU Cologne 963,Munich 1260
GBR Scotland 5400,Wales 3100,England 55000,Northern Ireland 1900,Belfast 274
ESP Catalonia 7500
CAN Quebec 8400
POL Krakow 755
SYR Homs 775,Idlib 128
IRQ Mosul 1740,Kirkuk 601
SOM Mogadishu*2587
ETH Tigray 5700
LBY Benghazi 650
`

const region = 1500

/** By folded name, the most populous first. */
export const knownPlaces: ReadonlyMap<string, readonly KnownPlace[]> = tabled()

/** "Bogotá" → "bogota", "N’Djamena" → "n'djamena": accents and the shape of apostrophes do not count. */
export function foldPlace(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[’‘`]/g, "'")
    .toLowerCase()
}

function tabled() {
  const found = new Map<string, KnownPlace[]>()
  const add = (name: string, place: KnownPlace) => {
    const key = foldPlace(name)
    const own = found.get(key)
    if (!own) found.set(key, [place])
    else if (!own.some(({ country }) => country === place.country)) own.push(place)
  }
  for (const line of `${aliases.trim()}\n${cityTable.trim()}`.split('\n'))
    for (const city of line.slice(4).split(',')) {
      const mark = Math.max(city.lastIndexOf('*'), city.lastIndexOf(' '))
      const form = city[mark] === '*' ? 'capital' : 'city'
      add(city.slice(0, mark), { country: line.slice(0, 3), form, population: Number(city.slice(mark + 1)) })
    }
  for (const line of regionTable.trim().split('\n'))
    for (const name of line.slice(4).split(','))
      add(name, { country: line.slice(0, 3), form: 'region', population: region })
  for (const places of found.values()) places.sort((a, b) => b.population - a.population)
  return found
}

/** The states of the United States, with what they are shortened to in front of a comma: "Paris, Tex." */
export const states: ReadonlySet<string> = new Set(
  `alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois indiana
iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska
nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming
ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va
wash wis wyo d.c dc n.h n.j n.m n.y n.c n.d r.i s.c s.d w.va`
    .split(/\s+/)
    .concat(
      'new hampshire,new jersey,new mexico,new york,north carolina,north dakota,rhode island,south carolina,south dakota,west virginia,washington state'.split(
        ',',
      ),
    ),
)
