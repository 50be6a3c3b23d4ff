import { wordSet } from './word-set.ts'

/**
 * The great organisations of the world: what they are called, the fullest name first; the Wikidata number where it is
 * certain; PLOVER's sector; the nouns that speak of them. A name with a tilde is also something else. Sources: their own
 * sites, Wikidata. As of January 2026.
 */
const table = `
North Atlantic Treaty Organization, North Atlantic Treaty Organisation, NATO, Nato, North Atlantic Alliance | Q7184 | IGO | alliance bloc organization organisation body pact
European Union, EU | Q458 | IGO | union bloc body
United Nations, UN, United Nations Organization | Q1065 | IGO | organization organisation body
African Union, AU | Q7159 | IGO | union bloc body
Association of Southeast Asian Nations, ASEAN, Asean | Q7768 | IGO | association bloc grouping group
Organization of the Petroleum Exporting Countries, Organization of Petroleum Exporting Countries, OPEC, Opec | Q7795 | IGO | organization organisation cartel group bloc
OPEC+, OPEC Plus | | IGO | group alliance cartel
Group of Seven, G7, G-7 | | IGO | group grouping club
Group of Eight, G8, G-8 | | IGO | group grouping club
Group of Twenty, Group of 20, G20, G-20 | Q19771 | IGO | group grouping club forum
BRICS, Brics | | IGO | group grouping bloc
Commonwealth of Independent States, CIS~ | Q7779 | IGO | commonwealth bloc organization organisation
Collective Security Treaty Organization, Collective Security Treaty Organisation, CSTO | | IGO | alliance bloc organization organisation pact
Shanghai Cooperation Organization, Shanghai Cooperation Organisation, SCO | | IGO | organization organisation bloc group
Eurasian Economic Union, EAEU | | IGO | union bloc
Arab League, League of Arab States | Q7172 | IGO | league bloc body organization organisation
Gulf Cooperation Council, GCC | | IGO | council bloc body
Organization of Islamic Cooperation, Organisation of Islamic Cooperation, OIC | | IGO | organization organisation body bloc
Organization of American States, OAS | | IGO | organization organisation body bloc
Mercosur, Mercosul, Southern Common Market | Q4264 | IGO | bloc group
Economic Community of West African States, ECOWAS, Ecowas | | IGO | community bloc body
Southern African Development Community, SADC | | IGO | community bloc body
East African Community, EAC~ | | IGO | community bloc body
Commonwealth of Nations | Q7785 | IGO | commonwealth association
Caribbean Community, CARICOM, Caricom | | IGO | community bloc
Asia-Pacific Economic Cooperation, APEC, Apec | | IGO | forum group
Organization for Security and Cooperation in Europe, Organization for Security and Co-operation in Europe, OSCE | Q81299 | IGO | organization organisation body watchdog
Organisation for Economic Co-operation and Development, Organization for Economic Cooperation and Development, OECD | Q41550 | IGO | organization organisation club group body
Council of Europe | Q8908 | IGO | council body organization organisation watchdog
European Commission | Q8880 | IGO | commission body executive
European Parliament | Q8889 | IGO | parliament assembly
European Council | Q8886 | IGO | council
European Central Bank, ECB~ | Q8901 | IGO | bank
European Court of Human Rights | | IGO | court
European Court of Justice, Court of Justice of the European Union | | IGO | court
World Bank | Q7164 | IGO | bank lender institution
International Monetary Fund, IMF | Q7804 | IGO | fund lender institution body
Asian Development Bank | | IGO | bank lender
African Development Bank | | IGO | bank lender
World Trade Organization, World Trade Organisation, WTO | Q7825 | IGO | organization organisation body
World Health Organization, World Health Organisation, WHO~ | Q7817 | IGO | organization organisation agency body
International Labour Organization, International Labor Organization, ILO | Q54129 | IGO | organization organisation agency body
International Atomic Energy Agency, IAEA | Q41984 | IGO | agency watchdog body
International Court of Justice, ICJ, World Court | Q7801 | IGO | court tribunal
International Criminal Court, ICC~ | Q47488 | IGO | court tribunal
International Criminal Police Organization, Interpol, INTERPOL | Q8475 | IGO | agency organization organisation body
International Energy Agency, IEA | | IGO | agency watchdog body
International Civil Aviation Organization, ICAO | | IGO | agency organization organisation body
International Maritime Organization | | IGO | agency organization organisation body
International Organization for Migration, IOM | | IGO | agency organization organisation body
Food and Agriculture Organization, FAO | Q82151 | IGO | agency organization organisation body
World Food Programme, World Food Program, WFP | Q204344 | IGO | agency programme program
World Meteorological Organization, WMO | | IGO | agency organization organisation body
Organisation for the Prohibition of Chemical Weapons, Organization for the Prohibition of Chemical Weapons, OPCW | | IGO | watchdog agency body organization organisation
UNICEF, Unicef, United Nations Children's Fund | Q740308 | IGO | agency fund
UNESCO, Unesco | Q7809 | IGO | agency organization organisation body
UNHCR, United Nations High Commissioner for Refugees, UN refugee agency | Q132551 | IGO | agency
UNRWA | | IGO | agency
UNDP, United Nations Development Programme | | IGO | agency programme
UNAIDS | | IGO | agency programme
UN Security Council, United Nations Security Council, U.N. Security Council, Security Council~ | Q37470 | IGO | council body
UN General Assembly, United Nations General Assembly, U.N. General Assembly | Q47423 | IGO | assembly body
UN Human Rights Council, United Nations Human Rights Council, U.N. Human Rights Council | | IGO | council body
International Olympic Committee, IOC | Q40970 | NGO | committee body
International Committee of the Red Cross, ICRC | | NGO | committee organization organisation agency charity
International Federation of Red Cross and Red Crescent Societies, IFRC | | NGO | federation organization organisation agency
FIFA, Fifa | Q253414 | NGO | federation body
UEFA, Uefa | Q35572 | NGO | body federation
World Anti-Doping Agency, WADA | | NGO | agency body watchdog
Amnesty International | Q42970 | NGO | group organization organisation watchdog charity
Human Rights Watch, HRW | Q187052 | NGO | group organization organisation watchdog
Greenpeace | Q81307 | NGO | group organization organisation
Doctors Without Borders, Médecins Sans Frontières, Medecins Sans Frontieres, MSF | Q49330 | NGO | group organization organisation charity
Reporters Without Borders, RSF~ | | NGO | group organization organisation watchdog
Save the Children | | NGO | charity group organization organisation
Oxfam | | NGO | charity group organization organisation
World Wildlife Fund, World Wide Fund for Nature, WWF | | NGO | group organization organisation charity
Transparency International | | NGO | group organization organisation watchdog
World Economic Forum, WEF | | NGO | forum organization organisation
Hezbollah, Hizbollah, Hizbullah | Q41053 | REB | group movement militia organization organisation
Hamas | Q38799 | REB | group movement organization organisation
Taliban | Q42418 | REB | group movement militia
Islamic State, Islamic State group, ISIS~, ISIL, IS~, Daesh | Q2429253 | REB | group organization organisation
Al-Qaeda, al-Qaida, Al Qaeda, al Qaeda, Al Qaida | Q34490 | REB | group network organization organisation
Boko Haram | | REB | group sect
Al-Shabaab, al-Shabab, Al Shabaab | | REB | group
Associated Press, AP~ | | MED | agency
Reuters | | MED | agency
Agence France-Presse, AFP~ | | MED | agency
United Press International, UPI | | MED | agency
TASS, Tass, ITAR-TASS | | MED | agency
Xinhua, Xinhua News Agency | | MED | agency`

