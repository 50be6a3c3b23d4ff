/**
 * Countries and the larger territories: ISO 3166-1 alpha-3, then what news calls them, then, after the colon, their
 * nationals and adjectives. A form with a tilde is also something else (a first name, a state, a language alone), so it
 * decides nothing by itself. Sources: ISO 3166-1; the nationality column of the CIA World Factbook (public domain).
 */
const table = `
AFG Afghanistan: Afghan, Afghans, Afghani
AGO Angola: Angolan, Angolans
ALB Albania: Albanian, Albanians
AND Andorra: Andorran, Andorrans
ARE United Arab Emirates, UAE, U.A.E., Emirates~: Emirati, Emiratis
ARG Argentina: Argentine, Argentines, Argentinian, Argentinians, Argentinean, Argentineans
ARM Armenia: Armenian, Armenians
ATG Antigua and Barbuda: Antiguan, Antiguans
AUS Australia: Australian, Australians, Aussie, Aussies
AUT Austria: Austrian, Austrians
AZE Azerbaijan: Azerbaijani, Azerbaijanis, Azeri, Azeris
BDI Burundi: Burundian, Burundians
BEL Belgium: Belgian, Belgians
BEN Benin: Beninese
BFA Burkina Faso: Burkinabe, Burkinabé
BGD Bangladesh: Bangladeshi, Bangladeshis
BGR Bulgaria: Bulgarian, Bulgarians
BHR Bahrain: Bahraini, Bahrainis
BHS Bahamas, The Bahamas: Bahamian, Bahamians
BIH Bosnia and Herzegovina, Bosnia-Herzegovina, Bosnia: Bosnian, Bosnians, Herzegovinian
BLR Belarus: Belarusian, Belarusians, Belarussian
BLZ Belize: Belizean, Belizeans
BOL Bolivia: Bolivian, Bolivians
BRA Brazil: Brazilian, Brazilians
BRB Barbados: Barbadian, Barbadians
BRN Brunei, Brunei Darussalam: Bruneian, Bruneians
BTN Bhutan: Bhutanese
BWA Botswana: Botswanan, Motswana, Batswana
CAF Central African Republic: Central African, Central Africans
CAN Canada: Canadian, Canadians
CHE Switzerland: Swiss
CHL Chile: Chilean, Chileans
CHN China, People's Republic of China, Mainland China, Communist China: Chinese
CIV Ivory Coast, Côte d'Ivoire, Cote d'Ivoire: Ivorian, Ivorians
CMR Cameroon: Cameroonian, Cameroonians
COD Democratic Republic of the Congo, Democratic Republic of Congo, DR Congo, DRC~, Congo~: Congolese
COG Republic of the Congo, Republic of Congo, Congo-Brazzaville
COL Colombia: Colombian, Colombians
COM Comoros: Comorian, Comorians, Comoran
CPV Cape Verde, Cabo Verde: Cape Verdean, Cape Verdeans
CRI Costa Rica: Costa Rican, Costa Ricans
CUB Cuba: Cuban, Cubans
CYP Cyprus: Cypriot, Cypriots
CZE Czech Republic, Czechia: Czech, Czechs
DEU Germany: German, Germans
DJI Djibouti: Djiboutian, Djiboutians
DMA Dominica~
DNK Denmark: Danish, Dane~, Danes
DOM Dominican Republic: Dominican, Dominicans
DZA Algeria: Algerian, Algerians
ECU Ecuador: Ecuadorian, Ecuadorians, Ecuadorean, Ecuadoreans
EGY Egypt: Egyptian, Egyptians
ERI Eritrea: Eritrean, Eritreans
ESH Western Sahara: Sahrawi, Sahrawis
ESP Spain: Spanish, Spaniard, Spaniards
EST Estonia: Estonian, Estonians
ETH Ethiopia: Ethiopian, Ethiopians
FIN Finland: Finnish, Finn~, Finns
FJI Fiji: Fijian, Fijians
FRA France: French, Frenchman, Frenchmen, Frenchwoman
FSM Micronesia, Federated States of Micronesia: Micronesian, Micronesians
GAB Gabon: Gabonese
GBR United Kingdom, UK, U.K., Britain, Great Britain: British, Briton, Britons, Brit~, Brits
GEO Georgia~: Georgian~, Georgians~
GHA Ghana: Ghanaian, Ghanaians
GIN Guinea~, Guinea-Conakry: Guinean, Guineans
GMB Gambia, The Gambia: Gambian, Gambians
GNB Guinea-Bissau, Guinea Bissau
GNQ Equatorial Guinea: Equatoguinean, Equatorial Guinean
GRC Greece: Greek, Greeks
GRD Grenada: Grenadian, Grenadians
GRL Greenland: Greenlandic, Greenlander, Greenlanders
GTM Guatemala: Guatemalan, Guatemalans
GUY Guyana: Guyanese
HKG Hong Kong: Hongkonger, Hongkongers, Hong Konger, Hong Kongers
HND Honduras: Honduran, Hondurans
HRV Croatia: Croatian, Croatians, Croat, Croats
HTI Haiti: Haitian, Haitians
HUN Hungary: Hungarian, Hungarians
IDN Indonesia: Indonesian, Indonesians
IND India: Indian, Indians
IRL Ireland: Irish, Irishman, Irishmen
IRN Iran, Islamic Republic of Iran: Iranian, Iranians
IRQ Iraq: Iraqi, Iraqis
ISL Iceland: Icelandic, Icelander, Icelanders
ISR Israel: Israeli, Israelis
ITA Italy: Italian, Italians
JAM Jamaica: Jamaican, Jamaicans
JOR Jordan~: Jordanian, Jordanians
JPN Japan: Japanese
KAZ Kazakhstan: Kazakh, Kazakhs, Kazakhstani, Kazakhstanis
KEN Kenya: Kenyan, Kenyans
KGZ Kyrgyzstan, Kyrgyz Republic: Kyrgyz, Kyrgyzstani
KHM Cambodia: Cambodian, Cambodians
KIR Kiribati
KNA Saint Kitts and Nevis, St. Kitts and Nevis
KOR South Korea, Republic of Korea, ROK~: South Korean, South Koreans, Korean, Koreans
KWT Kuwait: Kuwaiti, Kuwaitis
LAO Laos: Lao~, Laotian, Laotians
LBN Lebanon: Lebanese
LBR Liberia: Liberian, Liberians
LBY Libya: Libyan, Libyans
LCA Saint Lucia, St. Lucia
LIE Liechtenstein
LKA Sri Lanka: Sri Lankan, Sri Lankans
LSO Lesotho: Basotho
LTU Lithuania: Lithuanian, Lithuanians
LUX Luxembourg: Luxembourger, Luxembourgers
LVA Latvia: Latvian, Latvians
MAC Macau, Macao: Macanese
MAR Morocco: Moroccan, Moroccans
MCO Monaco~: Monegasque
MDA Moldova: Moldovan, Moldovans
MDG Madagascar: Malagasy
MDV Maldives: Maldivian, Maldivians
MEX Mexico: Mexican, Mexicans
MHL Marshall Islands: Marshallese
MKD North Macedonia, Macedonia: Macedonian, Macedonians
MLI Mali~: Malian, Malians
MLT Malta: Maltese
MMR Myanmar, Burma: Burmese
MNE Montenegro: Montenegrin, Montenegrins
MNG Mongolia: Mongolian, Mongolians
MOZ Mozambique: Mozambican, Mozambicans
MRT Mauritania: Mauritanian, Mauritanians
MUS Mauritius: Mauritian, Mauritians
MWI Malawi: Malawian, Malawians
MYS Malaysia: Malaysian, Malaysians
NAM Namibia: Namibian, Namibians
NCL New Caledonia: New Caledonian, New Caledonians
NER Niger: Nigerien, Nigeriens
NGA Nigeria: Nigerian, Nigerians
NIC Nicaragua: Nicaraguan, Nicaraguans
NLD Netherlands, The Netherlands, Holland~: Dutch, Dutchman, Dutchmen
NOR Norway: Norwegian, Norwegians
NPL Nepal: Nepalese, Nepali, Nepalis
NRU Nauru: Nauruan, Nauruans
NZL New Zealand, NZ~: New Zealander, New Zealanders
OMN Oman: Omani, Omanis
PAK Pakistan: Pakistani, Pakistanis
PAN Panama: Panamanian, Panamanians
PER Peru: Peruvian, Peruvians
PHL Philippines, The Philippines: Philippine~, Filipino, Filipinos, Filipina, Filipinas
PLW Palau: Palauan, Palauans
PNG Papua New Guinea, PNG~: Papua New Guinean, Papua New Guineans
POL Poland: Polish, Pole~, Poles~
PRI Puerto Rico: Puerto Rican, Puerto Ricans
PRK North Korea, Democratic People's Republic of Korea, DPRK: North Korean, North Koreans
PRT Portugal: Portuguese
PRY Paraguay: Paraguayan, Paraguayans
PSE Palestine, State of Palestine: Palestinian, Palestinians
QAT Qatar: Qatari, Qataris
ROU Romania: Romanian, Romanians
RUS Russia, Russian Federation: Russian, Russians
RWA Rwanda: Rwandan, Rwandans
SAU Saudi Arabia, Kingdom of Saudi Arabia, KSA: Saudi~, Saudis, Saudi Arabian, Saudi Arabians
SDN Sudan: Sudanese
SEN Senegal: Senegalese
SGP Singapore: Singaporean, Singaporeans
SLB Solomon Islands: Solomon Islander, Solomon Islanders
SLE Sierra Leone: Sierra Leonean, Sierra Leoneans
SLV El Salvador: Salvadoran, Salvadorans, Salvadorian, Salvadorians, Salvadorean, Salvadoreans
SMR San Marino
SOM Somalia: Somali, Somalis, Somalian, Somalians
SRB Serbia: Serbian, Serbians, Serb, Serbs
SSD South Sudan: South Sudanese
STP Sao Tome and Principe, São Tomé and Príncipe
SUR Suriname: Surinamese
SVK Slovakia: Slovak, Slovaks, Slovakian
SVN Slovenia: Slovenian, Slovenians, Slovene, Slovenes
SWE Sweden: Swedish, Swede~, Swedes
SWZ Eswatini, Swaziland: Swazi, Swazis
SYC Seychelles: Seychellois
SYR Syria: Syrian, Syrians
TCD Chad~: Chadian, Chadians
TGO Togo: Togolese
THA Thailand: Thai, Thais
TJK Tajikistan: Tajik, Tajiks, Tajikistani
TKM Turkmenistan: Turkmen
TLS Timor-Leste, East Timor: Timorese, East Timorese
TON Tonga: Tongan, Tongans
TTO Trinidad and Tobago: Trinidadian, Trinidadians
TUN Tunisia: Tunisian, Tunisians
TUR Turkey, Türkiye, Turkiye: Turkish, Turk~, Turks
TUV Tuvalu: Tuvaluan, Tuvaluans
TWN Taiwan: Taiwanese
TZA Tanzania: Tanzanian, Tanzanians
UGA Uganda: Ugandan, Ugandans
UKR Ukraine: Ukrainian, Ukrainians
URY Uruguay: Uruguayan, Uruguayans
USA United States, United States of America, US, U.S., USA, U.S.A., U.S, U. S., America: American, Americans
UZB Uzbekistan: Uzbek, Uzbeks, Uzbekistani
VAT Vatican City, Holy See~, Vatican~
VCT Saint Vincent and the Grenadines, St. Vincent and the Grenadines
VEN Venezuela: Venezuelan, Venezuelans
VNM Vietnam, Viet Nam: Vietnamese
VUT Vanuatu: Ni-Vanuatu
WSM Samoa: Samoan, Samoans
XKX Kosovo: Kosovar, Kosovars, Kosovan, Kosovans
YEM Yemen: Yemeni, Yemenis
ZAF South Africa: South African, South Africans
ZMB Zambia: Zambian, Zambians
ZWE Zimbabwe: Zimbabwean, Zimbabweans`

