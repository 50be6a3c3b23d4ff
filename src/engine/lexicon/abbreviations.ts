/**
 * How a word that may be written with a full stop behaves:
 * - `title` stands before a name and never ends a sentence ("Gov. Lee");
 * - `dotted` is never written otherwise, and may end a sentence ("Acme Inc.", "vs.");
 * - `capital` is `dotted` only when it is capitalised ("Oct." but not "the oct.");
 * - `number` counts as one only before a figure ("No. 5", "p. 12");
 * - `place` is a word of its own elsewhere and counts as one after a comma ("Gary, Ind.");
 * - `measure` counts as one only after a figure ("12 lb. of rice");
 * - `day` is a word of its own elsewhere and counts as one before a date ("Sat., May 4", "Sun. 12 March").
 */
export type AbbreviationKind = 'title' | 'dotted' | 'capital' | 'number' | 'place' | 'measure' | 'day'

const kinds: { [kind in AbbreviationKind]: string } = {
  title: `
    adm amb asst assoc atty brig capt cmdr cmsgt col comdr cpl cpt det dr drs fr gen gov govs hon insp lt maj messrs mlle
    mme mr mrs ms msgr pfc pres prof profs pte pvt rep reps rev sen sens sgt spc supt lieut cdr cllr ald eng`,
  dotted: `
    inc corp ltd bros vs viz cf approx etc e.g i.e eg ie esp incl al jr esq ph.d m.sc b.sc ed.d ll.b ll.m w.va dept govt assn
    intl blvd ave hwy pkwy ext attn ca`,
  capital: `
    co cos st ste sts sr ft mt mx jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri
    ala ariz calif cal colo conn fla kan ky mich minn neb nev okla tenn tex vt wis wyo ont que alta sask mont
    rd apt bldg univ bancorp mfg natl vol cie`,
  number: 'no nos fig figs eq eqs vol vols ch chap sec sect art arts pp para paras op ex ver pt pts ref nr ext div',
  place: 'ark del ga ill ind la mass md miss mo ore pa penn va wash man me',
  measure: 'ft lb lbs oz yd yds hr hrs min mins sec secs yr yrs sq gal kg km cm mm',
  day: 'sat sun',
}

/** Kinds by lower-case form without the final stop. A form may have several: "ft" is Fort and foot. */
export const abbreviations: ReadonlyMap<string, readonly AbbreviationKind[]> = tabled()

function tabled() {
  const table = new Map<string, AbbreviationKind[]>()
  for (const kind of Object.keys(kinds) as AbbreviationKind[])
    for (const form of kinds[kind].trim().split(/\s+/)) {
      const known = table.get(form)
      if (!known) table.set(form, [kind])
      else if (!known.includes(kind)) known.push(kind)
    }
  return table
}

/**
 * Words that, capitalised after an abbreviation, begin a new sentence: "in the U.S. The bank said" but
 * "the U.S. Senate".
 */
export const sentenceStarters: ReadonlySet<string> = new Set(
  `the a an this that these those there here he she it they we i you his her its their our my your who what when where
  why how which in on at by for from with to of but and or so yet as if while after before since although though because
  once until unless however meanwhile moreover also still then now no not nor one some many most all both each every
  another other others more several such under over during between among about according despite instead earlier later
  last next asked is are was were do does did have has had can could would should might must only even just
  perhaps maybe yes thus hence therefore furthermore additionally nevertheless nonetheless indeed today yesterday tomorrow
  two three four five six seven eight nine ten nearly almost officials police authorities critics experts analysts
  investigators mr. mrs. ms. recently currently previously separately similarly finally eventually ultimately
  usually typically generally apparently unfortunately`
    .trim()
    .split(/\s+/),
)

/** Capitalised words that go on with a clock time: "9 a.m. Monday", "10 p.m. Eastern". */
export const clockCompanions: ReadonlySet<string> = new Set(
  `monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mon. tue. tues.
  wed. thu. thurs. fri. sat. sun. january february march april may june july august september october november december
  jan. feb. mar. apr. aug. sept. oct. nov. dec. eastern central mountain pacific atlantic alaska hawaii greenwich local
  est edt cst cdt mst mdt pst pdt et ct mt pt gmt utc bst cet cest ist jst kst aest eat wat sast moscow beijing london
  paris kyiv tokyo e.t. e.s.t. e.d.t. g.m.t. p.t.`
    .trim()
    .split(/\s+/),
)

/** What never ends a sentence, stop or no stop: something must follow. */
export const neverLast: ReadonlySet<string> = new Set(
  'vs. viz. cf. approx. e.g. i.e. eg. ie. esp. incl. attn. ca. ext. p.s. ps.'.split(' '),
)

/** Nouns that a capital letter completes: the stop after "plan B." is the sentence's own. */
export const letteredNouns: ReadonlySet<string> = new Set(
  `plan vitamin group hepatitis grade type section class point part exhibit appendix influenza series category option
  table figure gate block pool league phase title schedule annex wing line room war volume chapter generation gen`
    .trim()
    .split(/\s+/),
)

/** Abbreviations that end a company's name; with a state's they are followed by a new sentence's subject more often. */
export const companyEndings: ReadonlySet<string> = new Set('inc. corp. co. cos. ltd. bros. cie.'.split(' '))

/** What a speaker does after a quoted question: `"Why now?" Smith asked.` */
export const askingVerbs: ReadonlySet<string> = new Set(
  'said says asked asks wondered exclaimed shouted added wrote tweeted cried demanded joked inquired quipped'.split(
    ' ',
  ),
)

/** What may follow such a verb and leave the question its object; "Smith said that" starts anew. */
export const askingSequels: ReadonlySet<string> = new Set(
  '. , in at on of to during after before when while as with from about by'.split(' '),
)
