/** Happenings that PLOVER does not code, but a reader would list. In the form that act.ts tells. */
export const happenings = `
OTHER: verbs die perish drown; subject @person @party; roles active
OTHER: nouns death; of actor; needs actor
OTHER: verbs crash collide derail capsize sink collapse erupt explode; not campaign effort bid dash hope talk deal plan career
    process presidency candidacy chance agenda reform
OTHER: nouns earthquake quake tsunami hurricane typhoon cyclone tornado eruption landslide flood avalanche wildfire
    crash collision derailment outbreak
OTHER: verbs kill injure destroy damage hit strike; subject @accident
OTHER: verbs kill injure hurt wound crush; subject @structure
OTHER: verbs elect re-elect reelect appoint nominate inaugurate swear_in name; object @person president minister
OTHER: verbs win lose; object election vote referendum seat presidency primary nomination majority
OTHER: verbs vote; with for in on to
OTHER: nouns election referendum inauguration
OTHER: verbs become; object member president minister leader chairman king queen chief
OTHER: verbs join; object organization alliance union nato bloc council treaty
OTHER: verbs build construct open complete launch unveil inaugurate; object fence wall bridge road plant reactor dam
    airport pipeline hospital school factory satellite rocket spacecraft base settlement museum
OTHER: nouns construction
OTHER: light report post record announce; object profit loss earnings revenue result
OTHER: verbs acquire buy merge_with purchase; object company firm stake bank airline unit
OTHER: verbs rule; subject court judge tribunal justice jury
OTHER: verbs declare file_for; object independence victory bankruptcy
OTHER: verbs retire; subject @official
OTHER: verbs marry wed divorce; subject @person
`
