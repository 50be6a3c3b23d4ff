import { wordSet } from './word-set.ts'

/**
 * Heads of state and government, and who leads the great organisations: the country (ISO 3166-1 alpha-3) or sector, the
 * office, then each holder with the months of the term; no second month means that the term had not ended in January
 * 2026. Family names stand last; in "Xi Jinping*" the family name is the first. Sources: the governments' and
 * organisations' own lists, Wikidata. As of January 2026, and only those of whom it is certain.
 */
const table = `
USA president: Jimmy Carter 1977-01 1981-01, Ronald Reagan 1981-01 1989-01, George H.W. Bush 1989-01 1993-01, George Bush 1989-01 1993-01, Bill Clinton 1993-01 2001-01, George W. Bush 2001-01 2009-01, Barack Obama 2009-01 2017-01, Donald Trump 2017-01 2021-01, Joe Biden 2021-01 2025-01, Donald Trump 2025-01
RUS president: Vladimir Putin 2000-05 2008-05, Dmitry Medvedev 2008-05 2012-05, Vladimir Putin 2012-05
RUS prime minister: Vladimir Putin 2008-05 2012-05, Dmitry Medvedev 2012-05 2020-01, Mikhail Mishustin 2020-01
UKR president: Leonid Kuchma 1994-07 2005-01, Viktor Yushchenko 2005-01 2010-02, Viktor Yanukovych 2010-02 2014-02, Petro Poroshenko 2014-06 2019-05, Volodymyr Zelensky 2019-05, Volodymyr Zelenskyy 2019-05, Volodymyr Zelenskiy 2019-05
BLR president: Alexander Lukashenko 1994-07, Aleksandr Lukashenko 1994-07
KAZ president: Nursultan Nazarbayev 1991-04 2019-03, Kassym-Jomart Tokayev 2019-03
AZE president: Ilham Aliyev 2003-10
GEO president: Mikheil Saakashvili 2004-01 2013-11
GBR prime minister: Tony Blair 1997-05 2007-06, Gordon Brown 2007-06 2010-05, David Cameron 2010-05 2016-07, Theresa May 2016-07 2019-07, Boris Johnson 2019-07 2022-09, Liz Truss 2022-09 2022-10, Rishi Sunak 2022-10 2024-07, Keir Starmer 2024-07
FRA president: Jacques Chirac 1995-05 2007-05, Nicolas Sarkozy 2007-05 2012-05, François Hollande 2012-05 2017-05, Francois Hollande 2012-05 2017-05, Emmanuel Macron 2017-05
DEU chancellor: Gerhard Schröder 1998-10 2005-11, Gerhard Schroeder 1998-10 2005-11, Angela Merkel 2005-11 2021-12, Olaf Scholz 2021-12 2025-05, Friedrich Merz 2025-05
ITA prime minister: Silvio Berlusconi 2001-06 2006-05, Romano Prodi 2006-05 2008-05, Silvio Berlusconi 2008-05 2011-11, Mario Monti 2011-11 2013-04, Enrico Letta 2013-04 2014-02, Matteo Renzi 2014-02 2016-12, Paolo Gentiloni 2016-12 2018-06, Giuseppe Conte 2018-06 2021-02, Mario Draghi 2021-02 2022-10, Giorgia Meloni 2022-10
ITA president: Giorgio Napolitano 2006-05 2015-01, Sergio Mattarella 2015-02
ESP prime minister: José María Aznar 1996-05 2004-04, Jose Maria Aznar 1996-05 2004-04, Mariano Rajoy 2011-12 2018-06, Pedro Sánchez 2018-06, Pedro Sanchez 2018-06
NLD prime minister: Jan Peter Balkenende 2002-07 2010-10, Mark Rutte 2010-10 2024-07, Dick Schoof 2024-07
BEL prime minister: Charles Michel 2014-10 2019-10, Alexander De Croo 2020-10 2025-02, Bart De Wever 2025-02
POL president: Aleksander Kwasniewski 1995-12 2005-12, Lech Kaczynski 2005-12 2010-04, Bronislaw Komorowski 2010-08 2015-08, Andrzej Duda 2015-08 2025-08, Karol Nawrocki 2025-08
POL prime minister: Donald Tusk 2007-11 2014-09, Ewa Kopacz 2014-09 2015-11, Beata Szydlo 2015-11 2017-12, Mateusz Morawiecki 2017-12 2023-12, Donald Tusk 2023-12
HUN prime minister: Viktor Orban 1998-07 2002-05, Viktor Orban 2010-05, Viktor Orbán 2010-05
SWE prime minister: Fredrik Reinfeldt 2006-10 2014-10, Stefan Löfven 2014-10 2021-11, Stefan Lofven 2014-10 2021-11, Magdalena Andersson 2021-11 2022-10, Ulf Kristersson 2022-10
FIN president: Sauli Niinistö 2012-03 2024-03, Sauli Niinisto 2012-03 2024-03, Alexander Stubb 2024-03
FIN prime minister: Sanna Marin 2019-12 2023-06, Petteri Orpo 2023-06
NOR prime minister: Jens Stoltenberg 2005-10 2013-10, Erna Solberg 2013-10 2021-10, Jonas Gahr Støre 2021-10, Jonas Gahr Stoere 2021-10
DNK prime minister: Mette Frederiksen 2019-06
IRL prime minister: Leo Varadkar 2017-06 2020-06, Micheál Martin 2020-06 2022-12, Leo Varadkar 2022-12 2024-04, Simon Harris 2024-04 2025-01, Micheál Martin 2025-01
GRC prime minister: Antonis Samaras 2012-06 2015-01, Alexis Tsipras 2015-09 2019-07, Kyriakos Mitsotakis 2019-07
SRB president: Aleksandar Vucic 2017-05, Aleksandar Vučić 2017-05
CAN prime minister: Jean Chrétien 1993-11 2003-12, Jean Chretien 1993-11 2003-12, Paul Martin 2003-12 2006-02, Stephen Harper 2006-02 2015-11, Justin Trudeau 2015-11 2025-03, Mark Carney 2025-03
AUS prime minister: John Howard 1996-03 2007-12, Kevin Rudd 2007-12 2010-06, Julia Gillard 2010-06 2013-06, Kevin Rudd 2013-06 2013-09, Tony Abbott 2013-09 2015-09, Malcolm Turnbull 2015-09 2018-08, Scott Morrison 2018-08 2022-05, Anthony Albanese 2022-05
NZL prime minister: Helen Clark 1999-12 2008-11, John Key 2008-11 2016-12, Bill English 2016-12 2017-10, Jacinda Ardern 2017-10 2023-01, Chris Hipkins 2023-01 2023-11, Christopher Luxon 2023-11
JPN prime minister: Junichiro Koizumi 2001-04 2006-09, Shinzo Abe 2006-09 2007-09, Yasuo Fukuda 2007-09 2008-09, Taro Aso 2008-09 2009-09, Yukio Hatoyama 2009-09 2010-06, Naoto Kan 2010-06 2011-09, Yoshihiko Noda 2011-09 2012-12, Shinzo Abe 2012-12 2020-09, Yoshihide Suga 2020-09 2021-10, Fumio Kishida 2021-10 2024-10, Shigeru Ishiba 2024-10 2025-10, Sanae Takaichi 2025-10
CHN president: Jiang Zemin* 1993-03 2003-03, Hu Jintao* 2003-03 2013-03, Xi Jinping* 2013-03
CHN premier: Zhu Rongji* 1998-03 2003-03, Wen Jiabao* 2003-03 2013-03, Li Keqiang* 2013-03 2023-03, Li Qiang* 2023-03
KOR president: Kim Dae-jung* 1998-02 2003-02, Roh Moo-hyun* 2003-02 2008-02, Lee Myung-bak* 2008-02 2013-02, Park Geun-hye* 2013-02 2017-03, Moon Jae-in* 2017-05 2022-05, Yoon Suk-yeol* 2022-05 2025-04, Yoon Suk Yeol* 2022-05 2025-04, Lee Jae-myung* 2025-06, Lee Jae Myung* 2025-06
PRK leader: Kim Jong-il* 1994-07 2011-12, Kim Jong Il* 1994-07 2011-12, Kim Jong-un* 2011-12, Kim Jong Un* 2011-12
IND prime minister: Atal Bihari Vajpayee 1998-03 2004-05, Manmohan Singh 2004-05 2014-05, Narendra Modi 2014-05
IND president: Pratibha Patil 2007-07 2012-07, Pranab Mukherjee 2012-07 2017-07, Ram Nath Kovind 2017-07 2022-07, Droupadi Murmu 2022-07
PAK prime minister: Nawaz Sharif 2013-06 2017-07, Imran Khan 2018-08 2022-04, Shehbaz Sharif 2022-04 2023-08, Shehbaz Sharif 2024-03
PAK president: Pervez Musharraf 2001-06 2008-08, Asif Ali Zardari 2008-09 2013-09, Mamnoon Hussain 2013-09 2018-09, Arif Alvi 2018-09 2024-03, Asif Ali Zardari 2024-03
BGD prime minister: Sheikh Hasina* 2009-01 2024-08
LKA president: Mahinda Rajapaksa 2005-11 2015-01, Maithripala Sirisena 2015-01 2019-11, Gotabaya Rajapaksa 2019-11 2022-07, Ranil Wickremesinghe 2022-07 2024-09, Anura Kumara Dissanayake 2024-09
AFG president: Hamid Karzai 2004-12 2014-09, Ashraf Ghani 2014-09 2021-08
IDN president: Megawati Sukarnoputri 2001-07 2004-10, Susilo Bambang Yudhoyono 2004-10 2014-10, Joko Widodo 2014-10 2024-10, Prabowo Subianto 2024-10
PHL president: Gloria Macapagal Arroyo 2001-01 2010-06, Benigno Aquino 2010-06 2016-06, Rodrigo Duterte 2016-06 2022-06, Ferdinand Marcos Jr. 2022-06
MYS prime minister: Najib Razak 2009-04 2018-05, Mahathir Mohamad 2018-05 2020-02, Muhyiddin Yassin 2020-03 2021-08, Anwar Ibrahim 2022-11
THA prime minister: Thaksin Shinawatra 2001-02 2006-09, Abhisit Vejjajiva 2008-12 2011-08, Yingluck Shinawatra 2011-08 2014-05, Prayuth Chan-ocha 2014-08 2023-08, Srettha Thavisin 2023-08 2024-08, Paetongtarn Shinawatra 2024-08 2025-08, Anutin Charnvirakul 2025-09
TUR president: Abdullah Gul 2007-08 2014-08, Abdullah Gül 2007-08 2014-08, Recep Tayyip Erdogan 2014-08, Recep Tayyip Erdoğan 2014-08
TUR prime minister: Recep Tayyip Erdogan 2003-03 2014-08, Ahmet Davutoglu 2014-08 2016-05, Binali Yildirim 2016-05 2018-07
ISR prime minister: Ariel Sharon 2001-03 2006-04, Ehud Olmert 2006-04 2009-03, Benjamin Netanyahu 2009-03 2021-06, Naftali Bennett 2021-06 2022-06, Yair Lapid 2022-07 2022-12, Benjamin Netanyahu 2022-12
PSE president: Mahmoud Abbas 2005-01
IRN president: Mohammad Khatami 1997-08 2005-08, Mahmoud Ahmadinejad 2005-08 2013-08, Hassan Rouhani 2013-08 2021-08, Ebrahim Raisi 2021-08 2024-05, Masoud Pezeshkian 2024-07
SYR president: Bashar al-Assad 2000-07 2024-12, Bashar Assad 2000-07 2024-12, Ahmed al-Sharaa 2025-01
IRQ prime minister: Nouri al-Maliki 2006-05 2014-09, Haider al-Abadi 2014-09 2018-10, Adel Abdul-Mahdi 2018-10 2020-05, Mustafa al-Kadhimi 2020-05 2022-10, Mohammed Shia al-Sudani 2022-10
SAU crown prince: Mohammed bin Salman 2017-06
EGY president: Hosni Mubarak 1981-10 2011-02, Mohammed Morsi 2012-06 2013-07, Mohamed Morsi 2012-06 2013-07, Abdel Fattah el-Sissi 2014-06, Abdel Fattah al-Sisi 2014-06, Abdel-Fattah el-Sissi 2014-06
SDN president: Omar al-Bashir 1989-06 2019-04
ETH prime minister: Meles Zenawi 1995-08 2012-08, Hailemariam Desalegn 2012-09 2018-04, Abiy Ahmed* 2018-04
KEN president: Mwai Kibaki 2002-12 2013-04, Uhuru Kenyatta 2013-04 2022-09, William Ruto 2022-09
UGA president: Yoweri Museveni 1986-01
RWA president: Paul Kagame 2000-04
NGA president: Olusegun Obasanjo 1999-05 2007-05, Goodluck Jonathan 2010-05 2015-05, Muhammadu Buhari 2015-05 2023-05, Bola Tinubu 2023-05
ZAF president: Thabo Mbeki 1999-06 2008-09, Jacob Zuma 2009-05 2018-02, Cyril Ramaphosa 2018-02
ZWE president: Robert Mugabe 1987-12 2017-11, Emmerson Mnangagwa 2017-11
BRA president: Fernando Henrique Cardoso 1995-01 2003-01, Luiz Inácio Lula da Silva 2003-01 2011-01, Luiz Inacio Lula da Silva 2003-01 2011-01, Dilma Rousseff 2011-01 2016-08, Michel Temer 2016-08 2019-01, Jair Bolsonaro 2019-01 2023-01, Luiz Inácio Lula da Silva 2023-01, Luiz Inacio Lula da Silva 2023-01
MEX president: Vicente Fox 2000-12 2006-12, Felipe Calderón 2006-12 2012-12, Felipe Calderon 2006-12 2012-12, Enrique Peña Nieto 2012-12 2018-12, Enrique Pena Nieto 2012-12 2018-12, Andrés Manuel López Obrador 2018-12 2024-10, Andres Manuel Lopez Obrador 2018-12 2024-10, Claudia Sheinbaum 2024-10
ARG president: Néstor Kirchner 2003-05 2007-12, Nestor Kirchner 2003-05 2007-12, Mauricio Macri 2015-12 2019-12, Alberto Fernández 2019-12 2023-12, Alberto Fernandez 2019-12 2023-12, Javier Milei 2023-12
COL president: Álvaro Uribe 2002-08 2010-08, Alvaro Uribe 2002-08 2010-08, Juan Manuel Santos 2010-08 2018-08, Iván Duque 2018-08 2022-08, Ivan Duque 2018-08 2022-08, Gustavo Petro 2022-08
CHL president: Ricardo Lagos 2000-03 2006-03, Michelle Bachelet 2006-03 2010-03, Sebastián Piñera 2010-03 2014-03, Sebastian Pinera 2010-03 2014-03, Michelle Bachelet 2014-03 2018-03, Sebastián Piñera 2018-03 2022-03, Sebastian Pinera 2018-03 2022-03, Gabriel Boric 2022-03
VEN president: Hugo Chávez 1999-02 2013-03, Hugo Chavez 1999-02 2013-03, Nicolás Maduro 2013-04, Nicolas Maduro 2013-04
CUB president: Raúl Castro 2008-02 2018-04, Raul Castro 2008-02 2018-04, Miguel Díaz-Canel 2018-04, Miguel Diaz-Canel 2018-04
IGO secretary-general: Jaap de Hoop Scheffer 2004-01 2009-07, Anders Fogh Rasmussen 2009-08 2014-09, Jens Stoltenberg 2014-10 2024-09, Mark Rutte 2024-10
IGO secretary-general: Kofi Annan 1997-01 2006-12, Ban Ki-moon* 2007-01 2016-12, António Guterres 2017-01, Antonio Guterres 2017-01
IGO president: Jean-Claude Juncker 2014-11 2019-11, Ursula von der Leyen 2019-12, Donald Tusk 2014-12 2019-11, Charles Michel 2019-12 2024-11, Christine Lagarde 2019-11
IGO director: Tedros Adhanom Ghebreyesus* 2017-07, Christine Lagarde 2011-07 2019-09, Kristalina Georgieva 2019-10, Rafael Grossi 2019-12`

