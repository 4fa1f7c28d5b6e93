/**
 * Addresses that do not belong to the public internet: a web address that somebody else gives must not lead there.
 */

import { BlockList, isIP, isIPv6 } from "node:net"

// IANA special-purpose registries (RFC 6890), multicast and reserved space.
const special = new BlockList()
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const) {
  special.addSubnet(network, prefix, "ipv4")
}
// Within the global unicast space: protocol assignments with Teredo, documentation, and 6to4, which embeds any IPv4 address.
for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
] as const) {
  special.addSubnet(network, prefix, "ipv6")
}

const globalUnicast = new BlockList()
globalUnicast.addSubnet("2000::", 3, "ipv6")

/** Whether an IP address is not one of the public internet. What is no IP address is not. */
export const isPrivateAddress = (address: string): boolean => {
  if (isIP(address) === 0) return true
  if (!isIPv6(address)) return special.check(address, "ipv4")
  return !globalUnicast.check(address, "ipv6") || special.check(address, "ipv6")
}
