import { relation, type Tree } from '../../language/tree.ts'
import { foldPlace, knownPlaces } from '../../lexicon/places.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Scene } from '../../reading.ts'
import type { Referent } from '../coreference/referent.ts'
import { headOf } from '../mentions/mention.ts'
import { type Name, nameKey } from '../name.ts'

/**
 * A capital that acts for its government speaks of the country, where the article names that too: "Moscow said", "a blow to
 * Moscow" of Russia. "He visited Kyiv" speaks of the city.
 */
export function joinGovernments(scene: Scene, referents: readonly Referent[]): Referent[] {
  const countries = new Map<string, Referent>()
  for (const referent of referents)
    if (referent.kind === 'place' && referent.country && referent.sort === 'country')
      countries.set(referent.country, referent)
  return referents
    .map((referent) => {
      const country = referent.country && isCapital(scene, referent) ? countries.get(referent.country) : undefined
      if (!country || country === referent) return referent
      const acting = referent.names.filter((name) => acts(scene.trees[name.sentence]!, name))
      country.names = [...country.names, ...acting].sort((a, b) => a.sentence - b.sentence || a.from - b.from)
      return { ...referent, names: referent.names.filter((name) => !acting.includes(name)) }
    })
    .filter(({ names }) => names.length > 0)
}

function isCapital({ draft }: Scene, { kind, country, names }: Referent): boolean {
  if (kind !== 'place') return false
  const key = foldPlace(nameKey(draft, names[0]!))
  return (
    !seats.has(key) && !!knownPlaces.get(key)?.some((place) => place.form === 'capital' && place.country === country)
  )
}

/** Capitals whose name stands for more than their own country's government. */
const seats = wordSet('brussels')

/** Whether a name stands where only someone who acts can: "Moscow warned", "accused Moscow", "talks with Moscow". */
function acts(tree: Tree, name: Name): boolean {
  if (!tree.tokens.length) return false
  let at = headOf(tree, name)
  while (tree.tokens[at]!.deprel === 'conj' && tree.tokens[at]!.head >= 0) at = tree.tokens[at]!.head
  const { head } = tree.tokens[at]!
  if (head < 0) return false
  const above = tree.tokens[head]!
  const verb = above.upos === 'VERB' ? above.lemma.toLowerCase() : ''
  const noun = above.upos === 'NOUN' ? above.lemma.toLowerCase() : ''
  // Of several, what stands before the first counts: "between Moscow and Oslo".
  const first = isWithin(at, name) ? name.from : at
  const before = tree.words[first - 1]?.lower ?? ''
  // Trees often hang the phrase elsewhere: "delivering a blow to Moscow by".
  if (towards.has(before) && affairs.has(tree.tokens[first - 2]?.lemma.toLowerCase() ?? '')) return true
  switch (relation(tree, at)) {
    case 'nsubj':
      return tree.tokens[at]!.deprel === 'nsubj' && deeds.has(verb)
    case 'obj':
    case 'iobj':
      return aims.has(verb)
    case 'obl':
      return (before === 'by' && above.upos === 'VERB' && deeds.has(verb)) || (towards.has(before) && aims.has(verb))
    case 'nmod':
      return tree.tokens[at]!.deprel === 'nmod:poss' ? affairs.has(noun) : towards.has(before) && affairs.has(noun)
    default:
      return false
  }
}

const isWithin = (at: number, { from, to }: Name): boolean => at >= from && at < to

const towards = wordSet('to with against on from by between towards toward of for')

/** What only someone does. */
const deeds = wordSet(`
  say warn accuse deny claim insist announce reject refuse demand want seek agree sign vow pledge threaten invade annex
  deploy withdraw recall expel summon impose lift sanction retaliate respond condemn criticise criticize denounce blame urge
  call ask request propose offer promise decide consider plan intend try attempt hope fear believe recognise recognize
  support back oppose send supply provide ban approve order declare confirm acknowledge admit dismiss describe signal
  pressure push negotiate discuss conclude violate break breach launch suspend cut resume restore welcome express
  complain protest argue maintain regard view use accept break need fund arm train spend veto`)

/** What is done to someone. */
const aims = wordSet(`
  accuse blame urge warn pressure press sanction isolate tell ask arm supply punish provoke threaten criticise criticize
  condemn denounce anger infuriate embarrass alarm worry deliver deal send sell give grant lend pledge offer push force
  persuade convince help assist support back defy challenge fight confront appease please irk rile antagonise antagonize`)

/** What is done by, to or with someone: "Moscow's *demands*", "*talks* with Moscow", "a *blow* to Moscow". */
const affairs = wordSet(`
  demand claim decision move plan proposal offer invasion aggression war attack offensive response reaction policy position
  stance ambition interest ally threat warning message signal appeal call blow setback aid assistance support
  sanction pressure talk negotiation deal agreement relation relationship tie tension dispute conflict cooperation
  alliance rivalry rapprochement dialogue contact criticism accusation charge allegation concern anger fury opposition
  influence control government official diplomat ambassador envoy troop force army military intelligence embassy
  commitment willingness refusal intention effort attempt strategy rule concession challenge handover loyalty hostility`)
