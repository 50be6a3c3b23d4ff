/** What parties' people are called before their office, and the party's name: "Democratic senator", "Tory MP". As of 2024. */
const table: Readonly<Record<string, string>> = {
  republican: 'Republican',
  gop: 'Republican',
  democratic: 'Democratic',
  democrat: 'Democratic',
  libertarian: 'Libertarian',
  conservative: 'Conservative',
  tory: 'Conservative',
  labour: 'Labour',
  independent: 'independent',
}

/** The party that a word in lower case tells, before an office that is held for one. */
export const partyOf = (word: string): string | undefined => (Object.hasOwn(table, word) ? table[word] : undefined)
