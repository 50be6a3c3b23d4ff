/**
 * Words by which a block on a page says that it is not the story. Each looks at a block's start or at the whole of a short
 * block, so that a story about newsletters is not taken for one.
 */

// How pages in many languages head links to other stories.
const leads = [
  ...[
    'related',
    'related story',
    'related stories',
    'related article',
    'related articles',
    'related content',
    'related post',
  ],
  ...[
    'related posts',
    'related news',
    'related coverage',
    'related topics',
    'related links',
    'related video',
    'related videos',
  ],
  ...[
    'read more',
    'read also',
    'read next',
    'read on',
    'read this',
    'also read',
    'see also',
    'see more',
    'more on',
    'more from',
  ],
  ...[
    'more',
    'more news',
    'more stories',
    'more to read',
    'more on this story',
    'also on',
    "don't miss",
    'must read',
    'further reading',
  ],
  ...[
    'you may also like',
    'you might also like',
    'you might like',
    'you may like',
    'recommended',
    'recommended for you',
    'watch',
  ],
  ...[
    'watch more',
    'watch also',
    'trending',
    'trending now',
    'most read',
    'most popular',
    'popular',
    'latest news',
    'latest',
  ],
  ...[
    'top stories',
    'up next',
    'next',
    'next up',
    'previous',
    'previous article',
    'next article',
    'click here',
    'learn more',
  ],
  ...[
    'what to read next',
    'for more',
    'explore more',
    'editor’s picks',
    'in case you missed it',
    'listen',
    'see',
    'tags',
    'topics',
  ],
  ...[
    'keep reading',
    'continue reading',
    'suggested',
    'suggested reading',
    'in this article',
    'in other news',
    'key reads',
  ],
  ...[
    'lee también',
    'lea también',
    'lea además',
    'leer más',
    'le puede interesar',
    'te puede interesar',
    'más información',
  ],
  ...[
    'también te puede interesar',
    'noticias relacionadas',
    'ver también',
    'mira también',
    'además',
    'relacionado',
    'etiquetas',
  ],
  ...[
    'leia mais',
    'leia também',
    'veja também',
    'veja mais',
    'saiba mais',
    'notícias relacionadas',
    'confira também',
    'relacionados',
  ],
  ...[
    'lire aussi',
    'à lire',
    'à lire aussi',
    'lire la suite',
    'voir aussi',
    'en savoir plus',
    'sur le même sujet',
    'à voir aussi',
  ],
  ...[
    'mehr zum thema',
    'lesen sie auch',
    'lesen sie mehr',
    'mehr dazu',
    'siehe auch',
    'auch interessant',
    'weitere artikel',
    'mehr',
  ],
  ...[
    'leggi anche',
    'leggi tutto',
    'vedi anche',
    'ti potrebbe interessare',
    'potrebbe interessarti',
    'articoli correlati',
  ],
  ...[
    'lees ook',
    'lees meer',
    'läs också',
    'läs mer',
    'läs även',
    'les også',
    'les mer',
    'læs også',
    'læs mere',
    'lue myös',
  ],
  ...[
    'czytaj także',
    'czytaj też',
    'czytaj więcej',
    'zobacz też',
    'zobacz także',
    'přečtěte si',
    'čtěte také',
    'citește și',
  ],
  ...[
    'читайте также',
    'читать также',
    'читайте еще',
    'смотрите также',
    'по теме',
    'еще по теме',
    'подробнее',
    'новости по теме',
  ],
  ...[
    'читайте також',
    'також читайте',
    'прочетете още',
    'вижте още',
    'ilgili haberler',
    'ayrıca okuyun',
    'διαβάστε επίσης',
  ],
  ...[
    'baca juga',
    'baca selengkapnya',
    'xem thêm',
    'اقرأ أيضا',
    'اقرأ أيضاً',
    'اقرأ المزيد',
    'شاهد أيضا',
    'مواضيع ذات صلة',
  ],
  ...[
    'קראו גם',
    'یہ بھی پڑھیں',
    'यह भी पढ़ें',
    'ये भी पढ़ें',
    '関連記事',
    '関連リンク',
    '関連ニュース',
    'あわせて読みたい',
    '相关新闻',
    '相关阅读',
  ],
  ...['相關新聞', '延伸閱讀', '更多新闻', '推荐阅读', '관련기사', '관련 기사', '관련뉴스', 'อ่านเพิ่มเติม', 'ข่าวที่เกี่ยวข้อง'],
]
const byLead = new Set(leads.map((lead) => lead.replaceAll('’', "'")))
const longestLead = Math.max(...leads.map((lead) => lead.length))

