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
 * `quote` a quotation, `inf` an infinitive ("vowed to resign"), `ing` a participle ("proposed closing it"), `obj` an object and what completes it ("accused him of
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
      for (const frame of frames) {
        if (known.has(frame)) throw new Error(`“${lemma} ${frame}” stands under ${known.get(frame)} and under ${kind}`)
        known.set(frame, kind as CueKind)
      }
      table.set(lemma!, known)
    }
  return table
}

/** Verbs, by lemma. A frame stands where the verb with it mostly reports what somebody says, thinks or wants. */
export const cueVerbs = tableOf({
  say: `
    acknowledge that quote obj ing
    add that quote
    address that
    admit that quote to ing
    admonish quote that
    affirm that quote
    allude to
    announce that quote obj
    answer that quote
    articulate obj
    assure that quote
    attribute obj
    bark quote
    bill as
    blurt quote
    chant that quote obj
    characterise obj as
    characterize obj as
    chime quote
    chronicle obj
    chuckle quote
    clarify that quote obj
    comment that quote on
    concede that quote obj
    conclude that quote
    confess that quote to
    confide that quote
    confirm that quote passive obj
    continue quote
    crack quote
    cry quote
    declare that quote obj
    deem passive
    demur that quote
    describe obj as passive
    detail obj
    disclose that quote obj
    discover that
    discuss that obj
    dub obj
    echo obj that quote passive
    elaborate quote
    emphasise that quote obj
    emphasize that quote obj
    estimate that quote obj
    exclaim that quote
    expand upon
    explain that quote obj
    express quote that obj about for
    fume that quote
    gloss over
    gush quote
    highlight obj
    hint that quote at
    identify obj
    inform that of
    insist that quote on
    interject quote
    intimate that obj
    issue quote
    joke that quote about
    judge that
    label obj quote
    lament that quote obj
    laugh quote
    marvel that quote
    mention that obj passive ing
    muse that quote about
    mutter quote
    name as
    note that quote obj ing
    observe that quote
    offer quote
    opine that quote on
    outline obj
    paraphrase quote obj
    pen quote
    persuade that obj inf
    point that quote to
    position as
    post that quote
    preach obj
    present as
    proclaim that quote obj
    pronounce obj
    publicise obj
    publicize obj
    put quote obj
    quip that quote
    quote that obj
    react quote
    read quote
    reaffirm that obj
    reassure obj that
    recall that quote ing
    recount that quote obj
    refer to
    reference obj
    reflect quote
    regard as
    reiterate that quote obj
    relate that quote
    relay that quote
    release quote
    remark that quote upon on
    remember that quote obj as
    remind that quote
    repeat that quote obj
    reply that quote
    report that quote obj passive ing
    respond that quote to
    retort that quote
    retweet obj
    reveal that quote obj
    roar quote
    say that quote obj passive
    scream quote
    share that
    shoot quote
    shout that quote
    sigh quote
    speak about of
    state that quote
    stress that quote obj
    suggest that quote obj
    summarise quote
    summarize quote
    talk about of
    tell that quote about of inf
    testify that quote about to
    thunder quote
    title quote passive
    touch on
    trumpet obj
    tweet that quote obj
    underline that obj
    underscore that
    venture quote
    voice obj
    weigh in
    whisper that quote
    write that quote
    yell that quote
  `,
  show: `
    calculate that
    cite that obj
    demonstrate that
    determine that
    document that
    find that
    illustrate that
    imply that
    indicate that quote
    see that
    show that obj passive ing
    signal that
    underscore obj
  `,
  claim: `
    allege that quote passive
    argue that quote against obj for passive
    assert that quote
    boast that quote of about
    brag that quote about
    charge that quote with
    claim that quote inf obj passive
    contend that quote
    counter that quote
    hold that
    insinuate that
    maintain that quote
    overstate obj
    posit that
    profess that inf
    reason that quote
    tout obj
  `,
  deny: `
    brush off
    challenge obj that
    contradict that
    correct that
    deny that quote obj ing
    disagree that quote with
    disavow obj
    dismiss that obj as
    disown obj
    dispute that obj
    distance from
    downplay obj
    forbid that
    rebuke quote obj
    rebut obj
    recant obj
    refute obj
    reject that obj
    repudiate obj
    retract obj
    shrug off
    wave off
  `,
  ask: `
    ask that quote inf for about obj passive
    beg quote inf
    demand that quote inf obj
    inquire that quote about
    plead quote
    press inf for that about
    query quote that obj
    question that quote obj
    request that obj passive
    wonder that quote
  `,
  promise: `
    guarantee that
    offer inf
    pledge that quote inf
    promise that quote inf obj
    swear that quote inf
    threaten that quote inf
    volunteer inf
    vow that quote inf obj
  `,
  order: `
    advise that quote inf
    advocate for ing
    appeal for
    call for on
    campaign against inf
    direct inf that
    encourage inf that
    exhort quote inf
    forbid obj
    implore quote inf
    instruct inf that
    lobby for
    order that inf obj
    propose that inf obj ing
    push for inf against
    recommend that obj ing
    require that
    rule that ing
    suggest ing
    urge that quote inf obj
  `,
  praise: `
    applaud quote obj
    back obj
    celebrate quote
    cheer obj quote
    cherish obj
    commend obj
    compliment obj
    congratulate obj
    defend against for
    endorse obj passive ing
    extol obj
    extoll obj
    favor obj
    favour obj
    glorify obj
    hail obj
    laud obj
    praise quote obj
    support obj ing passive
    thank obj
    vouch for
    welcome quote obj
  `,
  criticise: `
    accuse obj that passive
    admonish obj
    attack quote
    balk at
    bash quote
    belittle obj
    bemoan that obj
    berate obj
    blame obj
    blast quote obj
    boo obj passive
    bristle at that quote
    call obj
    castigate obj
    chastise obj
    chide quote obj
    complain that quote about of
    condemn quote obj
    criticise quote obj passive
    criticize quote obj passive
    decry quote obj
    demean obj
    demonise obj
    demonize obj
    denounce quote obj
    deplore obj
    deride obj as
    dislike passive
    disparage obj
    excoriate obj
    fault obj
    gripe that about
    groan that about
    grouse that
    grumble that quote about
    hate obj
    heckle obj
    insult obj
    jeer quote obj
    lambast obj passive
    lambaste obj passive
    liken obj
    mock quote obj
    object that quote to
    oppose obj ing
    pillory obj
    protest that quote obj
    rail against about
    regret that obj ing
    resent that obj
    rip quote obj
    satirise obj
    satirize obj
    scoff quote at
    scold quote obj
    skewer obj
    slam quote obj
    sneer quote
    vilify obj
    vote against
  `,
  warn: `
    anticipate that
    caution that quote against
    fear that obj
    forecast that obj
    foresee that obj
    foretell obj that
    predict that quote obj
    project that
    warn that quote inf of about against
    worry that quote about
  `,
  agree: `
    accept that obj
    acquiesce that to
    agree that quote inf with on
    concur that with
    side with
    vote for inf
  `,
  believe: `
    assume that
    believe that in obj
    care about
    cast as
    conceive that
    consider obj passive ing
    contemplate that ing
    count among
    decide about
    deem obj
    doubt that
    expect inf that passive
    favor that
    favour that
    feel that about
    figure that
    forget that
    frame as
    guess that obj
    hope that inf for
    hypothesise that
    hypothesize that
    imagine that
    interpret as obj
    intuit that
    judge obj
    know that of
    learn that
    like inf
    look to
    love inf obj
    notice that
    paint as obj
    perceive obj as
    ponder that
    portray obj as
    presume that
    puzzle that
    realise that
    realize that
    recognise that obj
    recognize that obj
    regard obj passive
    remember passive
    see as
    speculate that about
    suppose that
    surmise that
    suspect that
    think that about
    understand that
    view as
    wonder about
    yearn for inf
  `,
  intend: `
    aim inf
    decide inf that
    decline inf
    double on
    intend passive
    look inf
    mean passive
    mull obj
    opt inf
    plan inf obj
    prefer inf obj
    refuse inf
    seek inf obj
    want inf obj
    wish inf that
  `,
})

