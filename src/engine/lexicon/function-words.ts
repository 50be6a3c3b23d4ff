/** Words that end a noun phrase: what before one of them is whole. In lower case. */
export const functionWords: ReadonlySet<string> = new Set(
  `a an the this that these those some any each every either neither no both all another such what which who whom whose when where why how
i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself himself herself itself themselves one's
and or but nor so yet if because although though while whereas unless until till since than as like lest whether
of in on at by for with without to from into onto upon about above across after against along amid among amongst around before behind below beneath beside besides between beyond despite down during except inside near off out outside over past per plus through throughout toward towards under underneath up via versus vs within
is are was were be been being am 's 're 'm 've 'll 'd n't not never do does did done doing has have had having will would shall should can could may might must ca wo
also too very just only even still already again ever here there then now once soon later earlier ago today yesterday tomorrow tonight however therefore thus meanwhile instead perhaps almost nearly
said say says saying told tell tells asked asks added adds according including include includes included excluding followed follows made make makes became become becomes
came come comes went go goes gone got get gets gave give gives given took take taken put kept keep left leave led lead lost lose won win 
died die dead lay lie remain remained wounded injured killed hurt missing detained arrested rescued unaccounted hospitalized hospitalised displaced stranded unwell
fell rose went ran run stood stand sat held hold hit saw see sees seen knew know knows known thought think thinks believe believes believed felt feel 
need needed want wanted seek seeks sought use used call called show showed shown began begin begun
face faced meet met pay paid buy bought sell sold send sent set spent spend spends cost 
voted vote worth due apiece each more less fewer most least further ahead away back together respectively annually yearly daily monthly weekly total overall alone altogether combined nationwide worldwide
chosen given found born written drawn thrown sworn built caught taught brought meant heard
percent per cent million billion thousand hundred trillion dozen
last next
mr mrs ms dr`.split(/\s+/),
)

/** Adverbs and the like that a number phrase may hold before its noun although they end others: "two more ships". */
export const lighterWords: ReadonlySet<string> = new Set([
  'more',
  'fewer',
  'less',
  'further',
  'other',
  'additional',
  'most',
  'least',
  'dead',
  'missing',
  'lost',
  'known',
  'displaced',
  'stranded',
  'wounded',
  'injured',
  'arrested',
  'detained',
  'rescued',
  'past',
  'very',
  'combined',
  'leading',
  'total',
  'overall',
  'daily',
  'weekly',
  'monthly',
  'used',
  'paid',
  'such',
  'still',
])
