import { wordSet } from './word-set.ts'

/**
 * States and provinces that news writes behind a town: "Paris, Texas", "Portland, Ore." Sources: the United States Census
 * Bureau; the Associated Press for its abbreviations; Statistics Canada; the Australian Bureau of Statistics. 2024.
 */
const written = `alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii, idaho,
illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi,
missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york, north carolina, north dakota, ohio,
oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia,
washington, west virginia, wisconsin, wyoming, district of columbia, puerto rico, d.c., dc,
ala, ariz, ark, calif, colo, conn, del, fla, ga, ill, ind, kan, ky, la, md, mass, mich, minn, miss, mo, mont, neb, nev, n.h, n.j, n.m,
n.y, n.c, n.d, okla, ore, pa, r.i, s.c, s.d, tenn, vt, va, wash, w.va, wis, wyo,
ontario, quebec, québec, british columbia, alberta, manitoba, saskatchewan, nova scotia, new brunswick, newfoundland,
prince edward island, new south wales, queensland, tasmania, western australia, south australia`

const states: ReadonlySet<string> = new Set(written.split(/,\s+/))
const postal =
  wordSet(`al ak az ar ca co ct de fl ga hi ia id il in ks ky la ma md me mi mn mo ms mt nc nd ne nh nj nm nv ny oh ok or pa ri
  sc sd tn tx ut va vt wa wi wv wy`)

/** Whether a name in lower case is a state or province, in full or short: "texas", "ore.", "tx". */
export const isState = (key: string): boolean =>
  states.has(key) || states.has(key.endsWith('.') ? key.slice(0, -1) : key) || postal.has(key)
