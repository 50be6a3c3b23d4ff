import { wordSet } from './word-set.ts'

/** Posts that a person holds, by their last word: "prime *minister*", "chief *executive*", "attorney *general*". */
export const offices: ReadonlySet<string> = wordSet(`
  president vice-president ex-president premier chancellor vice-chancellor minister pm secretary undersecretary
  secretary-general governor gov lieutenant-governor mayor deputy-mayor ambassador envoy consul attaché senator sen
  representative rep congressman congresswoman congressperson lawmaker legislator parliamentarian deputy delegate mp mep
  mla mna msp mk assemblyman assemblywoman assemblymember councillor councilor councilman councilwoman councilmember
  alderman speaker whip chairman chairwoman chairperson chair co-chair co-chairman chairlady director director-general dg
  commissioner chief head leader co-leader boss supremo spokesman spokeswoman spokesperson ceo cfo coo cto executive
  officer manager administrator superintendent comptroller treasurer registrar rector provost dean principal headmaster
  headteacher chancellor trustee founder co-founder cofounder owner co-owner proprietor publisher editor editor-in-chief
  coordinator organizer organiser convener convenor commander commander-in-chief chief-of-staff king queen prince princess
  emperor empress sultan emir monarch ruler dictator strongman pope archbishop bishop cardinal patriarch imam
  attorney-general district-attorney city-attorney county-attorney state-attorney u.s.-attorney us-attorney prosecutor magistrate judge justice sheriff coroner ombudsman auditor inspector ranger coach captain
  skipper regent viceroy chairs laird mufti ayatollah secretary-treasurer first-lady lady plenipotentiary negotiator
  adviser advisor aide strategist counsel general marshal admiral colonel major lieutenant captain sergeant constable
  detective nominee candidate hopeful contender frontrunner front-runner member warlord kingpin warden curator conductor`)

/** What people do or are, without holding a post: "the lawyer", "an economist at the bank". */
export const occupations: ReadonlySet<string> = wordSet(`
  academic accountant activist actor actress advocate agent agronomist analyst anchor anthropologist archaeologist architect
  artist astronaut astronomer athlete attorney author babysitter baker banker barrister biologist blogger botanist boxer
  broadcaster broker builder businessman businessperson businesswoman butcher campaigner carpenter cartoonist ceramist
  champion chef chemist choreographer climatologist clerk cleric climber clinician columnist comedian commentator composer
  consultant contractor cook correspondent craftsman creator criminologist critic cyclist dancer dealer defender dentist
  designer developer diplomat dj doctor dramatist driver drummer ecologist economist educator electrician engineer
  entrepreneur environmentalist epidemiologist expert farmer fellow filmmaker financier firefighter fisherman footballer
  forward gardener geneticist geographer geologist geophysicist goalkeeper golfer graduate guard guide guitarist gymnast
  herder historian host hydrologist illustrator immunologist influencer innkeeper instructor interpreter inventor
  investigator investor jeweler jockey journalist jurist keyboardist labourer laborer landowner lawyer lecturer lecturer
  librarian linguist lobbyist logistician mason mathematician mechanic merchant meteorologist midfielder midwife miner
  missionary model musician naturalist neighbor neighbour neuroscientist novelist nun nurse nutritionist observer
  oceanographer official operator painter paleontologist paramedic passenger pastor pathologist pediatrician performer
  pharmacist philanthropist philosopher photographer physician physicist pianist pilot pitcher planner player playwright
  plumber poet policeman policewoman politician porter preacher priest producer professor programmer promoter psychiatrist
  psychologist publicist pundit rabbi racer rancher rapper realtor referee repairman reporter researcher resident
  restaurateur retailer reviewer rider sailor salesman scholar scientist screenwriter sculptor seismologist shepherd
  shopkeeper singer skater skier sociologist soldier solicitor songwriter specialist spy sprinter star statistician
  stockbroker strategist striker student superstar supplier surfer surgeon surveyor swimmer tailor teacher technician
  tenant therapist theologian trader trainer translator trucker tutor tycoon veteran vet veterinarian victim villager
  violinist virologist vocalist volcanologist volunteer waiter waitress weaver winger winemaker witness worker wrestler
  writer zoologist youtuber billionaire millionaire magnate mogul dissident rebel militant terrorist gunman shooter suspect
  defendant plaintiff survivor supporter refugee migrant immigrant native nurse cameraman freelancer co-author oligarch
  whistleblower laureate winner medalist medallist legend icon hero teenager boy girl man woman father-of-two mother-of-two`)