/** Nouns that say what somebody says, with the word before the content: "her claim that", "criticism of". */
export const cueNouns = tableOf({
  say: `
    announcement of that about
    answer about
    barb about
    comment about that
    detail about
    idea that of
    mention of
    message that about
    note about
    point that
    reference to
    remark about that
    report that
    statement that about
    story about
    suggestion that of
    testimony about
    tribute to
    view that
  `,
  claim: `
    allegation of that
    argument that about
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
    feeling about
    hope of that for
    notion that of
    opinion of that on about
    optimism about
    speculation that about
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
    outspoken on about
    vocal about
  `,
  praise: `
    enamored of
    fond of
    glad that
    happy that about
    impressed by with
    pleased with that by
    proud of
    satisfied with
    supportive of
  `,
  criticise: `
    angry about at
    critical of
    dismissive of
    distrustful of
    leery of
    skeptical of about
    tired of
    uncomfortable with
    unhappy with
    upset that by about with
    wary of
  `,
  warn: `
    afraid of that
    concerned about that
    nervous about that
    terrified of
    worried about that
  `,
  believe: `
    aware of that
    certain that
    confident that in
    convinced that of
    hopeful that about
    mindful of
    optimistic that about
    passionate about
    sure that
    unsure that about
  `,
  intend: `
    eager to
    open to
    reluctant to
  `,
})

/**
 * What never says or wants anything: what strikes, moves or flows ("the storm *slammed* the coast"), what is done or befalls
 * ("the attack"), what is felt or is between people, and times ("last week").
 */
export const speechless: ReadonlySet<string> = new Set(
  `storm hurricane cyclone typhoon tornado wind gust wave tide flood river rain snow heat drought fire wildfire blaze
  explosion blast bomb missile rocket shell bullet drone quake earthquake tremor avalanche landslide mudslide volcano
  truck lorry car bus van train tram plane jet aircraft helicopter ship boat ferry vessel tank pillar wall roof
  attack assault onslaught fight struggle battle clash strife war conflict fracas raid invasion killing murder
  appearance appointment arrival departure retirement suspension celebration trip visit win victory loss defeat gain rise
  fall drop decline growth increase surge trend turnout spending borrowing fee price cost tax popularity reputation legacy
  standing impact effect absence presence relationship difference problem scandal controversy trouble
  pride love passion confidence naivete nationalism bias enthusiasm anxiety unease
  year month week weekend day night morning afternoon evening hour decade century season`.split(/\s+/),
)
