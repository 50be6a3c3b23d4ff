import { wordSet } from '../word-set.ts'

/** Kinds of nouns that the conditions of acts name by "@". */
export const nounClasses: { readonly [name: string]: ReadonlySet<string> } = {
  /** Who can act in politics or be acted on. */
  party: wordSet(`
    junta crowd leadership government administration regime state country nation kingdom republic authority cabinet ministry parliament congress
    senate house assembly legislature council committee commission panel court tribunal jury judge justice magistrate
    prosecutor lawyer attorney plaintiff defendant president premier minister chancellor king queen prince emir sultan
    leader ruler dictator head chief chairman chairwoman chairperson secretary official officer spokesman spokeswoman
    spokesperson diplomat ambassador envoy delegate delegation delegations mission representative negotiator mediator
    inspector observer monitor lawmaker legislator senator congressman deputy politician candidate mayor governor
    embassy consulate party opposition coalition alliance bloc union movement faction wing group organization organisation body agency
    watchdog charity institution federation association league society foundation network community tribe clan family
    army navy military militia force troop troops soldier marine airman sailor commander general colonel captain guard patrol
    police policeman policewoman constable trooper sheriff detective investigator intelligence security unit brigade
    battalion squad convoy peacekeeper contingent garrison fighter rebel insurgent guerrilla militant terrorist gunman
    gunmen attacker bomber suicide assailant assassin hijacker kidnapper captor abductor pirate extremist radical
    fundamentalist separatist jihadist islamist nationalist warlord gang mob crowd cartel killer murderer suspect
    criminal convict prisoner inmate detainee hostage captive victim survivor refugee migrant immigrant exile deserter
    defector dissident activist campaigner protester protestor demonstrator marcher striker rioter looter student
    teacher worker employee miner farmer driver doctor nurse journalist reporter editor blogger cleric priest imam
    bishop pope monk rabbi preacher human man woman child boy girl people person citizen civilian resident villager
    settler inhabitant voter minority majority ethnic muslim christian jew sunni shiite kurd arab relative widow wife
    husband son daughter father mother brother sister friend ally enemy foe rival neighbor neighbour partner adversary
    counterpart colleague aide adviser advisor supporter opponent critic member expert analyst economist scientist
    researcher scholar author director executive manager owner company firm corporation bank business industry
    contractor airline investor trader farmer fisherman crew passenger tourist foreigner national pilot hacker spy agent
    report letter statement resolution ruling study survey investigation inquiry editorial petition
    their its his her our my who they he she we i you it someone everyone anybody nobody those
    warship helicopter warplane jet gunship tank drone bulldozer fleet vessel submarine aircraft bomber patrol
    side negotiators bodyguard escort mercenary recruit veteran cadet hardliner moderate reformer loyalist remnant
    republic lobby lobbyist ngo charity newspaper magazine media press pundit commentator
    individual figure youth teenager couple pair three two four five six seven eight nine ten dozen hundred thousand
    million number score group handful both neither majority many most some several others other two-thirds`),
  /** Who holds an office or leads. */
  official: wordSet(`
    president premier minister chancellor king queen prince emir sultan leader ruler dictator head chief chairman
    chairwoman chairperson secretary official diplomat ambassador envoy delegate delegation representative negotiator
    mediator lawmaker legislator senator congressman deputy politician governor mayor general commander pope director
    government cabinet parliament congress senate council judge justice spokesman spokeswoman he she who they
    undersecretary counterpart commissioner`),
  /** Who asks questions for a living. */
  media: wordSet(
    'reporter journalist press newspaper radio television network broadcaster station show magazine host anchor',
  ),
  /** Single people, by what they are. */
  person: wordSet(`
    people person man woman child boy girl student teacher worker employee journalist reporter activist protester
    demonstrator protestor prisoner inmate detainee hostage captive victim refugee migrant soldier troop troops officer
    policeman official militant fighter rebel insurgent guerrilla gunman suspect leader member civilian resident citizen
    villager settler engineer contractor diplomat minister lawyer cleric tourist foreigner national driver pilot doctor
    nurse aid-worker peacekeeper fisherman sailor passenger bystander family relative wife husband son daughter brother
    sister father mother dissident opponent candidate lawmaker politician general commander aide bodyguard guard marine
    american israeli palestinian iraqi individual youth teenager couple others other dozen hundred thousand three two
    four five six seven eight nine ten million number score he she they who we i you him them monk priest bishop writer
    editor blogger captain crew hijacker pirate terrorist criminal convict deserter defector`),
  /** States and their governments. */
  state: wordSet(
    `government state country nation regime administration ministry congress parliament council army military it they`,
  ),
  /** Who fights. */
  fighter: wordSet(`
    army navy military militia force troop troops soldier marine fighter rebel insurgent guerrilla militant terrorist gunman
    attacker bomber warplane jet helicopter aircraft drone gunship plane tank artillery police sniper group`),
  /** Living things that are no people, and parts of the body and the like, which may be hurt. */
  animal: wordSet(`
    animal elephant bird chicken poultry cattle cow pig sheep goat dog cat horse whale dolphin seal shark fish bear wolf
    lion tiger rhino cell knee shoulder ankle leg arm back cuff wrist hand head foot neck muscle feeling chance hope
    economy market business sale image reputation prospect export credibility growth profit bill proposal plan idea
    time deal`),
  /** Who works for wages and may go on strike. */
  worker: wordSet(`
    worker union employee teacher miner driver pilot nurse doctor staff crew farmer labor labour student trucker
    staffer lawyer judge civil-servant fisherman sailor docker physician journalist player writer actor cleaner guard`),
  /** What kills by itself in war. */
  weapon: wordSet(`
    bomb bomber blast explosion explosive attack bombing shelling fire gunfire gunbattle bullet missile rocket mortar
    shell grenade mine landmine device airstrike strike raid drone warplane jet helicopter aircraft plane gunship tank
    artillery sniper clash fighting battle shooting ambush assault offensive incursion violence firefight shootout
    crossfire shot round ied warhead torpedo warship bombardment operation massacre`),
  /** What is fired or launched. */
  missile: wordSet(
    'missile rocket mortar shell grenade round artillery bullet shot torpedo warhead projectile salvo barrage volley',
  ),
  /** What is built, drives or stands, and kills when it gives way. */
  structure: wordSet(`
    bridge building roof wall tower dam crane scaffold scaffolding balcony ceiling stage grandstand stand tunnel pier levee
    dyke embankment house block overpass flyover elevator lift tree boulder rock chimney silo mast billboard fence bus coach
    minibus truck lorry van car taxi train tram locomotive carriage ferry boat ship vessel barge tanker trailer tractor
    motorcycle cable-car gondola ride rollercoaster firework gas leak boiler`),
  /** What befalls people with nobody meaning it. */
  accident: wordSet(`
    earthquake quake tremor aftershock tsunami storm hurricane typhoon cyclone tornado blizzard flood flooding landslide
    mudslide avalanche eruption volcano drought famine heatwave heat cold lightning wildfire bushfire blaze rain rainfall
    snow crash accident collision derailment disaster disease virus flu outbreak epidemic pandemic cholera malaria
    ebola aids cancer illness infection heart stroke fall collapse stampede crush wreck sinking capsizing poisoning
    overdose hunger starvation pneumonia wave wind weather bird fever water floodwater mud smoke ice rockslide`),
  /** What can be agreed and signed. */
  pact: wordSet(`
    agreement deal pact treaty accord accords contract memorandum protocol convention charter truce ceasefire cease-fire
    armistice compact settlement understanding declaration partnership lease`),
  /** What people do together across a table. */
  talk: wordSet(`
    talk talks meeting negotiation negotiations discussion discussions consultation consultations dialogue dialog summit
    conference conversation session round conversations sit-down`),
  /** What presses people. */
  restriction: wordSet(`
    sanction sanctions embargo ban restriction curfew blockade siege state emergency law quota tariff measure limit
    boycott freeze checkpoint closure censorship`),
  /** What is given to those in need or to friends. */
  aid: wordSet(`
    aid assistance help relief support money fund funds funding grant loan credit food water medicine supply supplies
    shelter weapon weapons arm arms ammunition equipment training expertise blanket tent dollar euro million billion
    rice grain package donation protection security intelligence care treatment asylum refuge vaccine jet tank missile
    ton tonne goods worth $ € £`),
  force: wordSet(`
    troop troops soldier force forces army reservist peacekeeper warship ship fleet carrier battalion brigade tank
    warplane jet aircraft bomber missile police policeman officer guard marine unit reinforcement contingent division
    regiment convoy militia personnel navy patrol presence garrison`),
  /** What one asks, and can be granted or refused. */
  demand: wordSet(`
    demand request call appeal proposal offer plan bid resolution invitation petition suggestion idea initiative motion
    accusation allegation charge claim criticism notion peace deal agreement compromise condition ultimatum term
    report allegations assertion view application amendment bill measure budget visa permission entry sale pressure
    law legislation draft`),
  /** What breaks out when people rise. */
  crime: wordSet(`
    crime murder corruption fraud terrorism treason espionage genocide rape theft bribery killing abuse torture
    conspiracy attack violation atrocity massacre assault war`),
}

