import type { Comparator } from '../../record/index.ts'

// What the words before or after a figure say of it. "Nearly" and "almost" put the true figure just below, not anywhere
// below, so they are approximate (~) as "about" is; "just under" and "less than" say no more than that it is below.
const before: { readonly [comparator in Exclude<Comparator, '='>]: string } = {
  '>': 'more than,over,just over,well over,slightly over,a little over,little over,a bit over,above,well above,just above,upwards of,upward of,in excess of,greater than,higher than,larger than,bigger than,longer than,exceeding,north of,better than,slightly more than,a little more than,little more than,a bit more than,much more than,far more than,just more than,well more than,many more than,even more than',
  '>=': 'at least,no fewer than,no less than,not less than,not fewer than,a minimum of,minimum of,at a minimum,at the least,as few as,as little as',
  '<': 'less than,fewer than,under,just under,well under,slightly under,a little under,below,just below,well below,lower than,smaller than,shorter than,south of,slightly less than,a little less than,a bit less than,far less than,far fewer than,much less than,slightly fewer than,just short of,short of,shy of,just shy of,well short of,not quite,even less than',
  '<=': 'up to,as many as,as much as,as high as,as long as,as large as,at most,no more than,not more than,a maximum of,maximum of,no greater than,anywhere up to,a ceiling of',
  '~': 'about,only about,just about,around,only around,some,roughly,very roughly,approximately,an estimated,estimated,an approximate,nearly,very nearly,almost,close to,circa,ca.,more or less,something like,in the region of,in the neighborhood of,on the order of,an average of,somewhere around',
}

const after: { readonly [comparator in Exclude<Comparator, '=' | '>' | '<'>]: string } = {
  '>=': 'or more,or over,or higher,or above,or greater,or older,or better,and over,and older,and above,and up,plus,+',
  '<=': 'or less,or fewer,or under,or below,or lower,or younger,and under,and younger,and below',
  '~': 'or so,odd',
}

interface Bound {
  words: readonly string[]
  comparator: Comparator
}

/** Bounds that stand before a figure, by their last word, the longest first. */
export const boundsByLastWord = grouped(before, (words) => words.at(-1)!)

/** Bounds that stand after a figure, by their first word, the longest first. */
export const boundsByFirstWord = grouped(after, (words) => words[0]!)

function grouped(table: { readonly [comparator: string]: string }, key: (words: readonly string[]) => string) {
  const found = new Map<string, Bound[]>()
  for (const [comparator, phrases] of Object.entries(table))
    for (const phrase of phrases.split(',')) {
      const words = phrase.split(' ')
      found.set(
        key(words),
        [...(found.get(key(words)) ?? []), { words, comparator: comparator as Comparator }].sort(
          (a, b) => b.words.length - a.words.length,
        ),
      )
    }
  return found as ReadonlyMap<string, readonly Bound[]>
}
