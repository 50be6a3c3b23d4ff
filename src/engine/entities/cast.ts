import type { Entity } from '../../record/index.ts'
import { childrenBy, type Tree } from '../language/tree.ts'
import type { Attribution } from '../facts/statements/attribution.ts'
import type { Position } from '../language/index.ts'
import type { Scene } from '../reading.ts'
import { calledOf } from './called.ts'
import { isNamed, type Referent } from './coreference/referent.ts'
import { numberOf } from './linking/numbers.ts'
import { sectorOf } from './linking/sectors.ts'
import type { Mention } from './mentions/mention.ts'
import { spanOf } from './name.ts'
import { salienceOf } from './salience.ts'

/** Who is who. */
export interface Cast {
  /** In the order of first mention, with ids. */
  entities: readonly Entity[]
  /** Whom or what the mention with this head speaks of, be it name, nominal or pronoun; undefined where that is not known. */
  at(head: Position): Entity | undefined
  /** Whom the phrase with this head speaks of: as `at`, but of "Orlen Police Superintendent Tom Roe" Roe, whatever word heads it. */
  whom(head: Position): Entity | undefined
}

/** The entities of what names tell, with their mentions in text order. */
export function castOf(scene: Scene, referents: readonly Referent[], attributions: readonly Attribution[]): Cast {
  const told = referents
    .filter(isNamed)
    .map((referent): Told => ({ referent, mentions: mentionsOf(referent), quoted: 0 }))
    .sort((a, b) => inOrder(a.mentions[0]!, b.mentions[0]!))
  const byWord: Map<number, number>[] = scene.trees.map(() => new Map())
  for (const [i, { mentions }] of told.entries())
    for (const mention of mentions) mark(byWord[mention.sentence]!, mention, i)
  const isPerson = (one: number): boolean => told[one]!.referent.kind === 'person'
  const at = ({ sentence, word }: Position) => byWord[sentence]?.get(word) ?? titled(scene, byWord, sentence, word)
  const whom = (head: Position): number | undefined => {
    const own = at(head)
    if (own === undefined || isPerson(own)) return own
    return bearer(scene.trees[head.sentence]!, byWord[head.sentence]!, head.word, isPerson) ?? own
  }
  for (const { speaker } of attributions) {
    const quoted = speaker && whom(speaker)
    if (quoted !== undefined) told[quoted]!.quoted++
  }
  const most = told.reduce((most, { mentions }) => Math.max(most, mentions.length), 1)
  const entities = told.map((one, i) => entityOf(scene, one, most, `e${i + 1}`))
  const entity = (found: number | undefined): Entity | undefined => (found === undefined ? undefined : entities[found])
  return { entities, at: (head) => entity(at(head)), whom: (head) => entity(whom(head)) }
}

interface Told {
  referent: Referent
  mentions: readonly Mention[]
  /** How often the article quotes it. */
  quoted: number
}

const inOrder = (a: Mention, b: Mention): number => a.sentence - b.sentence || a.from - b.from || b.to - a.to

const mentionsOf = ({ names, mentions }: Referent): Mention[] =>
  [...names.map((name): Mention => ({ ...name, head: name.to - 1, form: 'name' })), ...mentions].sort(inOrder)

function entityOf(scene: Scene, { referent, mentions, quoted }: Told, most: number, id: string): Entity {
  const { kind, names, country, sort } = referent
  const wikidata = numberOf(scene.draft, referent)
  const sector = sectorOf(scene.draft, referent)
  return {
    id,
    kind: kind ?? 'misc',
    name: calledOf(scene.draft, names, sort === 'country'),
    mentions: mentions.map((mention) => {
      // Field by field: they are many, and Node 20 would give each copy a shape of its own.
      const { start, end } = spanOf(scene, mention)
      return { start, end, form: mention.form }
    }),
    ...(wikidata ? { wikidata } : {}),
    ...(country ? { country } : {}),
    ...(sector ? { sector } : {}),
    salience: salienceOf(scene, { mentions, quoted }, most),
  }
}

/** A name has all its words, a noun phrase its head: "the Democratic *mayor*". */
function mark(byWord: Map<number, number>, { from, to, head, form }: Mention, entity: number): void {
  for (let at = from; at < to; at++) if (form === 'name' || at === head) byWord.set(at, entity)
}

/** Whoever a phrase names at its end, though the network heads it by his office's: "Orlen Police Superintendent *Tom Roe*". */
const bearer = (
  tree: Tree,
  own: ReadonlyMap<number, number>,
  word: number,
  isPerson: (one: number) => boolean,
): number | undefined =>
  childrenBy(tree, word, 'flat')
    .map((part) => own.get(part))
    .find((one) => one !== undefined && isPerson(one))

/** A title before a name or one that a name explains is whose the name is: "*President* Lena Brandt". */
function titled(
  { trees }: Scene,
  byWord: readonly ReadonlyMap<number, number>[],
  sentence: number,
  word: number,
): number | undefined {
  const tree: Tree | undefined = trees[sentence]
  const token = tree?.tokens[word]
  if (!tree || !token || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) return undefined
  const own = byWord[sentence]!
  const below = childrenBy(tree, word, 'flat', 'appos', 'nmod:desc')
    .filter((name) => name > word)
    .map((name) => own.get(name))
    .find((one) => one !== undefined)
  if (below !== undefined) return below
  const above = token.deprel === 'nmod:desc' || token.deprel === 'appos' ? own.get(token.head) : undefined
  return above
}
