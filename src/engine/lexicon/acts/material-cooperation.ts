/** Deeds between parties who get on: they trade, give, withdraw and set free. In the form that act.ts tells. */
export const materialCooperation = `
COOPERATE 060: verbs cooperate cooperate_with collaborate collaborate_with team_up work_with; roles mutual
COOPERATE 062: light hold conduct begin start stage launch carry_out; object exercise exercises drill drills game maneuver
    maneuvers manoeuvre wargame; roles mutual
COOPERATE 062: nouns exercise exercises; needs actor
COOPERATE 062: light begin start conduct hold launch; object joint; roles mutual
COOPERATE 061: verbs reopen resume restore open; object link links flight trade transit; roles mutual
COOPERATE 061: verbs sell export supply deliver; object gas oil fuel weapon arms arm frigate fighter jet uranium missile reactor tank aircraft
    submarine grain wheat rice sugar coal cotton coffee timber crude electricity; roles indirect; to to
COOPERATE 064: verbs share exchange; object intelligence information expertise data technology evidence; roles mutual
COOPERATE 064: verbs provide give pass hand_over; object information intelligence evidence; roles indirect; to to
COOPERATE 063: verbs hand_over turn_over; object suspect fugitive
COOPERATE 063: verbs extradite; roles active
COOPERATE 063: nouns extradition; needs actor
COOPERATE 060: nouns cooperation collaboration; needs actor
COOPERATE 061: verbs trade_with invest_in; subject @state; roles mutual

RETREAT/withdraw 0872: verbs end lift abandon; object siege blockade encirclement
RETREAT/withdraw 0874: verbs evacuate; object @force staff personnel diplomat settlement base town outpost embassy;
    roles indirect; to from
RETREAT/withdraw 0874: verbs withdraw pull_out pull_back; roles indirect; to from; not support bid candidacy plan wounded case
    objection demand offer bill complaint lawsuit injured patient resident people; subject @party @force
RETREAT/withdraw 0874: verbs retreat withdraw_from pull_out_of; subject @party @force
RETREAT/withdraw 0874: nouns withdrawal pullout pull-out retreat disengagement drawdown; of actor; to from
RETREAT/disarm 0874: verbs surrender surrender_to disarm demobilize demobilise; subject @party @force
RETREAT/disarm 0874: verbs lay_down give_up hand_over hand_in renounce turn_in; object arms arm weapon violence
    weapons
RETREAT/disarm 0873: verbs dismantle destroy scrap; object stockpile reactor arsenal weapon facility missile; subject
    @state
RETREAT/disarm 0873: nouns disarmament demobilization
RETREAT/release 0841: verbs release free set_free let_go; object @person; not report statement video film album
RETREAT/release 0841: verbs acquit exonerate commute
RETREAT/release 0841: light grant; object bail parole; roles indirect; to to
RETREAT/release 0841: verbs free pardon; not speech time fund resource
RETREAT/release 0841: verbs return repatriate hand_back; object @person body remains prisoner hostage
RETREAT/release 0841: nouns release; object @person; owner recipient; needs recipient
RETREAT/release 0841: light grant offer declare; object amnesty pardon clemency; roles indirect; to to for
RETREAT/ceasefire 0871: verbs cease end suspend stop observe; object fire ceasefire cease-fire truce hostility
    hostilities fighting; not ceasefire truce
RETREAT/ceasefire 0871: nouns truce cease-fire ceasefire; roles mutual; needs actor
RETREAT/return 0842: verbs return hand_back hand_over; object base territory property artifact artefact treasure island land
    airfield; roles indirect; to to
RETREAT/access 086: verbs receive admit accept let_in; object inspector observer monitor peacekeeper mission; to from
RETREAT/access 086: verbs allow let permit; object @party return entry access visit; clause return enter visit leave cross go
    come
RETREAT/access 086: verbs allow let permit; object return inspector observer monitor peacekeeper convoy worker aid inspection
    delivery access
RETREAT/access 086: nouns access; to to for; needs recipient
RETREAT/access 086: verbs reopen open; object border crossing airspace frontier
RETREAT/resign 0831: verbs resign step_down step_aside quit abdicate stand_down; not smoking group; subject @official;
    roles active
RETREAT/resign 0831: light give_up relinquish cede hand_over leave; object power office post presidency role
    leadership; subject @official
RETREAT/resign 0831: nouns resignation abdication; of actor

AID 070: verbs provide give send donate deliver supply contribute grant allocate extend airlift disburse distribute
    release earmark ship; object @aid; not information statement support speech opportunity detail figure evidence
    answer view pledge message signal; roles indirect; to to for
AID 073: light begin start resume conduct; object drop airdrop airlift delivery; roles indirect; to to for over; not air
    missile bomb
AID 070: verbs donate; roles indirect; to to
AID 072: verbs arm equip train; object @party
AID 071: verbs approve; object loan grant credit aid assistance bailout; roles indirect; to to for
AID 070: verbs provide supply furnish present equip; object @party; with with
AID 071: verbs lend loan; roles indirect; to to
AID 070: verbs aid assist help rescue finance fund bankroll shelter feed; object @party
AID 075: verbs grant give offer; object asylum refuge citizenship residency residence permit visa; roles indirect; to to
AID 073: verbs evacuate rescue resettle; object @person wounded injured
AID 074: verbs deploy send contribute dispatch; object peacekeeper observer monitor expert team adviser trainer doctor
    engineer; roles indirect; to to
AID 070: nouns aid assistance; to to for; needs recipient
`
