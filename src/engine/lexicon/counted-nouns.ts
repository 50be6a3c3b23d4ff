/** Nouns whose plural does not end in -s, or that count many in the singular. In lower case. */
export const irregularPlurals: ReadonlySet<string> = new Set(
  `people men women children policemen policewomen servicemen servicewomen congressmen congresswomen councilmen lawmen gunmen fishermen firemen businessmen businesswomen statesmen spokesmen salesmen workmen clergymen frenchmen englishmen irishmen scotsmen welshmen dutchmen chairmen craftsmen militiamen tribesmen clansmen crewmen airmen seamen infantrymen guardsmen helmsmen horsemen cameramen newsmen postmen sportsmen sportswomen fishermen freshmen alumni
teeth geese mice lice oxen brethren folk kinsfolk townsfolk
police personnel staff crew cattle livestock poultry sheep deer fish salmon trout tuna shrimp squid aircraft spacecraft watercraft hovercraft offspring swine bison elk moose species series headquarters barracks crossroads works means
criteria phenomena data media bacteria memoranda referenda strata fungi cacti stimuli syllabi theses crises analyses bases diagnoses hypotheses oases parentheses syntheses emphases indices matrices vertices appendices
militia troops infantry cavalry artillery clergy youth faithful elderly homeless unemployed
dead injured wounded
menus gurus taxis safaris emus skis tsunamis kiwis yetis alibis bikinis rabbis
chinese japanese vietnamese portuguese lebanese taiwanese sudanese congolese burmese senegalese maltese swiss british french dutch irish spanish
others`.split(/\s+/),
)

/** Participles and adjectives that stand for people by themselves, never before "were": "20 dead" counts no noun. */
export const substantives: ReadonlySet<string> = new Set(['dead', 'injured', 'wounded', 'elderly', 'homeless'])

/** Words in -s that are no plurals. In lower case. */
export const notPlural: ReadonlySet<string> = new Set(
  `always perhaps sometimes besides afterwards towards upwards downwards backwards forwards overseas across plus minus thus as us yes versus unless nevertheless nonetheless regardless
politics physics mathematics economics athletics gymnastics electronics logistics news
says does goes has was is its his this hers ours yours theirs
christmas texas kansas arkansas paris athens brussels naples dallas vegas orleans angeles indianapolis minneapolis illinois massachusetts honduras cyprus mars reuters hamas isis laos barbados bahamas philippines netherlands emirates wales damascus mauritius
james charles thomas chris nicholas douglas francis louis lewis jones williams davis harris evans adams
lens gas bus plus bias canvas atlas campus virus census consensus bonus focus status chorus circus corpus surplus genius
serious various previous religious dangerous famous numerous nervous generous continuous
adds makes takes gives becomes remains includes comes keeps wants needs seems appears thinks explodes crashes collides collapses capsizes erupts derails overturns catches injures plunges announces declares argues insists suggests happens occurs knows believes expects hopes plans continues begins allows requires provides requires faces`.split(
    /\s+/,
  ),
)

/** Plurals and nouns in -s that stand before other nouns: "three sports teams", "two women soldiers". */
export const attributivePlurals: ReadonlySet<string> = new Set(
  `sports arms sales women men savings goods systems communications operations securities services news politics electronics logistics human-rights rights special-operations veterans customs appeals claims materials futures options bonds parks works affairs forces drugs games police militia staff crew fish cattle media data series united nations airlines motors states others teachers seniors humanities ethics congressional mutual small-business singles doubles admissions earnings`.split(
    /\s+/,
  ),
)

/** Adjectives whose endings do not show it, as they stand between a number and its noun. In lower case. */
export const commonAdjectives: ReadonlySet<string> = new Set(
  `new old young big small large great high low long short good bad major minor top main key senior junior chief former current recent early late first last next other additional extra more single double separate different similar same own full whole half entire total local foreign german french british irish dutch spanish turkish polish danish swedish finnish greek czech chinese japanese vietnamese
young elderly male female black white red blue green yellow brown gray grey dark light hot cold warm dry wet poor rich free open closed safe clean dirty heavy deep wide narrow strong weak hard soft easy quick slow fast private public military civilian federal state royal holy human adult pregnant unarmed armed dead live ancient modern rare common simple complex direct indirect secret prime rural urban remote violent silent pro anti elite rogue stray lone gay trans poor sick ill fit proud brave fierce fresh raw steep sharp bright huge giant tiny vast mass mere sole very`.split(
    /\s+/,
  ),
)
