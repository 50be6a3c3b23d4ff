import { wordSet } from './word-set.ts'

/** What stands before a person's name and is no part of it, lower-case without stops: "Mr", "Gen", "President", "Sheikh". */
export const titles: ReadonlySet<string> = wordSet(`
  mr mrs ms miss mx dr prof professor sir madam madame monsieur mme mlle messrs señor señora herr frau don doña
  president vice-president premier chancellor minister secretary governor gov mayor ambassador envoy senator sen sens
  representative rep reps congressman congresswoman deputy speaker chairman chairwoman chairperson chair director
  commissioner councillor councilor councilman councilwoman cllr delegate mp mep mla mlas undersecretary treasurer
  spokesman spokeswoman spokesperson
  ruler khedive king queen prince princess emperor empress sultan emir amir shah tsar duke duchess count baron lord lady dame crown
  sheikh sheikha sheik shaikh
  pope cardinal archbishop bishop reverend rev father fr sister brother rabbi imam mullah ayatollah maulana mufti pastor
  patriarch sri shri smt swami
  general gen lieutenant lt colonel col major maj captain capt commander cmdr admiral adm brigadier brig sergeant sgt
  corporal cpl private pte marshal chief superintendent supt inspector constable detective det officer ret retd
  judge justice attorney prosecutor advocate barrister magistrate sheriff
  highness majesty excellency honourable honorable rtd pm dg
  hh hrh cap pol adv datuk dato seri tan tun tengku puan encik maulana imam pandit ustad magistrates yb tuan haji
  ceo cfo coo coach manager editor engineer engr eng analyst uncle aunt auntie aunty grandmother grandfather mama
  former late acting prime foreign defense defence interior finance`)

/** Of these, what people are christened: "Duke Ellington", "Don Ho". It comes off only before two more words. */
export const firstNames: ReadonlySet<string> = wordSet('don duke major baron grace tan imam')

/** Of these, what people are called after their fathers: alone, "King" and "Bishop" are somebody, unless "the" stands before. */
export const surnames: ReadonlySet<string> = wordSet(
  'king prince duke count baron major bishop pope lord judge justice marshal sheriff constable tan imam haji cap',
)

/** What follows a name and numbers or ranks it: "Jr.", "III". */
export const nameEndings: ReadonlySet<string> = wordSet('jr jr. sr sr. ii iii iv')

/** Determiners and possessives that a name may carry before it. */
export const determiners: ReadonlySet<string> = wordSet('the a an this that these those his her its their our my your')

/** Titles that only people bear. */
export const personal: ReadonlySet<string> = wordSet(
  'mr mrs ms miss dr prof sheikha mme madame sir messrs gen col sgt capt sen rep',
)

/** Small words that may begin a name: "bin Salman", "al-Shabaab", "van der Bellen". */
export const particles: ReadonlySet<string> = wordSet(
  "al el ul ur ad as at an bin ibn bint ben abu umm de del della dela di da das do dos du van von der den ten ter la le les las los lo y zu af av 'd d o' mac mc e",
)
