import { wordSet } from './word-set.ts'

/** Nouns for a person of whom nothing else need be said, with the pronoun that goes with them. */
export const gendered: { readonly he: ReadonlySet<string>; readonly she: ReadonlySet<string> } = {
  he: wordSet(`
    man boy husband father son brother uncle nephew grandfather grandson stepfather boyfriend widower gentleman guy king
    prince duke lord baron emperor sultan emir sheikh pope priest imam monk businessman spokesman chairman policeman
    fireman congressman councilman salesman fisherman cameraman actor waiter groom lad dad policeman gunman fiancé hitman
    statesman sportsman serviceman midfielder`),
  she: wordSet(`
    woman girl wife mother daughter sister aunt niece grandmother granddaughter stepmother girlfriend widow lady queen
    princess duchess baroness empress actress waitress businesswoman spokeswoman chairwoman policewoman congresswoman
    councilwoman sportswoman nun bride mum mom mama heroine hostess fiancée`),
}

/** Nouns for one person. Those in -er, -or, -ist, -ian, -ant are told by their ending, the exceptions stand in `things`. */
const persons: ReadonlySet<string> = wordSet(`
  person child baby teenager kid adult parent spouse partner friend neighbor neighbour relative cousin twin victim suspect
  witness resident citizen national migrant refugee immigrant patient student pupil graduate candidate president minister
  premier chancellor secretary governor mayor senator deputy ambassador envoy diplomat official spokesperson chairperson
  chair chief head boss executive ceo delegate judge justice lawyer attorney magistrate clerk cop guard soldier officer
  general colonel major captain lieutenant sergeant commander admiral marine recruit veteran pilot nurse doctor surgeon
  professor teacher coach athlete goalkeeper champion star colleague aide adviser advisor expert analyst critic activist
  author poet writer journalist reporter correspondent columnist editor scientist researcher engineer architect artist
  singer musician composer director producer host guest passenger driver cyclist pedestrian employee worker farmer chef
  shopkeeper founder owner landlord tenant customer client shareholder investor billionaire millionaire entrepreneur
  successor predecessor incumbent nominee winner runner rival opponent ally leader lawmaker legislator politician
  militant terrorist rebel fighter attacker assailant shooter killer thief robber inmate prisoner convict detainee hostage
  bishop archbishop cardinal rabbi cleric preacher pastor saint prophet heir monarch ruler dictator
  whistleblower insider source speaker counsel counterpart colleague native individual youth elder boyfriend personality
  figure celebrity liaison favorite favourite confidant confidante surrogate headmistress headmaster descendant descendent
  matriarch patriarch bureaucrat functionary compatriot aficionado idol codefendant co-defendant legend maestro ace
  hero heroine foe nemesis guru tycoon magnate mogul luminary doyen`)

const personEnding = /(?:er|or|ist|ian|ee|eer)$/

/** Nouns with such an ending for what is no person. */
const things: ReadonlySet<string> = wordSet(`
  number order power water paper letter matter weather winter summer october september november december center centre
  computer chapter border river tower corner answer offer error sector factor motor mirror floor door color colour honor
  honour labor labour behavior behaviour favor favour humor rumor rumour terror horror vapor harbor harbour tumor tumour
  monitor reactor tractor doctorate corridor mayor- quarter newspaper cover other another latter former never over under
  after together father- fever cancer theater theatre character parameter barrier carrier charter chamber fiber filter
  finger hunger hammer layer lawyer- lever liver meter meter offer pepper poster register river roller rubber semester
  shelter shower silver slaughter soccer spider sweater temper tender thunder timber tiger transfer trigger trouser
  disaster container cluster counter crater cylinder danger dinner drawer encounter engineer- flower helicopter
  ladder manner master- murder nuclear oyster platter power printer procedure quarter server shoulder sister- sticker
  stranger- super supper surrender theater trailer twitter user- voucher wonder bomber freighter tanker trawler
  launcher steamer cruiser destroyer fighter- liner boiler burner cooler freezer router scanner speaker- timer tracker
  committee fee degree coffee guarantee refugee- agree tree knee employee- three free jubilee pedigree
  list exist twist mist fist assist persist resist consist insist checklist playlist waitlist wishlist shortlist
  career deer beer peer- cheer steer veneer metier frontier premier- tier pier glacier hacker- 
  indicator elevator generator calculator refrigerator radiator escalator simulator ventilator vector visitor- anchor
  interior exterior superior inferior prior minor major- junior senior- sensor processor conveyor armor armour flavor
  flavour odor odour parlor parlour razor savior tenor valor vigor meteor equator`)

