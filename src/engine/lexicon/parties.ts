/** What parties' people are called before their office, and the party's name: "Democratic senator", "Tory MP". As of 2024. */
const table: ReadonlyMap<string, string> = new Map([
  ['Republican', 'Republican'],
  ['GOP', 'Republican'],
  ['Democratic', 'Democratic'],
  ['Democrat', 'Democratic'],
  ['Libertarian', 'Libertarian'],
  ['Conservative', 'Conservative'],
  ['Tory', 'Conservative'],
  ['Labour', 'Labour'],
])

/** The party that a word before an office tells; "conservative" without its capital tells none. */
export const partyOf = (word: string): string | undefined => table.get(word)
