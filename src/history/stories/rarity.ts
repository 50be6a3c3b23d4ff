import { frequencyTable, passages } from './frequencies.ts'

/** Words that are not in the table stand in about so many passages. */
const unseen = 2
const scaled = (count: number): number => Math.log(passages / count) / Math.log(passages / unseen)

const readTable = (): ReadonlyMap<string, number> => {
  const rarities = new Map<string, number>()
  let rarity = 1
  for (const word of frequencyTable.trim().split(/\s/))
    if (/^\d/.test(word)) rarity = scaled(2 ** (Number(word) / 2))
    else rarities.set(word, rarity)
  return rarities
}

const rarities = readTable()

/** How rare a word (its stem) is in the news at large: 0 where it is everywhere ("in"), 1 where it is hardly anywhere. */
export const rarityOf = (stem: string): number => rarities.get(stem) ?? 1
