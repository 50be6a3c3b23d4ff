import { describe } from '../../../src/engine/entities/descriptions.ts'
import { findEntities, findNames } from '../../../src/engine/entities/index.ts'
import type { Analysis } from '../../../src/engine/language/index.ts'
import { treesOf } from '../../../src/engine/language/tree.ts'
import { findSentences } from '../../../src/engine/text/sentences.ts'
import type { Article, Entity, Part } from '../../../src/record/index.ts'

const kinds: { [letter: string]: Entity['kind'] } = {
  P: 'person',
  O: 'organization',
  L: 'place',
  F: 'facility',
  G: 'group',
  W: 'work',
  M: 'misc',
}

/** What the network is made to say, and how sure it is of it word for word; 0.9 where nothing is given. */
interface Mark {
  start: number
  end: number
  kind: Entity['kind']
  sure: number
}

/** No tree to speak of: every word hangs from the first. */
const plain = { upos: 'X', xpos: 'FW', head: 0, deprel: 'dep' }
const top = { head: -1, deprel: 'root' }

/**
 * Reads "[P:Ana Ruiz] met [O?0.4:Wexel]": what stands in brackets is what the network found. A first line that starts
 * with "# " is the headline, one with "~ " furniture.
 */
export function reading(marked: string, agency?: string): { entities: Entity[]; text: string; dropped: string[] } {
  let text = ''
  const marks: Mark[] = []
  const parts: Part[] = []
  for (const line of marked.split('\n')) {
    const role = line.startsWith('# ') ? 'headline' : line.startsWith('~ ') ? 'furniture' : 'body'
    const start = text.length
    for (const piece of (role === 'body' ? line : line.slice(2)).split(/(\[[^\]]+\])/)) {
      const [, letter, sure = '0.9', words] = /^\[(\w)(?:\?([\d.]+))?:(.+)\]$/.exec(piece) ?? []
      if (words && letter)
        marks.push({ start: text.length, end: text.length + words.length, kind: kinds[letter]!, sure: Number(sure) })
      text += words ?? piece
    }
    parts.push({ start, end: text.length, role })
    text += '\n\n'
  }
  const article: Article = { text, parts, language: 'en', ...(agency ? { agency } : {}) }
  const sentences = findSentences(article)
  const language = sentences.map(({ words, start, end }): Analysis => {
    const own = marks.filter((mark) => mark.start >= start && mark.end <= end)
    return {
      tokens: words.map(({ lower }, at) => (at ? { ...plain, lemma: lower } : { ...plain, lemma: lower, ...top })),
      names: own.map(({ kind, sure, ...mark }) => {
        const from = words.findIndex((word) => word.start === mark.start)
        const to = words.findIndex((word) => word.end === mark.end) + 1
        return { from, to, kind, score: Math.log(sure) * (to - from) }
      }),
    }
  })
  const dropped: string[] = []
  const trace = {
    drop: (span: { start: number; end: number }, reason: string) =>
      void dropped.push(`${reason} ${text.slice(span.start, span.end)}`),
  }
  const draft = findNames({ article, sentences, trace }, language)
  const trees = treesOf(sentences, language)
  const scene = {
    article,
    sentences,
    trace,
    trees,
    draft,
    descriptions: describe({ trees, draft }),
    times: [],
    quantities: [],
  }
  return { entities: [...findEntities(scene, []).entities], text, dropped }
}

/** Entities in one line each, with the names that stand for them: "person Ana Ruiz: Ana Ruiz | Ruiz". */
export function lines(marked: string, agency?: string): string[] {
  const { entities, text } = reading(marked, agency)
  return entities.map(
    ({ kind, name, mentions }) =>
      `${kind} ${name}: ${mentions
        .filter(({ form }) => form === 'name')
        .map((m) => text.slice(m.start, m.end))
        .join(' | ')}`,
  )
}
