import type { PartRole } from '../../record/index.ts'
import type { Element } from './tree.ts'

/** What a page's author calls an element, and so takes it for. `aside` is a guess that the block's own words must bear out. */
export type Hint = PartRole | 'aside'

const byTag: ReadonlyMap<string, Hint> = new Map([
  ['figcaption', 'caption'],
  ['figure', 'caption'],
  ['caption', 'caption'],
  ['nav', 'furniture'],
  ['footer', 'furniture'],
  ['form', 'aside'],
  ['aside', 'furniture'],
  ['address', 'byline'],
])

// Words of class names, ids and the like. One that reads as a phrase stands for words that follow each other.
const byWord = new Map<string, Hint>([
  ...words(
    'furniture',
    `ad ads adslot adunit adv advert advertisement advertorial adverts addthis addtoany banner breadcrumb breadcrumbs bottomline
    commentlist comments cookie cookies copyright cta disclaimer disclosure disqus donate donation flyout login mailchimp menu
    modal nav navbar navigation newsletter newsletters noprint outbrain pager pagination paging paywall popular popup promo
    promos promotion readmore recirc recirculation recommend recommendation recommendations recommended related relatedarticles
    relatedposts respond revcontent seealso share sharebar sharedaddy shares sharethis sharing sidebar signup sponsor sponsored
    subscribe subscription subscriptions taboola taglist tags teaser teasers toolbar trending zergnet rail breadcrumblist
    read-also read-more read-next also-read also-like see-also sign-up opt-in most-read most-viewed more-stories more-news
    more-from more-on further-reading you-may you-might up-next next-article next-post post-nav prev-next about-author author-bio
    author-box author-info author-description bio-box post-author print-only print-block post-tags entry-tags article-tags
    jump-to table-of-contents`,
  ),
  ...words('aside', 'social comment author bio follow meta info widget tools tool topics categories links rating toc'),
  ...words(
    'caption',
    `caption captions thumbcaption cutline figcaption credit credits photocredit imagecredit photographer gallery slideshow lightbox carousel
    image-description img-desc photo image inlineimage imageembed slide`,
  ),
  ...words(
    'byline',
    'byline bylines timestamp pubdate dateline published posted dates publish-date publication-date pub-date',
  ),
  ...words(
    'deck',
    `deck dek standfirst subhead subheadline subheading subtitle kicker strapline strap abstract lead-text article-lead
    article-summary article-description key-points`,
  ),
])

const longestPhrase = 3
// A heading's own words often make an id ("sharing-work-with-others"), and a section's a class.
const longestId = 4
const longestClass = 6

/** The hint of an element's own tag and names, without regard to what it stands in. */
export function hintOf({ tag, attributes }: Element): Hint | undefined {
  const tagged = byTag.get(tag)
  if (tagged || attributes.size === 0) return tagged
  const role = attributes.get('role')
  if (role === 'navigation' || role === 'complementary' || role === 'banner' || role === 'contentinfo')
    return 'furniture'
  let weak: Hint | undefined
  for (const name of ['class', 'id', 'itemprop', 'data-testid', 'rel']) {
    const value = attributes.get(name)
    if (value === undefined) continue
    const found = hintOfName(value, name === 'id' ? longestId : longestClass)
    if (found && found !== 'aside') return found
    weak ??= found
  }
  return weak
}

function hintOfName(value: string, longest: number): Hint | undefined {
  let weak: Hint | undefined
  for (const name of value.slice(0, 300).split(/\s+/)) {
    const parts = wordsOfName(name)
    if (parts.length > longest) continue
    for (let at = 0; at < parts.length; at++) {
      // "with-sidebar" tells of the layout, "has-image" of the state.
      if (at > 0 && turnsAway.has(parts[at - 1]!)) continue
      for (let length = longestPhrase; length > 0; length--) {
        const found = byWord.get(parts.slice(at, at + length).join('-'))
        if (found && found !== 'aside') return found
        weak ??= found
      }
    }
  }
  return weak
}

const turnsAway = new Set(['has', 'with', 'no', 'not', 'without', 'one', 'two', 'js', 'is', 'non'])

/** "newsletterSignupBox" and "newsletter-signup__box" are the same three words. */
const wordsOfName = (name: string) =>
  name
    .replace(/([a-z])(?=[A-Z])/g, '$1-')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/^\d{1,9}|\d{1,9}$/g, ''))
    .filter(Boolean)

const bodyPhrases = new Set(
  words('body', 'articlebody bodycopy storybody articletext articlecontent entrycontent postcontent storytext').map(
    ([word]) => word,
  ),
)
const bodyFirst = new Set(['article', 'story', 'entry', 'post', 'content', 'main', 'news', 'page', 'blog', 'single'])
const bodyLast = new Set(['body', 'content', 'text', 'copy', 'contents', 'paragraphs'])

/** Whether an element says that it holds the story's text: itemprop="articleBody", class="entry-content", "story__body". */
export function isNamedBody({ attributes }: Element): boolean {
  if (attributes.size === 0) return false
  if (/articlebody/i.test(attributes.get('itemprop') ?? '')) return true
  return ['class', 'id', 'data-testid'].some((attribute) =>
    (attributes.get(attribute) ?? '')
      .slice(0, 300)
      .split(/\s+/)
      .some((name) => {
        const parts = wordsOfName(name)
        return (
          parts.some((part) => bodyPhrases.has(part)) ||
          parts.some((part, at) => bodyFirst.has(part) && bodyLast.has(parts[at + 1] ?? ''))
        )
      }),
  )
}

function words<H extends string>(hint: H, list: string): [string, H][] {
  return list.split(/\s+/).map((word) => [word, hint])
}