/**
 * Who belongs to what since when, and, after a hyphen, until when: "EU": GBR 1973-2020. Years alone: who came in after
 * another and left again stands twice. Sources: the organisations' own lists of members. As of January 2026.
 */
const memberships = `
NATO: 1949 BEL CAN DNK FRA ISL ITA LUX NLD NOR PRT GBR USA, 1952 GRC TUR, 1955 DEU, 1982 ESP, 1999 CZE HUN POL,
2004 BGR EST LVA LTU ROU SVK SVN, 2009 ALB HRV, 2017 MNE, 2020 MKD, 2023 FIN, 2024 SWE
EU: 1958 BEL FRA DEU ITA LUX NLD, 1973 DNK IRL, 1973-2020 GBR, 1981 GRC, 1986 PRT ESP, 1995 AUT FIN SWE,
2004 CYP CZE EST HUN LVA LTU MLT POL SVK SVN, 2007 BGR ROU, 2013 HRV
G7: 1975 FRA DEU ITA JPN GBR USA, 1976 CAN
G8: 1997-2014 CAN FRA DEU ITA JPN GBR USA RUS
G20: 1999 ARG AUS BRA CAN CHN FRA DEU IND IDN ITA JPN KOR MEX RUS SAU ZAF TUR GBR USA
BRICS: 2009 BRA RUS IND CHN, 2010 ZAF, 2024 EGY ETH IRN ARE, 2025 IDN
ASEAN: 1967 IDN MYS PHL SGP THA, 1984 BRN, 1995 VNM, 1997 LAO MMR, 1999 KHM, 2025 TLS
OPEC: 1960 IRN IRQ KWT SAU VEN, 1962 LBY, 1967 ARE, 1969 DZA, 1971 NGA, 1975-1995 GAB, 2016 GAB, 2017 GNQ, 2018 COG,
2007-2024 AGO, 1961-2019 QAT, 1973-1992 ECU, 2007-2020 ECU, 1962-2009 IDN, 2016-2016 IDN
CIS: 1991 ARM AZE BLR KAZ KGZ MDA RUS TJK UZB
CSTO: 2002 ARM BLR KAZ KGZ RUS TJK, 2006-2012 UZB
SCO: 2001 CHN RUS KAZ KGZ TJK UZB, 2017 IND PAK, 2023 IRN, 2024 BLR
EAEU: 2015 ARM BLR KAZ KGZ RUS
Arab League: 1945 EGY IRQ JOR LBN SAU SYR YEM, 1953 LBY, 1956 SDN, 1958 MAR TUN, 1961 KWT, 1962 DZA, 1971 BHR OMN QAT ARE,
1973 MRT, 1974 SOM, 1976 PSE, 1977 DJI, 1993 COM
GCC: 1981 BHR KWT OMN QAT SAU ARE
Mercosur: 1991 ARG BRA PRY URY, 2024 BOL
ECOWAS: 1975 BEN CIV GMB GHA GIN GNB LBR NGA SEN SLE TGO, 1977 CPV, 1975-2025 BFA MLI NER`

