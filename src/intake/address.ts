import ipaddr from 'ipaddr.js'

const GLOBAL = ipaddr.parseCIDR('2000::/3')
/** A public address at which one cloud answers its own machines and nobody else. */
const CLOUD = '168.63.129.16'

/**
 * Whether an IP address is one of the open internet: not of this machine, a private or carrier's network, a link, a group,
 * nor reserved, and none of those wrapped in IPv6 (mapped, NAT64, 6to4). "8.8.8.8" is, "::ffff:10.0.0.1" is not.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const ip = ipaddr.process(address)
  return ip.range() === 'unicast' && (ip.kind() === 'ipv4' || ip.match(GLOBAL)) && ip.toString() !== CLOUD
}