/** Whose a person is: "his *wife*", "the *daughter* of", "a *colleague*". */
export const kin: ReadonlySet<string> = wordSet(`
  wife husband spouse widow widower fiancé fiancée fiance fiancee girlfriend boyfriend partner ex-wife ex-husband
  father mother parent dad mum mom son daughter child stepson stepdaughter stepfather stepmother brother sister sibling
  half-brother half-sister twin grandfather grandmother grandson granddaughter grandchild uncle aunt nephew niece cousin
  father-in-law mother-in-law son-in-law daughter-in-law brother-in-law sister-in-law relative
  friend colleague ally rival opponent predecessor successor counterpart classmate roommate neighbor neighbour mentor
  protégé protege bodyguard assistant confidant associate`)

/** What a name of no person is one of: "the oil *company* Wexel", "Ardan, the *capital* of". */
export const sorts: ReadonlySet<string> = wordSet(`
  company firm corporation conglomerate giant retailer maker manufacturer carmaker automaker airline carrier bank lender
  insurer startup start-up group organisation organization agency charity nonprofit ngo union bloc alliance coalition
  federation league association party movement faction militia network institute university college school hospital
  newspaper daily weekly magazine tabloid broadcaster station channel publisher website site platform app service
  ministry department regulator watchdog authority commission committee council court tribunal parliament assembly army
  force unit club team side subsidiary affiliate branch operator developer utility producer brewer museum theater theatre
  city town village capital port suburb district province region state territory country nation republic kingdom island
  archipelago river lake mountain volcano county municipality neighborhood neighbourhood settlement camp resort metropolis
  enclave exclave peninsula area hub ship vessel ferry tanker plane film movie novel book song album band orchestra brand
  storm hurricane typhoon cyclone disease`)

/** Before a role, how it is held. */
export const holdings: ReadonlyMap<string, 'former' | 'acting' | 'elect' | 'candidate' | 'claimed' | 'outgoing'> =
  new Map(
    Object.entries({
      former: wordSet(
        'former ex ex- then then- onetime one-time sometime erstwhile late ousted deposed toppled retired previous disgraced',
      ),
      acting: wordSet('acting interim caretaker transitional provisional temporary stand-in'),
      elect: wordSet('elect designate incoming'),
      outgoing: wordSet('outgoing departing'),
      candidate: wordSet('aspiring prospective would-be'),
      claimed: wordSet('self-declared self-proclaimed self-styled de-facto purported'),
    } as const).flatMap(([status, words]) => [...words].map((word) => [word, status as 'former'] as const)),
  )

/** Words before a role that say nothing of it: "longtime", "veteran", "fellow". */
export const fillers: ReadonlySet<string> = wordSet(`
  longtime long-time long-serving longest-serving veteran fellow new newly newly-elected elected reelected re-elected
  current present incumbent sitting then-time famed famous renowned prominent leading respected noted legendary influential
  embattled controversial populist powerful popular beloved celebrated hard-line hardline moderate firebrand outspoken
  billionaire millionaire self-made senior top high-ranking ranking conservative liberal progressive right-wing left-wing
  far-right far-left centrist nationalist viable best able close likely presumptive rival wealthy successful young underdog
  unsuccessful failed surprise lone main key outraged suspended`)

/** Of what one is minister or secretary where no article stands before it: "secretary of state", "chief of staff". */
export const ofLinks: ReadonlySet<string> = wordSet('of for at with in from to on')