/**
 * Full names, in lower case without stops, of those with a family name who hold an office at a date (ISO) or, where none is
 * given, ever held it: "president", "Clinton" → "bill clinton". Of who held it before the date if `former`.
 */
export function holdersOf(office: string, family: string, date: string | undefined, former: boolean): string[] {
  const month = date?.slice(0, 7)
  return (holders.offices.get(`${office}/${family.toLowerCase()}`) ?? [])
    .filter(({ from, to }) => !month || (from <= month && (former || month <= to)))
    .map(({ name }) => name)
}

/** What the table tells of a person at a time. */
export interface Holder {
  /** Of those who lead or led a country. */
  country?: string
  /** GOV or IGO while in office. */
  sector?: 'GOV' | 'IGO'
}

interface Term {
  country?: string
  from: string
  to: string
}

/**
 * Whom the table knows by this name at this date (ISO, from the month on): "Angela Merkel" once she has been in office;
 * by the family name alone, "Trump", only who alone of that name is in office then.
 */
export function officeHolder(name: string, date: string): Holder | undefined {
  const month = date.slice(0, 7)
  const key = name.toLowerCase().replaceAll('.', '')
  const inOffice = (term: Term) => term.from <= month && month <= term.to
  const whole = holders.full.get(key)?.filter(({ from }) => from <= month)
  if (whole?.length) return holder(whole, whole.filter(inOffice))
  const now = common.has(key) ? [] : (holders.family.get(key) ?? []).filter(({ terms }) => terms.some(inOffice))
  const [only] = now
  return only && now.every(({ person }) => person === only.person)
    ? holder(only.terms, only.terms.filter(inOffice))
    : undefined
}

