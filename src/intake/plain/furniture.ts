/**
 * How far a mark reaches: over its own paragraph, over the links under it, or over all that follows. What stands in menus
 * ("Health") may head a part of a story as well.
 */
export type Reach = 'menu' | 'alone' | 'section' | 'rest'

const phrases = (list: string) => list.split(/[\n;]/).flatMap((phrase) => phrase.trim() || [])

/** Whole paragraphs, lower case, without the signs around them. */
const whole: ReadonlyMap<string, Reach> = new Map(
  (
    [
      [
        'menu',
        `menu; main menu; search; search for; close; more; less; share; email; e-mail; print; save; like; follow; listen; play; live
        watch; pause; copy; x; top; first; last; next; previous; home; homepage; home page; sections; all sections; account
        help; jobs; careers; about; contact; privacy; apps; mobile; shop; store; classifieds; obituaries; horoscopes
        crosswords; puzzles; games; galleries; photos; video; videos; podcasts; podcast; multimedia; opinion; editorials
        letters; business; politics; sport; sports; entertainment; lifestyle; life & style; technology; tech; science
        health; world; world news; us news; uk news; u.s.; culture; arts; travel; food; money; markets; education
        environment; local; local news; national; international; latest; tags; topics; caption; comment; archives; links
        register; register now; subscribe; updated; published; posted; older; newer; enlarge; loading; mute; following; terms
        feedback; permissions; reprints; corrections; disclaimer; accessibility; ok; agree; accept; featured; popular
        trending; responses; reply; conversation; what do you think; copy; pin; full story
        weather forecast; weather; photo gallery; letters to the editor; facebook; twitter; linkedin; whatsapp; reddit
        telegram; messenger; instagram; youtube; flipboard; tumblr; pinterest; tweet; digg; tv; radio; news; africa; asia
        europe; americas; middle east; asia pacific; latin america; us & canada; real estate; autos; cars; style; fashion
        movies; music; books; theater; theatre; football; soccer; cricket; tennis; golf; rugby; f1; nfl; nba; mlb; nhl`,
      ],
      [
        'alone',
        `learn more; find out more; thanks for signing up!; thanks for signing up; thank you for subscribing; you have successfully subscribed
        advertisement; advertisements; advertising; ad; ads by google; sponsored; sponsored content; paid content; promoted
        advertisement - continue reading below; article continues below; article continues after advertisement
        story continues below advertisement; story continues below; continue reading; continue reading below; read more
        read full story; read the full story; show more; show less; see more; view more; load more
        share this; share this article; share this story; share this page; share on facebook; share on twitter
        share on x; share via email; share by email; share link; copy link; copy url; link copied; copied; email this article
        print this article; print article; save article; save for later; bookmark
        pin it
        google+; google plus; stumbleupon; email share; like this; follow us
        facebook twitter email; facebook twitter; twitter facebook; gift this article; give this article
        listen to this article; listen to article; listen to this story; loading...
        watch live; watch now; open image in gallery; view gallery; view image in fullscreen; enlarge image
        click to enlarge; full screen; fullscreen; hide caption; toggle caption; view comments
        show comments; add a comment; join the conversation; back to top; scroll to top; skip to content
        skip to main content; skip to navigation; jump to content; skip advertisement; go to content
        sign in; sign up; log in; login; log out; subscribe now
        subscribe today; my account; newsletter; newsletters
        breadcrumb; breadcrumbs; you are here; previous article; next article; previous story; next story
        previous post; next post; prev; older posts; newer posts; cookie policy; privacy policy
        terms of use; terms of service; terms and conditions; terms & conditions; contact us; about us
        advertise; advertise with us; site map; sitemap; faq; rss; rss feed; rss feeds
        do not sell my personal information; all rights reserved; send a correction
        report an error; report a typo; suggest a correction; rights & permissions; e-paper; epaper
        mobile apps
        breaking news; for immediate release; ###; # # #
        -30-; - 30 -; –30–; -ends-; - ends -; -end-; - end -; -- end --; --end--; —end—; (ends); (end); * * *
        embargoed; ***; accept all; accept cookies; i accept; got it; no thanks; manage cookies; dismiss
        cookie settings; remind me later; unsubscribe; follow us on twitter; follow us on facebook; like us on facebook
        tags:; filed under; categories; related topics; in this article
        translate; select language; font size; text size; a a a; a- a+; change text size; larger text; smaller text`,
      ],
      [
        'section',
        `related; recommended; trending; read these next; keep up to date; stay up to date; more articles
        latest headlines; latest news; latest stories; latest articles; latest updates; latest videos; latest posts
        top stories; top news; top headlines; top story; more top stories; today's top stories; more stories; more news
        more headlines; most read; most popular; most viewed; most shared; most commented; most emailed; most recent
        popular stories; popular posts; popular articles; popular news; popular now; trending now; trending stories
        trending news; trending topics; trending articles; what's trending; related stories; related articles
        related news; related content; related posts; related links; related coverage; related video; related videos
        related reading; related items; related story; related article; recommended stories; recommended for you
        recommended articles; recommended reading; recommended videos; you may also like; you might also like
        you might like; you may like; you may be interested in; you might be interested in; also on; also read; also see
        see also; more like this; more on this story; more on this topic; more on this; more from this author
        more from this section; more from author; more in this section; more to explore; editor's picks; editors' picks
        editor's choice; editors' choice; editor's pick; don't miss; must read; must reads; must-reads; read next; up next
        next up; next in news; what to read next; keep reading; further reading; read also; from the web; from our partners
        from around the web; around the web; promoted stories; sponsored stories; sponsored links; paid post; in other news
        other stories; other news; recent posts; recent articles; recent stories; recent news; recent comments
        featured stories; featured articles; featured video; featured videos; in pictures; best of; explore more
        more for you; elsewhere on; other top stories; in case you missed it; stories you may like; read more stories
        people are reading; people also read; others are reading; hot topics; tag cloud; blogroll; our picks; top videos
        top picks; quick links; useful links; external links; follow us on; follow us on social media; stay connected
        connect with us; newsletter signup; sign up for our newsletter; sign up for our newsletters; subscribe to our newsletter
        get our newsletter; daily newsletter; join our newsletter; about the author; about the authors; about author`,
      ],
      [
        'rest',
        `comments; leave a comment; leave a reply; post a comment; post a reply; reader comments; readers' comments
        comments (0); no comments; no comments yet; 0 comments; be the first to comment; comments are closed
        view the discussion thread; please enable javascript to view the comments powered by disqus
        all comments; write a comment; add your comment; your comment; have your say; top comments
        most read stories; join the discussion`,
      ],
    ] as const
  ).flatMap(([reach, list]) => phrases(list).map((phrase) => [phrase, reach] as const)),
)

