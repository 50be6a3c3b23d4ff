import { holdersOf } from '../../lexicon/heads-of-state.ts'
import { gendered } from '../../lexicon/nominals.ts'
import { kin, occupations, offices } from '../../lexicon/offices.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Scene } from '../../reading.ts'
import { titleGender } from '../mentions/gender.ts'
import { nounAt } from '../mentions/nouns.ts'
import type { Name } from '../name.ts'

/** What someone is called besides a name. */
export interface Titled {
  gender: 'he' | 'she' | undefined
  /** Nouns for a post or an occupation: "president". */
  posts: Set<string>
  /** Of these, what stands right before the name: neither "Quill, a farmer" nor "Quill is king". */
  titles: Set<string>
  /** Posts once held. */
  former: Set<string>
  /** Whether someone's relative: "his wife". */
  kin: boolean
}

/** A person whom a title may fit or not, by full name where there is one. */
export interface Bearer extends Titled {
  full: string | undefined
}

export const untitled = (): Titled => ({
  gender: undefined,
  posts: new Set(),
  titles: new Set(),
  former: new Set(),
  kin: false,
})

/** What the article calls each of these names where it stands: "President" of "President Quill", "mayor" of "Quill, the mayor". */
export function titlesByName({ trees, descriptions }: Scene, names: readonly Name[]): ReadonlyMap<Name, Titled> {
  const found = new Map<Name, Titled>()
  for (const name of names) found.set(name, { ...untitled(), gender: titleGender(trees[name.sentence]!, name) })
  for (const { name, form, sentence, head, status, role } of descriptions) {
    const titled = name && found.get(name)
    if (!titled) continue
    const tree = trees[sentence]!
    const noun = nounAt(tree, head)
    if (form !== 'title' || !plain.has(noun))
      titled.gender ??= gendered.he.has(noun) ? 'he' : gendered.she.has(noun) ? 'she' : undefined
    if (kin.has(noun)) titled.kin = true
    else if (offices.has(noun) || occupations.has(noun)) {
      const isPrime = noun === 'minister' && head > role.from && tree.words[head - 1]!.lower === 'prime'
      const post = isPrime ? 'prime minister' : noun
      titled.posts.add(post)
      if (form === 'title') titled.titles.add(post)
      if (status === 'former') titled.former.add(post)
    }
  }
  return found
}

/** Before a name these may be others': "the man Quill met". */
const plain = wordSet('man woman boy girl guy lad')

/** Adds what a name is called to what is known of its bearer. */
export function heed(bearer: Titled, titled: Titled): void {
  bearer.gender ??= titled.gender
  bearer.kin ||= titled.kin
  for (const post of titled.posts) bearer.posts.add(post)
}

export const isTitled = ({ gender, posts }: Titled): boolean => gender !== undefined || posts.size > 0

/** Whether they have a post in common, or else the gender that the title tells. */
export function supports({ gender, posts }: Titled, bearer: Bearer): boolean {
  if (posts.size) return [...posts].some((post) => bearer.posts.has(post))
  return gender !== undefined && gender === bearer.gender
}

/**
 * Whether a part of a name, titled so, cannot be of this person: of the other gender; a crowned head's, of one who is
 * nowhere called so; a post's that somebody else of that family name holds, that goes with none of theirs, or of one who
 * is known only as a relative.
 */
export function conflicts({ article }: Scene, part: string, titled: Titled, bearer: Bearer): boolean {
  const { gender, posts, titles, former } = titled
  if (gender && bearer.gender && gender !== bearer.gender) return true
  if ([...posts].some((post) => bearer.posts.has(post))) return false
  return [...titles].some(
    (post) =>
      (crowned.has(post) && !isCrowned(bearer)) ||
      isElsewhere(post, bearer) ||
      (bearer.kin && bearer.posts.size === 0 && offices.has(post)) ||
      isHeldByAnother(bearer, holdersOf(post, part, article.published?.value, former.has(post))),
  )
}

/** Titles that go before a first name, and that no one else has. */
const crowned = wordSet('king queen prince princess emperor empress sultan emir pope')

/** Whether one is called by such a title, whichever, or is numbered like a monarch: "Anne II". */
const isCrowned = ({ full, posts }: Bearer): boolean =>
  full === undefined ? [...posts].some((post) => crowned.has(post)) : /^\S+ [ivx]+$/.test(full)

/** Callings of which nobody follows two at once. */
const callings: readonly ReadonlySet<string>[] = [
  wordSet('judge justice magistrate'),
  wordSet('senator governor representative congressman congresswoman'),
  wordSet('detective officer constable sheriff policeman policewoman'),
  wordSet('bishop archbishop cardinal rabbi imam pastor'),
]

/** Whether all that is known of one are callings that a post does not go with: "Judge Quill" is not the senator. */
function isElsewhere(post: string, { posts }: Bearer): boolean {
  const own = callings.find((calling) => calling.has(post))
  return own !== undefined && posts.size > 0 && [...posts].every((other) => !own.has(other) && isCalling(other))
}

const isCalling = (post: string): boolean => callings.some((calling) => calling.has(post))

/** Whether a post is known to be others'. Initials tell spellings of one name from names: "Joseph Quill", "Joe Quill". */
const isHeldByAnother = ({ full }: Bearer, holders: readonly string[]): boolean =>
  full !== undefined &&
  holders.length > 0 &&
  holders.every((holder) => holder[0] !== full[0] || /\bjr\b/.test(full) !== /\bjr\b/.test(holder))
