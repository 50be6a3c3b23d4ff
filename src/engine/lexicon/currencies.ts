/** What stands before an amount and says its money: "$", "US$", "Rs", "EUR". Keys keep their case. */
export const currencyMarks: ReadonlyMap<string, string> = new Map(
  `
$ USD,US$ USD,USD$ USD,U.S.$ USD,C$ CAD,CA$ CAD,Can$ CAD,CAN$ CAD,Cdn$ CAD,CDN$ CAD,A$ AUD,AU$ AUD,Aus$ AUD,AUD$ AUD,NZ$ NZD,HK$ HKD,S$ SGD,SG$ SGD
NT$ TWD,R$ BRL,J$ JMD,JA$ JMD,TT$ TTD,Z$ ZWL,ZW$ ZWL,FJ$ FJD,F$ FJD,G$ GYD,GY$ GYD,BZ$ BZD,EC$ XCD,B$ BSD,BDS$ BBD,N$ NAD,L$ LRD
Mex$ MXN,MX$ MXN,AR$ ARS,CLP$ CLP,COP$ COP,SI$ SBD,WS$ WST
€ EUR,£ GBP,¥ JPY,₹ INR,₽ RUB,₩ KRW,₪ ILS,₺ TRY,₦ NGN,₫ VND,₱ PHP,฿ THB,₴ UAH,₡ CRC,₲ PYG,₵ GHS,₸ KZT,₭ LAK,₮ MNT,₼ AZN,₾ GEL,৳ BDT,៛ KHR,﷼ IRR,֏ AMD
E£ EGP,£E EGP,LE EGP,I£ ILS,S£ SYP,IR£ IEP,RMB CNY,CN¥ CNY,JP¥ JPY
Rs INR,Rs. INR,Re INR,Tk BDT,Tk. BDT,Rp IDR,RM MYR,Dh AED,Dhs AED,DH AED,Dh. AED,SR SAR,QR QAR,BD BHD,KD KWD,RO OMR,JD JOD
Ksh KES,KSh KES,Kshs KES,KShs KES,KSH KES,Sh KES,Shs KES,Tsh TZS,TSh TZS,Ush UGX,USh UGX,Shs. UGX,GH¢ GHS,GH₵ GHS,GHc GHS,Gh¢ GHS
R ZAR,N NGN,P PHP,K ZMW,Php PHP,Nu BTN,Bs VES,Bs. VES,Le SLL,MK MWK,FCFA XOF,CFA XOF,Frw RWF,Br ETB
CHF CHF,SFr CHF,Sfr CHF,SF CHF,Fr CHF,DM DEM,FFr FRF,FF FRF,Kr SEK,kr SEK,SKr SEK,Skr SEK,NKr NOK,Nkr NOK,DKr DKK,Dkr DKK,zł PLN,Ft HUF,Kč CZK,L ITL
dlrs USD,dlr USD,Dlrs USD
`
    .trim()
    .split(/[\n,]/)
    .map((pair) => pair.split(' ') as [string, string]),
)

/** Currency codes that news writes out, before an amount or behind it: "USD 5 million", "5 million USD". */
export const currencyCodes: ReadonlySet<string> = new Set(
  `USD EUR GBP JPY CNY RMB INR RUB KRW ILS TRY NGN VND PHP THB UAH PKR LKR NPR BDT IDR MYR SGD HKD TWD AUD NZD CAD CHF SEK NOK DKK PLN CZK HUF RON BGN
MXN BRL ARS CLP COP PEN UYU VES ZAR EGP KES TZS UGX GHS ETB MAD DZD TND XOF XAF AED SAR QAR KWD BHD OMR JOD IQD IRR LBP SYP YER AFN KZT UZS GEL AMD
AZN BYN RSD MKD ALL ISK MMK KHR LAK MNT BTN MVR FJD PGK ZMW MWK MZN BWP NAD RWF BIF SDG SSP SOS XAU BTC`.split(/\s+/),
)