/** An organisation that everybody knows. */
export interface Organisation {
  /** The fullest first. */
  names: readonly string[]
  wikidata?: string
  /** One of PLOVER's: IGO, NGO, REB, MED. */
  sector: string
  /** What it is called after its sort: "the alliance", "the bloc". */
  nouns: ReadonlySet<string>
  /** Whether a country was a member all through a year: not known, and undefined, where no table tells. */
  hadMember(country: string, year: number): boolean | undefined
}

/** By name in lower case without stops, straight apostrophes: "un", "north atlantic treaty organization". */
export const organisations: ReadonlyMap<string, Organisation & { sure: boolean }> = tabled()

function tabled() {
  const found = new Map<string, Organisation & { sure: boolean }>()
  const terms = memberTerms()
  for (const line of table.trim().split('\n')) {
    const [called = '', wikidata = '', sector = '', nouns = ''] = line.split('|').map((cell) => cell.trim())
    const marked = called.split(', ')
    const names = marked.map((name) => name.replace('~', ''))
    const members = names.map((name) => terms.get(name)).find(Boolean)
    const organisation: Organisation = {
      names,
      ...(wikidata && { wikidata }),
      sector,
      nouns: wordSet(nouns),
      hadMember: (country, year) =>
        members?.some((term) => term.country === country && term.from < year && year < term.to),
    }
    for (const name of marked)
      found.set(organisationKey(name.replace('~', '')), { ...organisation, sure: !name.endsWith('~') })
  }
  return found
}

/** The key of a name in `organisations`. */
export function organisationKey(name: string): string {
  return name.toLowerCase().replaceAll('.', '').replaceAll('’', "'")
}

interface Term {
  country: string
  from: number
  to: number
}

function memberTerms(): Map<string, Term[]> {
  const terms = new Map<string, Term[]>()
  for (const entry of memberships.trim().split(/\n(?=[A-Z][A-Za-z0-9 ]+:)/)) {
    const [name = '', rest = ''] = entry.split(': ')
    const own = rest.split(/,\s+/).flatMap((group) => {
      const [years = '', ...countries] = group.split(' ')
      const [from, to] = years.split('-')
      return countries.map((country) => ({
        country,
        from: Number(from),
        to: to ? Number(to) : Number.POSITIVE_INFINITY,
      }))
    })
    terms.set(name, own)
  }
  return terms
}