/** Paragraphs that open so and are no longer than so many characters, by their first word. Anchored, all of them. */
const openings: readonly (readonly [firstWords: string, most: number, pattern: RegExp, reach?: Reach])[] = [
  [
    'read related see also',
    220,
    /^(?:read|see|related|also)(?: (?:more|also|next|read|see|this|story|stories|article|articles|news|coverage|video|reading))?(?: ?:| ?[|>»→])/,
  ],
  ['read', 160, /^read (?:more|also) (?:on|about|at|from|here|in)\b[^.]{0,120}$/],
  ['more watch', 200, /^(?:more|watch(?: (?:live|now|more|also|this|here))?) ?[:|>»→]/],
  [
    'more',
    80,
    /^more (?:from|on|in|about|stories from|news from|by) (?:the |this |our )?[\p{L}\p{N}'’& .-]{2,50}$/u,
    'section',
  ],
  [
    'trending popular recommended latest featured',
    140,
    /^(?:trending|popular|recommended|latest|featured)(?: (?:now|stories|news|videos|headlines))? ?[:|>»]/,
  ],
  ['share', 90, /^share (?:this|on|via|to|with|your|article|story|the (?:article|story|post))\b[^.]{0,60}$/],
  ['share', 60, /^share(?: ?[|/,:]| (?:tweet|facebook|save|print|email|pin))/],
  [
    'facebook twitter whatsapp email linkedin print tweet pinterest',
    90,
    /^(?:(?:facebook|twitter|x|whatsapp|e?-?mail|linkedin|print|tweet|pinterest|reddit|telegram|messenger|share|copy link|link|instagram|flipboard|save|more|comments?|pin|viber|line|sms)(?: ?[|/,·•] ?| |$)){2,12}$/,
  ],
  [
    'sign',
    300,
    /^sign up (?:now |here |today |below |free )?(?:for|to)(?: (?:our|the|receive|get|[\p{Lu}\p{L}'’]{1,20}))(?: [\p{L}\p{N}'’-]{1,20}){0,6}? ?(?:newsletters?|alerts?|e-?mails?|updates|briefing|digest|inbox)\b/iu,
  ],
  [
    'get receive',
    300,
    /^(?:get|receive) (?:the |our |all the |more )?(?:latest|daily|top|breaking|best|weekly|morning|exclusive|news|important)\b[^.!]{0,120}\b(?:inbox|newsletters?|e-?mails?|delivered|alerts?|whatsapp|telegram|app|phone|subscrib|sign)/,
  ],
  [
    'subscribe',
    200,
    /^subscribe (?:to|now|today|here|for|and)\b[^.]{0,120}(?:newsletter|channel|podcast|today|access|updates|youtube|inbox|e-?mail|alerts|magazine|digital|feed|now|here|free)/,
  ],
  ['enter', 140, /^enter (?:your|an|a valid) (?:e-?mail|email address|name|keyword)/],
  [
    'join',
    200,
    /^join (?:our|us on|the) (?:[\p{L}'’-]{1,20} ){0,4}(?:newsletter|whatsapp|telegram|facebook|channel|group|community|mailing list|conversation|discord)/u,
  ],
  [
    'follow like find connect',
    200,
    /^(?:follow|like|find|connect with) (?:us|me|him|her|them|@?[\p{L}\p{N}_]{2,20}|[\p{L}]{2,20} [\p{L}]{2,20}|[\p{L} ]{2,30} news) on (?:facebook|twitter|x|instagram|linkedin|youtube|telegram|whatsapp|google|threads|social|bluesky|mastodon|flipboard|tiktok)\b/u,
  ],
  [
    'most',
    60,
    /^most (?:read|popular|viewed|shared|watched|commented)(?: (?:in|on|from|stories|news)\b| ?[:|]).{0,40}$/,
    'section',
  ],
  [
    'more',
    60,
    /^more (?:great |top |of |related )?[\p{L} ]{2,30} (?:stories|news|headlines|articles|coverage|videos)$/u,
    'section',
  ],
  ['registration', 200, /^registration on or use of this (?:web ?)?site\b/],
  ['the', 300, /^the (?:material|content|contents|information) (?:on|of) this (?:web ?)?site (?:may not|is|are)\b/],
  ['no', 160, /^no spam\b/],
  [
    'get',
    200,
    /^get (?:the (?:day|week)[’']s|breaking|more) [^.!]{0,120}(?:and more|stories|news|in your)\b[^.!]{0,60}[.!]?$/,
  ],
  ['follow', 90, /^follow @\w/],
  ['download', 160, /^download (?:the|our) (?:[\p{L}'’-]{1,20} ){0,4}app\b/u],
  ['click tap', 220, /^(?:click|tap) (?:here|to|on|below|the)\b/],
  [
    'to',
    200,
    /^to (?:read|view|see|watch|continue reading|comment|subscribe|unsubscribe|leave a comment|post a comment)\b[^.]{0,80}(?:click|log ?in|sign ?in|subscribe|visit|register|enable|javascript)/,
  ],
  [
    'please',
    240,
    /^please (?:enable|log ?in|sign ?in|register|subscribe|turn on|disable|whitelist|consider (?:supporting|subscribing|donating)|enter (?:your|a valid)|wait while|read our|click|share this|upgrade your|support (?:our|us))\b/,
  ],
  [
    'you',
    220,
    /^you (?:must|need to|have to|can) (?:be logged in|log ?in|sign ?in|be signed in|register|enable|unsubscribe|manage your)\b|^you (?:have|'ve|’ve) (?:reached your|\d+ free|successfully|been (?:logged|subscribed))/,
  ],
  [
    'your',
    200,
    /^your (?:e-?mail(?: address)? will not|browser (?:does not|is not|may not)|subscription|comment (?:is|has|will)|ad ?blocker|privacy choices|request)\b/,
  ],
  ['javascript', 200, /^javascript (?:is|must|has|needs)\b/],
  ['this', 500, /^this (?:web ?)?(?:site|page) (?:uses|requires|is protected by|may (?:use|earn)|collects)\b/],
  [
    'this',
    260,
    /^this (?:story|article|report|copy|piece|content|post) (?:has not been|was not|(?:was|is|has been) (?:originally |first |auto|generated|published from|syndicated|republished|sourced|auto-generated|from a syndicated)|(?:first |originally )appeared|may contain affiliate|contains affiliate|is auto)/,
  ],
  [
    'this',
    200,
    /^this (?:material|content|article) (?:may not|is (?:protected|copyright|subscriber|for subscribers|premium|free))\b/,
  ],
  ['except', 240, /^except for the headline, this (?:story|article)\b/],
  [
    'the',
    200,
    /^the (?:post .{2,120} (?:appeared first|first appeared) on|copyright|opinions expressed (?:in|by|here)|views expressed (?:in|by|here))\b/,
  ],
  [
    'we',
    500,
    /^we (?:use|value|and our (?:\d+ )?partners|have updated our|may (?:receive|earn)|earn a commission)\b[^.]{0,120}\b(?:cookies?|privacy|partners|commission|terms|affiliate)\b/,
  ],
  [
    'by',
    400,
    /^by (?:continuing|using|clicking|browsing|signing up|submitting|subscribing|registering|entering your|accepting|closing|providing your)\b[^.]{0,160}\b(?:you (?:agree|accept|consent|acknowledge|confirm)|cookies|terms|privacy)\b/,
  ],
  ['© (c) copyright', 300, /^(?:©|\(c\)|copyright)(?: ?©| ?\(c\))? ?(?:by |the |\d{4}|all rights)/iu],
  ['all', 160, /^all (?:rights reserved|content ©|contents ©|material ©)/],
  ['join be', 120, /^(?:be|join) the (?:first to (?:comment|know|share|like)|discussion|conversation)\b/],
  [
    'leave post add write submit',
    90,
    /^(?:leave|post|add|write|submit) (?:a|your|an anonymous) (?:comment|reply|review|response)\b/,
    'rest',
  ],
  ['comments', 60, /^comments? ?(?:\(\d{1,6}\)|:|\||are (?:closed|off)|off)/, 'rest'],
  [
    'view show see read hide',
    60,
    /^(?:view|show|see|read|hide|load) (?:all |more |the |\d{1,6} )?(?:\d{1,6} )?comments?\b.{0,20}$/,
  ],
  [
    'advertisement advert ad ads',
    90,
    /^(?:advertisement|advert|ads?)(?:$| ?[:|(-]| (?:by|feedback|choices|closed|continue|loading))/,
  ],
  ['story article', 90, /^(?:story|article|text|report) continues? (?:below|after|under)\b/],
  ['continue scroll', 90, /^(?:continue reading|scroll (?:down|to|for))\b.{0,60}$/],
  ['skip', 60, /^skip (?:to|past|advertisement|navigation)\b/],
  [
    'jump back go',
    50,
    /^(?:jump to|back to (?:top|the top|home|homepage|article|news)|go to (?:the )?(?:top|home|content|homepage))\b/,
  ],
  [
    'tags topics categories keywords filed posted labels category tagged topic section',
    260,
    /^(?:tags|topics|topic|categor(?:y|ies)|keywords|labels|section|filed (?:under|in)|posted in|tagged(?: (?:with|as|under|in))?|related topics)(?: ?[:|]| under | in )/,
  ],
  [
    'contact media press for',
    200,
    /^(?:(?:media|press|investor|news) )?(?:contacts?|inquiries|enquiries)(?: information)? ?:|^for (?:immediate release|more information,? (?:please )?(?:contact|visit)|media (?:inquiries|enquiries))\b|^embargoed (?:until|for)/,
  ],
  ['embargoed', 120, /^embargoed (?:until|for)\b/],
  ['view see', 80, /^(?:view|see) (?:all|more|original|the original|this|full|as|gallery|image|on)\b[^.]{0,50}$/],
  ['enlarge open zoom expand', 80, /^(?:enlarge|open|zoom|expand)(?: this)? (?:image|photo|picture|in gallery)\b/],
  ['image photo video audio', 60, /^(?:image|photo|video|audio) (?:source|caption|gallery|credit|player)$/],
  [
    'listen play watch',
    80,
    /^(?:listen|play|watch) (?:to |the |this |in )?(?:this |the )?(?:article|story|video|audio|podcast|now|live|more)\b[^.]{0,40}$/,
  ],
  ['print email save', 60, /^(?:print|e?-?mail|save) (?:this|to|the|page|article|story|friend)\b[^.]{0,40}$/],
  ['last page powered built hosted', 80, /^(?:page \d+ of \d+|powered by|built with|hosted by)\b[^.]{0,60}$/],
  [
    'terms privacy cookie about',
    120,
    /^(?:terms|privacy|cookie|about us|about)(?: (?:of (?:use|service)|policy|notice|statement|preferences|settings|& conditions|and conditions))?(?: ?[|·•/]| (?:privacy|terms|contact))/,
  ],
  ['home news', 140, /^(?:home|news|homepage)(?: ?[|·•/>»›→] ?[\p{L}\p{N}'’&., -]{2,60}){1,6}$/u],
  [
    'report correct send suggest',
    90,
    /^(?:report|correct|send|suggest) (?:a|an|this|us|the) (?:error|typo|correction|mistake|tip|story idea|news tip|ad|comment|inaccuracy)\b/,
  ],
  [
    'need got want have',
    140,
    /^(?:need|got|want|have) (?:a |an |to )?(?:help|tip|news tip|story|question|more|stories|know more|read more|comment|receive)\b[^.]{0,80}[?:]/,
  ],
  [
    'support donate',
    140,
    /^(?:support (?:our|independent|quality|local|the) (?:[\p{L}'’-]{1,20} ){0,3}(?:journalism|work|newsroom|reporting)|donate (?:now|today|here|to (?:us|our)))\b/u,
  ],
  ['http http: https https: www', 400, /^(?:https?: ?\/ ?\/|www\.)\s?\S+(?: \S{1,200}){0,60}$/],
  ['pic', 60, /^pic\.twitter\.com\/\w+/],
]

/** The same for paragraphs whose first word tells nothing. */
const shapes: readonly (readonly [most: number, pattern: RegExp, reach?: Reach])[] = [
  [
    60,
    /^(?:about |est(?:imated)?\.? )?(?:\d{1,3}|[a-z]{3,6})[ -]min(?:ute)?s?(?: of)? (?:read|reading|listen|video|watch)\b.{0,20}$/,
  ],
  [40, /^(?:reading|read) time ?:? ?\d{1,3} ?(?:m|min|minutes?)?$/],
  [
    60,
    /^(?:(?:updated|published|posted|last updated|last modified|edited):? )?(?:about |over )?(?:\d{1,3}|an?|one|two|three) (?:sec(?:ond)?|min(?:ute)?|hour|hr|day|week|month|year)s? ago\b.{0,20}$/,
  ],
  [
    90,
    /^(?:last |first )?(?:updated|published|posted|modified)(?: on)? ?:? (?:[a-z]{3,9},? )?[a-z]{3,9}\.? \d{1,2}(?:(?:,| at) ?\d{1,2}: ?\d{2}|$|[;|])/,
  ],
  [
    60,
    /^(?:last |first )?(?:updated|published|posted|modified)(?: at)? ?:? \d{1,2}(?:[:.] ?\d{2})? ?(?:[ap]\. ?m\.?|[ap]m|hrs)?(?: [a-z]{1,5})?$/,
  ],
  [
    40,
    /^\d[\d,.]{0,8} ?k? (?:comments?|shares?|views?|likes?|replies|reads?|followers?|retweets?|votes?|reactions?|responses)$/,
  ],
  [40, /^(?:comments?|shares?|views?|likes?|replies|retweets?) ?[:(]? ?\d[\d,.]{0,8} ?k?\)?$/],
  [
    160,
    /^\((?:this|the) (?:story|article|report|copy) (?:has not been|was|is|has been|corrects|is corrected|is being)\b/,
  ],
  [120, /^\(?(?:ap|upi|reuters|ny|wx)-[a-z]{2}-\d\d-\d\d-\d\d \d{4}[a-z]{3}\)?$/],
  [20, /^[a-z]{2,4}(?:\/[a-z]{2,4}){1,3}$/],
  [20, /^[\s#*=_~·•.\-–—<>|^+]{1,20}$/],
  [24, /^\(?(?:more|end|ends)\)?$|^-+ ?(?:30|0|end|ends|more) ?-+$/],
  [90, /^[\p{L}&'’. ]{2,24}(?: ?[|»›>] ?[\p{L}&'’. ]{2,24}){1,5}$/u, 'menu'],
  [80, /^(?:bc|am|pm)-[\p{L}\p{N}]+(?:[-–,][\p{L}\p{N}&'’]+){0,6}(?:, ?\d[a-z]{2} [\p{L}-]{2,20})?$/u],
  [300, /^[^.]{2,120}\b(?:sign up for|subscribe to) (?:our|the) [^.]{0,60}newsletters?\b[^.]{0,60}[.!:]?$/],
  [60, /^\[?(?:embed|embedded (?:content|media)|video|image|photo|gallery|advertisement|ad)\]$/],
  [80, /^\d{1,3}:\d{2}(?: ?\/ ?\d{1,3}:\d{2})?$/],
  [200, /^\S{0,150}(?:%[0-9a-f]{2}|&\w{1,20}=|\?\w{1,20}=)\S{0,150}$/],
  [80, /^@\w{2,20}$|^(?:#\w{2,30} ?){1,8}$/],
]

const byFirstWord = new Map<string, (readonly [number, RegExp, Reach])[]>()
for (const [firstWords, longest, pattern, reach = 'alone'] of openings)
  for (const word of firstWords.split(' '))
    byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), [longest, pattern, reach]])

const longest = Math.max(...openings.map(([, most]) => most))
const around = /^[\s>»›•·|*#:+\-–—▶►✕×←→]{1,6}(?=[\p{L}\d])|(?:[\s:!…»›→>|+▼▾×]|\.{3}){1,6}$/gu

/**
 * How far a paragraph that the page says around its article reaches: "Latest Headlines", "Share this article",
 * "3 min read", "© 2023 …". None of "Share of the market fell", "Trending topics are what people talk about."
 */
export function furnitureIn(paragraph: string, length = paragraph.length): Reach | undefined {
  if (length > longest) return undefined
  const said = paragraph.replaceAll('\u00a0', ' ').toLowerCase()
  if (length <= 80) {
    const known = whole.get(said.replace(around, '')) ?? whole.get(said)
    if (known) return known
  }
  const plain = said.replace(/^[\s>»›•·|*\-–—▶►+]{1,6}(?=[\p{L}©(])/u, '')
  const firstWord = /^(?:https?:|[\p{L}]+|©|\(c\))/u.exec(plain)?.[0] ?? ''
  for (const [most, pattern, reach] of byFirstWord.get(firstWord) ?? [])
    if (length <= most && pattern.test(plain)) return reach
  for (const [most, pattern, reach = 'alone'] of shapes) if (length <= most && pattern.test(said)) return reach
  return undefined
}

/** Sure marks that a page leaves stuck to the end of a paragraph: "… of soldiers. Latest Headlines". */
const stuck =
  /(?<=[.!?”"’)])\s{0,4}(?:latest headlines|latest news|related stories|related articles|most read|read more|advertisement|top stories|trending now|share this article|continue reading|sign up for our newsletter|story continues below advertisement|view comments)\s{0,2}[:.…»›→]?$/i

/** Where the furniture that is stuck to a paragraph's end begins, counted back from the end; 0 where there is none. */
export const stuckIn = (tail: string): number => stuck.exec(tail)?.[0].trimStart().length ?? 0
