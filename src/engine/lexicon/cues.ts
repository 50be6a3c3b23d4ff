/** What a statement does: it says, denies, asks, promises. */
export type CueKind =
  | 'say'
  | 'claim'
  | 'deny'
  | 'ask'
  | 'promise'
  | 'order'
  | 'praise'
  | 'criticise'
  | 'believe'
  | 'intend'
  | 'warn'
  | 'agree'
  | 'show'

/**
 * How a word of saying takes its words, and what it then does: `that` a clause with a subject ("said that it rained", "said it rained"),
 * `quote` a quotation, `to` an infinitive ("vowed to resign"), `obj` an object and what completes it ("accused him of
 * theft", "called it a lie"), `passive` what it says as its subject ("is expected to resign"); else the preposition
 * before the words ("warned of floods", "called for calm").
 */
export type Frames = ReadonlyMap<string, CueKind>

const tableOf = (kinds: { readonly [kind in CueKind]?: string }): ReadonlyMap<string, Frames> => {
  const table = new Map<string, Map<string, CueKind>>()
  for (const [kind, rows] of Object.entries(kinds))
    for (const row of rows.trim().split('\n')) {
      const [lemma, ...frames] = row.trim().split(' ')
      const known = table.get(lemma!) ?? new Map<string, CueKind>()
      for (const frame of frames) known.set(frame, kind as CueKind)
      table.set(lemma!, known)
    }
  return table
}

/** Verbs, by lemma. A frame stands where the verb with it mostly reports what somebody says, thinks or wants. */
export const cueVerbs = tableOf({
  say: `
    acknowledge that quote obj
    add that quote
    admit that quote to
    admonish quote that
    affirm that quote
    announce that quote obj passive
    answer that quote
    articulate obj
    assure that quote
    blurt quote
    chant that quote obj
    chime quote
    chuckle quote
    clarify that quote
    comment that quote on
    concede that quote obj
    conclude that quote
    confess that quote to
    confide that quote
    confirm that quote passive
    continue quote
    cry quote
    declare that quote obj passive
    describe obj as passive
    detail obj
    disclose that quote obj
    discuss that obj
    elaborate quote
    emphasise that quote obj
    emphasize that quote obj
    estimate that quote obj
    exclaim that quote
    explain that quote obj
    express quote that
    gush quote
    highlight obj
    hint that quote at
    inform that
    insist that quote on
    interject quote
    joke that quote about
    lament that quote obj
    laugh quote
    mention that obj passive
    muse that quote
    mutter quote
    note that quote obj
    observe that quote
    opine that quote
    outline obj
    pen quote
    point that quote
    post that quote
    proclaim that quote obj
    quip that quote
    quote that obj
    read quote
    reaffirm that obj
    recall that quote
    recite obj
    recount that quote obj
    refer to
    reflect quote
    reiterate that quote obj
    relate that quote
    relay that quote
    remark that quote
    remember that quote
    remind that quote
    repeat that quote
    reply that quote
    report that quote obj passive
    respond that quote
    retort that quote
    reveal that quote obj
    roar quote
    say that quote obj passive
    scream quote
    shout that quote
    sigh quote
    speak about of
    state that quote obj
    stress that quote obj
    suggest that quote obj
    summarise quote
    summarize quote
    talk about of
    tell that quote about of
    testify that quote
    thunder quote
    trumpet obj
    tweet that quote obj
    underline that obj
    underscore that
    venture quote
    voice obj
    whisper that quote
    write that quote about
    yell that quote
  `,
  show: `
    calculate that
    cite that obj
    demonstrate that
    document that
    find that
    illustrate that
    imply that
    indicate that quote
    list obj
    show that obj
    signal that
  `,
  claim: `
    allege that quote passive
    argue that quote
    assert that quote
    boast that quote of about
    brag that quote about
    claim that quote to obj
    contend that quote
    counter that quote
    hold that
    maintain that quote
    posit that
    profess that to
    reason that quote
    tout obj
  `,
  deny: `
    deny that quote obj
    disagree that quote
    dismiss that obj as
    disown obj
    dispute that obj
    downplay obj
    rebut obj
    rebuff obj
    refute obj
    reject that obj passive
    repudiate obj
    rebuke quote obj
  `,
  ask: `
    ask that quote to for about obj passive
    beg quote to
    demand that quote to obj
    inquire that quote about
    plead quote
    press to for
    query quote
    question that quote obj
    request that obj
    wonder that quote
  `,
  promise: `
    offer to
    pledge that quote to obj
    promise that quote to obj
    swear that quote to
    threaten that quote to
    vow that quote to obj
    guarantee that
  `,
  order: `
    advise that quote to
    advocate for obj
    appeal for
    call for on
    direct to that
    encourage to that
    exhort quote to
    implore quote to
    instruct to that
    lobby for
    order that to obj
    propose that to obj
    push for to
    recommend that obj
    rule that
    suggest that quote obj
    urge that quote to obj
  `,
  praise: `
    applaud quote obj
    back obj
    celebrate quote
    commend obj
    compliment obj
    congratulate obj
    credit obj
    endorse obj passive
    extol obj
    hail obj
    laud obj
    praise quote obj
    salute obj
    thank obj
    vouch for
    welcome quote obj
  `,
  criticise: `
    accuse obj that passive
    admonish obj
    assail obj
    attack quote
    bash quote
    bemoan that obj
    berate obj
    blame obj
    blast quote obj
    call obj
    castigate obj
    chastise obj
    chide quote obj
    complain that quote about of
    condemn quote obj
    criticise quote obj passive
    criticize quote obj passive
    decry quote obj
    denounce quote obj
    deplore obj
    deride obj
    disparage obj
    fault obj
    grumble that quote about
    lambast obj
    lambaste obj
    liken obj
    mock quote obj
    object that quote to
    oppose obj
    protest that quote
    rail against
    rip quote
    scold quote obj
    scoff quote at
    slam quote obj
    sneer quote
    vilify obj
  `,
  warn: `
    caution that quote against
    fear that obj
    forecast that
    foresee that obj
    predict that quote obj
    project that passive
    warn that quote to of about against
    worry that quote about
  `,
  agree: `
    agree that quote to
  `,
  believe: `
    assume that
    believe that in
    deem obj
    doubt that
    expect to that passive
    feel that
    figure that
    guess that
    hope that to for
    imagine that
    know that
    learn that
    portray obj
    realise that
    realize that
    recognise that
    recognize that
    regard obj
    see as
    speculate that about
    suppose that
    suspect that
    think that
    understand that
    view as
  `,
  intend: `
    aim to
    decide to that
    decline to
    intend to
    plan to
    prefer to obj
    refuse to
    seek to
    want to obj
    wish to that
  `,
})