/** How a block leads to other stories: with its `whole` text ("Related stories"), or at its `start` ("READ MORE: …"). */
export function leadIn(text: string): 'whole' | 'start' | undefined {
  const start = text
    .slice(0, longestLead + 3)
    .toLowerCase()
    .replace(/[‘’]/g, "'")
  const mark = /[:：\n|>»→]| [–—-] /.exec(start)
  const isLead = (said: string) => byLead.has(said.trim().replace(/[.…!]{1,9}$/, ''))
  if (mark && isLead(start.slice(0, mark.index)))
    return text.slice(mark.index + mark[0].length).trim() === '' ? 'whole' : 'start'
  return text.length <= longestLead + 2 && isLead(start) ? 'whole' : undefined
}

const labels = new Set(
  `ad, advert, advertisement, advertising, anzeige, werbung, publicidad, publicidade, publicité, pubblicità, реклама, 広告, 광고, 广告,
  reklama, reklam, annonse, mainos, sponsored, sponsored content, story continues below, story continues below advertisement,
  article continues below, article continues below advertisement, advertisement - story continues below, continue reading below,
  share, share this, share this article, share this story, tweet, email, e-mail, print, save, comment, comments, post comment,
  leave a comment, view comments, reply, follow, follow us, subscribe, subscribe now, sign up, loading, loading..., loading…,
  close, caption, enlarge image, enlarge, view gallery, view image, open gallery, play video, back to top, top, report a typo,
  facebook, twitter, whatsapp, linkedin, pinterest, reddit, telegram, copy link, compartilhar, compartir, partager, teilen,
  condividi, поделиться, updated, exclusive, skip advertisement, media playback is unsupported on your device,
  this video can not be played, your browser does not support the video tag, javascript is required`
    .split(',')
    .map((label) => label.trim().replace(/\s+/g, ' ')),
)

/** Whether a whole block is a label of the page's own: "Advertisement", "Share this article". */
export const isLabel = (text: string): boolean =>
  text.length < 60 &&
  labels.has(
    text
      .toLowerCase()
      .replace(/[.:!]{1,9}$/, '')
      .trim(),
  )

/** Whether nothing in a block can be read: "___", "* * *", "•". */
export const isRule = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text)

/** Where a reader stands in a gallery: "1 of 3 |", "Image 1 of / 5", "2/14". */
export const isCounter = (text: string): boolean =>
  text.length < 40 && /^(?:\p{L}+ )?\d{1,3} ?(?:\/|of|de|von|sur|di|из|av|van|\|)(?: ?\/)? ?\d{1,3}\W{0,3}$/u.test(text)

