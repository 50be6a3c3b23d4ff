/** Words between parties at odds: they ask, accuse, refuse and threaten. In the form that act.ts tells. */
export const verbalConflict = `
REQUEST 100: verbs urge press exhort implore beseech pressure lobby beg plead_with push; object @party
REQUEST 100: verbs urge petition
REQUEST 100: verbs call_on call_upon appeal_to
REQUEST 100: verbs call_for appeal_for plead_for push_for press_for lobby_for campaign_for ask_for insist_on; roles
    indirect
REQUEST 100: verbs appeal; with to for; roles indirect
REQUEST 100: verbs demand; roles indirect; to from of
REQUEST 100: verbs request seek; object @aid @demand release extradition meeting talks asylum permission extension
    recognition inquiry investigation intervention resolution; not deal peace; roles indirect; to from of
REQUEST 100: verbs request; roles indirect; to from of
REQUEST 100: verbs ask; object @party; clause *
REQUEST 100: verbs ask; with for
REQUEST/change: verbs order instruct direct command; object @party; clause to
REQUEST/change: verbs want; object @party; clause *
REQUEST/change: verbs apply; clause join
REQUEST 100: light make issue renew repeat reiterate send submit present; object appeal call demand request plea
    petition; roles indirect; to to on for
REQUEST 100: nouns appeal demand request plea; to to on; needs actor
REQUEST 100: nouns call; with for; to on
REQUEST 1041: light put turn_up step_up increase exert keep_up raise; object pressure; roles indirect; to on

ACCUSE/allege 112: verbs accuse; subject *
ACCUSE/allege 112: verbs blame blame_on; nosubject @accident
ACCUSE/allege 112: verbs implicate; object @party; subject *
ACCUSE/allege 115: verbs charge indict prosecute sue implicate arraign impeach; object @party; not price fee interest
    battery rate dollar money
ACCUSE/allege 115: verbs allege charge; clause *
ACCUSE/allege 115: light file bring press lodge level make lay issue hand_down; object charge charges lawsuit suit
    complaint allegation accusation indictment protest case; roles indirect; to against with
ACCUSE/allege 115: light face deny; object charge charges allegation accusation trial indictment prosecution; roles
    undergone
ACCUSE/allege 115: light go_on stand_on be_on stand; object trial; roles undergone
ACCUSE/disapprove 111: verbs condemn criticize criticise denounce decry slam blast lambaste rebuke deplore deride
    chide castigate assail berate reprimand censure lash_out_at lash_out hit_out_at rail_against protest_to object_to
    object scold fault; nosubject @weapon
ACCUSE/allege 114: verbs summon; object ambassador envoy diplomat
ACCUSE/allege 112: verbs hold; object @party; with responsible accountable
ACCUSE/disapprove 111: verbs brand label; object @party
ACCUSE/disapprove 111: verbs rap flay bash admonish upbraid lambast pillory vilify disparage take_aim_at rally_against
    speak_against come_down_on; object @party @demand policy move decision handling; not ball
ACCUSE/disapprove 111: verbs question; object decision legitimacy policy legality handling motive result outcome
ACCUSE/investigate 090: verbs look_into inquire_into
ACCUSE/disapprove 111: verbs complain; roles indirect; to about over of against
ACCUSE/disapprove 111: light express voice raise; object concern outrage anger alarm dismay disappointment opposition
    objection doubt displeasure fear; not fear; roles indirect; to to
ACCUSE/disapprove 111: adjectives critical_of critical
ACCUSE/disapprove 111: nouns criticism condemnation outcry denunciation rebuke objection complaint; to of against
ACCUSE/investigate 090: verbs investigate probe
ACCUSE/investigate 090: verbs question interrogate; object @party
ACCUSE/investigate 090: light launch open begin conduct order start announce lead carry_out; object investigation
    inquiry probe enquiry; roles indirect; to into of against
ACCUSE/investigate 090: nouns investigation probe inquiry enquiry; to into
ACCUSE/allege 115: nouns trial prosecution lawsuit indictment; owner recipient; to against
ACCUSE/allege 112: nouns charge; with of against; to against
ACCUSE/allege 112: nouns allegation accusation; to against; needs either
ACCUSE 116: verbs convict find; object @party; with of guilty
ACCUSE/disapprove 113: verbs mobilize_against unite_against speak_out_against

REJECT 120: verbs reject rebuff spurn turn_down rule_out; not ball shot kidney organ
REJECT 120: verbs dismiss deny block; object @demand entry visa access permission resolution request appeal asylum
    allocation; not accusation allegation charge claim report allegations assertion
REJECT 120: verbs refuse decline; clause *; noclause comment say give identify elaborate discuss speak answer name
    confirm
REJECT 120: verbs refuse
REJECT 120: verbs decline; subject @person; not *
REJECT 128: verbs renege_on go_back_on backtrack_on
REJECT/yield 128: verbs violate breach break; object ban law order curfew embargo promise pledge commitment treaty rule
REJECT 129: verbs veto override
REJECT 120: verbs oppose
REJECT/yield 128: verbs defy ignore flout disobey; object message @party @demand @restriction order warning ruling pressure
    law norm
REJECT 120: nouns rejection refusal opposition; needs actor
REJECT 120: adjectives opposed_to opposed unwilling
REJECT 120: verbs brush_aside brush_off shrug_off balk_at walk_away_from scuttle scupper resist; object @demand call pressure
    effort attempt talk plan
REJECT 120: verbs vote_against vote_down throw_out strike_down quash
REJECT 120: verbs decide vow pledge promise agree resolve; clause not

THREATEN 130: verbs threaten; nosubject @accident
THREATEN/violence 138: verbs vow swear promise pledge threaten; clause fight avenge attack kill retaliate destroy
    crush punish continue_to_fight strike defeat wipe_out hunt respond
THREATEN/violence 138: light vow swear promise pledge threaten; object revenge retaliation war vengeance blow attack
THREATEN/violence 138: verbs swear vow; object revenge retaliation vengeance
THREATEN 130: verbs warn; not that; subject @official @party
THREATEN 139: light give issue deliver set; object ultimatum deadline warning threat; roles indirect; to to
THREATEN 130: light make; object threat; roles indirect; to against to
THREATEN 130: nouns warning; needs actor; to to
THREATEN 130: nouns threat ultimatum; with against; needs actor
`
