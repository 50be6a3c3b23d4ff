/** What is hung on an address to tell who followed it, and changes nothing of the page. */
const tracking =
  /^(?:utm_\w+|at_(?:medium|campaign|custom\d|link\w*|ptr_name|bbc_team|format)|ns_(?:mchannel|source|campaign|linkname|fee)|mc_[ce]id|guce_\w+|guccounter|__twitter_impression|fbclid|gclid|yclid|dclid|gclsrc|msclkid|twclid|ttclid|wbraid|gbraid|igshid|igsh|mkt_tok|_ga|_gl|_hs(?:enc|mi)|cmpid|icid|ito|ocid|ncid|smid|smtyp|xtor|ref_src|ref_url|oly_(?:anon|enc)_id|vero_id|s_cid|wt_mc|sr_share|share_id)$/i

/** Where one archive keeps other sites' pages. */
const kept = /^https?:\/\/web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/\/[^\s]+)$/i

/**
 * One spelling for the addresses of one page, to tell when it is seen again: no fragment, no tracking, no password,
 * host in lower case, https for http where no port is named. What a site may mean something by stays: path, trailing
 * slash, case, other parameters and their order. "HTTP://Example.org:80/a?utm_source=x#top" is "https://example.org/a".
 */
export function canonicalAddress(address: string): string {
  const given = address.trim()
  const inner = kept.exec(given)?.[1] ?? given
  if (!URL.canParse(inner)) return given
  const url = new URL(inner)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return url.href
  url.hash = ''
  url.username = ''
  url.password = ''
  url.hostname = url.hostname.replace(/\.$/, '')
  if (url.protocol === 'http:' && url.port === '') url.protocol = 'https:'
  const parameters = url.search
    .slice(1)
    .split('&')
    .filter((parameter) => !tracking.test(parameter.split('=', 1)[0]!))
  const query = parameters.filter(Boolean).join('&')
  // Of what begins with another question mark the first alone would be taken for the mark.
  url.search = query && `?${query}`
  return url.href
}

/** Who put a report out: the agency that signs it, else the site that it stands on: "AP", "example.org". */
export function outletOf({ agency }: { readonly agency?: string | undefined }, address?: string): string | undefined {
  if (agency) return agency
  const page = address === undefined ? '' : canonicalAddress(address)
  if (!/^https?:/.test(page)) return undefined
  return new URL(page).hostname.replace(/^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.)/, '')
}
