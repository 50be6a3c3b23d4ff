import { expect, test } from 'vitest'
import { lemmaOf } from '../../../src/engine/language/lemmas.ts'

test.each(
  `
cities NOUN NNS city
invaded VERB VBD invade
expelled VERB VBN expel
overran VERB VBD overrun
boycotting VERB VBG boycott
women NOUN NNS woman
Germans PROPN NNPS German
Cities PROPN NNPS City
GERMANS PROPN NNPS GERMAN
Kyiv PROPN NNP Kyiv
IBM PROPN NNP IBM
said VERB VBD say
Said VERB VBD say
stopped VERB VBD stop
planned VERB VBN plan
carried VERB VBD carry
agreed VERB VBN agree
made VERB VBN make
making VERB VBG make
running VERB VBG run
lying VERB VBG lie
goes VERB VBZ go
watches VERB VBZ watch
visit VERB VB visit
is AUX VBZ be
's AUX VBZ be
’s AUX VBZ be
’s PART POS 's
's PART POS 's
n't PART RB not
n’t PART RB not
wo AUX MD will
ca AUX MD can
'd AUX MD would
'd AUX VBD have
'll AUX MD will
her PRON PRP$ her
her PRON PRP she
them PRON PRP they
me PRON PRP I
I PRON PRP I
these DET DT this
an DET DT a
An DET DT a
better ADJ JJR good
largest ADJ JJS large
biggest ADJ JJS big
New ADJ JJ new
Iraqi ADJ JJ Iraqi
Spanish ADJ JJ Spanish
United ADJ NNP United
7,200 NUM CD 7200
1.5 NUM CD 1.5
seven NUM CD seven
“ PUNCT \`\` "
. PUNCT . .
`
    .trim()
    .split('\n'),
)('%s', (line) => {
  const [word, upos, xpos, lemma] = line.split(' ')
  expect(lemmaOf(word!, upos!, xpos!)).toBe(lemma)
})

test.each(['', '🌧️', '\ud83c', '漢字', 'İ', '\u200b', '\u0000', 'constructor', '__proto__'])(
  '%j is left as it is',
  (word) => {
    for (const [upos, xpos] of [
      ['NOUN', 'NN'],
      ['X', 'FW'],
      ['SYM', 'SYM'],
      ['none', 'none'],
    ] as const)
      expect(lemmaOf(word, upos, xpos)).toBe(word.toLowerCase())
  },
)
