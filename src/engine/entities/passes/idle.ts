import { wordSet } from '../../lexicon/word-set.ts'
import { type Draft, inOrder, isFree, type Name, spanOf, takenWords } from '../name.ts'

/** Drops what the network takes for names and is a mark, a portfolio or a god: "No.", "Minister of *Agriculture*", "God". */
export const dropIdle = (draft: Draft): Name[] =>
  draft.names.filter((name) => {
    const { words } = draft.sentences[name.sentence]!
    const single = name.to - name.from === 1 ? words[name.from]!.lower : ''
    const reason =
      marks.has(single) || isSeat(draft, name)
        ? 'entities/mark'
        : gods.has(single) && name.kind === 'person'
          ? 'entities/god'
          : isPortfolio(draft, name)
            ? 'entities/portfolio'
            : undefined
    if (!reason) return true
    draft.trace.drop(spanOf(draft, name), reason)
    return false
  })

/** "(*D-Ohio*)": a party and where its member sits. */
const isSeat = ({ sentences }: Draft, { sentence, from }: Name): boolean => {
  const { words } = sentences[sentence]!
  return /^[DRI]$/.test(words[from]!.text) && words[from + 1]?.text === '-' && words[from - 1]?.text === '('
}

const marks = wordSet(`
  no. nos. rs rs. no vol. vs ceo ceos cfo cto coo mba phd gdp gnp cpi vat stem ngo ngos dna hiv gmt ppe sme smes pdf usb led
  jan. feb. aug. sept. oct. nov. dec. his her their your mr mrs ms`)
const gods = wordSet('god allah almighty')

/** "Minister of *Ports and Fisheries*", "Secretary for *Home Affairs*". */
function isPortfolio({ sentences }: Draft, { sentence, from, kind }: Name): boolean {
  const { words } = sentences[sentence]!
  if (kind !== 'organization' && kind !== 'misc') return false
  const at = words[from - 1]?.lower === 'the' ? from - 2 : from - 1
  const link = words[at]?.lower
  return (link === 'of' || link === 'for') && holders.has(words[at - 1]?.lower ?? '')
}

const holders = wordSet('minister ministers undersecretary')

/** "Parliament", "Cabinet": capitalised in midst of a sentence, the body of the country that is spoken of. */
export function addBodies(draft: Draft): Name[] {
  if (!draft.capitals) return [...draft.names]
  const taken = takenWords(draft)
  const found: Name[] = []
  for (const [sentence, { words, role }] of draft.sentences.entries()) {
    if (role !== 'body' || words.every(({ text }) => text === text.toUpperCase())) continue
    for (let from = 1; from < words.length; from++)
      if (
        bodies.has(words[from]!.text) &&
        isFree(taken[sentence]!, from, from + 1) &&
        /^\p{Ll}/u.test(words[from - 1]!.text)
      )
        if (!/^\p{Lu}/u.test(words[from + 1]?.text ?? '') && !draft.small.has(words[from]!.lower))
          found.push({ sentence, from, to: from + 1, kind: 'organization', weight: 0.7 })
  }
  return [...draft.names, ...found].sort(inOrder)
}

const bodies = wordSet('Parliament Cabinet Congress Senate Assembly')