/** Whether a noun, in its singular, is one for a person: "driver", "analyst", "woman". */
export const isPersonNoun = (lemma: string): boolean =>
  persons.has(lemma) ||
  gendered.he.has(lemma) ||
  gendered.she.has(lemma) ||
  lemma.endsWith('woman') ||
  (lemma.endsWith('man') && lemma !== 'human') ||
  (personEnding.test(lemma) && !things.has(lemma))

/**
 * What may be called by what: the words of a name that tell its sort, then, after the colon, the nouns that speak of
 * it. "Wexel *Bank*" is "the bank", "the lender".
 */
const table = `
bank bancorp: bank lender
university college institute: university college institution school
party: party
court tribunal: court tribunal
ministry department: ministry department
agency administration bureau service authority office: agency body
commission: commission body
committee: committee panel
council: council body
inc ltd corp co plc llc group holdings limited airlines airways motors industries technologies gmbh ag sa: company firm corporation group business
airlines airways air: airline carrier company
motors: automaker carmaker company
insurance: insurer company
fc club united athletic: club team side
police: force
force forces army navy guard: force army
parliament assembly senate congress knesset bundestag duma: parliament assembly legislature chamber house
times post tribune herald gazette journal newspaper daily: newspaper paper daily publication
courier chronicle observer guardian telegraph mail inquirer examiner globe: newspaper paper daily publication
news press wire: agency outlet network broadcaster channel newspaper
union: union bloc
association federation society league: association federation organization organisation body group
organization organisation: organization organisation body agency
foundation fund trust charity: foundation fund charity organization organisation group
hospital clinic: hospital clinic
school academy: school academy
church: church
museum: museum
airport: airport
river: river
island: island
lake: lake
prison jail: prison jail facility
alliance: alliance
coalition: coalition
front movement brigade brigades: group movement organization
militia: militia group
committee: committee
court: court
state: state
province: province
district: district
county: county
city: city
`

/** By the word of a name that tells its sort, the nouns that speak of what is so named. */
export const nounsByHead: ReadonlyMap<string, ReadonlySet<string>> = tabled()

function tabled() {
  const found = new Map<string, Set<string>>()
  for (const line of table.trim().split('\n')) {
    const [heads = '', nouns = ''] = line.split(': ')
    for (const head of heads.split(' ')) {
      const own = found.get(head) ?? new Set()
      for (const noun of nouns.split(' ')) own.add(noun)
      found.set(head, own)
    }
  }
  return found
}

/** Nouns for a country. */
export const countryNouns = wordSet('country nation')

/** Nouns that any organization may be called by whose sort nothing tells. What is a ministry or a court is called so. */
export const organizationNouns = wordSet(`
  organization organisation company firm corporation agency group body bloc alliance union party club team side bank
  lender institution airline carrier manufacturer retailer newspaper broadcaster network charity
  panel commission university college regulator watchdog movement militia force militia insurer
  automaker carmaker startup start-up giant conglomerate operator publisher foundation association federation`)

/** Adjectives that say it is another one, or one of several: "the other company", "the former president". */
export const distinguishing = wordSet(`
  other another first second third last next previous former new same different only own early late old ex- future
  potential largest biggest smaller larger respective various several many few entire whole whose which what`)
