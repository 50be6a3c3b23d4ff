import type { Report } from '../history/index.ts'
import { contains, type Sentence, type Token, slice } from '../record/index.ts'
import { tsvField, wellFormed } from './escaping.ts'
import type { Exporter, Tally } from './exporter.ts'
import { oneFile } from './one-file.ts'

/** Sentences with their words, tags and trees, as Universal Dependencies writes them. */
export const conllu: Exporter = {
  name: 'conllu',
  mediaType: 'text/plain',
  extension: 'conllu',
  layout: 'file',
  help: 'CoNLL-U: words, tags and trees, of records that were kept with tokens',
  write: oneFile('copydesk.conllu', (report, tally) => {
    const sentences = report.record.sentences.flatMap((sentence, at) => sentenceLines(report, sentence, at, tally))
    return sentences.map((lines, at) => (at ? lines : `# newdoc id = ${tsvField(report.id)}\n${lines}`))
  }),
}

function sentenceLines({ id, record }: Report, sentence: Sentence, at: number, tally: Tally): string[] {
  const { text } = record.article
  const tokens = sentence.tokens ?? []
  if (!tokens.length) return tally.leftOut('no-tokens')
  const gaps = tokens.map((token, index) => text.slice(token.end, tokens[index + 1]?.start ?? sentence.end))
  if (!isWhole(text, sentence, tokens, gaps)) return tally.leftOut('unfit-tokens')
  const words = tokens.map((token) => wellFormed(slice(text, token)))
  const said = words.map((word, index) => word + (gaps[index] && index < words.length - 1 ? ' ' : '')).join('')
  const lines = tokens.map((token, index) => tokenLine(token, words[index]!, index, gaps[index]!, tokens.length))
  return [`# sent_id = ${encodeURIComponent(wellFormed(id))}-${at + 1}\n# text = ${said}\n${lines.join('\n')}\n\n`]
}

/** Whether the words, with white space between them, are all that the sentence says. */
function isWhole(text: string, sentence: Sentence, tokens: readonly Token[], gaps: readonly string[]): boolean {
  return (
    tokens.every(
      (token, index) => contains(sentence, token) && (index === 0 || tokens[index - 1]!.end <= token.start),
    ) &&
    tokens.every((token) => /^\S+$/.test(slice(text, token))) &&
    [text.slice(sentence.start, tokens[0]!.start), ...gaps].every((gap) => gap.trim() === '')
  )
}

/** Ten columns. The last has the offsets, as Stanza writes them, and what stands behind the word if that is no blank. */
function tokenLine(token: Token, word: string, index: number, gap: string, count: number): string {
  const { lemma, upos, xpos, head, deprel, start, end } = token
  const isLast = index === count - 1
  const spacing = gap === '' ? (isLast ? [] : ['SpaceAfter=No']) : gap === ' ' ? [] : [`SpacesAfter=${spaces(gap)}`]
  const misc = [...spacing, `start_char=${start}`, `end_char=${end}`].join('|')
  const fields = [
    lemma,
    upos,
    xpos,
    undefined,
    head === undefined ? undefined : String(head + 1),
    deprel,
    undefined,
    misc,
  ]
  return [String(index + 1), word, ...fields.map((field) => (field === undefined ? '_' : tsvField(field) || '_'))].join(
    '\t',
  )
}

/** White space as UDPipe spells it: "\s\n". */
const spaces = (gap: string): string => gap.replace(/\s/g, (space) => spellings[space] ?? '\\s')

const spellings: { readonly [space: string]: string } = { '\t': '\\t', '\n': '\\n', '\r': '\\r' }