// What a page asks of its reader, as an order at the start of a sentence.
const orders =
  /(?:^|[.!?:|)\n] ?|\bplease )(?:sign(?:ing)? up|subscribe|register|log in|click|tap|follow|like us|join|download|get (?:the|our|your|access|breaking|more)|contact|reach|e-?mail|send|write to|support|donate|become an?|have (?:a|any) (?:news )?(?:tip|question|story|comment|info)|got a|know (?:a|someone|something)|want (?:more|to)|need more|enjoy|visit|check out|see more|read more|let us know|tell us|share your|stay (?:up|informed|in)|don['’]t miss|listen to|watch)\b/iu
const offers = [
  /\bnewsletters?\b|\bmailing list\b|\bin(?:to)? (?:your|my) (?:e-?mail )?inbox\b/i,
  /\bon (?:twitter|facebook|instagram|linkedin|youtube|telegram|x)\b|\bpodcasts?\b|\bapp\b|@\w/i,
  /\b(?:click|tap) here\b|\bthis link\b|https?:\/\/|\bwww\./i,
  /\b(?:terms of (?:use|service)|privacy policy|terms and conditions)\b/i,
  /\b(?:full|more|latest) (?:coverage|stories|news|updates|information)\b|\b(?:news|daily|breaking) (?:alerts|updates)\b/i,
  /\b(?:us|our|me|here|free|your|subscribers?|subscriptions?|members(?:hip)?)\b/i,
]
const notices =
  /^(?:this (?:article|story|post|piece|column|content|work|interview)\b.{0,40}\b(?:was|is|has been|originally|first|appear\w{0,3}|published|licensed|updated|includes|contains|may)\b|(?:originally|first) (?:published|appeared)|the views expressed|opinions expressed|a version of this|we may (?:earn|receive)|(?:\S+ ){1,6}(?:may|might|can) (?:earn|receive) (?:an? )?(?:\S+ ){0,2}commission|disclaimer|disclosure|editor['’]s note:? this (?:article|story))/i

/**
 * Whether a short block asks something of the reader instead of telling him something: "Sign up for our newsletter",
 * "Have a tip? Reach Ann Lee at …"; not "Readers were told to sign up for the service, he said".
 */
export function asksReader(text: string, linked: number): boolean {
  if (text.length > 400 || /["“”«»]/.test(text)) return false
  if (notices.test(text)) return true
  if (!orders.test(text)) return false
  const offered = offers.filter((pattern) => pattern.test(text)).length
  return offered > 1 || (offered === 1 && (linked > 0 || text.length < 120))
}

/** A claim to rights: "© 2023 The Daily Lantern. All rights reserved." A picture's "© Ann Lee" is none. */
export const isCopyright = (text: string): boolean =>
  text.length < 400 &&
  ((text.length < 160 && /^(?:copyright|\(c\)|©).{0,60}\b(?:19|20)\d\d\b/i.test(text)) ||
    /\ball rights reserved\b|\bmay not be (?:published|reproduced)\b|\bsubject to copyright\b/i.test(text))

/** Whose picture it is, standing alone: "Photo: Ann Lee, AP", "Image copyright EPA", "(Image credit: NASA)". */
export const isPhotoCredit = (text: string): boolean =>
  text.length < 160 &&
  /^\(?(?:(?:file )?(?:photo|image|picture|pic|video|media|photograph|foto|bild|fotografía|crédito|crédit|фото|写真|사진)s?(?: \/ |\/| )?(?:credits?|copyright|caption|courtesy|by|source)?(?: ?:| ©)|(?:image|photo|media|picture) (?:copyright|caption|credit|courtesy|source|by)\b|credits?:|©)/iu.test(
    text,
  )

/** A date standing alone: "Published 2:16 AM EST Nov 20, 2019", "sexta-feira, 22 de outubro de 2010 às 20:13". */
export function isDateLine(text: string): boolean {
  if (text.length > 110 || /[.!?]["”’)]?$/.test(text.replace(/\b[ap]\.m\.$/i, ''))) return false
  const names = text.match(/\p{L}+/gu)?.length ?? 0
  const figures = text.match(/\d+/g) ?? []
  const dated = figures.some((figure) => /^(?:19|20)\d\d$/.test(figure)) && figures.length > 1
  const clock = /\b\d{1,2}[:.]\d\d\b/.test(text)
  return (dated || (clock && figures.length < 6)) && names <= 4 + figures.length * 2
}

/** "By Ann Lee", "By Ann Lee and Bob Ray, Staff Writers". */
export const isByline = (text: string): boolean =>
  text.length < 120 &&
  /^(?:by|von|par|por|di|door|af|av|от|автор:?) +\p{Lu}[^.!?]{2,110}$/iu.test(text) &&
  /^\p{L}+:? +\p{Lu}/u.test(text)
