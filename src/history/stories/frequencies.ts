/** How many passages of news were counted. */
export const passages = 17712

/**
 * Words (stems) that stand in 5 or more of those passages: a number s, then the words that stand in about 2^(s/2) of
 * them. Made by scripts/rarity.mjs from Wikipedia's Current Events of January 2025 to June 2026 (its authors, CC BY-SA 4.0)
 * and public-domain news of the Voice of America from the Groningen Meaning Bank. Counts only; no sentence is here.
 */
export const frequencyTable = `
5 abdiaziz abelardo abiy abortion abraham abramoff absenc abuja academic accelerat accomplic accordanc accra adhanom
adjourn adolfo advertis advocacy afc afp afrikaner aftermath aggressiv aging ah airfield alabama alarm albania
albert alberta album alcaraz alejandro aleksandar alexandria algier alien allowanc alon aluminium amsterdam andorra
andrej andrey ankl annually annull ano ansar ant antalya antisemitic anwar apology apostolic appli applicant
apprehend appropriat arabiya aramco arauca arc archbishop archipelago architect aris armitag artemis arthur artifact
aryna asean ash ashor asid asif asleep assam assign assuranc asteroid attende audio authenticity authorization
automobil avert awami awisley azad azur ba babis background badr baghaei bagram bahama baker bakiyev bakri balen
baltistan baluchestan bamako bargain barrag barroso basin bat bavaria bedouin behavior behead bekasi belt beneath
benu beqaa bertrand beta bias biba bit blanket blasphemy blizzard bloody blown boldak bolster boluart bond booker
boom boston boundary brac brak brand bremer bryansk bundestag bunker burden burst cabo calderon caledonia calendar
calin camera cameron campus cannon canterbury capita cardena caretaker carol carter castillo catatumbo catherin
cattl censor cent centrifug centrist cepeda certificat chan chao characteriz charli charlott chas chatbot chechnya
chega chess chevron chicago chihuahua chip chonero chrysler cigarett circumstanc citation clarify classic classify
clearanc climber closest cloud cloudburst coca coffin collaborat coma comando comedy commando commemoration compell
competitiv complain composit compris conceal confederation confidential confirmation confront conservation
consistent contaminat continental continuous convinc cook copenhagen correspondent cortina cotton cow crawford creol
crimean criminaliz crippl cris cruz cryptocurrency cubic curacao cybercrim cybersecurity cyril daejeon dagestan
dahieh dalai dean deby decapitat decker deeply defect defensiv defraud delgado demilitariz demolish demolition
departur dependenc depict deporte depos depression desalination descent designation desir destabiliz deutsch di dia
diaspora diesel differ dill diminish dinghy dinosaur diplomacy dir direction disappearanc disciplin disciplinary
disclosur discredit discriminat discrimination disguis disinformation disney dispers disqualifi dissolution distanc
div diyala djiboutian dmitry dog dom dong door dormitory doumbouya dow downplay downward drawn dress drov druzhba du
dual dub duck duk duma durand dust dying eaton ebrahim eclips editor effectively eject electrical element
eligibility elit email embalo emirati empty engulf ensu entirely epic equatorial erbil erin error esmail essential
essequibo estadio eswatini etat ethic europol eurovision everest evo exact excessiv exhaust expedit expenditur
expens explain explanation exploration extension extrajudicial extremism fa fashion faster fattah fault federer feet
felt fenc fentanyl fertilizer fever fishermen fishery fit flamingo flar flew foil forcibly forensic formerly fortifi
fossil frank fraudulent frederik frederiksen freight fujairah fulfill gabon gambl gao gen georgescu gerald gestur
ghebreyesus ghost gift gilani gilgit glacier glob gnassingb goodwill gor gotovina governanc grad gradually grammy
greet grov guangdong guaviar guerrero guizhou gunbattl gvir gyeonggi haa hai hail hamad hamm hamper hampshir haniyeh
haqqani harar harbor harcourt harsh harvest hashem hatr haven hawaii healthcar hebei hebron hectar height herder
heritag heroin hidden highlight hiiraan hiker himachal hinder hirshabell hispanic historical hla hol hometown horn
hors hot hottest hudaydah identification igor ili illicit importanc imposition imran incentiv incitement indefinit
independently indianapolis indo inducte industrializ informal injunction innocent installation instanc interfax
interfer interrogator intervention irkutsk irna isaf isfahan issuanc itamar iv iwat izmir izvestia jacqu jamaican
janjaweed jannik japarov jeddah jennifer jeopardiz jeri jill jim jintao joel johann johnston joli jorg journey
judgment junichiro jupiter jur justify juvenil ka kabila kadima kansa karabakh karki karl karol kasai kast kawasaki
kazem kent keon kerala kfar khalifa khalil kharg khomeini khorasan kickback killer kinshasa kirchner kirk kitchen
knick knowledg kolkata kony kospi kristi kristin kuala kufra kwazulu kyi laborer laffan lahoud laid lama laredo
laura leas leavitt lest leve leyen li liberian lim limpopo lincoln liquid liquor litani liu livestock ll lloyd lobby
lodg longtim louvr lubero lufthansa luhansk luk lumpur lung luther luxembourg lviv machar macia madison magistrat
magyar mahama mahmood mai maiduguri mainland malawian maltes mamady mana manet manhattan manitoba manmohan
manslaughter marathon margaret mari marius marri marshal marshall mashai mashhad mauritius mawasi max maxim meat
mechanical medecin medication mend merz method metric michel midterm migrat militarily millennium miller ministerial
minivan minsk miranda mirror missouri mistakenly mohsen moment monarch montana montenegro monument moqtada
moratorium moreno morgan mossad motorcad mountaineer mouth mowlam mpox mq musa mustafa mvp my nadu nagin nagorno
narrow nasser natal nawrocki nebraska negro nfl nguesso ngwira nick nickel nicusor nigerien nighttim noem nor
notorious nowak nullify nun nur nuseirat nuuk oaxaca obesity objection observation obstruct odd omani ombudsman
omdurman openly opium orbital oro ortega osman otsuchi ousman outpost outrag overflow overrun overse overtim
ownership pablo paetongtarn pag pahlavi pain paint pair paktia palisad pam panic para parish patroll paulo pavel
peacefully pearson peg pen performer perry persuad pharmaceutical phil philadelphia philip phoenix physical
physician pileup pinochet pitt planet plaza plea plum plutonium pokrovsk politically poltava populist portland
portrait posada powell pragu prasad pray precision premiership preventiv princip print procedural procession
proclamation professor proper properly prospect prosperity protocol prov provok pso publication purport qatarenergy
qeshm qualifier quality quarterfinal quick racial racism racist radev raf rag rahim rainforest raion rakhin ralli
rama ramda random raqqa rashid rastriya ratifi ration raw ray raza reaper rebound reciprocat recognis reconnaissanc
reconsider recount reef reflect refug regent registration regulat reid reimpos religion remittanc renewal rent repli
representation repression reprisal reshuffl resid resist restoration retreat ridg riek rif rizal rob robbery roberto
robinson rohingya ronald rosen rostov rough routin rover ruin rumen rumsfeld runner runway rutt ryazan saad
sabalenka sad sadyr saga sahel salam salt sami samia sana sanctuary sanitation santander sassou seahawk secular
seeing semiconductor semifinal sentiment sergey serial sevastopol shabab shabana sham shareholder sharm sharma sharp
shaukat sheep shepherd shipwreck shock shooter shorten shortfall shrink sicily siddiq sidon sight sikh singaporean
sisco sissoco siz skill skyscraper slight slovenian snowstorm socialism sohr solana soleimani songwriter span
spaniard specializ spencer spiritual spous stabilization stad standoff stanley stationary statistic stephen stockpil
stood stoppag strap straw strength stricken strict structural stuttgart styl submerg subsidiary succumb sudani sued
suggestion sul suluhu sumud suppress surpris suspicious sustainabl suu suv swatantra swift switch symbol tajik
tallest tamaulipa tasnim tedro teen tehreek telegram telescop tender tenerif tenth terrain tesla testify text
theater theft therapy thermal thiev thompson thunderstorm timor timothy tip tir tonight torch torr touch tragedy
trainer tram transform travell trench tripoli trophy tru trudeau trujillo truman tuberculosis tulkarem tung turin
turmoil tycoon uav uefa ul umaro unabl unacceptabl uncertainty unconditional unifi unifil universal unlicens
unreliabl unsuccessful unveil upris upsurg urgent ursula uruzgan usaid usually vacation val valentin valid vancouver
vandalism variety venic venus veracruz verifi version vicinity villa vioxx vision vjosa volcanic von vucic wad
wagner waltz wang warhead wartim weah weak weight wembley whol wilma window wir wish wong wooden worship wrap
wrongdo yi yob younis youssef youtub yulia zabul zaldy zambian zamir zapatero zelaya zhelyazkov zor
6 abac abc ability ablaz absolut abstention aceh actress acut administrativ administrator admiral affirm afterward
aged aggravat agreeing airbus airliner airplan airway alan alcohol alex alexei alway amend amir ana andalusia
anderson andhra andrew andry anger angry annex antarctica antioquia antonov aoun apec apologiz appl apr arabic
arafat aragua archaeologist arctic arena aristid arrang arsenal asim assert assess assessment assur athen atlanta
atmospher attach attention auction audit austin automatic await baby baden bag bagher baidoa bajaur baku balah ball
balloon bankruptcy bannu barg barzani basqu basra batch belfast belgian bessent bet beyond big bind blacklist blaz
bloomberg bogota bolton borrow bought bowl box brad brain breakaway brian brigadier broad brunei bucharest buddhist
bull burundi businessmen cach calm cameroonian capabl caravan carbon carril carroll cat cathedral cav cebu centcom
chant chelsea chen chhattisgarh chicken choic clark cleveland cliff climb clinic closely cloth cluster cnn cocoa
coffe coincid collaboration colleagu colombo colonial colony combatant commodity commut completion compromis conced
condemnation confiscat confrontation congressman conscription consequenc consideration constitut construct consular
contingent contradict contrary coordinator copper cor cordoba corporat cot councillor counterterrorism covert cran
crescent criteria cull cultivation cultur customer cyber cyberattack cylinder dalla davao dawn deadlock decreas defy
denial dependent dera desert destination deteriorat detroit diagnos diaz difficulty din dinner disabl disarmament
discharg dismissal disorder dispatch displacement distribut djibouti dodik dolphin donat donation downtown downturn
dragon drama dream easter edition edward efficiency eighth ekrem elder eligibl embezzlement employ enclav engagement
enhanc enjoy enterpris equity eritrean eruption escort especially espriella evad evasion eventually examin exempt
expensiv exposur expulsion extortion extrem eye ez facebook faith fak fallen fallujah famin fan fashir felip
fernandez ferry fifty finally finnish firecracker flam flaw floor flor flown follower footag forbid forecast
forecaster formation forum francisco frequently friedrich friendly fujimori gauteng gerais gerhard germain ghalibaf
ghraib glid golf gonzalez graft greenhous grew grok gross guanajuato guaranteed guardian guidelin gujarat gurion
guyanes gyanendra hakim hamburg han handover hang har hart hay healthy hee heighten hellenic henry holder hollywood
homeless homicid hormozgan hosni household houston howard hun hunan ib icc idaho idf il illness imamoglu immunity
impeach impeachment improvement incit inclusion increasingly indictment indirect indoor infant inflict inner inspect
instability instruct insult integrat integrity intensifi interception intermediat internationally interstat interven
invad investigativ invitation invok iris ishaq isolat iyad jalalabad jar jericho jesus jihadist jimmy jinp
johannesburg johnson jointly judicial judiciary jump jurisdiction justin kaduna kalmaegi karbala karim kata katsina
kept kevin khatami kherson kidal kilogram kind knockout kryvyi kurd kushner kuvendi kwara lab lago lahor lai
landfill landmark landmin latakia latvian launcher laureat le lecornu leg legally les levy lgbtq liberty liverpool
lng lockdown lot lov lra luca lunar luzon lying macedonian machin madhya malagasy malaria maldiv malfunction malik
maliki malnutrition malta manager mandatory mandelson maneuver manipulation margin marino masisi mask matthew mccain
mcclellan melt mention mercenary merck merg merger meteorological metr metropolitan mett michoacan microsoft
militiamen milorad mindanao mindoro minneapolis mistreatment mob modern modi mohsin mojtaba monaco monarchy mongolia
mongolian monsoon monthly montreal mora mountainous mps mud mugab mumbai munir munition musab musical mutat mutual
mwanawasa najib namibia nancy nangarhar naqvi narcotic narendra narrowly nasdaq natanz nationalist nationality nativ
natur negligenc neither neo nepales nepali nephew net netzarim nevada nicaraguan nouri nusrat objectiv obligation
occupy openai orakzai orbit orchestrat ordnanc oriental original originally originat oslo ottawa our outlaw outstand
overseeing oversight overtak overwhelm pac pack pakistanis paktika pan panda papal paralympic patriarch patric peak
pedestrian permanently pervez peshawar petersburg petrochemical photographer pickup piec pierr piracy plagu playoff
pm polio pontiff poorest portion possess postal prabowo prayer preserv presid priest priority privately
privatization prix probably proclaim proliferation prolong promotion provider puebla pump qaeda quebec queen
queensland quota qureia radiation rafael rajasthan ran rapidly raul reaction recipient reciprocal recommendation
reconciliation refuel regular reign reinforc reinstat rejection relationship relatively relianc remnant renam
renewabl renounc repatriation repeal repell replacement republika residency respiratory restiv restructur resumption
retailer retaliat retriev revision reviv rican rid rifl rih rip rosa rosneft row rugby ruler rush sa saakashvili
safely sahara saharan sail salem salman salvadoran sand sank santiago sarah sarkozy saxony schoolchildren scientific
scotland scottish sdf sean seattl sebastien servicemen sexually shahid shandong shap sharia sheet shimon shor shout
shown shw sichuan sick sieg silver sindh sinner sistan sister sky slain slaughter slav sleep slovak slovenia slowly
slum snowfall soar socialist softwar sol solomon solv somaliland someth soo sound spar specify speculation spin
split spur srebrenica srpska staffer starlink statehood statu stc ston stronger studio su subianto subsequent
substanc substantial subway success succession sumatra sunk sunnis supermarket surplus swap sweep swim synagogu tabl
takaichi tanzanian taxi taylor tbilisi teach teenag telangana televis tens tent tenur termination thank thoma
threshold threw thrown thwart tibet ticket tiger timetabl tobago togo topic torn toronto toxic toy transaction
transgender transmission transmit transnational transparency trib trinidad trust tuareg turnout tusk twin typ
unconstitutional undergo underwater undisclos unexplod unicef unification unilateral unlawful unnam unspecifi upset
urban uttarakhand uvira uzbek vanuatu vega ventur venu verdict verify veteran vicent videotap vienna voivodeship
volatil waiver walikal warlord wast we wid widely wider wisconsin withdrawn wolf writer written wrong wto
wurttemberg xiomara yanukovych yellow your yusuf zambia zardari zero zimbabwean
7 abolish absentia academy accidentally acquisition acquit acr adam administer admit advis aerial aerospac afternoon
agassi aggression airbas alaska albanes albanian alexandr algerian aliv allocat alvaro am amazon ancient andy angela
angola anthony anyon apparent apparently application aqsa arabian armenian assistant atrocity attract audienc aung
austrian author automaker automotiv availabl avian axio ayatollah ayman azerbaijani balanc baltic baluchistan banner
barrier baseball basic basis bbc bear beef behalf beit belgorod belgrad bell benedict bengal besigy bint birth
birthday blew blood bob bodyguard bondi branch brent brib broadcaster broader broken brotherhood bukavu bulgarian
bulk bushehr businessman busy bystander caf canary cancell cancellation cannot capability capitol captiv captivity
card cardinal career carney cartoon catalonia category cauca chadian chain chair challenger charity check chilean
chosen christma circuit clan closer cod cold colonel commitment complianc comprehensiv computer confinement consist
consumption continent contribution conven convention conversation convert cours coverag crack crimea croatia
croatian crush cultural curb danger dar degre delcy delegat denis depend der destroyer dhaka diamond dick differenc
difficult digital directorat disagreement disclos display divert divid dnipro dnipropetrovsk dock domingo drink
drought dry dump easily economist ehud eid eighteen either elderly elephant elon emission empir employment enact
encounter endanger endors enemy engin entity epidemic era establishment estat estonia eta exceed exclud exemption
exhibition exporter expos expression extra extremely facto falcon fam fasher fast fastest fat fatal featur feb feed
felix fellow fernando fidel firearm fix fleeing flock flotilla foot formula fort frequent fresh friend frigat frozen
function garang garden gay gender generally generat geneva ghanaian goma gon googl got governmental grata grown
guarante guatemalan guest guid guyana haifa hanoi harm harry hasina helmand hid hijack hindu hondura hostility hu
hunter husband iaea iceland imf imminent implementation impoverish inacio inauguration inc incursion indiana
infection influenza initiat insuranc integration intens intensify intention inter interferenc interpol invit iowa
iron irregularity isil item ivan ivanov jack jackson jae jalal jalisco jamaica jammu jan jbeil jenin jnim joe jon
jong jordanian juba jubaland kampala kano karen karnataka kathmandu kentucky khodorkovsky khost kidnapper kirkuk
know koizumi krasnodar kursk kyrgyz laboratory larger latter lavrov learn legaliz legislator liberia libertad libyan
licens lightn lion lithuanian load logistical louis loyal luiz luxury ma manchester manhunt manila manufacturer
marriag martyr matter mechanism mediation medicin medvedev melbourn melissa merchant meta metal metro miami michigan
midnight mikhail milan mina minimum minnesota misconduct mississippi misus mix mobilization moderat moldovan moral
moroccan motivat motor mozambiqu mp mrs mudslid munich museveni musician musk myung nablus nasr nazi nba nineteen
noboa nomine nord northeast nova nuevo numerous obeid observer occidental occupant ohio oklahoma onboard operational
operativ opinion organisation orthodox osama outgo outlet outlin output overcrowd oversea overthrow palm panamanian
paper paraguay paramedic partial participant path patrick patriot pentagon peretz persecution persona petition photo
photograph pictur pirat plateau possibly predict pregnant presum prevention prid primarily procurement professional
progressiv prohibit propaganda prosecut publicly puerto pullout quak qud quetta quickly quit radar radical rafik
rail rajoelina ransom rar ras rather ratify read recep recession recognition recruitment refusal relocat rely repair
respect respectiv rest restart retail retain rhin richard ring roger roman room rural russo sadr safeguard sailor
salary sampl sang sao sara scienc screen seal secondary secretly seeker senegales sensitiv settl seventeen shadow
shan shanghai sharaa shark sheinbaum shield shift shinawatra shuttl sidelin sierra signal signatur skier slam
slightly slogan smaller snap snow soccer soil solution song sovereign spacex spill spot spre spring squad stabiliz
stall stamped steal stem stolen straight strategy sub submarin successor sugar sulawesi sultan sun supplier surgery
surinam swat swin takeover tally tayyip tear tech telephon terminat testimony thing think tibetan tied tight tighten
tomb tomorrow tonn tony toppl trailer traveler tren tribesmen tshisekedi tunisia tunisian turk tv ultimatum
unauthoriz uncover underwent uniform unman upgrad upper urib vaccination verd victoria visitor vital voic volcano
volunteer walk warehous warfar warm warship wash weaken wealth wed weekend weekly welcom welfar westphalia whal
wildlif withdrew workforc writ xi youngest yoweri zamfara zarqawi
8 abdel abduction abl aboard abroad accusation acknowledg acquir actor addition adviser advisory advocat ahmad ai
alawit allawi alp alternativ ambulanc anbar ankara app appearanc appointment argu arizona armenia armor arrangement
arrival art artificial artist assailant astronaut athlet auto avalanch aziz bad bahraini bali band bandar bandit
bangladeshi barcelona bashar beechcraft ben benin biden bissau blackout blair blow boeing book bound boycot boycott
breach brief briefly broker brown brussel budapest buri burkina cabl cal cameroon canal cancer candidacy capacity
cash cast caught cell chairperson chamber chanc charter cheney cholera choos christopher cia classifi claudia clean
coach coastal collect colorado combin commerc compar compensation complaint completely comply concert condoleezza
connect conspiracy constituency contest controversy corridor counterpart coupl covid creation credit cricket crop
cyclon cyprus dam dan dangerous daughter deadlin debat debris deceas deem deep defendant deficit delta depart depot
destruction devastat dictator diego directly disappear disarm discussion doha dominat don donor drill drown druz
dutert eagl earn ecuadorian effectiv egg electric eln emerg enabl engineer enrich entranc environment environmental
equal erdogan eritrea escalation espionag eve ex execution exit expansion expell expressway extensiv external
extradit fact farmer faso father fbi fc filipino fill finland fiscal flow ford forest forty forward fought fox
francis frontier ft fugitiv garcia gasolin gav goe going golden gorg grav grid guantanamo guatemala guerrilla
guinean gunshot gustavo hagu handl hat havana hear heard hegseth herzegovina hik hill historic hiv hockey hondius
honduran honor hub hunger hunt ibrahim identity ignor iii ill illinois imam implicat imprison improvis inaugurat
incom indefinitely index inform initially initiativ inquiry insist inspection invest irgc irish isis itself ituri
jair jakarta janeiro jazeera jean jersey jew joseph journal jr juan km kofi krai kremlin kunar kuwaiti languag
lankan lao largely las leak leftist leo leon let lieutenant lima liquefi lithuania littl longer longest loot lopez
lord louisiana lowest lukashenko lula madagascar madrid magazin maharashtra mal malaysian mall manag manuel map
martin masoud massachusett master maximum meant measl medal memorandum memorial mercosur mi might miguel milei
mineral miskaad mobil model mohamud monetary motiv mubarak multinational municipal musharraf muslimin nairobi
necessary nobel noth notic nurs object observ observatory obtain occupation odesa offenc offender offens often
olmert ontario onto opec operator option orban origin outskirt packag pact pandemic parad parent partially
partnership passport paz pedro peninsula pennsylvania perform performanc personal petro pezeshkian pilgrim poison
pol policeman politic portugues pos positiv possession possibility potentially pound poverty practic preparation
primary producer profil profit programm projectil prophet prosecution protestor provision provisional punish purpos
pursu qatari qualify quarantin ramallah ranch rangoon rebuild recommend recruit reduction refer regain relativ
repeat requirement rescuer researcher retir retirement reuter revers revis revolution reward reza rica rich rig
risen roll rom roughly rubbl runoff sanaa sanchez santo saw schem schroeder scott semi serbia serbian sergei seventh
sharply shehbaz shia shrin significantly simon sinaloa singh ski smith smok solar sold solidarity sought southwest
southwestern spacecraft specific spent spokeswoman sponsor st stabl stak steel stev storag stream stress strok
strongly struggl subject subsequently subsidy suburb successful summer sur survey suwayda swept sydney taiwanes
tajikistan takeoff talabani tamper tanzania tap tatmadaw teacher teenager telecommunication templ tennesse terminal
territorial thaksin themselv though thought throw tiktok tom too tornado tower township traditional trafficker
transition tre treason trillion truc tunnel twic twitter tyr uae unanimously underground undermin understand
undocument unemployment unharm unless updat uphold uruguay uttar uzbekistan veer veto vietnames view villager wag
wait warplan warsaw waterway wazalendo wear websit why wild witkoff word worsen wreckag xiv yemeni you youth yunis
yushchenko zaporizhzhia zawahiri
9 abandon abdul abdullah abov achiev activ aden adult advisor affiliat agent agricultural ahmadinejad aleppo alert
algeria align alongsid ammunition amount analyst andr animal apply approach approximately ariel articl artillery
assist assum atlantic austria autonomous autonomy aviv bail bangkok barack basketball bay begun below benefit berlin
better bid biggest boko bolivian bolsonaro bongbong boost bosnia bosnian bribery brother built bulgaria burmes cairo
captain caraca carlo catholic celebrat celebration ceo certain chad channel chil citizenship club coal cocain colleg
columbia common compet competition complex compound congressional conservativ consulat container content contractor
contribut controversial cooperat coordination costa cover critic curfew currency custom da deadliest decre deir
demonstrat denounc deportation derail design detect dhabi dialogu different dismantl dissident division doing
dominican dr driven eas electronic elsewher emmanuel en encourag enforc enough enrichment ensur entir epstein
escalat euro every expel expir extradition extremist facilitat fair fals fatah fatality fatally favor federation
finaliz firefighter firework fish fle fleet fly formal foundation founder framework freed fully gat gazprom
generation georg georgian ghana giant govern great greek green grenad gunman haitian hamid hantavirus happen haram
hard heart heat heavily hideout highly holiday holy homeland hostil hug hurt identify illegally important indigenous
infect inflation influenc inspector install instead institut institution insurgency introduc investor iraqis ismail
jam jama javier jd jeffrey kandahar karachi katz kazakhstan keir kennedy kosovo kurdistan kyrgyzstan labour laden
lady landfall latvia lay lee legislatur light loan macedonia macron maduro magnitud mandat manufactur maoist maria
mean mediat mediator mediterranean membership merkel michael migration mik mil minibus minut moldova moon morocco
mortar mosul mother motion motorcycl mourn muhammad multi museum music mv nabatieh negotiator neighborhood newly
nicaragua nightclub nominat nomination normal northwest northwestern offshor omar onc opponent opportunity organizer
orlean owner paid palac panel papua paramilitary parol particularly partner passag pension permission permit persian
pet phon pick pkk poultry powerful prais prefectur premier presidency procedur prominent pull punjab quarter rafah
railway rainfall ravin reactor reaffirm recaptur reconstruction regency regulation removal repatriat repeatedly
residenc resistanc resourc respectively retaliation retaliatory reveal revenu revok riyadh rock rodrigo rodriguez
romania romanian ros rsf sabotag saf salvador santa sav scam scandal sectarian section seed seizur self senegal serb
session settler severely shabell shah shelter shortag shutdown silva singer sink sixteen sixth slovakia slow society
southeastern sovereignty specy spok spy squar stability standard star strand stronghold structur submit suggest
summon sumy super surfac surg surrender surveillanc sustain sweden swedish swiss tamil task tel thirty together ton
torrential tour tourism track transportation troubl tsunami unclear underway unity unrest upon user uss vaccin vanc
various vatican virginia wak wall web william winner worst
10 add additionally adopt again agricultur alexander alli almost although amnesty annan anniversary antonio araghchi
argentin arson asian assad assassinat asylum atomic attorney attribut authoriz averag aviation avoid azerbaijan
bahrain ballot balochistan bari beach becam behind belarusian belgium belong bilateral bin black bloc blu bolivia
born borno boy brigad brok brought budget bureau buy cambodian cap caribbean carolina carrier castro catch ceas
cessna chairman chancellor charl checkpoint chemical christian class cleric climat clinton co commissioner
communication communist conclud confidenc consumer contain conviction corporation crackdown criticism crown cruis
daily damascus daniel danish david decid declaration del delhi delivery democrat deployment detaine disaster
discovery disrupt disruption dissolv distribution donetsk draw drc dubai dutch duty earth education eliminat engag
english entry equipment even execut exercis exil exist experienc faction farc farm fee fell festival few fifth film
finish flash foreigner freez funeral gain genocid given go greenland guinea gun hall hariri higher himself hong hugo
humanity hungarian hussein imag immediat immigrant implement industrial initial inmat intend internal invasion
investigator israelis istanbul ivory jail java jerusalem jihad junta jury karzai katrina keep kenyan khamenei
kharkiv kim kong kyiv lak latin launder lawsuit lawyer leadership legislation legislativ less letter liberal libya
lik look luis mainly malaysia malian management mar marin maritim martial messag meter mid minor minority mohammad
morn mostly mount municipality mw nasa negotiat never nicola night nil northeastern norwegian oman onlin oppos outag
overall panama pardon participation patient patrol paus payment peaceful peacekeep pend permanent peruvian peter
petroleum phas platform plead pledg policemen poor portugal postpon pre preliminary presenc prior priz proceed
progress promot property provincial purchas push pyongyang question rap real recall recovery refinery register
remark remot renew represent republican research reserv resolv resort respond responsibl restaurant restrict rio
roof rubio rwanda rwandan saddam saint satellit scen scor secret see seen select sell seoul separately separatist
serious sex sexual sharif sharon shell shut significant similar singapor soon southeast soviet spark speak speaker
speed spokesperson stadium starmer status stay stor strategic strengthen study successfully suk surround surviv
survivor suspicion technical tell temperatur terror thes throughout tokyo tortur treasury treat treaty tribal
tribunal tropical typhoon ugandan uranium valley valu van very via viktor volodymyr vow watch waziristan whom whos
widespread wif wing worldwid worth xinhua yeol yet yoon young zelenskyy zimbabw
11 abduct ad age ahm ally already amendment angel announcement annual apartment appear approval assault asset assistanc
associat attacker au away bar battl beat belarus benjamin best britain broadcast cambodia cancel cargo cartel centr
century ceremony challeng champion championship closur collision commercial condemn congoles consecutiv contact
contract controll coordinat counter critical crowd czech dat data dc deadly debt defend delegation deliver
demonstrator denmark deport describ designat detail determin detonat devic doctor document domestic doubl draft driv
drop ebola ecuador egyptian electoral electricity enforcement envoy erupt ethiopia ethiopian ethnic evacuation
evidenc factory failur fear femal fifa fifteen figur firm fled florida focus fourteen gdp get girl goal greater
greec grow growth gunfir haiti hassan headquarter hospitaliz hotel houthi houthis how hungary ice identifi
immediately immigration impact imprisonment improv independenc indicat indict indonesian interest interim internet
interview ireland islam islamist jewish jordan kashmir khartoum kivu kuwait la lack lanka latest likely list locat
location loss lost low maintain mali massacr material miner monitor mosqu mountain ms much must neighbor niger
nigerian norway officially organiz oust pacific palestin paul peacekeeper penalty period pipelin plung polish
politician popular pradesh present princ prob problem produc product promis protection puntland put quot rac radio
ram rang rank ready reason recently recogniz referendum regard regim relief religious resignation resolution restor
restriction review ric riot rival robert royal safety sal scientist season secur settlement shabaab sheikh shipment
shop short shortly singl son speech spend sport stag stand stock story strain strong succeed sunni supporter surpass
suspension switzerland taiwan tank tax technology temporarily temporary tennis thirteen today tournament traffic
transitional trap treatment tri trigger trip turn uk unidentifi vietnam violent visa voa voter wal wav weather went
whether wildfir wind winter zealand zon
12 abu accept access accident account additional address advanc affair airlin airspac allegation allianc ambush america
appeal appoint argentina asia ask assassination attend award bangladesh barrel beij beirut blam blast blockad bomber
brazilian break bridg bring burma burn canadian capsiz carri casualty chavez child church clear colombian combat
comment commit complet conferenc connection consider constitution construction convoy cooperation corp cost count
coup creat crew criticiz crud cuban current currently custody decad declin defenc delay democracy demonstration deni
detention develop die diplomat direct director discover diseas dismiss displac doe dollar driver earthquak effect
employe escap establish estimat eu ever executiv expand expert express field fil fin financ fourth fraud freedom
front full futur gam gang georgia gold grand grant ground guilty half halt hand highest highway hop host hurrican ii
import incumbent independent individual industry infrastructur interior investment involvement islamabad italian
japanes job john jos july kabul kenya key khan khyber kilometer king kordofan kurdish labor lawmaker leagu legal
liberation lift limit lower mahmoud marco massiv match mayor met mexican militia mogadishu moham money myanmar
nationwid natural naval nearby nepal netanyahu netherland november obama occupi ocean offensiv offer olympic
overturn pakhtunkhwa paris park participat pay peru pilot play player plot point poland poll pop population possibl
potential prepar pressur prevent privat production prompt propos protect publish putin qatar rais rally rat recover
red reform refus reopen replac reporter requir revolutionary risk roadsid rol rout san scal sector senator send sent
sever shar shootout should situation small smuggl sourc spac spanish special spread sri step street struck suffer
sworn tension thai then tie titl tourist traffick transfer transit transport twelv uganda unknown upcom using
victory video violation virus vladimir warrant way withdrawal witness won
13 abba abus activist activity affect ago agre agreed ahead aim ali ambassador amidst april arabia arriv august
australia australian ballistic believ bill block board brazil business cabinet california cam camp campaign colombia
command commander committe community congress constitutional county crisis cuba cup december decision deny deploy
deputy development did diplomatic discuss disput do each egypt el eleven emirat england europ evacuat event exchang
explod explosiv export extend fall far february financial find flag flu form formally fre further gather giv global
good governor gulf helicopter history hostag however illegal information injury insid intercept investigat italy ite
jet join joint journalist jun just justic known landslid lebanes left level lif lin liv london long los main
majority meanwhil medical middl migrant mission moscow movement muslim nam need network newspaper non now occur
october operat overnight own parliamentary per personnel policy port position press previous previously pro process
project proposal prosecutor protester qaida rain re reduc refuge regional relation remov reportedly request resident
residential responsibility river road rocket sam schedul seat senat senior september seriously serv shi sid so
social somali stab staff student summit taken taleban taliban tanker tehran television test texa thailand threat
threaten took total toward trial try turkish twenty university urg used venezuelan vic victim villag violat want
well what withdraw within woman yemen yesterday
14 accord act action africa african aircraft allegedly along among any assembly association baghdad becaus began bird
boat can canada candidat captur center chang civil collid com commission condition conduct conflict convict
corruption criminal critically cross cut darfur de demand despit destroy died dozen early eastern economy embassy
emergency enter fac fail family flight food football fuel fund german governorat heavy hezbollah hospital
humanitarian hundr impos incident indian indonesia intelligenc january japan judg kidnap kingdom korean land larg
lat lead mad many march mark market measur min mov multipl murder nato navy nearly negotiation number ongo only
outbreak outsid pass passenger past percent perpetrator plant post prisoner provid raid rapid receiv reject relat
representativ resign respons resum round saudi school sea search seek seiz separat sery she show somalia spain
spokesman statement still stop storm such sudanes suicid supply suprem syrian system tariff team territory terrorism
third thos told top travel turkey until use venezuela vessel warn water whit without women york
15 administration afghan airport allow amid anti approv arab around attempt back bank becom begin billion body both
british bush capital cas chief chines cit citizen clash clos coalition coast collaps company concern congo could
council crim dead deal declar defeat department detain drug east economic effort energy expect facility federal
fight fighter final flood found franc french gas germany guard gunmen hama head help high him hit hold hormuz hour
human if insurgent investigation involv island korea largest later leav led link local major mak may media men
mexico most next nigeria northern oblast officer pakistani philippin plac political presidential pric program public
reach recent record rescu result return ris run sanction set ship shot sit start station strait suspend syria ten
term terrorist them ther thousand through toll town trad train truck ukrainian un violenc visit washington weapon
western wher work worker
16 accus afghanistan agency agreement aid alleg another arm army ban bas befor being border build bus car carry caus
ceasefir central children civilian claim confirm continu control crash damag defens democratic district down due
earlier eight elect european explosion friday general health held her hom increas iraqi islamic issu law lebanon man
mass meet ministry miss monday nin nuclear off offic old open opposition or organization parliament peac person
power prison rebel remain republic right rul saturday second secretary sentenc servic shoot sign som southern strip
sudan sunday tak thursday troop tuesday union up vehicl wednesday west would wound
17 about across air airstrik all american area bomb charg china death donald end had hous india iranian iraq launch
million missil month nation no north oil operation order out pakistan part party protest provinc region releas seven
soldier support suspect talk target this tim trump ukrain under vot week win world
18 al arrest authority between but call city court day dron election fir fiv foreign former gaza international into
last leader member militant mr near palestinian plan russia russian security several sinc six south than they war
which whil
19 against also announc be been dur first follow four group iran israel israeli mor national not one over polic prim
strik their wer when who
20 attack country forc government he his includ it its military minister new official report said thre was will year
21 as has hav injur least president two unit
22 after an by from other say stat us with
23 are at for is on peopl that
24 kill
25 to
26 and of
27 in the
`
