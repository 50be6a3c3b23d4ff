/** Words between parties who get on: they agree, meet, praise and give way. In the form that act.ts tells. */
export const verbalCooperation = `
SUPPORT 057: verbs ratify; roles mutual
SUPPORT 057: verbs sign initial conclude; object treaty convention protocol charter; roles mutual
SUPPORT 057: nouns ratification


CONCEDE 083: verbs agree_to; object demand
AGREE 030: verbs agree_on agree_upon agree_to agree; noclause not; roles mutual
AGREE 030: verbs pledge promise vow undertake; noclause not; not allegiance revenge retaliation war murder crime suicide
    offense atrocity violation abuse violence act; roles indirect
AGREE 030: verbs consent_to acquiesce_in acquiesce_to
AGREE 030: verbs assure reassure; clause *
AGREE 030: verbs commit; with to
AGREE 030: verbs offer volunteer; not glimpse explanation view opinion detail prayer evidence chance course service tip
    advice apology condolence testimony message narrative insight account clue
    product condolence; roles indirect
AGREE 030: verbs accept; object @pact formula mediation offer proposal plan resolution invitation responsibility; not
    responsibility
AGREE 057: light reach strike make seal clinch negotiate broker finalize hammer_out work_out secure forge; object
    @pact; roles mutual
AGREE 057: verbs sign initial; object @pact; roles mutual
AGREE 057: nouns signing
AGREE 030: nouns pledge promise; needs actor
AGREE 030: light extend table present put_forward unveil outline propose; object proposal plan offer hand invitation;
    roles indirect
AGREE 030: adjectives ready willing prepared; clause *
AGREE 030: verbs express voice signal show declare indicate; object willingness readiness commitment
AGREE 057: nouns agreement deal accord pact treaty; of actor; needs actor
AGREE 030: verbs decide resolve; noclause not; clause cooperate join help support establish resume open reopen restore normalize
    strengthen expand provide give allow contribute

CONSULT/visit 042: verbs visit tour
CONSULT/visit 042: light pay make begin start end conclude wrap_up kick_off cut_short cancel postpone plan schedule
    embark_on continue; object visit tour trip; to to of
CONSULT 040: verbs return come go travel fly head arrive gather convene; with talk talks meeting summit negotiation
    negotiations discussion discussions conference consultations
CONSULT/third-party 045: light launch begin start lead offer undertake; object mediation
CONSULT/visit 042: verbs arrive_in arrive_at travel_to fly_to fly_into head_to head_for go_to come_to return_from
    leave_for depart_for; subject @official; not war prison jail poll polls court trial conclusion agreement power bed work
    school vote contest top head rescue aid end
CONSULT/visit 042: nouns visit; of actor; to to
CONSULT/visit 042: nouns trip tour; to to; needs actor
CONSULT/visit 043: verbs host welcome receive; object @party; not refugee migrant guest thousand worker tourist people
    visitor student observer inspector voter delegate percent some award prize letter donation
CONSULT 043: verbs host; object @talk
CONSULT/phone 041: verbs call speak talk; with phone telephone
CONSULT/phone 041: verbs phone telephone; object @party
CONSULT/phone 041: light hold have make; object call phone telephone
CONSULT/third-party 045: verbs shuttle_between
CONSULT/third-party 045: verbs mediate broker
CONSULT/third-party 045: nouns mediation; of actor
CONSULT 046: light hold have begin start open resume reopen conduct attend join continue enter_into enter conclude
    host convene plan schedule restart renew pursue end complete finish arrange lead chair launch; object @talk; not
    session round news press; roles mutual
CONSULT 040: verbs meet meet_with; not @demand deadline standard goal target need requirement criterion challenge
    obligation resistance opposition criticism skepticism scepticism anger silence applause outrage backlash end fate;
    roles mutual
CONSULT 040: verbs confer consult talk_with speak_with talk_to speak_to confer_with consult_with; not reporter
    journalist press crowd newspaper radio television parliament nation audience voter supporter @media; roles mutual
CONSULT 040: verbs discuss; roles mutual; needs company
CONSULT 046: verbs negotiate negotiate_with; roles mutual
CONSULT/multilateral 040: verbs convene gather assemble; subject @official; not crowd audience reporter supporter hundred
    thousand dozen people voter fan force team
CONSULT/multilateral 040: verbs attend join take_part_in participate_in; object summit conference meeting talks talk
    negotiation; roles active
CONSULT/multilateral 040: nouns summit; of actor
CONSULT 046: nouns talk talks negotiation negotiations; roles mutual; of actor
CONSULT 040: nouns meeting discussion discussions consultation consultations dialogue sit-down; roles mutual; of actor

SUPPORT 051: verbs praise commend laud hail applaud endorse congratulate salute extol welcome; not cab taxi
SUPPORT 051: light pay; object tribute homage respect; to to
SUPPORT 051: light express voice reiterate reaffirm declare pledge offer give throw announce renew win; object support
    backing confidence solidarity gratitude appreciation satisfaction sympathy endorsement; to to for in with
SUPPORT 051: verbs back support; object @party @demand effort call bid peace candidate candidacy war sanction
    resolution move policy independence process
SUPPORT 052: verbs defend; object @party decision policy record handling right action move use plan; not title
    championship crown; subject @official
SUPPORT 051: verbs sign; object bill law legislation decree
SUPPORT 051: verbs approve ratify pass adopt back vote_for; object @pact bill law legislation resolution measure plan
    budget amendment motion constitution sanction referendum draft proposal reform nomination appointment deployment
    aid package treaty
SUPPORT 054: verbs recognize recognise; object @party independence statehood sovereignty kosovo
SUPPORT 054: light open reopen; object embassy consulate; roles indirect; to in
SUPPORT 054: light establish restore resume normalize upgrade open renew strengthen; object tie ties relation
    relations embassy link links; roles mutual
SUPPORT 054: nouns recognition; to of; needs actor
SUPPORT 055: verbs apologize apologise apologize_to; roles indirect; to to
SUPPORT 055: light offer issue make extend express; object apology regret condolence condolences; to to
SUPPORT 055: nouns apology
SUPPORT 056: verbs forgive pardon
SUPPORT 051: verbs thank
SUPPORT 053: verbs rally_behind side_with stand_by stand_with vote_in
SUPPORT 051: nouns support backing; needs actor; to for
SUPPORT 051: nouns praise endorsement tribute; to for to; needs either

CONSULT 036: verbs invite; object @party; roles active
CONSULT 036: nouns invitation; to to; needs actor

CONCEDE 081: verbs lift ease relax waive rescind revoke remove loosen shorten; object @restriction warrant immunity restriction sanction
    martial order requirement rule measure control siege crackdown; roles indirect; to on against
CONCEDE 082: verbs call_off cancel suspend end halt postpone; object strike protest boycott demonstration rally
    campaign
CONCEDE 083: verbs concede_to yield_to bow_to accede_to give_in_to cave_in_to cave_to capitulate_to submit_to
    back_down
CONCEDE 083: verbs concede; object @demand defeat ground power point
CONCEDE 081: verbs drop; object charge case lawsuit
CONCEDE 083: verbs accept drop abandon withdraw; object @demand objection opposition insistence; not plan idea
    initiative bid budget measure
CONCEDE 081: verbs allow permit authorize let; object @party; clause to; subject @state
CONCEDE 080: verbs make; object concession; to to
CONCEDE 0871: light declare announce proclaim; object ceasefire cease-fire truce amnesty; roles indirect; to with
`