/** Nouns that end like those of people who do something, but are things: "paper", "sector". */
export const thingsInEr: ReadonlySet<string> = wordSet(`
  paper number water power order letter computer river border barrier weather winter summer matter center centre quarter manner
  chapter corner error color factor sector motor tower tractor reactor mirror terror horror harbor labor flavor favor minor
  major other after over under ever never however former latter further together whether rather either neither offer fever
  cancer finger shoulder liver layer server printer user-server container trailer boiler cover wonder disorder murder
  danger anger hunger chamber timber lumber rubber copper silver butter pepper dinner supper shelter filter meter
  kilometer centimeter millimeter transfer surrender slaughter disaster register theater theatre monster cluster master
  poster sticker helicopter router folder ladder powder thunder wander gender tender render counter encounter newsletter
  semester character parameter perimeter diameter barometer remainder reminder cylinder calendar vector doctor-vector
  behavior humor rumor tumor odor vapor armor splendor honor corridor anchor metaphor interior exterior prior superior
  inferior junior senior elevator calculator generator indicator refrigerator equator detector projector processor sensor
  monitor-device conveyor razor door floor moor poor outdoor decor endeavor succor vigor rigor clamor glamor valor pallor
  fundraiser fund-raiser raiser banner breather mixer opener decider takeover crossover handover makeover hangover
  pullover layover turnover flyover stopover placeholder tier frontier shower flower sweater
  charter barter starter burner blender cooler heater freezer dryer washer scooter chopper bunker locker
  parlor parlour arbor armour humour honour colour rumour vapour favour`)
