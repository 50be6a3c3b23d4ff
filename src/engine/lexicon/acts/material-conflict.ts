/** Deeds between parties at odds, from protest to war. In the form that act.ts tells. */
export const materialConflict = `
ACCUSE/allege 114: verbs protest_to; subject @state
PROTEST/riot 145: verbs storm ransack set_on torch burn attack; subject crowd mob protester protestor rioter demonstrator
PROTEST/obstruct 141: verbs walk_out_of; object parliament assembly session chamber hall congress
PROTEST/strike 143: verbs walk_off; object job work
PROTEST/hunger 142: nouns hunger-strike
PROTEST/hunger 142: light go_on begin start stage launch continue; object hunger fast; to against
PROTEST/strike 143: light go_on begin start stage launch continue call hold join; object strike walkout stoppage
    slowdown; subject @worker; to against
PROTEST/strike 143: nouns strike; before general labor labour nationwide transport worker teacher hour day wildcat union
PROTEST/demo 141: verbs demonstrate rally; not *; noclause that; to against
PROTEST/demo 141: verbs march picket chant; to against
PROTEST/demo 141: verbs take_to; object street streets
PROTEST/demo 141: verbs protest; to against
PROTEST/demo 141: verbs unfurl wave shout chant carry; object banner placard slogan; to against
PROTEST/demo 141: verbs gather converge; subject protester protestor demonstrator activist marcher; to against
PROTEST/demo 141: light hold stage organize organise join attend lead plan call launch mount; object demonstration
    rally protest march vigil sit-in demonstrations; to against
PROTEST/demo 141: nouns protest demonstration rally march sit-in vigil; of actor; to against
PROTEST/riot 145: verbs riot rampage loot; to against
PROTEST/riot 145: nouns riot rioting unrest uprising rampage looting mutiny revolt; of actor; to against
PROTEST/boycott 143: verbs boycott; to against
PROTEST/boycott 143: nouns boycott
PROTEST/strike 143: verbs strike walk_out; not *; subject worker union employee teacher miner driver pilot nurse
    doctor staff crew farmer labor labour; to against
PROTEST/strike 143: nouns walkout stoppage
PROTEST/obstruct 144: verbs block barricade blockade; object road bridge highway street entrance traffic railway route
    port transport border runway square; nosubject barricade debris landslide tree avalanche snow flood boulder mud
    water rubble wreck wreckage; to against
PROTEST/riot 145: verbs clash_with clash; subject protester protestor demonstrator rioter student activist youth; to against

MOBILIZE/troops 154: verbs deploy mobilize mobilise send dispatch mass station move reinforce redeploy amass order;
    object @force; not peacekeeper; roles indirect; to to in into against
MOBILIZE/troops 154: verbs strengthen reinforce boost build_up bolster increase expand beef_up; object @force; not
    police security patrol; roles indirect; to to in into against near along on
MOBILIZE/troops 154: verbs call_up scramble conscript; object @force @person; roles indirect; to to in against
MOBILIZE/troops 152: verbs put place remain stay be keep; with alert; roles indirect; to to in into against near along on
ASSAULT/heavy-weapons 194: verbs fire launch lob; object @missile; with at into on against toward towards; roles indirect;
    to at into on against toward towards
ASSAULT 196: verbs violate breach break; object ceasefire truce cease-fire
MOBILIZE/weapons 150: verbs test test-fire launch develop acquire build deploy; object missile warhead nuclear bomb
    weapon rocket; not satellite; subject @state @party; roles indirect; to to in into against near along on
MOBILIZE/troops 154: nouns deployment mobilization buildup build-up reinforcement
MOBILIZE/troops 150: light hold conduct stage begin; object parade maneuver manoeuvre drill; subject @force; roles indirect; to to in into against near along on
MOBILIZE/police 153: verbs tighten step_up increase beef_up boost strengthen reinforce; object security patrol alert presence; roles indirect; to to in into against near along on

SANCTION 163: light impose slap tighten place apply extend adopt enforce renew announce introduce; object sanction
    sanctions embargo tariff; roles indirect; to on against
SANCTION 163: verbs freeze; object asset account fund funds
SANCTION 163: verbs designate classify; object @party; with as
SANCTION 163: verbs sanction blacklist; object @party; subject @state @party
SANCTION/withdraw 161: light break cut sever suspend break_off cut_off freeze downgrade reduce; object tie ties
    relation relations link links contact contacts; roles indirect; to with to
SANCTION/discontinue 162: verbs suspend cut halt freeze stop end cut_off withhold withdraw cancel reduce block; object
    aid assistance support funding loan delivery supply supplies payment shipment sale export import trade cooperation fund gas; roles indirect;
    to to for
SANCTION/discontinue 164: verbs suspend halt break_off call_off end cancel quit pull_out_of walk_out_of postpone
    abandon scrap terminate; object @talk truce ceasefire cease-fire agreement deal accord treaty pact visit; not
    summit conference session; roles indirect; to with
SANCTION/withdraw 161: verbs recall; object ambassador envoy diplomat
SANCTION/withdraw 161: verbs quit leave withdraw_from pull_out_of; object deal accord agreement organization alliance bloc treaty coalition
    union commonwealth pact council
SANCTION/expel 166: verbs expel; object diplomat ambassador envoy inspector observer agency peacekeeper monitor
    attache staff worker journalist
SANCTION/withdraw 161: verbs close shut; object embassy consulate
SANCTION 163: nouns sanction sanctions embargo; to on against; needs either
SANCTION/discontinue: nouns suspension cutoff; needs actor

ASSAULT 190: verbs retake recapture capture overrun seize take occupy; object @place town village city base district area
    territory airport stronghold position hill post outpost garrison fort hideout; subject @fighter
ASSAULT/abduct 181: verbs seize detain hold; object @person; subject gunman militant rebel insurgent kidnapper pirate
    terrorist extremist tribesman worker guerrilla
COERCE/arrest 173: verbs recapture pick_up; object @person
COERCE/arrest 173: verbs capture; object @person
COERCE/arrest 173: verbs arrest detain jail imprison apprehend nab incarcerate intern round_up; not attention
    imagination village town city heart moment essence
COERCE/arrest 173: verbs hold; object @person; not meeting talk election; with in without on at for
COERCE/arrest 173: verbs take send remand put; object @person; with custody jail prison
COERCE/restrict 172: verbs cancel revoke suspend withdraw strip; object license licence registration passport
    citizenship visa permit accreditation
COERCE/arrest 173: nouns custody; owner recipient; needs either
COERCE/arrest 173: nouns arrest detention capture imprisonment; owner recipient
COERCE/arrest 173: verbs sentence; object @party
COERCE 173: verbs convict fine; object @party
COERCE/deport 174: verbs force_out drive_out force_out_of evict displace uproot; object @party
COERCE/deport 174: verbs deport expel banish exile
COERCE/deport 174: nouns deportation expulsion; owner recipient
COERCE/seize 171: verbs seize confiscate impound expropriate nationalize nationalise take_over occupy; not opportunity
    chance initiative post place
COERCE/seize 171: light take gain win wrest; object control; roles indirect; to of
COERCE/seize 171: nouns seizure confiscation occupation
COERCE/censor 1721: verbs censor jam deface
ASSAULT/beat 182: verbs hack; object @person
COERCE/cyber 170: verbs bring_down take_down deface disable crash knock_out; object website site server network system
    computer
COERCE/cyber 170: verbs hack hack_into
COERCE/censor 1721: verbs close shut shut_down close_down ban block suspend raid; object newspaper station broadcaster
    website site magazine media channel network access radio television
COERCE/restrict 172: verbs ban outlaw bar prohibit forbid restrict
COERCE/restrict 172: verbs prevent block stop disperse break_up; object @party demonstration protest rally march
    vehicle ship convoy; subject police army soldier troop force authority government security guard military
COERCE/restrict 191: verbs blockade besiege seal_off close cordon_off; object island coast harbor border crossing town city port area
    frontier territory strip camp
COERCE/restrict 191: nouns blockade siege crackdown; to on against
COERCE/restrict 191: verbs crack_down_on crack_down
COERCE/curfew 1723: light impose declare extend enforce order announce; object curfew; roles indirect; to on in
COERCE/martial-law 1724: light impose declare extend proclaim; object emergency martial; roles indirect; to on in
COERCE/restrict 172: nouns ban; to on; needs recipient
COERCE/restrict 172: light impose place introduce tighten slap; object restriction ban limit blockade siege; roles
    indirect; to on against
COERCE 172: verbs dismiss sack oust depose fire suspend dissolve; object @party; not @demand missile rocket shot
COERCE 175: verbs raid storm search ransack; object home house office building headquarters apartment mosque compound
    village camp; subject police authority agent officer investigator soldier troop force army
COERCE 175: nouns raid; object home house office building headquarters; to on
COERCE 175: nouns raid; before police security; to on
COERCE/seize 171: verbs demolish bulldoze raze
COERCE 175: verbs intimidate harass persecute repress suppress oppress
COERCE 175: nouns repression persecution suppression harassment intimidation

ASSAULT/abduct 181: verbs kidnap abduct hijack
ASSAULT/abduct 181: light take hold; object hostage captive
ASSAULT/abduct 181: nouns kidnapping abduction hijacking hostage-taking; owner recipient
ASSAULT/beat 182: verbs beat beat_up assault club stone lynch whip; object @person @party
ASSAULT/torture 1822: verbs torture mistreat abuse maltreat
ASSAULT/torture 1822: nouns torture mistreatment abuse; owner recipient; to of
ASSAULT/sexual 1821: verbs rape molest
ASSAULT/sexual 1821: nouns rape; owner recipient
ASSAULT/targeted 186: verbs assassinate
ASSAULT/targeted 186: nouns assassination; owner recipient
ASSAULT 190: verbs kill murder slay slaughter massacre execute behead decapitate wound injure hurt maim stab strangle
    mow_down hang; not @animal;
    subject @party @weapon; nosubject @accident
ASSAULT 190: nouns killing murder slaying massacre execution beheading stabbing genocide bloodshed slaughter; owner
    recipient; not @animal
ASSAULT/firearms 193: verbs shoot shoot_dead gun_down shoot_at; not film movie video picture scene photo photograph;
    subject @party @weapon
ASSAULT/heavy-weapons 194: verbs shoot_down shell bombard pound mortar; subject @party @weapon
ASSAULT/heavy-weapons 194: verbs fire launch lob; object @missile; subject @party @weapon; roles indirect; to at into
    on against
ASSAULT/crowd-control 175: light fire use spray launch deploy; object gas cannon pepper truncheon; roles indirect; to at on
    against into; subject police force troop troops soldier guard authority officer security
ASSAULT/primitive 182: verbs throw hurl toss lob pelt; object grenade bomb stone rock cocktail bottle firebomb; roles indirect;
    to at on into against
ASSAULT 190: light come_under; object attack fire bombardment shelling assault; roles undergone
ASSAULT/heavy-weapons 194: verbs down intercept sink torpedo; object drone missile plane jet helicopter ship vessel aircraft;
    subject @fighter
ASSAULT/explosives 183: verbs plant; object bomb mine explosive device
ASSAULT/firearms 193: verbs spray rake riddle strafe; with bullet gunfire fire
ASSAULT 190: verbs advance_into push_into cross_into roll_into march_into thrust_into pour_into; subject @fighter
ASSAULT/targeted 185: nouns attempt; before assassination murder coup kidnap
ASSAULT 190: verbs retaliate strike_back hit_back fight_back; to against
ASSAULT 190: light use; object force; not work task labor labour
ASSAULT/firearms 193: verbs exchange trade; object fire; roles mutual
ASSAULT/firearms 193: verbs fire_on fire_at fire_into open_fire_on; subject @party @weapon
ASSAULT/firearms 193: verbs open exchange return; object fire gunfire; roles indirect; to on at
ASSAULT/firearms 193: nouns shooting gunfire gunfight gunbattle shootout firefight shoot-out crossfire; owner
    recipient; to on at
ASSAULT/heavy-weapons 194: nouns shelling bombardment; to on against
ASSAULT/suicide-attack 183: verbs ram slam_into plow_into; subject @fighter bomber; with into
ASSAULT/explosives 183: verbs bomb blow_up detonate; subject @party @weapon
ASSAULT/explosives 183: verbs explode go_off; subject bomb device mine car grenade bomber landmine vehicle explosive
    shell rocket truck explosion
ASSAULT/explosives 183: nouns bombing explosion blast bomb-attack; to on against
ASSAULT/aerial 195: nouns airstrike air-strike airstrikes; to on against
ASSAULT 190: nouns strike; before air missile drone military rocket; to on against
ASSAULT 190: verbs strike hit; object @party building target base village town city car vehicle house convoy compound
    position checkpoint market school camp hospital area post station bus territory facility; subject @weapon missile
    rocket
ASSAULT 190: verbs strike hit; object @party building target base village town city car vehicle house convoy compound
    position checkpoint market school camp hospital area post station bus territory facility hideout; subject @fighter
    @weapon
ASSAULT 190: verbs attack ambush invade overrun storm raid target assail bombard hunt_down; not problem issue cost
    plan market customer cell inflation; subject @party @weapon; nosubject @accident
ASSAULT 190: verbs chase_out chase_out_of drive_from subdue crush rout; object @party
ASSAULT 190: verbs overthrow topple; object @party
ASSAULT 190: light launch mount stage carry_out conduct begin open wage resume prepare plan step_up commit; object
    attack offensive assault raid invasion incursion operation strike counteroffensive campaign war bombing ambush
    airstrike counterattack atrocity violence aggression; not hunger; roles indirect; to on against in into
ASSAULT 190: nouns attack offensive assault raid invasion incursion ambush counteroffensive counterattack aggression
    onslaught atrocity airstrike; to on against into
ASSAULT 190: verbs fight battle clash clash_with fight_with; not fire blaze flame corruption crime poverty disease
    cancer inflation drug terrorism aids climate; roles mutual
ASSAULT 190: nouns fighting clash battle war conflict violence hostilities skirmish hostility; roles mutual; to
    against on
ASSAULT 190: nouns coup; to against
ASSAULT/unconventional 204: verbs gas poison; object @person
ASSAULT/destroy 1712: verbs torch burn burn_down set_on set_ablaze destroy damage sabotage ransack vandalize desecrate; object church mosque house home
    building bridge village pipeline car vehicle shop embassy school office flag temple; subject @party @weapon;
    nosubject @accident
`
