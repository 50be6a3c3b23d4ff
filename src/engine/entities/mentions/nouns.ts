import type { Tree } from '../../language/tree.ts'
import { keyOf } from '../name.ts'

/**
 * The noun that says what someone is, in lower case and the singular, by its last word: "mayor", "senator" of "Sen.",
 * "secretary-general", whose parts are one word, "attorney general", who is no general.
 */
export function nounAt(tree: Tree, head: number): string {
  let from = head
  while (isHyphened(tree, from)) from--
  if (from < head) return keyOf(tree, from, head + 1)
  const { lower } = tree.words[head]!
  const before = tree.words[head - 1]?.lower ?? ''
  if (lower === 'general' && deputies.has(before)) return `${before} general`
  return shortened.get(lower.replace(/\.$/, '')) ?? tree.tokens[head]!.lemma.toLowerCase()
}

/** Whether a word and the one before it are joined, one of them being a hyphen. */
function isHyphened({ words }: Tree, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  return before?.end === word!.start && (before.text === '-' || word!.text === '-')
}

const deputies: ReadonlySet<string> = new Set(['attorney', 'secretary', 'director', 'consul', 'inspector', 'solicitor'])

const shortened: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sen: 'senator',
    gov: 'governor',
    rep: 'representative',
    gen: 'general',
    col: 'colonel',
    lt: 'lieutenant',
    sgt: 'sergeant',
    prof: 'professor',
    pm: 'minister',
    det: 'detective',
  }),
)
