/** Words that say nothing of what a sentence is about. */
const empty = new Set(
  `the and that this these those with from into onto over under after before since until while when where which who
  whose whom what than then there their they them its his her hers him she you your our ours for but nor not are was were
  been being has have had having will would could should might must can may also just only more most less least very much
  many some any all each both few other another such same own about around between through during against among across
  said says say told tells according reported announced new first last next year years month months week weeks day days
  ago earlier later time times still even back down off out per nearly almost one two three mr mrs ms dr`.split(/\s+/),
)

/** Enough of a word to know it again in another form: "applied", "applying" and "applies" are "appl". */
export function stemOf(lower: string): string | undefined {
  if (lower.length < 3 || !/^\p{L}/u.test(lower) || empty.has(lower)) return undefined
  let stem = lower
  for (const ending of endings)
    if (stem.length - ending.length >= 3 && stem.endsWith(ending)) {
      stem = stem.slice(0, -ending.length)
      break
    }
  return /(.)\1$/.test(stem) && stem.length > 4 ? stem.slice(0, -1) : stem
}

const endings = ["'s", 'ations', 'ation', 'ings', 'ing', 'ied', 'ies', 'ers', 'ed', 'es', 'er', 'y', 's', 'e']
