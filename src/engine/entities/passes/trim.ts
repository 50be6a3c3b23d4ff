import { determiners, firstNames, particles, personal, surnames, titles } from '../../lexicon/titles.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import { CAPITAL, classOf, LETTER } from '../../text/characters.ts'
import type { Word } from '../../text/words.ts'
import { type Draft, isSmall, type Name, spanOf } from '../name.ts'

/**
 * Takes off what is no part of a name: "President" before a person, "the", "'s", marks, small words at its ends; and
 * gives a person back what a hyphen cut off, "Moon Jae|-in". Drops what is left without a capital in a script that has them.
 */
export const trimNames = (draft: Draft): Name[] => trimmedOf(draft, () => true)

/** The same once more, for those who have turned out to be persons; an article that the article writes as part of a name stays. */
export const trimAgain = (draft: Draft): Name[] =>
  trimmedOf(draft, ({ sentence, from, kind }) => {
    return kind === 'person' || draft.sentences[sentence]!.words[from]!.text !== 'The'
  })

function trimmedOf(draft: Draft, isTrimmed: (name: Name) => boolean): Name[] {
  const names: Name[] = []
  for (const [i, name] of draft.names.entries()) {
    if (!isTrimmed(name)) {
      names.push(name)
      continue
    }
    const { words } = draft.sentences[name.sentence]!
    const next = draft.names[i + 1]
    const trimmed = trim(name, words, next?.sentence === name.sentence ? next.from : words.length, draft.capitals)
    const left = trimmed.from < trimmed.to
    if (draft.capitals && !isNamed(words, left ? trimmed : name))
      draft.trace.drop(spanOf(draft, name), 'entities/no-capital')
    else if (!left) draft.trace.drop(spanOf(draft, name), 'entities/title-alone')
    else names.push(trimmed)
  }
  return names
}

function trim(name: Name, words: readonly Word[], limit: number, capitals: boolean): Name {
  let { from, to } = name
  const kind = isAddressed(words, name) ? 'person' : name.kind
  while (from < to && isBefore(words, from, to, kind, capitals)) from++
  while (from < to && (endings.has(words[to - 1]!.lower) || (capitals && isBehind(words, from, to, kind)))) to--
  return { ...name, kind, from, to: kind === 'person' && from < to ? pastHyphen(words, to, limit) : to }
}

/** "Mr. Lee", "Ms Okafor": nothing but a person is called so. */
const isAddressed = (words: readonly Word[], { from, to }: Name): boolean =>
  isPersonal(words[from - 1]) || (to - from > 1 && isPersonal(words[from]))

const isPersonal = (word: Word | undefined): boolean =>
  word !== undefined && isTitled(word.text) && personal.has(bare(word.lower))

/** "Ms", but not "MS Rao", who has initials, nor "ms". */
const isTitled = (text: string): boolean =>
  classOf(text.charCodeAt(0)) === CAPITAL && classOf(text.charCodeAt(1)) === LETTER

const bare = (lower: string): string => (lower.endsWith('.') ? lower.slice(0, -1) : lower)

/** Whether the name begins only after the word at `at`. */
function isBefore(words: readonly Word[], at: number, to: number, kind: Name['kind'], capitals: boolean): boolean {
  const { lower, text } = words[at]!
  if (openers.has(lower)) return true
  if (determiners.has(lower)) return !quoted.has(kind) && at + 1 < to && !isOwnArticle(words, at, kind)
  if (isSmall(text)) return capitals && !particles.has(lower)
  if (kind !== 'person') return false
  const title = bare(lower)
  if (titles.has(title)) {
    if (at + 1 === to) return !surnames.has(title) || determiners.has(words[at - 1]?.lower ?? '')
    return !firstNames.has(title) || to - at > 2
  }
  return at + 1 < to && isOffice(text) && !isOffice(words[at + 1]!.text)
}

/** "Quill |wore": a person's name does not end in a small word, but for "Jae-in". */
const isBehind = (words: readonly Word[], from: number, to: number, kind: Name['kind']): boolean =>
  kind === 'person' && to - from > 1 && isSmall(words[to - 1]!.text) && words[to - 2]!.text !== '-'

/** Kinds whose names may begin with an article: "The Long Night". */
const quoted: ReadonlySet<Name['kind']> = new Set(['work', 'product', 'misc'])

/** "told *The* Ardan Times": capitalised where no sentence begins, an article is part of an organization's name. */
export const isOwnArticle = (words: readonly Word[], at: number, kind: Name['kind']): boolean =>
  kind === 'organization' && words[at]!.text === 'The' && /^[\p{Ll},]/u.test(words[at - 1]?.text ?? '')

/** "MLA", "CEO": three capitals are no initials. */
function isOffice(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (classOf(text.charCodeAt(at)) !== CAPITAL) return false
  return text.length > 2
}

/** Past the one hyphenated word that goes on from `to`, short of `limit`, where the next name begins. */
function pastHyphen(words: readonly Word[], to: number, limit: number): number {
  const [before, hyphen, rest] = [words[to - 1]!, words[to], words[to + 1]]
  const goesOn = hyphen?.text === '-' && hyphen.start === before.end && rest?.start === hyphen.end
  return goesOn && to + 1 < limit && classOf(rest.text.charCodeAt(0)) >= LETTER ? to + 2 : to
}

function isNamed(words: readonly Word[], { from, to }: Name): boolean {
  let cased = false
  for (let at = from; at < to; at++) {
    const { text } = words[at]!
    if (text !== text.toLowerCase()) return true
    cased ||= text !== text.toUpperCase()
  }
  return !cased
}

const endings = wordSet(`'s ' ’ ’s " ” “ , : ; ) ] - – — ? ! … & of and or the a an for in on at to with by from`)
const openers = wordSet(`" “ ‘ ' ( [ - – — , . : ; * •`)