/** Money by its name. Names that are other words too are taken only behind a scale: "300 million won", "5 million marks". */
export const currencyNames: ReadonlyMap<string, string> = new Map(
  `
dollar USD,dollars USD,dlr USD,dlrs USD,buck USD,bucks USD,euro EUR,euros EUR,quid GBP,sterling GBP,yen JPY,yuan CNY,renminbi CNY,rmb CNY,rupee INR,rupees INR,ruble RUB,rubles RUB,rouble RUB,roubles RUB
peso MXN,pesos MXN,franc CHF,francs CHF,dirham AED,dirhams AED,riyal SAR,riyals SAR,rial IRR,rials IRR,dinar IQD,dinars IQD,shekel ILS,shekels ILS
rand ZAR,naira NGN,nairas NGN,cedi GHS,cedis GHS,shilling KES,shillings KES,krone NOK,kroner NOK,krona SEK,kronor SEK,zloty PLN,zlotys PLN,zlotych PLN,forint HUF,forints HUF
baht THB,ringgit MYR,rupiah IDR,rupiahs IDR,taka BDT,hryvnia UAH,hryvnias UAH,hryvnya UAH,reais BRL,bolivar VES,bolivars VES,bolivares VES,birr ETB,tenge KZT,dong VND,kyat MMK,kyats MMK
lira TRY,liras TRY,lire ITL,lari GEL,leva BGN,koruna CZK,korunas CZK,deutschmarks DEM,guilder NLG,guilders NLG,peseta ESP,pesetas ESP,drachma GRD,drachmas GRD
kwacha ZMW,pula BWP,metical MZN,meticais MZN,afghani AFN,afghanis AFN,manat AZN,tugrik MNT,gourde HTG,gourdes HTG,lempira HNL,lempiras HNL,quetzal GTQ,quetzales GTQ,guarani PYG,guaranies PYG,ouguiya MRU,dalasi GMD,leones SLL,bitcoin BTC,bitcoins BTC
`
    .trim()
    .split(/[\n,]/)
    .map((pair) => pair.split(' ') as [string, string]),
)

/** Names that count money only behind a scale, for they are other words too. */
export const currencyNamesAfterScale: ReadonlyMap<string, string> = new Map([
  ['won', 'KRW'],
  ['mark', 'DEM'],
  ['marks', 'DEM'],
  ['real', 'BRL'],
  ['lei', 'RON'],
  ['leu', 'RON'],
  ['soles', 'PEN'],
  ['sol', 'PEN'],
  ['som', 'KGS'],
  ['pound', 'GBP'],
  ['pounds', 'GBP'],
])

/** Whose money it is: "Canadian dollars", "Egyptian pounds". By the word before the name, then by the name without its plural. */
export const nationalCurrencies: ReadonlyMap<string, string> = new Map(
  `
us dollar USD,u.s. dollar USD,american dollar USD,canadian dollar CAD,australian dollar AUD,kong dollar HKD,zealand dollar NZD,singapore dollar SGD,singaporean dollar SGD,taiwan dollar TWD,taiwanese dollar TWD,jamaican dollar JMD,zimbabwe dollar ZWL,zimbabwean dollar ZWL,fijian dollar FJD,namibian dollar NAD,liberian dollar LRD,tobago dollar TTD
british pound GBP,egyptian pound EGP,syrian pound SYP,lebanese pound LBP,sudanese pound SDG,cyprus pound CYP,irish pound IEP,israeli pound ILS,turkish pound TRY,turkish lira TRY,italian lire ITL,italian lira ITL,lebanese lira LBP,syrian lira SYP
mexican peso MXN,philippine peso PHP,argentine peso ARS,argentinian peso ARS,chilean peso CLP,colombian peso COP,cuban peso CUP,dominican peso DOP,uruguayan peso UYU
indian rupee INR,pakistani rupee PKR,pakistan rupee PKR,lankan rupee LKR,lanka rupee LKR,nepali rupee NPR,nepalese rupee NPR,mauritian rupee MUR
swiss franc CHF,french franc FRF,belgian franc BEF,luxembourg franc LUF,cfa franc XOF,rwandan franc RWF,congolese franc CDF,burundian franc BIF,guinean franc GNF
german mark DEM,west german mark DEM,finnish mark FIM,swedish krona SEK,swedish kronor SEK,swedish crown SEK,icelandic krona ISK,norwegian krone NOK,norwegian kroner NOK,norwegian crown NOK,danish krone DKK,danish kroner DKK,danish crown DKK,czech crown CZK,czech koruna CZK,slovak crown SKK,slovak koruna SKK
uae dirham AED,emirati dirham AED,moroccan dirham MAD,saudi riyal SAR,qatari riyal QAR,omani riyal OMR,omani rial OMR,iranian rial IRR,yemeni rial YER,yemeni riyal YER
iraqi dinar IQD,kuwaiti dinar KWD,jordanian dinar JOD,bahraini dinar BHD,tunisian dinar TND,algerian dinar DZD,libyan dinar LYD,serbian dinar RSD,yugoslav dinar YUM
kenyan shilling KES,kenya shilling KES,tanzanian shilling TZS,ugandan shilling UGX,uganda shilling UGX,somali shilling SOS,austrian schilling ATS
korean won KRW,russian ruble RUB,russian rouble RUB,belarusian ruble BYN,soviet ruble SUR,japanese yen JPY,chinese yuan CNY,brazilian real BRL,peruvian sol PEN,romanian leu RON,romanian lei RON,african rand ZAR,nigerian naira NGN,ghanaian cedi GHS
`
    .trim()
    .split(/[\n,]/)
    .map((row) => [row.slice(0, row.lastIndexOf(' ')), row.slice(row.lastIndexOf(' ') + 1)] as [string, string]),
)