/** Countries that were. */
const former =
  'Soviet Union, USSR, U.S.S.R., Yugoslavia, Czechoslovakia, East Germany, West Germany, Zaire, Ottoman Empire'

/** Peoples of no one country, of regions and of faiths; the tilde as above. */
const peoples = `
European, Europeans, African, Africans, Asian, Asians, Latin American, Latin Americans, North African, West African,
East African, South American, South Americans, Central American, Central Americans, Southeast Asian, Central Asian,
Scandinavian, Scandinavians, Arab, Arabs, Kurdish, Kurd, Kurds, Tibetan, Tibetans, Uyghur, Uyghurs, Rohingya, Chechen,
Chechens, Scottish, Scots, Welsh, Catalan, Catalans, Jewish, Jew, Jews, Muslim, Muslims, Christians, Catholics,
Protestants, Sunni, Sunnis, Shia, Shiite, Shiites, Shi'ite, Shi'ites, Hindu, Hindus, Buddhist, Buddhists, Sikh, Sikhs,
First Nations, Inuit, Métis, Cree, Dene, Ojibwe, Anishinaabe, Haida, Innu, Mi'kmaq, Mi'kmaw, Mohawk, Mohawks, Cherokee,
Navajo, Lakota, Sioux, Apache, Māori, Maori, Māoris, Aboriginal, Aboriginals, Torres Strait Islander,
Torres Strait Islanders, Ainu, Sámi, Sami~, Basque, Basques, Roma~, Breton, Bretons, Corsican, Corsicans, Flemish,
Walloon, Walloons, Crimean Tatar, Crimean Tatars, Tatar, Tatars, Ingush, Dagestani, Circassian, Circassians, Yazidi,
Yazidis, Druze, Alawite, Alawites, Copts, Coptic, Maronite, Maronites, Houthi, Houthis, Hazara, Hazaras, Pashtun,
Pashtuns, Baloch, Balochi, Punjabi, Punjabis, Sindhi, Sindhis, Kashmiri, Kashmiris, Bengali, Bengalis, Tamil, Tamils,
Dalit, Dalits, Adivasi, Adivasis, Gurkha, Gurkhas, Karen~, Hmong, Amhara~, Oromo, Oromos, Tigrayan, Tigrayans, Tuareg,
Tuaregs, Berber, Berbers, Hausa, Yoruba, Igbo, Fulani, Zulu, Zulus, Xhosa, Kikuyu, Luo, Maasai, Tutsi, Tutsis, Hutu,
Hutus, Afrikaner, Afrikaners, Mapuche, Guarani, Guaraní, Quechua, Aymara, Maya~, Mayans, Hispanic, Hispanics, Latino,
Latinos, Latina, Latinas, Native American, Native Americans, African American, African Americans, Anglican, Anglicans,
Lutheran, Lutherans, Evangelical, Evangelicals, Mormon, Mormons, Pentecostal, Pentecostals, Baha'i, Baha'is`

/** What a name says of a country or people: that it is one, or one's people; `sure` where it is nothing else. */
export interface Nation {
  /** ISO 3166-1 alpha-3; none for what is no country now. */
  code?: string
  form: 'place' | 'group'
  sure: boolean
}

/** By lower-case name with straight apostrophes: "u.s.", "côte d'ivoire", "iraqis". */
export const nations: ReadonlyMap<string, Nation> = tabled()

function tabled() {
  const found = new Map<string, Nation>()
  const add = (names: string, form: Nation['form'], code?: string) => {
    for (const name of names.trim().split(/,\s+/).filter(Boolean))
      found.set(name.replace('~', '').toLowerCase(), { ...(code ? { code } : {}), form, sure: !name.endsWith('~') })
  }
  for (const line of table.trim().split('\n')) {
    const [places = '', people = ''] = line.slice(4).split(': ')
    add(places, 'place', line.slice(0, 3))
    add(people, 'group', line.slice(0, 3))
  }
  add(former, 'place')
  add(peoples, 'group')
  return found
}