/** Nouns that say what somebody says, with the word before the content: "her claim that", "criticism of". */
export const cueNouns = tableOf({
  say: `
    announcement of that
    comment about that
    message of that
    remark about that
    mention of
    reference to
    statement that
    suggestion that of
    tribute to
    view that
  `,
  claim: `
    allegation of that
    argument that
    assertion that
    case that for
    claim that of
    contention that
  `,
  deny: `
    denial that of
    rejection of
  `,
  ask: `
    question about
    request for to
  `,
  promise: `
    offer to
    pledge to
    promise to that of
    threat to
    vow to
  `,
  order: `
    call for to
    demand for that
    proposal for to that
    recommendation that
  `,
  praise: `
    admiration of for
    defense of
    embrace of
    endorsement of
    enthusiasm for
    praise for of
  `,
  criticise: `
    accusation that
    attack on against
    condemnation of
    criticism of for
    critique of
    denunciation of
    swipe at
  `,
  warn: `
    concern about that over
    fear of about that
    prediction that of
    warning that of about
    worry about that
  `,
  believe: `
    belief that in
    doubt about that
    hope of that for
    opinion of that on about
    suspicion that
  `,
  intend: `
    desire to
    inclination to
    intention to
    refusal to
    reluctance to
    unwillingness to
  `,
})

/** Adjectives for what somebody thinks, with the word before the content: "is confident that". */
export const cueAdjectives = tableOf({
  say: `
    adamant that
    clear that
  `,
  praise: `
    proud of
    supportive of
  `,
  criticise: `
    angry about at
    critical of
    skeptical of about
    unhappy with
    wary of
  `,
  warn: `
    afraid of that
    concerned about that
    worried about that
  `,
  believe: `
    certain that
    confident that in
    convinced that of
    hopeful that
    optimistic that about
    sure that
  `,
  intend: `
    eager to
  `,
})
