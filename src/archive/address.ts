/**
 * What tells an article by its address, however it is linked: "http://www.example.org/news/1/?utm_source=x#top" is
 * "example.org/news/1".
 */
export function canonicalAddress(address: string): string {
  const url = parsed(address)
  if (!url) return address
  for (const name of [...url.searchParams.keys()]) if (tracking.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  return `${bareHost(url)}${url.pathname.replace(/\/+$/, '')}${url.search}`
}

/** The host that published it, without "www.": "example.org". */
export const hostOf = (address: string): string | undefined => {
  const url = parsed(address)
  return url && bareHost(url)
}

/** What links carry to tell where a reader came from. */
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_cid|mc_eid|ito|cmpid|ocid|smid|at_\w+)$/

const parsed = (address: string): URL | undefined => {
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url && /^https?:$/.test(url.protocol) ? url : undefined
}

const bareHost = ({ host }: URL): string => host.replace(/^www\./, '')