/** Hundredths by name: "15 cents", "40 pence". */
export const currencyHundredths: ReadonlyMap<string, string> = new Map([
  ['cent', 'USD'],
  ['cents', 'USD'],
  ['¢', 'USD'],
  ['pence', 'GBP'],
  ['penny', 'GBP'],
  ['paise', 'INR'],
])

const crowns: [string, string][] = [
  ['Swed', 'SEK'],
  ['Stockholm', 'SEK'],
  ['Norw', 'NOK'],
  ['Oslo', 'NOK'],
  ['Denmark', 'DKK'],
  ['Danish', 'DKK'],
  ['Danes', 'DKK'],
  ['Copenhagen', 'DKK'],
  ['Czech', 'CZK'],
  ['Prague', 'CZK'],
  ['Iceland', 'ISK'],
  ['Reykjavik', 'ISK'],
]

const leu: [string, string][] = [
  ['Romania', 'RON'],
  ['Bucharest', 'RON'],
  ['Moldova', 'MDL'],
  ['Chisinau', 'MDL'],
]

const rubles: [string, string][] = [
  ['Russia', 'RUB'],
  ['Moscow', 'RUB'],
  ['Kremlin', 'RUB'],
  ['Belarus', 'BYN'],
  ['Minsk', 'BYN'],
]

const dinars: [string, string][] = [
  ['Kuwait', 'KWD'],
  ['Jordan', 'JOD'],
  ['Bahrain', 'BHD'],
  ['Tunis', 'TND'],
  ['Algeria', 'DZD'],
  ['Libya', 'LYD'],
  ['Serbia', 'RSD'],
  ['Iraq', 'IQD'],
]

/**
 * Whose rupees, pesos, pounds, by the country that the article speaks of. Names that stand here alone, as "crown", are
 * money of no country where none of theirs is spoken of.
 */
export const localCurrencies: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries({
    rupee: [
      ['India', 'INR'],
      ['Pakistan', 'PKR'],
      ['Sri Lanka', 'LKR'],
      ['Nepal', 'NPR'],
      ['Mauritius', 'MUR'],
    ],
    peso: [
      ['Mexic', 'MXN'],
      ['Philippine', 'PHP'],
      ['Argentin', 'ARS'],
      ['Chile', 'CLP'],
      ['Colombia', 'COP'],
      ['Cuba', 'CUP'],
      ['Dominican', 'DOP'],
      ['Urugua', 'UYU'],
    ],
    pound: [
      ['Brit', 'GBP'],
      ['London', 'GBP'],
      ['Egypt', 'EGP'],
      ['Syria', 'SYP'],
      ['Leban', 'LBP'],
      ['Sudan', 'SDG'],
    ],
    dinar: dinars,
    rial: [
      ['Iran', 'IRR'],
      ['Yemen', 'YER'],
      ['Oman', 'OMR'],
    ],
    riyal: [
      ['Saudi', 'SAR'],
      ['Qatar', 'QAR'],
      ['Yemen', 'YER'],
    ],
    shilling: [
      ['Kenya', 'KES'],
      ['Tanzania', 'TZS'],
      ['Uganda', 'UGX'],
      ['Somali', 'SOS'],
      ['Austria', 'ATS'],
    ],
    franc: [
      ['Swiss', 'CHF'],
      ['Switzerland', 'CHF'],
      ['Franc', 'FRF'],
      ['Rwanda', 'RWF'],
      ['Burundi', 'BIF'],
      ['Senegal', 'XOF'],
      ['Cameroon', 'XAF'],
    ],
    crown: crowns,
    krona: crowns,
    kronor: crowns,
    krone: crowns,
    kroner: crowns,
    ruble: rubles,
    rouble: rubles,
    leu,
    lei: leu,
    lira: [
      ['Turk', 'TRY'],
      ['Istanbul', 'TRY'],
      ['Ankara', 'TRY'],
      ['Ital', 'ITL'],
      ['Leban', 'LBP'],
      ['Syria', 'SYP'],
    ],
    kwacha: [
      ['Zambia', 'ZMW'],
      ['Malawi', 'MWK'],
    ],
    dirham: [
      ['Morocc', 'MAD'],
      ['Emirat', 'AED'],
      ['UAE', 'AED'],
    ],
  } satisfies Record<string, [string, string][]>).map(([name, rows]) => [name, new Map<string, string>(rows)]),
)