/** Family names that many bear, who alone are nobody: "Johnson". */
const common: ReadonlySet<string> = wordSet(`
  johnson martin brown clark harris michel howard abbott morrison key english singh khan sharif lee park moon roh yoon santos
  castro fox cameron may abbas ahmed macri duque marcos aquino marin harper hu jiang wen li zhu kim anwar salman jonathan
  stubb carney abe aso kan costa`)

function holder(known: readonly Term[], held: readonly Term[]): Holder {
  const country = (held.find((term) => term.country) ?? known.find((term) => term.country))?.country
  const sector = held.length ? (held.some((term) => term.country) ? 'GOV' : 'IGO') : undefined
  return { ...(country && { country }), ...(sector && { sector }) }
}

interface Family {
  /** Spellings of one name begin alike, and are of one term. */
  person: string
  terms: Term[]
}

const holders = tabled()

function tabled() {
  const full = new Map<string, Term[]>()
  const family = new Map<string, Family[]>()
  const offices = new Map<string, (Term & { name: string })[]>()
  for (const line of table.trim().split('\n')) {
    const [office = '', people = ''] = line.split(': ')
    const country = office.startsWith('IGO') ? undefined : office.slice(0, 3)
    for (const entry of people.split(', ')) {
      const words = entry.split(' ')
      const months = words.filter((word) => word[4] === '-')
      const name = words.slice(0, words.length - months.length).join(' ')
      const term = { ...(country && { country }), from: months[0]!, to: months[1] ?? '9999-12' }
      const key = name.toLowerCase().replaceAll('.', '').replace('*', '')
      full.set(key, [...(full.get(key) ?? []), term])
      const alone = familyName(name).toLowerCase()
      const person = `${office.slice(0, 3)} ${term.from}`
      const held = `${office.slice(4)}/${alone}`
      offices.set(held, [...(offices.get(held) ?? []), { ...term, name: key }])
      const own = family.get(alone) ?? []
      const known = own.find((other) => other.person === person)
      if (known) known.terms.push(term)
      else family.set(alone, [...own, { person, terms: [term] }])
    }
  }
  return { full, family, offices }
}

/** "Putin", "Xi", "von der Leyen", "bin Salman", "al-Assad". */
function familyName(name: string): string {
  const words = name.replace('*', '').replace(' Jr.', '').split(' ')
  if (name.endsWith('*')) return words[0]!
  const particle = words.findIndex((word, at) => at > 0 && /^(?:von|de|De|da|bin|van)$/.test(word))
  return particle > 0 ? words.slice(particle).join(' ') : words.at(-1)!
}
