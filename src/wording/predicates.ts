import { lemmaOf } from '../engine/language/lemmas.ts'

/** English verbs that go their own way, each with its forms. */
const irregular = `
arise arose arisen; awake awoke awoken; be am is are was were been being; bear bore borne; beat beaten; become became;
begin began begun; bend bent; bind bound; bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred;
bring brought; build built; buy bought; catch caught; choose chose chosen; cling clung; come came; creep crept; deal dealt;
die dying; dig dug; do does did done; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen;
feed fed; feel felt; fight fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden;
forget forgot forgotten; forgive forgave forgiven; freeze froze frozen; get got gotten; give gave given; go goes went gone;
grind ground; grow grew grown; hang hung; have has had; hear heard; hide hid hidden; hold held; keep kept; kneel knelt;
know knew known; lay laid; lead led; leap leapt; leave left; lend lent; lie lain lying; light lit; lose lost; make made;
mean meant; meet met; mistake mistook mistaken; overcome overcame; overthrow overthrew overthrown; overtake overtook overtaken;
pay paid; ride rode ridden; ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent;
shake shook shaken; shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat;
slay slew slain; sleep slept; slide slid; speak spoke spoken; speed sped; spend spent; spin spun; spring sprang sprung;
stand stood; steal stole stolen; stick stuck; sting stung; strike struck stricken; strive strove striven; swear swore sworn;
sweep swept; swim swam swum; swing swung; take took taken; teach taught; tear tore torn; tell told; think thought;
throw threw thrown; tie tying; tread trod trodden; undergo underwent undergone; understand understood; undertake undertook
undertaken; uphold upheld; vie vying; wake woke woken; wear wore worn; weave wove woven; weep wept; win won; wind wound;
withdraw withdrew withdrawn; withhold withheld; withstand withstood; wring wrung; write wrote written`
const irregularVerbs: ReadonlyMap<string, string> = new Map(
  irregular.split(';').flatMap((line) => {
    const [verb = '', ...forms] = line.trim().split(/\s+/)
    return forms.map((form) => [form, verb] as const)
  }),
)

/** “sank” is told by the verb sink, “signed” by sign; what is no form of a verb, as “aboard”, is told by itself. */
export function predicateOf(trigger: string): string {
  const word = trigger.toLowerCase()
  const forms = ['VBD', 'VBZ', 'VBG'].map((tag) => lemmaOf(word, 'VERB', tag))
  return irregularVerbs.get(word) ?? forms.find((form) => form !== word && isRegular(form, word)) ?? word
}

/** Whether a word is a form of a verb; much only ends like one: “news”, “need”, “hundred”, “ring”. */
function isRegular(verb: string, word: string): boolean {
  if (verb.length < 3 || !/[aeiouy]/.test(verb) || /[^aeiou]r(?:ed|ing)$/.test(word)) return false
  const stems = [verb, verb.replace(/e$/, ''), `${verb}${verb.at(-1)}`]
  if (word.endsWith('ing')) return stems.some((stem) => word === `${stem}ing`)
  if (word.endsWith('eed')) return /(?:agr|fr|decr|guarant|refer)eed$/.test(word)
  if (word.endsWith('ed')) return [...stems, verb.replace(/y$/, 'i')].some((stem) => word === `${stem}ed`)
  if (/(?:[^suia]|[zxh]e|sse)s$/.test(word) && !/^news$|(?:ser|spec)ies$/.test(word))
    return [`${verb}s`, `${verb}es`, verb.replace(/y$/, 'ies')].includes(word)
  return false
}
